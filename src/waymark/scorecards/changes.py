"""
What changed this month: at most five changes and three worries, chosen by one rule.

Worries first: a red that is getting worse, a red that was not red a month ago, a red of many months, a
figure that is getting worse, and a figure whose answers are often not known. Changes are the signals left,
those new this month first, then by how far the figure is from its average, in widths of its usual range.
Nothing is chosen by how large a service is, and no measure is chosen twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from waymark.scorecards.scorecard import Scorecard, ScorecardRow
from waymark.scorecards.signals import Signalled
from waymark.scorecards.targets import rag
from waymark.signals.signal import signal_of

CHANGES, WORRIES, LONG = 5, 3, 3
"""How many are chosen; and from how many months a red is called long."""

UNKNOWN_SHARE = 0.1
"""From one answer in ten not known, a figure is a question before it is an answer."""

Why = Literal["signal", "red and worse", "newly red", "long red", "worse", "not known"]
_ORDER: tuple[Why, ...] = ("red and worse", "newly red", "long red", "worse", "not known")


@dataclass(frozen=True)
class Chosen:
    """
    A row and why it is shown: `new` where its signal was not there a month ago, `red_for` months of red.

    `reach` is how far the figure is from its average, 1 being the edge of the usual range.
    """

    row: ScorecardRow
    why: Why
    new: bool
    red_for: int
    reach: float


@dataclass(frozen=True)
class Changed:
    """The page: what is chosen, in order; and the reds that turned red though nothing really changed."""

    changes: tuple[Chosen, ...]
    worries: tuple[Chosen, ...]
    only_looks: tuple[ScorecardRow, ...]
    the_same: tuple[ScorecardRow, ...]
    early: tuple[ScorecardRow, ...]
    more: int


def changed(scorecard: Scorecard) -> Changed:
    """What to show of the scorecard of a whole authority, by the rule above."""
    rows = _once_each(scorecard.rows)
    worries = sorted((one for row in rows if (one := _worry(row)) is not None), key=_by_worry)[:WORRIES]
    taken = {id(one.row) for one in worries}
    moved = sorted((one for row in rows if (one := _change(row)) is not None), key=_by_news)
    left = [one for one in moved if id(one.row) not in taken]
    return Changed(
        tuple(left[:CHANGES]),
        tuple(worries),
        tuple(row for row in rows if id(row) not in taken and _only_looks(row)),
        tuple(row for row in rows if _kind(row) == "same"),
        tuple(row for row in rows if _kind(row) == "early"),
        max(0, len(left) - CHANGES),
    )


def months_red(row: ScorecardRow) -> int:
    """How many months up to the newest the month's own figure was worse than the minimum in force now."""
    count = 0
    for _, value in reversed(row.trend):
        if _colour(row, value) != "red":
            return count
        count += 1
    return count


def _worry(row: ScorecardRow) -> Chosen | None:
    kind, red_for = _kind(row), months_red(row)
    below = row.figure.denominator
    if row.rag == "red" and kind == "concerning":
        return _chosen(row, "red and worse", red_for)
    if row.rag == "red" and red_for == 1 and _was(row):
        return _chosen(row, "newly red", red_for)
    if row.rag == "red" and red_for >= LONG:
        return _chosen(row, "long red", red_for)
    if kind == "concerning":
        return _chosen(row, "worse", red_for)
    if below and row.figure.unknown >= UNKNOWN_SHARE * float(below):
        return _chosen(row, "not known", red_for)
    return None


def _change(row: ScorecardRow) -> Chosen | None:
    if _kind(row) not in ("improving", "concerning", "changed"):
        return None
    return _chosen(row, "signal", months_red(row))


def _chosen(row: ScorecardRow, why: Why, red_for: int) -> Chosen:
    said = row.signalled
    return Chosen(row, why, said is not None and _is_new(said), red_for, _reach(said) if said else 0.0)


def _by_worry(one: Chosen) -> tuple[object, ...]:
    share = one.row.figure.unknown / float(one.row.figure.denominator or 1)
    return _ORDER.index(one.why), not one.new, -one.reach, -one.red_for, -share, one.row.definition.ref


def _by_news(one: Chosen) -> tuple[object, ...]:
    return not one.new, -one.reach, one.row.definition.ref


def _is_new(said: Signalled) -> bool:
    """Whether the months up to the one before did not say the same."""
    if not said.signal.now:
        return False
    before = signal_of(replace(said.series, points=said.series.points[:-1]))
    return before.kind != said.signal.kind


def _reach(said: Signalled) -> float:
    lines = said.signal.lines
    known = [point.value for point in said.series.points if point.value is not None]
    if lines is None or not known or lines.upper == lines.lower:
        return 0.0
    return abs(known[-1] - lines.centre) / ((lines.upper - lines.lower) / 2)


def _only_looks(row: ScorecardRow) -> bool:
    """A row that turned red within its usual range."""
    return row.rag == "red" and months_red(row) == 1 and _was(row) and _kind(row) == "same"


def _was(row: ScorecardRow) -> bool:
    """Whether the month before has a figure to compare with."""
    return len(row.trend) > 1 and row.trend[-2][1] is not None


def _colour(row: ScorecardRow, value: float | None) -> str:
    return rag(value, row.definition.target_min, row.target_upper, row.definition.measure.better.polarity)


def _kind(row: ScorecardRow) -> str:
    said = row.signalled
    if said is None:
        return ""
    return "early" if said.too_few else said.signal.kind


def _once_each(rows: Sequence[ScorecardRow]) -> list[ScorecardRow]:
    """Each measure once, of the whole authority: a council may show one in two sections."""
    found: dict[tuple[str, str], ScorecardRow] = {}
    for row in rows:
        if row.group is None and row.available:
            found.setdefault((row.definition.measure.slug, row.definition.period), row)
    return list(found.values())
