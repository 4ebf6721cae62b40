"""What a part of a worklist asks of a load: rows with values, as at a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from waymark.dates import Period
from waymark.engines.results import Listed
from waymark.measures.availability import Need, missing_from
from waymark.measures.listing import Lacking, fit_listing
from waymark.measures.populations import Population
from waymark.records.terms import Answer, Term
from waymark.scorecards.scorecard import Source

LONG_AGO = date(1900, 1, 1)
"""Before any record: a period from this day on is all that was done by D."""


class Lacks(LookupError):
    """The load lacks a table or column that the list needs; `missing` names them."""

    def __init__(self, missing: tuple[Need, ...]) -> None:
        super().__init__(missing)
        self.missing = missing


@dataclass(frozen=True)
class Asking:
    """One load, asked as at a day."""

    source: Source
    as_at: date

    def rows(
        self, of: Population, terms: Sequence[Term], also: Answer | None = None, owned: bool = True
    ) -> list[Listed]:
        """
        The rows of a population that also meet a condition, with the values of the terms.

        Events count whenever they happened up to the day. Whose the rows are is left out unless `owned`.
        Raises Lacks.
        """
        listing = fit_listing(of, tuple(terms), self.source.held, also, owned)
        if isinstance(listing, Lacking):
            raise Lacks(listing.missing)
        return self.source.evaluator.listed(listing, Period(LONG_AGO, self.as_at))

    def lacks(self, declaration: object) -> tuple[Need, ...]:
        """The tables and columns a declaration needs and the load does not hold."""
        return missing_from(declaration, self.source.held)
