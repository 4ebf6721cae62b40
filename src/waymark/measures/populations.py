"""
Who or what a measure counts.

`Children` are head counts: one child counts once, whatever overlaps. `Records` are rows of one
table (or of a `Schedule` of reviews): events in the period where they are `dated`, and otherwise
as they stand at D. Both are named in plain English, because the name is what a reader sees.
"""

from __future__ import annotations

from dataclasses import dataclass

from waymark.records.terms import ALWAYS, Answer, Column, Known, PeriodStart, Span
from waymark.records.walking import walk


@dataclass(frozen=True)
class Children:
    """Children for whom `meets` holds as at D; each counts once."""

    name: str
    meets: Answer

    @property
    def so(self) -> Answer:
        """Whether the child at hand is known to be one of these."""
        return Known(self.meets)


@dataclass(frozen=True)
class Schedule:
    """
    The reviews that should follow one another, each due a set time after the one before was held.

    One row for each review of a `subject` (a plan, a period of care), held or not: the first is due
    `gaps[0]` after the earliest `starts` among the subject's rows, the second `gaps[1]` after the
    first was held, and so on, the last gap repeating; the row after the last review held is still
    to be held, and nothing falls due after it. Reviews are rows of the `held` column's table whose
    `linked` column equals the subject and where `counts` is known to hold; those of one day are one;
    those before the start, or with no subject, count for none. A subject with no known start has
    no schedule.

    Its columns: `id` (the lowest id of the reviews held that day, or the subject's id where none
    was), `child` (the lowest child id of the subject's rows), `subject`, `number` (1 for the first),
    `due_on`, `held_on`.
    """

    name: str
    subject: Column
    starts: Column
    held: Column
    linked: Column
    counts: Answer
    gaps: tuple[Span, ...]

    def column(self, name: str) -> Column:
        """A column of the schedule as a term."""
        kinds = {"due_on": "date", "held_on": "date", "number": "number"}
        return Column(self.name, name, kinds.get(name, "id"))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Records:
    """
    Rows of `table` (a table's name, or a schedule) for which `meets` holds.

    `dated` makes it a flow: the row counts in the period that day falls in, and belongs to the
    team that day. `one_per` keeps one row for each combination of these columns, the lowest by
    `first_by` and then by id.
    """

    name: str
    table: str | Schedule
    meets: Answer = ALWAYS
    dated: Column | None = None
    one_per: tuple[Column, ...] = ()
    first_by: tuple[Column, ...] = ()

    @property
    def counted(self) -> Answer:
        """
        Whether the row counts: it meets the condition and, in a flow, its day falls in the period.

        A row with no day has not happened yet (an open assessment is not authorised), so it is in
        no period: that is known, and it is not shown as unknown.
        """
        if self.dated is None:
            return self.meets
        return self.dated.in_period.so & self.meets

    @property
    def in_a_period(self) -> bool:
        """Whether a row counts for what happened in the period, and not for how it stands at D."""
        return self.dated is not None or any(isinstance(node, PeriodStart) for node in walk(self.meets))

    @property
    def table_name(self) -> str:
        """The name columns of these rows carry."""
        return self.table.name if isinstance(self.table, Schedule) else self.table


Population = Children | Records
