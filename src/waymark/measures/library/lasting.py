"""Families of measures about time gone by: how many have lasted at least so long."""

from waymark.measures.populations import Records
from waymark.measures.shapes import Proportion
from waymark.records.terms import Span, Term


def lasting(of: Records, starts: Term, until: Term, at_least: Span) -> Proportion:
    """Of these, those for whom it was already `at_least` so long, on the day `until`, since the start."""
    return Proportion(of=of, meets=starts + at_least <= until)
