"""
The kinds of figure there are.

A shape says how a population becomes a numerator and a denominator. Every shape reduces to `Side`s:
rows, and for each row three answers (is it in the denominator, is it in the numerator, what does it
weigh). An evaluator knows only sides; a reader, a worklist and the English know the shape.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from waymark.measures.populations import Children, Population, Records
from waymark.records.terms import (
    ALWAYS,
    AS_AT,
    Answer,
    Column,
    Const,
    Elapsed,
    IsMissing,
    Less,
    Not,
    Span,
    Term,
    term,
)


@dataclass(frozen=True)
class Side:
    """
    One set of rows and what is asked of each.

    `counts` puts a row in the denominator and `meets` in the numerator; None means no row of this
    side is. `nested` says that the numerator is part of the denominator, so that a row outside the
    denominator is outside the numerator too. `weight` is what the row adds; 1 where left out. `kind`
    says of which kind the row is, in a breakdown.
    """

    of: Population
    counts: Answer | None
    meets: Answer | None
    weight: Term | None = None
    nested: bool = True
    kind: Term | None = None


@dataclass(frozen=True)
class Count:
    """How many there are."""

    of: Population

    @property
    def sides(self) -> tuple[Side, ...]:
        return (Side(self.of, counted(self.of), None),)


@dataclass(frozen=True)
class Proportion:
    """Of these, how many meet a condition."""

    of: Population
    meets: Answer

    @property
    def sides(self) -> tuple[Side, ...]:
        return (Side(self.of, counted(self.of), self.meets),)


@dataclass(frozen=True)
class Recent:
    """
    Of these, for how many the last event was within a span of D.

    One term gives the figure and the due day: the next is due `within` after the last, and overdue
    when D is after that. `since` is when the clock started for one who has had none.
    """

    of: Population
    last: Term
    within: Span
    since: Term | None = None

    @property
    def meets(self) -> Answer:
        """Whether there was one, and the next is not overdue."""
        return (term(AS_AT) <= self.last + self.within).so

    @property
    def sides(self) -> tuple[Side, ...]:
        return (Side(self.of, counted(self.of), self.meets),)


@dataclass(frozen=True)
class Stale:
    """Of these, for how many the last event was not within a span of D, or never happened."""

    of: Population
    last: Term
    within: Span

    @property
    def meets(self) -> Answer:
        """Whether the last one is too long ago, or there was none."""
        return ~(term(AS_AT) <= self.last + self.within).so

    @property
    def sides(self) -> tuple[Side, ...]:
        return (Side(self.of, counted(self.of), self.meets),)


@dataclass(frozen=True)
class Deadline:
    """
    Of what was completed, how much was completed in time.

    In time means that the days (or working days) from `starts` to `stops` are no more than
    `within`; unknown where either day is missing or the stop comes first. `waits` are those not
    completed yet, whose clock started at `waits_from`: open past the deadline they are overdue,
    shown beside the figure.
    """

    of: Population
    starts: Term
    stops: Term
    within: Span
    waits: Records | None = None
    waits_from: Column | None = None

    @property
    def meets(self) -> Answer:
        """Whether it was completed in time."""
        return _elapsed(self.starts, self.stops, self.within) <= self.within.count

    @property
    def due(self) -> Term:
        """The last day on which what was completed would have been in time."""
        return self.starts + self.within

    @property
    def late(self) -> Answer | None:
        """Whether the deadline of one still waiting has passed."""
        if self.waits_from is None:
            return None
        return _elapsed(self.waits_from, AS_AT, self.within) > self.within.count

    @property
    def overdue(self) -> Side | None:
        """Those still waiting as at D whose deadline has passed."""
        if self.waits is None or self.late is None:
            return None
        return Side(self.waits, counted(self.waits) & self.late, None)

    @property
    def sides(self) -> tuple[Side, ...]:
        return (Side(self.of, counted(self.of), self.meets),)


@dataclass(frozen=True)
class Mean:
    """The mean of a value over those for which it is known; each row weighs its value."""

    of: Population
    value: Term

    @property
    def sides(self) -> tuple[Side, ...]:
        known = counted(self.of) & Not(IsMissing(self.value))
        return (Side(self.of, known, ALWAYS, self.value),)


@dataclass(frozen=True)
class Share:
    """
    A sum over the rows that meet a condition, as a share of a sum over those that count.

    The two need not overlap: leavers are not among those in post.
    """

    of: Records
    counts: Answer
    meets: Answer
    weight: Term

    @property
    def sides(self) -> tuple[Side, ...]:
        return (Side(self.of, self.counts, self.meets, self.weight, nested=False),)


@dataclass(frozen=True)
class Ratio:
    """
    One sum over another, from two populations; each row weighs 1 unless a weight is named.

    `percent` says that the value is a percentage and not a plain ratio.
    """

    over: Population
    under: Population
    over_weight: Term | None = None
    under_weight: Term | None = None
    percent: bool = False

    @property
    def sides(self) -> tuple[Side, ...]:
        return (
            Side(self.under, counted(self.under), None, self.under_weight),
            Side(self.over, None, counted(self.over), self.over_weight, nested=False),
        )


@dataclass(frozen=True)
class Rate:
    """
    How many there are for every `per` of the population.

    The population's rows weigh the people they stand for. It is counted for the authority and not for its
    teams, so there is no rate by team.
    """

    of: Population
    population: Records
    people: Term
    per: int = 10_000

    @property
    def sides(self) -> tuple[Side, ...]:
        return (
            Side(self.population, counted(self.population), None, self.people),
            Side(self.of, None, counted(self.of), nested=False),
        )


@dataclass(frozen=True)
class Breakdown:
    """
    How many there are of each kind: the figure is how many in all.

    `by` is the kind of each row, as text: a code, or the name of a band. A row whose kind is not recorded
    is counted as not known. `kinds` are those to show in this order, also where there is none of them.
    """

    of: Population
    by: Term
    kinds: tuple[str, ...] = ()

    @property
    def sides(self) -> tuple[Side, ...]:
        return (Side(self.of, counted(self.of), None, kind=self.by),)


@dataclass(frozen=True)
class Change:
    """
    How much more (or less) there is now than there was, as a percentage of what there was.

    `weight` is what each row adds; 1 where left out. The numerator is the difference: what there is now,
    less what there was.
    """

    now: Population
    before: Population
    weight: Term | None = None

    @property
    def sides(self) -> tuple[Side, ...]:
        taken_away = Const(Decimal(-1)) if self.weight is None else Less(Const(Decimal(0)), self.weight)
        return (
            Side(self.before, counted(self.before), None, self.weight),
            Side(self.now, None, counted(self.now), self.weight, nested=False),
            Side(self.before, None, counted(self.before), taken_away, nested=False),
        )


Shape = Count | Proportion | Recent | Stale | Deadline | Mean | Share | Ratio | Rate | Breakdown | Change


def counted(population: Population) -> Answer:
    """The answer that puts a row of the population in the denominator."""
    return population.meets if isinstance(population, Children) else population.counted


def _elapsed(start: Term, end: Term, within: Span) -> Elapsed:
    if within.unit == "months":
        raise ValueError("A deadline is counted in days or working days.")
    return Elapsed(start, end, within.unit)
