"""The rows behind a measure, worked out one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from waymark.dates import Period
from waymark.engines.evaluator import Asked, By, Sums, summed
from waymark.engines.extract import Extract
from waymark.engines.reference.data import Data, Record
from waymark.engines.reference.meaning import At, Meaning, all_of
from waymark.engines.reference.schedules import schedule_rows
from waymark.engines.results import Flagged, Listed
from waymark.measures.availability import Fitted
from waymark.measures.listing import Listing
from waymark.measures.ownership import Owner
from waymark.measures.populations import Children, Records
from waymark.measures.schedules import schedules_in
from waymark.measures.shapes import Side
from waymark.records.terms import Answer, Term


class Reference:
    """Evaluates measures over one extract, slowly and plainly."""

    def __init__(self, extract: Extract) -> None:
        self._data = Data(extract)
        self._meaning = Meaning(self._data)

    def rows(self, fitted: Fitted, period: Period) -> list[Flagged]:
        """The rows behind the measure's figure for the period, in no particular order."""
        return [row for side, owner in fitted.sides for row in self._side(side, owner, period)]

    def rows_of_each(self, fitted: Fitted, periods: Sequence[Period]) -> list[list[Flagged]]:
        """The rows behind the measure's figure for each of the periods, in their order."""
        return [self.rows(fitted, period) for period in periods]

    def overdue(self, fitted: Fitted, period: Period) -> list[Flagged]:
        """What is open past its deadline at the end of the period, where the measure says who waits."""
        return self._side(*fitted.overdue, period) if fitted.overdue else []

    def listed(self, listing: Listing, period: Period) -> list[Listed]:
        """The rows known to be in the listing's population, each with the values asked of it."""
        self._lay_out_schedules(listing)
        owner = listing.owner
        return [
            Listed(
                self._named(owner.person, at),
                self._named(owner.record, at),
                self._named(owner.team, at),
                self._named(owner.worker, at),
                tuple(self._meaning.of(term, at) for term in listing.terms),
            )
            for at in self._places(listing.side, period)
            if self._asked(listing.side.counts, at) is True
        ]

    def totals(self, asked: Sequence[Asked], by: By = "authority") -> Sums:
        """The sums behind many figures, for the whole and for each team or worker."""
        return {(f.measure.slug, p): summed(self.rows(f, p), by) for f, p in asked}

    def overdue_totals(self, asked: Sequence[Asked], by: By = "authority") -> Sums:
        """How much is open past its deadline, for the whole and for each team or worker."""
        return {(f.measure.slug, p): summed(self.overdue(f, p), by) for f, p in asked if f.overdue}

    def _side(self, side: Side, owner: Owner, period: Period) -> list[Flagged]:
        self._lay_out_schedules(side)
        flagged = [self._flagged(side, owner, at) for at in self._places(side, period)]
        return [row for row in flagged if row.in_denominator is not False or row.in_numerator is not False]

    def _places(self, side: Side, period: Period) -> list[At]:
        """Every row that the side asks."""
        table = "children" if isinstance(side.of, Children) else side.of.table_name
        places = [At(row, period) for row in self._data.rows(table)]
        if isinstance(side.of, Records) and side.of.one_per:
            return self._one_per(side, side.of, places)
        return places

    def _lay_out_schedules(self, declaration: object) -> None:
        for schedule in schedules_in(declaration):
            if not self._data.holds(schedule.name):
                self._data.put(schedule.name, schedule_rows(schedule, self._data, self._meaning))

    def _one_per(self, side: Side, of: Records, places: list[At]) -> list[At]:
        """For each key, the row that counts and comes first by `first_by`, then by id."""
        wanted = side.counts if side.counts is not None else side.meets
        chosen: dict[tuple[Any, ...], At] = {}
        for at in sorted(places, key=lambda at: _place(at.row, of)):
            if self._asked(wanted, at) is True:
                chosen.setdefault(tuple(at.row.get(c.name) for c in of.one_per), at)
        return list(chosen.values())

    def _flagged(self, side: Side, owner: Owner, at: At) -> Flagged:
        counts, meets = self._asked(side.counts, at), self._asked(side.meets, at)
        return Flagged(
            self._named(owner.person, at),
            self._named(owner.record, at),
            self._named(owner.team, at),
            self._named(owner.worker, at),
            counts,
            all_of((counts, meets)) if side.nested else meets,
            self._weight(side.weight, at),
        )

    def _weight(self, weight: Term | None, at: At) -> Decimal | None:
        """What the row adds; a span of time is a whole number, and weighs as one."""
        said = Decimal(1) if weight is None else self._meaning.of(weight, at)
        return None if said is None else Decimal(said)

    def _asked(self, answer: Answer | None, at: At) -> bool | None:
        return False if answer is None else self._meaning.of(answer, at)

    def _named(self, term: Term | None, at: At) -> str | None:
        return None if term is None else self._meaning.of(term, at)


def _place(row: Record, of: Records) -> tuple[Any, ...]:
    """A row's place by `first_by` and then id; a missing day comes last."""
    days = tuple((row.get(c.name) is None, row.get(c.name)) for c in of.first_by)
    return (*days, row["id"])
