"""Moves between early help and social care."""

from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Breakdown
from waymark.records.tables.made import DOWN, UP, steps

step_up_and_step_down = Measure(
    slug="step-up-and-step-down",
    ref="C11",
    section="Front door",
    title="Moves between early help and social care",
    shape=Breakdown(
        Records("moves up to social care or down to early help", "steps", dated=steps.stepped_on),
        steps.column("direction"),
        kinds=(UP, DOWN),
    ),
    better=Better.NEITHER,
    period="month",
    standing="local",
    source="Sunderland, Corporate Parenting Board (February 2016); CIN census close reason RC9",
    why="Families should move between services without falling in the gap.",
    notes=(
        "A step down is a referral closed as RC9: closed after assessment, referred to early help.",
        'A step up is an early help episode whose reason for ending says "step up", "stepped up" or '
        '"escalated": the reasons are the council\'s own words, and others are not recognised.',
        "Not available where the extract gives the reasons of one and not of the other.",
    ),
)

MEASURES = (step_up_and_step_down,)
