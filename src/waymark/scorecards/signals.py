"""
A measure's signal: its months as one load gives them, and everything that is said of them.

Each month is the month's own figure, whatever period the scorecard shows: a year to date hangs on the months
before it, and would hide what is new. Months at the start with nothing in them are left out: an extract that
does not reach back so far has none. So is a month that is not over, of a measure that counts what happened.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import dropwhile

from waymark.dates import Period, month_of, months_up_to
from waymark.dates.months import month_end
from waymark.engines.evaluator import Group
from waymark.engines.results import Figure
from waymark.measures.measure import Measure
from waymark.measures.shapes import Change, Deadline, Proportion, Recent, Stale
from waymark.scorecards.breaks import Break
from waymark.scorecards.definition import DefinitionRow
from waymark.signals.assurance import Assurance, Stretch, assurance_of, stretch_of
from waymark.signals.direction import Direction, direction_of
from waymark.signals.series import Point, Series
from waymark.signals.signal import Signal, signal_of
from waymark.signals.trajectory import Forecast, Outlook, forecast_of, outlook_of
from waymark.store.steps import Step

MONTHS = 24
"""How many months a signal looks at."""

FEW = 5
"""Counted in a month by a team on average, below which no percentage of theirs is read as a signal."""

Past = Sequence[tuple[str, Figure]]
"""A measure's figure in each month, oldest first."""


Marks = tuple[Sequence[Break], Sequence[Step]]
"""The breaks in series and the steps that start limits anew."""


@dataclass(frozen=True)
class Aim:
    """The target a forecast is held against, and the month (YYYY-MM) it is for; None without a target."""

    month: str
    target: float | None = None


@dataclass(frozen=True)
class Signalled:
    """
    A measure, or one team's part of it, with all that its months say; what is not asked is not worked out.

    `target` is the one in force at D; `aim` the one to come, which the forecast is held against. `unfinished`
    is the month left out because it is not over, else empty. `breaks` and `steps` are those in its months.
    """

    measure: Measure
    group: Group
    series: Series
    target: float | None
    aim: Aim
    unfinished: str
    breaks: tuple[Break, ...]
    steps: tuple[Step, ...]

    @property
    def too_few(self) -> bool:
        """Whether a team or worker counts so few in a month that a percentage of them says nothing."""
        below = [point.denominator for point in self.series.points[-12:] if point.denominator is not None]
        return bool(self.group is not None and below and sum(below) < FEW * len(below))

    @cached_property
    def signal(self) -> Signal:
        """What the published rules say of the newest month."""
        return signal_of(self.series)

    @cached_property
    def direction(self) -> Direction:
        """Which way it goes over the window."""
        return direction_of(self.series)

    @cached_property
    def assurance(self) -> Assurance:
        """What to expect of the target without any change."""
        return assurance_of(self.target, self.signal.lines, self.series.polarity)

    @cached_property
    def stretch(self) -> Stretch:
        """Whether the target to come asks for more than is done already."""
        return stretch_of(self.aim.target, self.series.points, self.signal.lines, self.series.polarity)

    @cached_property
    def forecast(self) -> Forecast | None:
        """Where it will be in the month of the target to come, as things go."""
        return forecast_of(self.series, self.aim.month)

    @cached_property
    def outlook(self) -> Outlook:
        """Whether the target to come will be met, as things go."""
        return outlook_of(self.forecast, self.aim.target, self.series.polarity)


@dataclass(frozen=True)
class SignalAsked:
    """A signal not worked out yet: most readers of a scorecard's figures never ask for it."""

    measure: Measure
    past: tuple[tuple[str, Figure], ...]
    as_at: date
    target: float | None
    aim: Aim
    marks: Marks = ((), ())
    group: Group = None

    @cached_property
    def answer(self) -> Signalled:
        """All that the months say."""
        return signalled(self.measure, self.past, self.as_at, self.target, self.aim, self.marks, self.group)


def signal_periods(as_at: date, months: int = MONTHS) -> tuple[tuple[str, Period], ...]:
    """The months a signal looks at, named YYYY-MM, oldest first."""
    return tuple((f"{day:%Y-%m}", month_of(day)) for day in months_up_to(as_at, months))


def aim_of(row: DefinitionRow, as_at: date) -> Aim:
    """The last step of the row's trajectory if it is to come, else the target at the reporting year's end."""
    to_come = [first for first, _ in row.trajectory if f"{first:%Y-%m}" > f"{as_at:%Y-%m}"]
    day = to_come[-1] if to_come else date(as_at.year + (as_at.month >= 3), 3, 31)
    upper = row.upper_on(month_end(day))
    return Aim(f"{day:%Y-%m}", row.target_min if upper is None else upper)


def signalled(
    measure: Measure,
    past: Past,
    as_at: date,
    target: float | None,
    aim: Aim,
    marks: Marks = ((), ()),
    group: Group = None,
) -> Signalled:
    """All that the months say."""
    months = [month for month, _ in past]
    breaks = tuple(
        one for one in marks[0] if one.measure in ("", measure.catalogue_slug) and f"{one.on:%Y-%m}" in months
    )
    steps = tuple(one for one in marks[1] if one.measure == measure.catalogue_slug and one.month in months)
    unfinished = months[-1] if months and measure.is_flow and as_at != month_end(as_at) else ""
    whole = [(month, figure) for month, figure in past if month != unfinished]
    anew = frozenset({*(f"{one.on:%Y-%m}" for one in breaks), *(one.month for one in steps)})
    series = _series(measure, whole, anew)
    return Signalled(measure, group, series, target, aim, unfinished, breaks, steps)


def _series(measure: Measure, past: Past, anew: frozenset[str]) -> Series:
    reached = dropwhile(lambda one: _nothing_in(one[1]), past)
    points = tuple(
        Point(month, figure.value, _plain(figure.numerator), _plain(figure.denominator))
        for month, figure in reached
    )
    whole_records = isinstance(measure.shape, Proportion | Recent | Stale | Deadline)
    return Series(
        points,
        measure.better.polarity,
        anew,
        proportion=whole_records,
        least=None if isinstance(measure.shape, Change) else 0.0,
        most=100.0 if whole_records else None,
    )


def _nothing_in(figure: Figure) -> bool:
    return figure.value is None or (figure.value == 0 and not figure.denominator)


def _plain(number: object) -> float | None:
    return None if number is None else float(str(number))
