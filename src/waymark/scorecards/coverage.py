"""
Which measures a load supports, which approximately, and which not, and why.

An approximate figure skips an exclusion that needs an absent table, or is worked out from a source that
leaves something out of a table it gives. Which way it errs follows from the measure's own declaration
(`measures/erring`), and so does what no figure can be given for: a year of a source of six months.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from waymark.dates import PERIOD_TYPES, Period, PeriodType, period_ending
from waymark.measures.availability import Fitted, NotAvailable, fit
from waymark.measures.catalogue import CATALOGUE
from waymark.measures.erring import Ways
from waymark.measures.measure import Measure
from waymark.measures.ownership import Holdings
from waymark.measures.reach import Reach
from waymark.measures.verdict import Verdict, verdict
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
    What a load can say of one measure, for its own period as at the day the load was taken.

    `missing` names tables and columns as the contract calls them; `how` says in a sentence what an
    approximate figure gets wrong, or why there is none, and `bias` which way it is wrong. `periods` are
    the other periods a figure can be given for, where its own is longer than the source reaches.
    """

    measure: Measure
    status: Status
    missing: tuple[str, ...] = ()
    how: str = ""
    bias: Bias = ""
    periods: tuple[PeriodType, ...] = ()


@dataclass(frozen=True)
class Covering:
    """A load, as coverage looks at it: what it holds, what its source leaves out, and when it was taken."""

    held: Holdings
    derived: Mapping[str, str]
    limits: Mapping[str, Limit]
    taken_on: date

    def verdict(self, measure: Measure, kind: PeriodType) -> Verdict:
        """How far a figure of that period, as at the day the load was taken, can be trusted."""
        period = period_ending(self.taken_on, kind)
        return verdict(measure, self.held, Reach(self.limits, self.taken_on, period))


def coverage_of(
    held: Holdings,
    derived: Mapping[str, str] | None = None,
    limits: Mapping[str, Limit] | None = None,
    taken_on: date = date.max,
) -> list[Coverage]:
    """
    Every measure of the catalogue, in its order.

    `derived` maps tables made at load to their source; `limits` says what the source leaves out of a
    table, and `taken_on` when the load was taken.
    """
    load = Covering(held, derived or {}, limits or {}, taken_on)
    return [_covered(measure, load) for measure in CATALOGUE]


def out_of_reach(beyond: frozenset[str], limits: Mapping[str, Limit], period: Period) -> str:
    """Why there is no figure for the period: what the source gives, and what was asked of it."""
    said = _reasons(beyond, limits)
    if any((limits[table].since or period.first) > period.first for table in beyond if table in limits):
        said.append(f"The figure needs {_day(period.first)} to {_day(period.last)}.")
    return " ".join(said)


def how_limited(found: Verdict, limits: Mapping[str, Limit], measure: Measure) -> str:
    """What the source leaves out that the figure needs, and what comes of it."""
    why = " ".join(_reasons(found.touched, limits))
    return f"{why} {_consequence(found, measure)}".strip()


def _reasons(tables: frozenset[str], limits: Mapping[str, Limit]) -> list[str]:
    """What the source says of each table it limits, sentence by sentence, and none of it twice."""
    every = dict.fromkeys(limits[table].why for table in sorted(tables) if table in limits)
    whole = [why for why in every if not any(why != other and why in other for other in every)]
    return list(dict.fromkeys(sentence for why in whole for sentence in _SENTENCES.split(why)))


_SENTENCES = re.compile(r"(?<=[.]) ")


def _covered(measure: Measure, load: Covering) -> Coverage:
    fitted = fit(measure, load.held)
    if isinstance(fitted, NotAvailable):
        missing = tuple(need.in_contract_words for need in fitted.missing)
        return Coverage(measure, "no", missing, f"Needs {', '.join(missing)}.")
    found = load.verdict(measure, measure.period)
    if found.beyond:
        return _beyond(measure, found, load)
    if not found.exact:
        return _approximate(fitted, found, load)
    made_up = [table for table in load.derived if table in fitted.tables and table in DERIVED]
    if made_up:
        source = load.derived[made_up[0]]
        return Coverage(measure, "approximate", how=f"Taken from {source}. {DERIVED[made_up[0]]}", bias="")
    return Coverage(measure, "yes")


def _beyond(measure: Measure, found: Verdict, load: Covering) -> Coverage:
    period = period_ending(load.taken_on, measure.period)
    kinds = PERIOD_TYPES if measure.is_flow else ()
    others = tuple(k for k in kinds if k != "snapshot" and not load.verdict(measure, k).beyond)
    how = out_of_reach(found.beyond, load.limits, period)
    if others:
        how += f" It can be given for: {', '.join(others)}."
    return Coverage(measure, "no", how=how, periods=others)


def _approximate(fitted: Fitted, found: Verdict, load: Covering) -> Coverage:
    measure = fitted.measure
    absent = tuple(BY_NAME[need.table].source for need in fitted.skipped)
    bias = _bias(found, measure)
    if load.limits and found.touched:
        without = f"Without {', '.join(absent)} nobody can be left out by it. " if absent else ""
        return Coverage(
            measure, "approximate", absent, without + how_limited(found, load.limits, measure), bias
        )
    what = _consequence(found, measure)
    how = f"Without {', '.join(absent)} nobody can be left out by it: {what[:1].lower()}{what[1:]}"
    return Coverage(measure, "approximate", absent, how, bias)


def _bias(found: Verdict, measure: Measure) -> Bias:
    """Which way the count, the denominator or, where only the numerator errs, the figure itself is wrong."""
    if measure.unit == "count":
        return _one_way(found.below)
    if found.below:
        match _one_way(found.below):
            case "too high":
                return "denominator too high"
            case "too low":
                return "denominator too low"
        return ""
    return _one_way(found.above)


def _one_way(ways: Ways) -> Literal["", "too high", "too low"]:
    if ways == {"larger"}:
        return "too high"
    return "too low" if ways == {"smaller"} else ""


def _consequence(found: Verdict, measure: Measure) -> str:
    """What comes of it, in a sentence."""
    if measure.unit == "count":
        return f"The count {_wrong(found.below)}."
    if not found.below:
        return f"The figure {_wrong(found.above)}."
    tail = "; the percentage may be wrong either way" if _one_way(found.below) else ""
    return f"The denominator {_wrong(found.below)}{tail}."


def _wrong(ways: Ways) -> str:
    match _one_way(ways):
        case "too high":
            return "is too high or right, never too low"
        case "too low":
            return "is too low or right, never too high"
    return "may be wrong either way"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
