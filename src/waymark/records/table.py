"""
What a table and its columns are: Waymark's name for each, and the name the extract contract gives it.

A measure speaks of `referrals.received_on`; the file that council hands over says
`cine_referral_date`. The declaration holds both, with what intake must know: which columns are
mandatory, which two are the start and end of one episode, and which codes a column takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from waymark.records.terms import (
    ALWAYS,
    AS_AT,
    CHILD,
    Answer,
    Column,
    Gather,
    Kind,
    Linked,
    Outer,
    Previous,
    Term,
)

Shape = Literal["upn", "postcode", "urn", ""]
"""What a text must look like: a unique pupil number, a postcode, a provider's unique reference number."""

Role = Literal["id", "child", "parent", "start", "end", "team", "worker", ""]


@dataclass(frozen=True)
class ColumnSpec:
    """
    One column: `name` in measures, `source` in the extract, what it holds and its part in the row.

    `codes` names the code set the column takes (see `records/codes`); `aliases` are other headings
    known to mean the same column; `low` and `high` bound a number that makes sense; `planned` says
    that a day after the extract was taken is to be expected (a due date, a booked interview); `shape`
    what a text must look like; `whole` that a number counts people or things.
    """

    name: str
    source: str
    kind: Kind
    role: Role = ""
    mandatory: bool = False
    codes: str = ""
    aliases: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    planned: bool = False
    shape: Shape = ""
    whole: bool = False


@dataclass(frozen=True)
class Table:
    """
    One table of the extract contract: `name` in measures, `source` in the extract.

    `episode` says that its start and end columns are those of one episode, plan, placement,
    employment, post or absence, so that an end before its start sets the row aside. `row_key`
    names the columns whose values together identify a row. `made_from` names, where Waymark makes the
    table at load, the council's columns without which it cannot.
    """

    name: str
    source: str
    specs: tuple[ColumnSpec, ...]
    episode: bool = False
    row_key: tuple[str, ...] = ("id",)
    aliases: tuple[str, ...] = ()
    made_from: tuple[Column, ...] = ()

    @cached_property
    def by_name(self) -> dict[str, ColumnSpec]:
        """The columns by Waymark's own names."""
        return {spec.name: spec for spec in self.specs}

    def column(self, name: str) -> Column:
        """The column of that name as a term. Raises KeyError for a name the table does not declare."""
        return Column(self.name, name, self.by_name[name].kind)

    def __getattr__(self, name: str) -> Column:
        if name.startswith("_") or name not in self.by_name:
            raise AttributeError(f"The table {self.name} has no column {name}.")
        return self.column(name)

    def has(self, name: str) -> bool:
        """Whether the table declares a column of that name."""
        return name in self.by_name

    def role(self, role: Role) -> Column | None:
        """The column that plays this part, if the table has one."""
        return next((self.column(s.name) for s in self.specs if s.role == role), None)

    def open_on(self, day: Term) -> Answer:
        """Whether the row is open at the end of `day`: started by then, and not ended by then."""
        start, end = self.role("start"), self.role("end")
        if start is None or end is None:
            raise ValueError(f"{self.name} has no start and end, so it cannot be open on a day.")
        return (start <= day) & (end.is_missing | (end > day))

    @property
    def open(self) -> Answer:
        """Whether the row is open as at D."""
        return self.open_on(AS_AT)

    def any(self, where: Answer = ALWAYS, on: Column | None = None, to: Term | None = None) -> Gather:
        """Whether the child at hand (or the record `to`) has such a row."""
        return Gather("any", self.name, *self._joined(on, to), where)

    def count(self, where: Answer = ALWAYS, on: Column | None = None, to: Term | None = None) -> Gather:
        """How many such rows the child at hand (or the record `to`) has."""
        return Gather("count", self.name, *self._joined(on, to), where)

    def distinct(
        self, value: Column, where: Answer = ALWAYS, on: Column | None = None, to: Term | None = None
    ) -> Gather:
        """How many different known values such rows have; none where there are no rows."""
        return Gather("distinct", self.name, *self._joined(on, to), where, value)

    def total(
        self, value: Column, where: Answer = ALWAYS, on: Column | None = None, to: Term | None = None
    ) -> Gather:
        """The sum of the known values of such rows; missing where there are none."""
        return Gather("total", self.name, *self._joined(on, to), where, value)

    def first(
        self, value: Column, where: Answer = ALWAYS, on: Column | None = None, to: Term | None = None
    ) -> Gather:
        """The lowest known value among such rows."""
        return Gather("first", self.name, *self._joined(on, to), where, value)

    def last(
        self, value: Column, where: Answer = ALWAYS, on: Column | None = None, to: Term | None = None
    ) -> Gather:
        """The highest known value among such rows."""
        return Gather("last", self.name, *self._joined(on, to), where, value)

    def latest(
        self,
        value: Column,
        by: tuple[Column, ...],
        where: Answer = ALWAYS,
        on: Column | None = None,
        to: Term | None = None,
    ) -> Gather:
        """The value on the row highest by these columns, even where that value is missing."""
        return Gather("latest", self.name, *self._joined(on, to), where, value, by)

    def linked(self, id: Term, value: Column, to: Column | None = None) -> Linked:
        """That column of the row whose id is `id`."""
        return Linked(id, to or self.column("id"), value)

    def previous(self, value: Column, *within: Column) -> Previous:
        """The latest earlier value among rows that agree on `within` (the child, when left out)."""
        return Previous(value, within or (self.column("child"),))

    def _joined(self, on: Column | None, to: Term | None) -> tuple[Column, Term]:
        return (on or self.column("child"), to if to is not None else CHILD)


def outer(term: Term) -> Outer:
    """Inside a condition on gathered rows: the term as asked of the row that gathers."""
    return Outer(term)


def row_id(source: str, name: str = "id", **more: object) -> ColumnSpec:
    """The column that identifies the row. Mandatory."""
    return ColumnSpec(name, source, "id", "id", True, **more)  # type: ignore[arg-type]


def child_id(source: str, name: str = "child", **more: object) -> ColumnSpec:
    """The column that says which child the row is about. Mandatory."""
    return ColumnSpec(name, source, "id", "child", True, **more)  # type: ignore[arg-type]


def parent_id(name: str, source: str, **more: object) -> ColumnSpec:
    """The column that says which other record this row belongs to, where there is no child id. Mandatory."""
    return ColumnSpec(name, source, "id", "parent", True, **more)  # type: ignore[arg-type]


def start(name: str, source: str, **more: object) -> ColumnSpec:
    """The day the row starts or happens. Mandatory unless said otherwise."""
    return ColumnSpec(name, source, "date", "start", **{"mandatory": True, **more})  # type: ignore[arg-type]


def end(name: str, source: str, **more: object) -> ColumnSpec:
    """The day what the row describes ends; blank while it is open."""
    return ColumnSpec(name, source, "date", "end", **more)  # type: ignore[arg-type]


def day(name: str, source: str, **more: object) -> ColumnSpec:
    """Any other date."""
    return ColumnSpec(name, source, "date", **more)  # type: ignore[arg-type]


def link(name: str, source: str, **more: object) -> ColumnSpec:
    """The id of another record."""
    return ColumnSpec(name, source, "id", **more)  # type: ignore[arg-type]


def team_id(source: str, **more: object) -> ColumnSpec:
    """The row's own team."""
    return ColumnSpec("team", source, "id", "team", **more)  # type: ignore[arg-type]


def worker_id(source: str, name: str = "worker", **more: object) -> ColumnSpec:
    """The row's own worker."""
    return ColumnSpec(name, source, "id", "worker", **more)  # type: ignore[arg-type]


def text(name: str, source: str, **more: object) -> ColumnSpec:
    """Text as the council wrote it."""
    return ColumnSpec(name, source, "text", **more)  # type: ignore[arg-type]


def code(name: str, source: str, codes: str, **more: object) -> ColumnSpec:
    """A code from a declared set. An unknown code is flagged and stays as it is."""
    return ColumnSpec(name, source, "code", codes=codes, **more)  # type: ignore[arg-type]


def answer(name: str, source: str, **more: object) -> ColumnSpec:
    """Y or N. Blank is not N."""
    return ColumnSpec(name, source, "answer", codes="yes_no", **more)  # type: ignore[arg-type]


def number(name: str, source: str, **more: object) -> ColumnSpec:
    """A number, kept exactly to six decimal places."""
    return ColumnSpec(name, source, "number", **more)  # type: ignore[arg-type]


def recorded() -> ColumnSpec:
    """The day the row was written up, which any event table may carry (contract, section 1)."""
    return day("recorded_on", "recorded_date")
