"""Families of measures about seeing children: visited within so many days."""

from waymark.measures.library.bands import band_of, names_of
from waymark.measures.populations import Children
from waymark.measures.shapes import Breakdown, Proportion, Recent
from waymark.records.table import Table
from waymark.records.terms import AS_AT, Answer, Elapsed, Gather, Span, Term, days

NOT_SEEN = "never seen"


def visited_within(cohort: Children, visits: Table, within: int | Span, since: Term | None = None) -> Recent:
    """Of the cohort, the children seen on a visit in the last `within` days, or within another span."""
    span = days(within) if isinstance(within, int) else within
    return Recent(of=cohort, last=last_seen_on(visits), within=span, since=since)


def days_since_seen(cohort: Children, visits: Table, tops: tuple[int, ...]) -> Breakdown:
    """The cohort by how many days ago each child was last seen, in bands that end at `tops`."""
    seen_on = last_seen_on(visits)
    band = band_of(Elapsed(seen_on, AS_AT, "days"), tops, "days", seen_on.is_missing, NOT_SEEN)
    return Breakdown(cohort, band, (*names_of(tops, "days"), NOT_SEEN))


def seen_alone(cohort: Children, visits: Table) -> Proportion:
    """
    Of the cohort, the children seen alone on the last visit on which they were seen.

    One never seen was not seen alone; unknown where the last visit does not say. Of two visits on one
    day the one with the higher id is the last.
    """
    last = visits.latest(visits.seen_alone, by=(visits.visited_on, visits.id), where=was_seen(visits))
    return Proportion(cohort, visits.any(was_seen(visits)) & last.is_("Y"))


def last_seen_on(visits: Table) -> Gather:
    """The day of the last visit by D on which the child was seen."""
    return visits.last(visits.visited_on, was_seen(visits))


def was_seen(visits: Table) -> Answer:
    """Whether the child was seen on the visit, by D (contract, section 4)."""
    return visits.seen.is_("Y") & (visits.visited_on <= AS_AT)
