"""
Which measures a load supports, which approximately, and which not, and why.

An approximate figure skips an exclusion that needs an absent table. Mostly that counts people who would
be left out, so that a count, or the denominator of a percentage, is never too low; `erring` tells the
few cases in which it is never too high instead. The percentage itself may be wrong either way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from waymark.measures.availability import Fitted, NotAvailable, fit
from waymark.measures.catalogue import CATALOGUE
from waymark.measures.erring import ways_of_erring
from waymark.measures.measure import Measure
from waymark.measures.ownership import Holdings
from waymark.measures.shapes import counted
from waymark.records.tables import BY_NAME

Status = Literal["yes", "approximate", "no"]
Bias = Literal["", "too high", "too low", "denominator too high", "denominator too low"]

DERIVED = {
    "care_leaver_status": (
        "How care leavers stood is known only on the days extracts were taken: earlier months come from "
        "earlier loads, and are too low where there is none."
    )
}
"""Tables made up from another when the council gives only the other, and what that costs."""


@dataclass(frozen=True)
class Coverage:
    """
    What a load can say of one measure.

    `missing` names tables and columns as the contract calls them; `how` says in a sentence what an
    approximate figure gets wrong, and `bias` which way.
    """

    measure: Measure
    status: Status
    missing: tuple[str, ...] = ()
    how: str = ""
    bias: Bias = ""


def coverage_of(held: Holdings, derived: Mapping[str, str] | None = None) -> list[Coverage]:
    """Every measure of the catalogue, in its order. `derived` maps tables made at load to their source."""
    return [_covered(measure, held, derived or {}) for measure in CATALOGUE]


def _covered(measure: Measure, held: Holdings, derived: Mapping[str, str]) -> Coverage:
    fitted = fit(measure, held)
    if isinstance(fitted, NotAvailable):
        missing = tuple(need.in_contract_words for need in fitted.missing)
        return Coverage(measure, "no", missing, f"Needs {', '.join(missing)}.")
    if fitted.skipped:
        return _approximate(fitted, held)
    made_up = [table for table in derived if table in fitted.tables]
    if made_up:
        source = derived[made_up[0]]
        return Coverage(measure, "approximate", how=f"Taken from {source}. {DERIVED[made_up[0]]}", bias="")
    return Coverage(measure, "yes")


def _approximate(fitted: Fitted, held: Holdings) -> Coverage:
    absent = tuple(BY_NAME[need.table].source for need in fitted.skipped)
    is_count = fitted.measure.unit == "count"
    what = "count" if is_count else "denominator"
    ways = ways_of_erring(tuple(counted(side.of) for side in fitted.measure.sides), held)
    bias: Bias
    if ways == {"larger"}:
        bias = "too high" if is_count else "denominator too high"
        consequence = f"the {what} is too high or right, never too low"
    elif ways == {"smaller"}:
        bias = "too low" if is_count else "denominator too low"
        consequence = f"the {what} is too low or right, never too high"
    else:
        bias, consequence = "", f"the {what} may be wrong either way"
    if not is_count and bias:
        consequence += "; the percentage may be wrong either way"
    how = f"Without {', '.join(absent)} nobody can be left out by it: {consequence}."
    return Coverage(fitted.measure, "approximate", absent, how, bias)
