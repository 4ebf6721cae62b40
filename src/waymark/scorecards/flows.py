"""Which two counts make a flow: what adds to a group of children, and what takes from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from waymark.dates import months_up_to, period_ending
from waymark.engines.results import figure_of
from waymark.measures.availability import Fitted, NotAvailable, fit
from waymark.measures.catalogue import BY_SLUG
from waymark.measures.measure import Measure
from waymark.scorecards.behind import MeasureNotAvailable, not_available
from waymark.scorecards.scorecard import Source

PAIRS = {
    "children-looked-after": (
        ("children-starting-to-be-looked-after", "started"),
        ("children-ceasing-to-be-looked-after", "ceased"),
    ),
    "children-on-cp-plan": (("cp-plans-started", "started"), ("cp-plans-ended", "ended")),
    "children-in-need": (("referrals-received-number", "referred"), ("cin-closures", "closed")),
}
"""By the group: the measures that count who came in and who went out, with the word for each."""


class NoFlow(LookupError):
    """No flow is known for the measure. The message says for which there is one."""


@dataclass(frozen=True)
class Flow:
    """
    A group's months, oldest first: the month, how many came in and how many went out.

    A number is None where it is not available.
    """

    into: str
    out_of: str
    months: tuple[tuple[str, float | None, float | None], ...]


def flow_of(source: Source, measure: Measure, as_at: date, months: int) -> Flow:
    """The flow of the group, month by month. Raises NoFlow and MeasureNotAvailable."""
    known = [slug for slug, pair in PAIRS.items() if all(name in BY_SLUG for name, _ in pair)]
    if measure.slug not in known:
        there = f"There is one for {', '.join(known)}." if known else "There is none yet."
        raise NoFlow(f"No flow is known for {measure.slug}. {there}")
    (into, came), (out_of, went) = PAIRS[measure.slug]
    days = months_up_to(as_at, months)
    inside, outside = (_monthly(source, BY_SLUG[slug], days) for slug in (into, out_of))
    names = [f"{day:%Y-%m}" for day in days]
    return Flow(came, went, tuple(zip(names, inside, outside, strict=True)))


def _monthly(source: Source, measure: Measure, days: list[date]) -> list[float | None]:
    fitted = fit(measure, source.held)
    if isinstance(fitted, NotAvailable):
        period = period_ending(days[-1], "month")
        raise MeasureNotAvailable(not_available(source, measure, fitted, period, None))
    return [_value(source, fitted, day) for day in days]


def _value(source: Source, fitted: Fitted, day: date) -> float | None:
    period = period_ending(day, "month")
    if source.reaching(fitted, period).beyond:
        return None
    totals = source.evaluator.totals([(fitted, period)])[fitted.measure.slug, period][None]
    return figure_of(fitted.measure, totals).value
