"""Cases in which nothing has happened for a long time: no visit, no plan, no change of status."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from waymark.engines.reference.meaning import shifted
from waymark.engines.results import Listed
from waymark.measures.availability import Need
from waymark.measures.populations import Population
from waymark.records.terms import Span, Term
from waymark.worklists.asking import Asking, Lacks
from waymark.worklists.item import Item, Items


@dataclass(frozen=True)
class Drifting:
    """
    Rows for whom the latest of several events is more than `within` ago, a local standard.

    Each event is a name and the last day on which it happened; those the load has no table for are passed
    over. The note says which came last.
    """

    what: str
    of: Population
    events: tuple[tuple[str, Term], ...]
    within: Span

    def items(self, asking: Asking) -> Items:
        """When each case falls into drift. Raises Lacks where no event can be looked for."""
        names, days = zip(*self._held(asking), strict=True)
        rows = asking.rows(self.of, days)
        to_do = [item for row in rows if (item := self._to_do(row, names, asking.as_at)) is not None]
        return Items(tuple(to_do), undated=len(rows) - len(to_do))

    def with_standard(self, within: int) -> Drifting:
        """The list held to so many months."""
        return replace(self, within=Span(within, self.within.unit))

    def _held(self, asking: Asking) -> list[tuple[str, Term]]:
        """The events that the load has a table for."""
        held: list[tuple[str, Term]] = []
        missing: list[Need] = []
        for name, day in self.events:
            lacking = asking.lacks(day)
            missing += lacking
            if not lacking:
                held.append((name, day))
        if not held:
            raise Lacks(tuple(sorted(set(missing))))
        return held

    def _to_do(self, row: Listed, names: tuple[str, ...], as_at: date) -> Item | None:
        happened = [(day, name) for day, name in zip(row.values, names, strict=True) if day is not None]
        if not happened:
            return None
        last, name = max(happened)
        due = shifted(last, self.within)
        if due is None:
            return None
        subject = row.person or ""
        late = as_at > due
        who = (row.person, row.record, row.team, row.worker)
        return Item(subject, subject, *who, due, late, last_done=last, note=f"last: {name}")
