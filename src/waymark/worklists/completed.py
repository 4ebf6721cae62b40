"""What must be completed once within so many days of its start: a decision, an assessment, an interview."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.engines.results import Listed
from waymark.measures.populations import Population, Records
from waymark.measures.shapes import Deadline
from waymark.records.terms import AS_AT, Answer, Column, Const, Gather, Term, ThisChild, months
from waymark.worklists.asking import Asking
from waymark.worklists.item import Item, Items


@dataclass(frozen=True)
class Completed:
    """
    A `Deadline` measure's shape as things to do: who waits, and what was completed.

    The last day in time is `within` after the start. It is overdue by the figure's own rule, so that what
    fell due on a Friday, counted in working days, is not yet late on the Saturday. A child's deadlines
    follow one another.
    """

    what: str
    shape: Deadline
    note: Term | None = None

    @property
    def of(self) -> Population:
        """Those who wait."""
        return self._waits

    @property
    def _waits(self) -> Records:
        assert self.shape.waits is not None, (
            "A worklist is of those who wait, so the measure must say who does."
        )
        return self.shape.waits

    def items(self, asking: Asking) -> Items:
        """What waits, and what was completed, of every child with something to look at. Raises Lacks."""
        shape = self.shape
        assert shape.waits_from is not None and shape.late is not None
        since, note = shape.waits_from, self.note or Const("")
        terms = (since + shape.within, shape.late, since, note)
        waiting = asking.rows(self._waits, terms)
        to_do = tuple(self._to_do(row) for row in waiting if row.values[0] is not None)
        recent = shape.stops <= AS_AT
        done_terms = (shape.due, ~shape.meets, shape.stops, shape.starts)
        rows = asking.rows(shape.of, done_terms, recent & self._of_those_to_look_at())
        done = tuple(self._done(row) for row in rows if row.values[0] is not None)
        return Items(to_do, done, len(waiting) - len(to_do))

    def _to_do(self, row: Listed) -> Item:
        due, late, since, note = row.values
        return Item(*self._whose(row), due, late is True, since=since, note=note or "")

    def _done(self, row: Listed) -> Item:
        due, missed, stopped, since = row.values
        return Item(*self._whose(row), due, missed is True, stopped, stopped, since)

    def _whose(self, row: Listed) -> tuple[str, str, str | None, str | None, str | None, str | None]:
        chain = row.person or row.record or ""
        return (row.record or "", chain, row.person, row.record, row.team, row.worker)

    def _of_those_to_look_at(self) -> Answer:
        """Whether the child has something waiting, or something completed in the month before D."""
        of, waits = self.shape.of, self._waits
        waiting = Gather("any", waits.table_name, _child(waits), ThisChild(), waits.meets)
        if not isinstance(of, Records) or not isinstance(self.shape.stops, Column):
            return waiting | (self.shape.stops > AS_AT - months(1))
        stops = self.shape.stops
        lately = (stops <= AS_AT) & (stops > AS_AT - months(1))
        return waiting | Gather("any", of.table_name, _child(of), ThisChild(), lately & of.meets)


def _child(of: Records) -> Column:
    return Column(of.table_name, "child", "id")
