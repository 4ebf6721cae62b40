"""
A trend as a process: its usual range before and after each step, and where a change began.

Limits are those of the signal, so that a chart and the words beside it cannot disagree. They are worked out
before and after a step and never across it. A trend that shows other figures than the signal reads (a running
year to date) has none, as limits of single months would mislead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from waymark.reports.days import short_month
from waymark.reports.signals.words import heading_of
from waymark.scorecards.scorecard import ScorecardRow
from waymark.scorecards.signals import Signalled
from waymark.signals.limits import Limits
from waymark.signals.series import values_of
from waymark.signals.signal import Charted, Kind, meaning_of

Line = tuple[int, Limits]
"""A month, counted from the first that is shown, and its limits."""


@dataclass(frozen=True)
class Stretch:
    """The months between two steps that have limits; `moving` where each month has its own."""

    lines: tuple[Line, ...]
    moving: bool
    is_newest: bool

    @property
    def latest(self) -> Limits:
        """The limits of the newest month."""
        return self.lines[-1][1]


@dataclass(frozen=True)
class Change:
    """Where a change began, its words and whether it is good; `is_step` where somebody recorded it."""

    place: int
    text: str
    kind: Kind
    is_step: bool = False


@dataclass(frozen=True)
class Process:
    """The months shown, counted from 0; `outside` are those outside the usual range."""

    months: tuple[str, ...]
    values: tuple[float | None, ...]
    stretches: tuple[Stretch, ...] = ()
    changes: tuple[Change, ...] = ()
    outside: Mapping[int, Kind] | None = None

    @property
    def newest(self) -> Stretch | None:
        """The stretch that the newest figure is in, where it has limits."""
        return next((one for one in self.stretches if one.is_newest), None)


def process_of(row: ScorecardRow, months: int) -> Process:
    """The last months of a row's trend, with what its signal says of them where it was asked for."""
    trend = row.trend[-months:]
    shown, values = tuple(month for month, _ in trend), tuple(value for _, value in trend)
    said = row.signalled
    if said is None or not _same_figures(said, dict(trend)):
        return Process(shown, values)
    place = {month: at for at, month in enumerate(shown)}
    outside = {
        place[month]: fired.meaning
        for fired in said.signal.fired
        if fired.rule == "outside"
        for month in fired.months
        if month in place
    }
    stretches = tuple(_stretches(said.signal.charted, place))
    return Process(shown, values, stretches, tuple(_changes(said, place)), outside)


def _same_figures(said: Signalled, trend: Mapping[str, float | None]) -> bool:
    """Whether the trend shows the figures that the signal reads."""
    return all(
        point.value is None or trend.get(point.month, point.value) == point.value
        for point in said.series.points
    )


def _stretches(charted: Sequence[Charted], place: Mapping[str, int]) -> list[Stretch]:
    newest = charted[-1].phase if charted else 0
    found = []
    for phase, run in groupby(charted, key=lambda one: one.phase):
        held = [(place.get(one.point.month), one.lines) for one in run]
        lines = tuple((at, line) for at, line in held if at is not None and line is not None)
        if lines:
            moving = len({line for _, line in lines}) > 1
            found.append(Stretch(lines, moving, phase == newest))
    return found


def _changes(said: Signalled, place: Mapping[str, int]) -> list[Change]:
    """Every recorded step, and where the change that the signal names began."""
    found = {
        place[step.month]: Change(
            place[step.month], f"{short_month(step.month)}: {step.reason}", _meaning(said, step.month), True
        )
        for step in said.steps
        if step.month in place
    }
    now = said.signal.now[0] if said.signal.now else None
    heading = heading_of(said)
    if now is not None and " since " in heading and now.months[0] in place:
        at = place[now.months[0]]
        found.setdefault(at, Change(at, heading, now.meaning))
    return sorted(found.values(), key=lambda one: one.place)


def _meaning(said: Signalled, month: str) -> Kind:
    """Whether the figures after a step are better on average than those before it."""
    at = next((n for n, one in enumerate(said.signal.charted) if one.point.month == month), None)
    if at is None:
        return "same"
    charted, phase = said.signal.charted, said.signal.charted[at].phase
    before, after = (
        values_of([one.point for one in charted if one.phase == wanted]) for wanted in (phase - 1, phase)
    )
    if not before or not after:
        return "same"
    first, last = sum(before) / len(before), sum(after) / len(after)
    return "same" if first == last else meaning_of("up" if last > first else "down", said.series.polarity)
