"""
The terms a measure is made of: values, answers and other records.

A term is data. It says what to work out and never how: the evaluators in `engines/` give it
meaning, and all of them must agree. Two ideas carry the language.

**A term is asked of a row, as at a day.** A `Column` is that row's value; `AS_AT` is the last day
of the period and `PERIOD_START` its first. Inside a `Gather` the row is the gathered one, and
`Outer` reaches back to the row that asked.

**Missing is a value.** An unknown date or code makes a comparison neither yes nor no but unknown.
`And`, `Or` and `Not` follow the usual three-valued rules (no and unknown is no; yes or unknown is
yes). A gathered record counts only where its condition is known to hold. `term.so` turns unknown
into no, where a definition says "known to be".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Kind = Literal["id", "text", "code", "answer", "date", "number"]
Unit = Literal["days", "months", "working days"]
Scalar = str | int | Decimal | date


@dataclass(frozen=True)
class Span:
    """A length of time: so many days, calendar months or working days."""

    count: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.count} {self.unit if self.count != 1 else self.unit.removesuffix('s')}"


def days(count: int) -> Span:
    """So many calendar days."""
    return Span(count, "days")


def months(count: int) -> Span:
    """So many calendar months; a month too short for the day ends on its last day."""
    return Span(count, "months")


def working_days(count: int) -> Span:
    """So many working days in England."""
    return Span(count, "working days")


class Term:
    """Anything that can be worked out for a row as at a day."""

    def __le__(self, other: Term | Scalar) -> AtMost:
        return AtMost(self, term(other))

    def __lt__(self, other: Term | Scalar) -> Before:
        return Before(self, term(other))

    def __ge__(self, other: Term | Scalar) -> AtMost:
        return AtMost(term(other), self)

    def __gt__(self, other: Term | Scalar) -> Before:
        return Before(term(other), self)

    def __add__(self, span: Span) -> Shift:
        return Shift(self, span)

    def __sub__(self, span: Span) -> Shift:
        return Shift(self, Span(-span.count, span.unit))

    def is_(self, value: str) -> OneOf:
        """Whether the value is this one; unknown while the value is missing."""
        return OneOf(self, (value,))

    def one_of(self, *values: str) -> OneOf:
        """Whether the value is one of these; unknown while the value is missing."""
        return OneOf(self, values)

    def is_not(self, value: str) -> Answer:
        """Whether the value is anything but this one, a missing value included."""
        return ~self.is_(value).so

    def starts_with(self, *prefixes: str) -> StartsWith:
        """Whether the value starts with one of these; unknown while it is missing."""
        return StartsWith(self, prefixes)

    @property
    def is_missing(self) -> IsMissing:
        """Whether nothing is recorded."""
        return IsMissing(self)

    @property
    def is_known(self) -> Answer:
        """Whether something is recorded."""
        return Not(IsMissing(self))

    @property
    def if_known(self) -> Answer:
        """Yes where something is recorded, and unknown where nothing is."""
        return IfKnown(self)

    @property
    def in_period(self) -> Answer:
        """Whether the day falls in the period, its first and last days included."""
        return (self >= PERIOD_START) & (self <= AS_AT)


class Answer(Term):
    """A term whose value is yes, no or unknown."""

    def __and__(self, other: Answer) -> And:
        return And((*parts_of(And, self), *parts_of(And, other)))

    def __or__(self, other: Answer) -> Or:
        return Or((*parts_of(Or, self), *parts_of(Or, other)))

    def __invert__(self) -> Answer:
        return Not(self)

    @property
    def so(self) -> Answer:
        """Whether this is known to be so: unknown becomes no."""
        return Known(self)

    def except_for(self, excluded: Answer) -> And:
        """
        This, leaving out those known to be `excluded`.

        Where the extract lacks a table that the exclusion needs, the exclusion is skipped and
        the figure is marked approximate (contract, section 1).
        """
        return And((*parts_of(And, self), Except(excluded)))


def parts_of(kind: type[And] | type[Or], answer: Answer) -> tuple[Answer, ...]:
    """The answers joined in `answer` if it is of this kind, else the answer alone."""
    return answer.parts if isinstance(answer, kind) else (answer,)


def term(value: Term | Scalar) -> Term:
    """The value as a term; a term stays as it is."""
    return value if isinstance(value, Term) else Const(value)


# Values ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Column(Term):
    """What is written in a column of the row at hand. `table` and `name` are Waymark's own words."""

    table: str
    name: str
    kind: Kind


@dataclass(frozen=True)
class Const(Term):
    """A fixed value."""

    value: Scalar


@dataclass(frozen=True)
class AsAt(Term):
    """D, the last day of the period; as at the end of that day."""


@dataclass(frozen=True)
class PeriodStart(Term):
    """The first day of the period."""


@dataclass(frozen=True)
class ThisChild(Term):
    """The child the row at hand is about: the value of its `child` column."""


AS_AT = AsAt()
PERIOD_START = PeriodStart()
CHILD = ThisChild()


@dataclass(frozen=True)
class Outer(Term):
    """Inside a `Gather`: this term as asked of the row that gathers."""

    of: Term


@dataclass(frozen=True)
class Shift(Term):
    """A day moved by a span; missing when the day is missing or the working-day calendar does not reach."""

    day: Term
    by: Span


@dataclass(frozen=True)
class Elapsed(Term):
    """
    Time from `start` to `end` as a whole number; "years" is age in completed years.

    Missing when either day is, and when the end comes first: such an end is not known (contract,
    section 4).
    """

    start: Term
    end: Term
    unit: Literal["days", "working days", "years"]


@dataclass(frozen=True)
class Less(Term):
    """One number less another; missing when either is."""

    left: Term
    right: Term


@dataclass(frozen=True)
class Times(Term):
    """One number times another; missing when either is."""

    left: Term
    right: Term


@dataclass(frozen=True)
class FirstKnown(Term):
    """The first of these that is recorded."""

    of: tuple[Term, ...]


@dataclass(frozen=True)
class Choose(Term):
    """One term where the answer is known to be yes, the other where it is no or unknown."""

    when: Answer
    then: Term
    otherwise: Term


@dataclass(frozen=True)
class Linked(Term):
    """
    A column of the row whose id is `id`, in the table `value` belongs to; missing when no row has that id.

    `to` is the id column that is matched.
    """

    id: Term
    to: Column
    value: Column


@dataclass(frozen=True)
class Previous(Term):
    """The latest value of the column strictly before this row's, among rows that agree on `within`."""

    of: Column
    within: tuple[Column, ...]


GatherKind = Literal["any", "count", "distinct", "total", "first", "last", "latest"]


@dataclass(frozen=True)
class Gather(Answer):
    """
    What other records say, together.

    `rows` are those of `table` where the column `on` equals `to` asked of the row at hand, and `where` is
    known to hold. The kinds: "any" (is there one), "count" (how many), "distinct" (how many different
    known values), "total" (sum of the known values), "first" and "last" (lowest and highest known
    value; missing if none), "latest" (the value, even a missing one, on the row highest by the columns
    `by`, missing ones lowest).
    """

    kind: GatherKind
    table: str
    on: Column
    to: Term
    where: Answer
    value: Column | None = None
    by: tuple[Column, ...] = ()


# Answers --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Always(Answer):
    """Yes."""


ALWAYS = Always()


@dataclass(frozen=True)
class AtMost(Answer):
    """Whether `left` is no more than `right`; for days, on or before."""

    left: Term
    right: Term


@dataclass(frozen=True)
class Before(Answer):
    """Whether `left` is less than `right`; for days, strictly before."""

    left: Term
    right: Term


@dataclass(frozen=True)
class OneOf(Answer):
    """Whether the value is one of these."""

    of: Term
    values: tuple[str, ...]


@dataclass(frozen=True)
class StartsWith(Answer):
    """Whether the text starts with one of these."""

    of: Term
    prefixes: tuple[str, ...]


@dataclass(frozen=True)
class IsMissing(Answer):
    """Whether nothing is recorded: always yes or no."""

    of: Term


@dataclass(frozen=True)
class IfKnown(Answer):
    """Yes where something is recorded; where nothing is, unknown, so that the row is shown as not known."""

    of: Term


@dataclass(frozen=True)
class And(Answer):
    """Whether all are so: no if any is no, else unknown if any is unknown."""

    parts: tuple[Answer, ...]


@dataclass(frozen=True)
class Or(Answer):
    """Whether any is so: yes if any is yes, else unknown if any is unknown."""

    parts: tuple[Answer, ...]


@dataclass(frozen=True)
class Not(Answer):
    """The opposite; the opposite of unknown is unknown."""

    of: Answer


@dataclass(frozen=True)
class Known(Answer):
    """Whether the answer is known to be yes: always yes or no."""

    of: Answer


@dataclass(frozen=True)
class Except(Answer):
    """Not known to be so. Skipped, and the figure marked approximate, where a table it needs is absent."""

    of: Answer
