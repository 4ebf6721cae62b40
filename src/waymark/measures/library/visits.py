"""Families of measures about seeing children: visited within so many days."""

from waymark.measures.populations import Children
from waymark.measures.shapes import Recent
from waymark.records.table import Table
from waymark.records.terms import AS_AT, Term, days


def visited_within(cohort: Children, visits: Table, within: int, since: Term | None = None) -> Recent:
    """Of the cohort, the children seen on a visit in the last `within` days."""
    seen = visits.seen.is_("Y") & (visits.visited_on <= AS_AT)
    return Recent(of=cohort, last=visits.last(visits.visited_on, seen), within=days(within), since=since)
