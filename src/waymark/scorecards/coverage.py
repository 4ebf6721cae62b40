"""
Which measures a load supports, which approximately, and which not, and why.

An approximate figure skips an exclusion that needs an absent table. Mostly that counts people who would
be left out, so that a count, or the denominator of a percentage, is never too low; `erring` tells the
few cases in which it is never too high instead. The percentage itself may be wrong either way.

A return gives tables of which it leaves out rows, or does not say a column. Where that may change a figure
for the measure's own period, the figure is approximate, and the source's own limits say why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from waymark.dates import period_ending
from waymark.measures.availability import Fitted, NotAvailable, fit
from waymark.measures.catalogue import CATALOGUE
from waymark.measures.erring import ways_of_erring, ways_of_omitting
from waymark.measures.limiting import presumed, tables_limited
from waymark.measures.measure import Measure
from waymark.measures.ownership import Holdings
from waymark.measures.shapes import counted
from waymark.records.limits import Limit
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


def coverage_of(
    held: Holdings,
    derived: Mapping[str, str] | None = None,
    limits: Mapping[str, Limit] | None = None,
    as_at: date = date.max,
) -> list[Coverage]:
    """
    Every measure of the catalogue, in its order, each for its own period up to the day of the extract.

    `derived` maps tables made at load to their source; `limits` says what the source leaves out of a table.
    """
    return [_covered(measure, held, derived or {}, limits or {}, as_at) for measure in CATALOGUE]


def _covered(
    measure: Measure,
    held: Holdings,
    derived: Mapping[str, str],
    limits: Mapping[str, Limit],
    as_at: date,
) -> Coverage:
    fitted = fit(measure, held)
    if isinstance(fitted, NotAvailable):
        missing = tuple(need.in_contract_words for need in fitted.missing)
        return Coverage(measure, "no", missing, f"Needs {', '.join(missing)}.")
    found = list(_reasons(fitted, held, derived, limits, as_at))
    if not found:
        return Coverage(measure, "yes")
    # two reasons that err in different ways may cancel out or add up: then nothing is promised
    biases: set[Bias] = {one.bias for one in found}
    bias = biases.pop() if len(biases) == 1 else ""
    missing = tuple(name for one in found for name in one.missing)
    return Coverage(measure, "approximate", missing, " ".join(one.how for one in found), bias)


def _reasons(
    fitted: Fitted,
    held: Holdings,
    derived: Mapping[str, str],
    limits: Mapping[str, Limit],
    as_at: date,
) -> Iterator[Coverage]:
    """Each reason why the figure is approximate, and which way it errs by it."""
    if fitted.skipped:
        yield _approximate(fitted, held)
    made_up = [table for table in derived if table in fitted.tables and table in DERIVED]
    if made_up:
        how = f"Taken from {derived[made_up[0]]}. {DERIVED[made_up[0]]}"
        yield Coverage(fitted.measure, "approximate", how=how)
    if limits:
        yield from _limited(fitted, limits, as_at)


def _limited(fitted: Fitted, limits: Mapping[str, Limit], as_at: date) -> Iterator[Coverage]:
    tables = tables_limited(fitted, period_ending(as_at, fitted.measure.period), limits)
    if not tables:
        return
    why = " ".join(dict.fromkeys(limits[table].why for table in tables))
    bias: Bias = ""
    if fitted.measure.unit == "count" and not presumed(fitted, limits):
        ways = {way for side, _ in fitted.sides for way in ways_of_omitting(side.of, tables)}
        bias = "too low" if ways == {"smaller"} else "too high" if ways == {"larger"} else ""
    says = {"too low": "too low or right, never too high", "too high": "too high or right, never too low"}
    what = "count" if fitted.measure.unit == "count" else "figure"
    consequence = says.get(bias, "perhaps wrong, either way")
    yield Coverage(fitted.measure, "approximate", how=f"{why} So the {what} is {consequence}.", bias=bias)


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
