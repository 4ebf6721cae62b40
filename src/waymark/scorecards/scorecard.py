"""
The scorecard: a definition's rows with their figures, from one load.

Every number comes from one evaluator's sums and one piece of arithmetic. A figure that the extract
cannot give is "not available" and says what is missing; it is never nought.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from waymark.dates import Period, months_up_to
from waymark.engines.evaluator import Asked, By, Evaluator, Group, Sums
from waymark.engines.results import NOT_ALLOCATED, Figure, Totals, figure_of
from waymark.measures.availability import Fitted, NotAvailable, fit
from waymark.measures.measure import Measure
from waymark.measures.ownership import Holdings
from waymark.measures.reach import Reach
from waymark.measures.shapes import Mean
from waymark.measures.verdict import Verdict, verdict
from waymark.records.limits import Limit
from waymark.scorecards.asked import Question, question_of
from waymark.scorecards.breaks import Break, shown_in
from waymark.scorecards.coverage import DERIVED, how_limited, out_of_reach
from waymark.scorecards.definition import Definition, DefinitionRow
from waymark.scorecards.imported import Imported, NothingImported
from waymark.scorecards.mean import spread_of
from waymark.scorecards.signals import SignalAsked, Signalled, aim_of, signal_periods
from waymark.scorecards.targets import Rag, rag
from waymark.scorecards.teams import sums_within
from waymark.signals.distribution import Distribution
from waymark.store.links import Said
from waymark.store.steps import Step

SMALL = 20
"""A percentage or mean of fewer than this many is marked: one child moves it by 5 points or more."""


@dataclass(frozen=True)
class ScorecardRow:
    """
    One row, for the whole authority or one group.

    `trend` is by month, oldest first. `missing` names what a figure that is not available lacks;
    `skipped` the absent tables that make it approximate. `imported` names the cells ("previous_year"
    or a month) that come from a published scorecard and not from the load. `taken_from` names tables
    that stand in for one the council does not give. `limited` says what the source leaves out that makes
    the figure approximate, `beyond` why it does not reach the period at all,
    and `breaks` are the breaks in series within the trend. `spread` is how many there are of each
    grade behind a mean.
    """

    definition: DefinitionRow
    group: Group
    figure: Figure
    previous_year: float | None
    trend: tuple[tuple[str, float | None], ...]
    target_upper: float | None
    rag: Rag
    overdue: Decimal | None = None
    missing: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    imported: tuple[str, ...] = ()
    group_title: str = ""
    taken_from: tuple[str, ...] = ()
    limited: str = ""
    beyond: str = ""
    breaks: tuple[Break, ...] = ()
    signal: SignalAsked | None = None
    spread: Distribution | None = None

    @property
    def signalled(self) -> Signalled | None:
        """What its months say; None where that was not asked for, or a team has no month with a figure."""
        if self.signal is None or not self.available:
            return None
        said = self.signal.answer
        figures = any(point.value is not None for point in said.series.points)
        return said if figures or self.group is None else None

    @property
    def called(self) -> str:
        """What a reader calls the group: the team's title where the extract gives one, else its id."""
        if self.group == NOT_ALLOCATED:
            return "Not allocated"
        return self.group_title or self.group or ""

    @property
    def available(self) -> bool:
        """Whether the load supports the measure."""
        return not (self.missing or self.beyond)

    @property
    def approximate(self) -> bool:
        """Whether an exclusion was skipped, a table stands in for another, or the source leaves rows out."""
        return bool(self.skipped or self.taken_from or self.limited)

    @property
    def small(self) -> bool:
        """Whether so few are counted that one child moves the figure a lot."""
        below = self.figure.denominator
        return below is not None and 0 < below < SMALL


@dataclass(frozen=True)
class Scorecard:
    """A scorecard as at a day, pinned to the load its figures come from."""

    title: str
    authority: str
    as_at: date
    load_id: str
    load_as_at: date
    by: By
    months: tuple[str, ...]
    rows: tuple[ScorecardRow, ...] = field(repr=False)


@dataclass(frozen=True)
class Source:
    """
    Where figures come from: one load of one authority, what it holds and who works it out.

    `said` is what is in force of two ids: that they are one child's, or two children's.
    """

    authority: str
    load_id: str
    load_as_at: date
    held: Holdings
    evaluator: Evaluator
    history: Imported = field(default_factory=NothingImported)
    team_titles: Mapping[str, str] = field(default_factory=dict)
    derived: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, Limit] = field(default_factory=dict)
    breaks: tuple[Break, ...] = ()
    steps: tuple[Step, ...] = ()
    said: tuple[Said, ...] = ()

    def reaching(self, fitted: Fitted, period: Period, split: bool = False) -> Verdict:
        """How far the figure of that period can be trusted; `split` where it is by team or worker."""
        if not self.limits:
            return Verdict()
        owners = [owner for _, owner in fitted.sides] if split else []
        return verdict(fitted.measure, self.held, Reach(self.limits, self.load_as_at, period), owners)


def build(
    definition: Definition,
    source: Source,
    as_at: date,
    months: int = 6,
    by: By = "authority",
    team: str | None = None,
    signals: bool = False,
) -> Scorecard:
    """
    The scorecard as at a day.

    `by` repeats each row for every team or worker and for those not allocated, after the whole.
    `team` keeps only that team's figures; with `by` worker, the team's and those of each of its workers.
    `signals` asks for the months behind the signals too, of the whole and of each team or worker.
    """
    fitted = [fit(row.measure, source.held) for row in definition.rows]
    questions = [question_of(row, as_at, months) for row in definition.rows]
    asked = _asked(fitted, questions)
    past = _past_asked(fitted, as_at) if signals and not (team is not None and by == "worker") else []
    sums, late = _sums(source.evaluator, [*asked, *past], _overdue_asked(fitted, questions), by, team)
    shown = {(one.measure.slug, period): sums[one.measure.slug, period] for one, period in asked}
    groups: Sequence[Group] = [team] if team is not None and by != "worker" else _groups(by, shown, late)
    told = set(groups) if past else set()
    # the grades behind a mean are read row by row: of the whole, or of the one team
    spread = {groups[0]} if past else set()
    reader = _Reader(source, sums, late, as_at, told, spread, signal_periods(as_at))
    rows = [
        reader.row(row, one, question, group)
        for row, one, question in zip(definition.rows, fitted, questions, strict=True)
        for group in groups
    ]
    months_shown = tuple(f"{day:%Y-%m}" for day in months_up_to(as_at, months))
    return Scorecard(
        definition.title,
        source.authority,
        as_at,
        source.load_id,
        source.load_as_at,
        by,
        months_shown,
        tuple(rows),
    )


def supported_only(definition: Definition, held: Holdings) -> Definition:
    """The definition without the rows the extract cannot give."""
    rows = tuple(row for row in definition.rows if isinstance(fit(row.measure, held), Fitted))
    return replace(definition, rows=rows)


@dataclass(frozen=True)
class _Reader:
    """Reads figures out of the sums of one scorecard."""

    source: Source
    sums: Sums
    late: Sums
    as_at: date
    told: set[Group]
    spread: set[Group]
    periods: tuple[tuple[str, Period], ...]
    verdicts: dict[tuple[str, Period, bool], Verdict] = field(default_factory=dict)

    def row(
        self, row: DefinitionRow, fitted: Fitted | NotAvailable, question: Question, group: Group
    ) -> ScorecardRow:
        own = self._figure(fitted, question.own, group)
        upper = row.upper_on(self.as_at)
        values = _History(row, fitted, self.source.history if group is None else NothingImported())
        previous = self._past(values, "previous_year", fitted, question.previous, group)
        trend = [
            (month, self._past(values, month, fitted, period, group)) for month, period in question.months
        ]
        reached = self._reached(fitted, question.own, group)
        missing = fitted.missing if isinstance(fitted, NotAvailable) else ()
        skipped = fitted.skipped if isinstance(fitted, Fitted) else ()
        return ScorecardRow(
            definition=row,
            group=group,
            figure=own,
            previous_year=previous,
            trend=tuple(trend),
            target_upper=upper,
            rag=rag(own.value, row.target_min, upper, row.measure.better.polarity),
            overdue=self._overdue(fitted, question.own, group),
            missing=tuple(need.in_contract_words for need in missing),
            skipped=tuple(need.in_contract_words for need in skipped),
            imported=tuple(values.imported),
            group_title=self.source.team_titles.get(group or "", ""),
            taken_from=self._stand_ins(fitted),
            signal=self._signal(row, fitted, group),
            spread=self._spread(fitted, question.own, group) if group in self.spread else None,
            breaks=shown_in(self.source.breaks, row.measure.slug, [month for month, _ in trend]),
            limited=self._limited(reached, row.measure),
            beyond=out_of_reach(reached.beyond, self.source.limits, question.own) if reached.beyond else "",
        )

    def _signal(self, row: DefinitionRow, fitted: Fitted | NotAvailable, group: Group) -> SignalAsked | None:
        """The months behind the signal, where they were asked for this group."""
        if isinstance(fitted, NotAvailable) or group not in self.told:
            return None
        slug = fitted.measure.slug
        if group is not None and not any(group in self.sums[slug, period] for _, period in self.periods):
            return None  # most teams own nothing of most measures
        upper = row.upper_on(self.as_at)
        return SignalAsked(
            row.measure,
            tuple((month, self._figure(fitted, period, group)) for month, period in self.periods),
            self.as_at,
            row.target_min if upper is None else upper,
            aim_of(row, self.as_at),
            (self.source.breaks, self.source.steps),
            group,
        )

    def _spread(self, fitted: Fitted | NotAvailable, period: Period, group: Group) -> Distribution | None:
        """The number of each value behind a mean, where there is a figure."""
        if isinstance(fitted, NotAvailable) or not isinstance(fitted.measure.shape, Mean):
            return None
        if self._reached(fitted, period, group).beyond:
            return None
        rows = self.source.evaluator.rows(fitted, period)
        return spread_of(fitted.measure, (row for row in rows if group in (None, row.team or NOT_ALLOCATED)))

    def _past(
        self, values: _History, cell: str, fitted: Fitted | NotAvailable, period: Period, group: Group
    ) -> float | None:
        value = self._value(fitted, period, group)
        return values.at(cell, period, value, not self._reached(fitted, period, group).beyond)

    def _reached(self, fitted: Fitted | NotAvailable, period: Period, group: Group) -> Verdict:
        if isinstance(fitted, NotAvailable):
            return Verdict()
        key = fitted.measure.slug, period, group is not None
        if key not in self.verdicts:
            self.verdicts[key] = self.source.reaching(fitted, period, group is not None)
        return self.verdicts[key]

    def _limited(self, reached: Verdict, measure: Measure) -> str:
        if reached.beyond or reached.exact or not reached.touched:
            return ""
        return how_limited(reached, self.source.limits, measure)

    def _stand_ins(self, fitted: Fitted | NotAvailable) -> tuple[str, ...]:
        """The tables that stand in at a cost for one the measure counts from, as `coverage` says it."""
        if isinstance(fitted, NotAvailable):
            return ()
        made = self.source.derived.items()
        return tuple(source for table, source in made if table in DERIVED and table in fitted.tables)

    def _figure(self, fitted: Fitted | NotAvailable, period: Period, group: Group) -> Figure:
        if isinstance(fitted, NotAvailable) or self._reached(fitted, period, group).beyond:
            return Figure(None, None, None)
        if group is not None and fitted.measure.unit == "rate":
            return Figure(None, None, None)  # the population of a team is not known
        found = self.sums[fitted.measure.slug, period]
        return figure_of(fitted.measure, found.get(group, Totals()))

    def _value(self, fitted: Fitted | NotAvailable, period: Period, group: Group) -> float | None:
        return self._figure(fitted, period, group).value

    def _overdue(self, fitted: Fitted | NotAvailable, period: Period, group: Group) -> Decimal | None:
        if isinstance(fitted, NotAvailable) or fitted.overdue is None:
            return None
        if self._reached(fitted, period, group).beyond:
            return None
        return self.late[fitted.measure.slug, period].get(group, Totals()).denominator


class _History:
    """Fills in from published scorecards what the load does not cover, and remembers which cells."""

    def __init__(self, row: DefinitionRow, fitted: Fitted | NotAvailable, history: Imported) -> None:
        self._row, self._fitted, self._history = row, fitted, history
        self.imported: list[str] = []

    def at(self, cell: str, period: Period, value: float | None, reached: bool) -> float | None:
        """The value, where the load reaches the period and covers it; else the one printed, if any."""
        covered = isinstance(self._fitted, Fitted) and self._history.covered(self._fitted, period.last)
        if covered and reached:
            return value
        printed = self._history.printed(self._row, cell, period)
        if printed is None:
            return value
        self.imported.append(cell)
        return printed


def _sums(
    evaluator: Evaluator,
    asked: Sequence[Asked],
    overdue_asked: Sequence[Asked],
    by: By,
    team: str | None,
) -> tuple[Sums, Sums]:
    """
    The sums behind every figure, and behind what is overdue, by whom the scorecard is asked for.

    All are asked in one breath: another period costs little, another question to the engine more.
    """
    asked = _distinct(asked)
    if team is not None and by == "worker":
        return (
            sums_within(team, by, asked, evaluator.rows),
            sums_within(team, by, overdue_asked, evaluator.overdue),
        )
    grouping: By = by if team is None else "team"
    return evaluator.totals(asked, grouping), evaluator.overdue_totals(overdue_asked, grouping)


def _asked(fitted: Sequence[Fitted | NotAvailable], questions: Sequence[Question]) -> list[Asked]:
    """Every measure and period the scorecard needs, each once."""
    return _distinct(
        (one, period)
        for one, question in zip(fitted, questions, strict=True)
        if isinstance(one, Fitted)
        for period in (question.own, question.previous, *(period for _, period in question.months))
    )


def _overdue_asked(fitted: Sequence[Fitted | NotAvailable], questions: Sequence[Question]) -> list[Asked]:
    return _distinct(
        (one, question.own)
        for one, question in zip(fitted, questions, strict=True)
        if isinstance(one, Fitted) and one.overdue is not None
    )


def _past_asked(fitted: Sequence[Fitted | NotAvailable], as_at: date) -> list[Asked]:
    """Every measure in each month that its signal looks at."""
    return [(one, period) for one in fitted if isinstance(one, Fitted) for _, period in signal_periods(as_at)]


def _distinct(asked: Iterable[Asked]) -> list[Asked]:
    return list({(one.measure.slug, period): (one, period) for one, period in asked}.values())


def _groups(by: By, *sums: Sums) -> list[Group]:
    """The whole first, then each team or worker in order, then those not allocated."""
    if by == "authority":
        return [None]
    seen = {group for found in sums for totals in found.values() for group in totals if group is not None}
    return [None, *sorted(seen - {NOT_ALLOCATED}), NOT_ALLOCATED]
