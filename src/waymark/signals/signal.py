"""
What a series says: its chart, every rule that fired, and where the newest figure stands.

Figures of at least 12 months since the last step, else it is too early to say: with fewer, the limits
themselves are still moving. NHS England's tools call limits from fewer than 12 or 13 points provisional
(https://github.com/nhs-r-community/NHSRplotthedots/issues/167 and 194).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from waymark.signals.charts import Chart, lines_by_month
from waymark.signals.limits import Limits
from waymark.signals.rules import Found, Rule, Way, fired
from waymark.signals.series import Point, Polarity, Series, values_of

Meaning = Literal["improving", "concerning", "changed"]
Kind = Literal["improving", "concerning", "changed", "same", "early"]

ENOUGH = 12
"""Months with a figure, since the last step, from which a signal is given."""

_FIRST: tuple[Rule, ...] = ("run", "outside", "two of three", "trend")
"""Which of several rules names the signal: how long it has lasted says more than how far it went."""


@dataclass(frozen=True)
class Charted:
    """A month on the chart; `lines` is None where it is too early for limits."""

    point: Point
    phase: int
    lines: Limits | None


@dataclass(frozen=True)
class Fired:
    """A rule that fired, in which months, which way the number went, and whether that is good."""

    rule: Rule
    way: Way
    meaning: Meaning
    months: tuple[str, ...]


@dataclass(frozen=True)
class Signal:
    """
    What the series says.

    `kind` is of the newest figure: improving, concerning, changed (where neither way is better), the same,
    or too early to say. `now` are the rules that hold it, the one that names the signal first. `months` is
    how many figures there are since the last step.
    """

    chart: Chart
    charted: tuple[Charted, ...]
    fired: tuple[Fired, ...]
    kind: Kind
    now: tuple[Fired, ...]
    months: int

    @property
    def lines(self) -> Limits | None:
        """The lines at the newest figure."""
        known = [one for one in self.charted if one.point.value is not None]
        return known[-1].lines if known else None


def signal_of(series: Series) -> Signal:
    """What the series says, by the published rules; limits never reach across a step."""
    charted: list[Charted] = []
    found: list[Fired] = []
    chart: Chart = "XmR"
    latest: list[Point] = []
    for number, phase in enumerate(series.phases):
        latest = phase
        if len(phase) < ENOUGH:
            charted += [Charted(point, number, None) for point in phase]
            continue
        chart, lines = lines_by_month(phase, series.proportion)
        held = [_within(one, series) for one in lines]
        charted += [Charted(point, number, line) for point, line in zip(phase, held, strict=True)]
        found += [_named(one, phase, series.polarity) for one in fired(values_of(phase), lines)]
    now = _of_the_newest(found, latest)
    kind: Kind = "early" if len(latest) < ENOUGH else now[0].meaning if now else "same"
    return Signal(chart, _with_gaps(series, charted), tuple(found), kind, now, len(latest))


def meaning_of(way: Way, polarity: Polarity) -> Meaning:
    """Whether a number that went that way is good."""
    if not polarity:
        return "changed"
    return "improving" if (way == "up") == (polarity == "higher") else "concerning"


def _named(found: Found, phase: Sequence[Point], polarity: Polarity) -> Fired:
    months = tuple(phase[at].month for at in found.at)
    return Fired(found.rule, found.way, meaning_of(found.way, polarity), months)


def _of_the_newest(found: Sequence[Fired], phase: Sequence[Point]) -> tuple[Fired, ...]:
    if len(phase) < ENOUGH:
        return ()
    holding = [one for one in found if phase[-1].month in one.months]
    return tuple(sorted(holding, key=lambda one: _FIRST.index(one.rule)))


def _within(lines: Limits, series: Series) -> Limits:
    """The limits, no further out than the value can be at all."""
    lower = lines.lower if series.least is None else max(lines.lower, series.least)
    upper = lines.upper if series.most is None else min(lines.upper, series.most)
    return Limits(lower, lines.centre, upper)


def _with_gaps(series: Series, charted: Sequence[Charted]) -> tuple[Charted, ...]:
    """Every month of the series; those with no figure have no lines."""
    held = {one.point.month: one for one in charted}
    phase, found = 0, []
    for point in series.points:
        phase += point.month in series.steps
        found.append(held.get(point.month) or Charted(point, phase, None))
    return tuple(found)
