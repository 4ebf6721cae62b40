"""What is open now and has no deadline of its own: a child missing, a case nobody has, an escalation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from waymark.engines.results import Listed
from waymark.measures.populations import Population
from waymark.records.terms import AS_AT, Span, Term
from waymark.worklists.asking import Asking
from waymark.worklists.item import Item, Items


@dataclass(frozen=True)
class OpenNow:
    """
    Every row of a population, the longest open first.

    `within` is a local standard, named as such: so long after `since` it is overdue. Without one, nothing
    is due. `due` is a day that something else names, such as a birthday. `notes` are texts to show beside.
    """

    what: str
    of: Population
    since: Term | None = None
    last: Term | None = None
    within: Span | None = None
    due: Term | None = None
    notes: tuple[Term, ...] = ()

    def items(self, asking: Asking) -> Items:
        """What is open. Raises Lacks."""
        rows = asking.rows(self.of, self._terms())
        return Items(tuple(self._to_do(row, asking.as_at) for row in rows))

    @property
    def may_be_set(self) -> bool:
        """Whether a local standard may be asked for: it says since when, and not when it is due."""
        return self.since is not None and self.due is None

    def with_standard(self, within: int) -> OpenNow:
        """The list held to a local standard of so many days, or of the unit it already has."""
        unit = self.within.unit if self.within is not None else "days"
        return replace(self, within=Span(within, unit))

    def _terms(self) -> tuple[Term, ...]:
        since = self.since if self.since is not None else AS_AT
        due = self.due
        if due is None:
            due = since + self.within if self.within is not None else AS_AT
        return (since, self.last or AS_AT, due, *self.notes)

    def _to_do(self, row: Listed, as_at: date) -> Item:
        since, last, due, *notes = row.values
        is_dated = self.due is not None or (self.within is not None and self.since is not None)
        due = due if is_dated else None
        subject = row.record or row.person or ""
        return Item(
            subject,
            subject,
            row.person,
            row.record,
            row.team,
            row.worker,
            due,
            due is not None and as_at > due,
            last_done=last if self.last is not None else None,
            since=since if self.since is not None else None,
            note=", ".join(note for note in notes if note),
        )
