"""
A list to work from: rows of a population as at a day, and the values asked of each.

A figure asks yes or no of every row; a worklist asks when it is due, when it was last done, who waits and
since when. The terms are those of the measures, so that a list and a figure cannot follow two rules.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from waymark.measures.availability import Need, missing_from, skipping
from waymark.measures.ownership import Holdings, Owner, owner_of
from waymark.measures.populations import Population
from waymark.measures.shapes import Side, counted
from waymark.records.terms import Answer, Term
from waymark.records.walking import rewrite


@dataclass(frozen=True)
class Listing:
    """Rows known to be in the population, whose they are, and the `terms` asked of each, in order."""

    side: Side
    owner: Owner
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class Lacking:
    """What an extract lacks of a list, so that there is none."""

    missing: tuple[Need, ...]


NOBODY = Owner(None, None, None, None)


def fit_listing(
    of: Population,
    terms: tuple[Term, ...],
    held: Holdings,
    also: Answer | None = None,
    owned: bool = True,
) -> Listing | Lacking:
    """
    The list fitted to what the extract holds, or what it lacks.

    `also` narrows the population; without `owned` nobody asks whose the rows are. An exclusion that needs an
    absent table is left out, as in a measure.
    """
    skip = skipping(held, set())
    counts = counted(of) if also is None else counted(of) & also
    side = Side(replace(of, meets=rewrite(of.meets, skip)), rewrite(counts, skip), None)
    asked = rewrite(terms, skip)
    missing = missing_from((side, asked), held)
    if missing:
        return Lacking(missing)
    return Listing(side, owner_of(of, held) if owned else NOBODY, asked)
