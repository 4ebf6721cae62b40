"""Lists 10 and 11: children on the way to adoption, and those who hope to adopt."""

from __future__ import annotations

from waymark.intake.forms.annex_a.labels import codes
from waymark.intake.forms.annex_a.lists.common import (
    child,
    counted,
    disabled,
    ethnicity,
    gender,
    yes_no,
)
from waymark.records.table import Table, code, day, link, row_id

adoptions = Table(
    "annex_a_adoptions",
    "Annex A list 10",
    (
        *child(),
        link("family", "Family identifier"),
        disabled(),
        day("entered_care_on", "Date the Child Entered Care"),
        day("decided_on", "Date of Decision that Child Should be Placed for Adoption"),
        day("placement_order_on", "Date of Placement Order"),
        day("matched_on", "Date of Matching Child and Prospective Adopters"),
        day("placed_on", "Date Placed for Adoption"),
        day("order_on", "Date of Adoption Order"),
        day("reversed_on", "Date of Decision that Child Should No Longer be Placed for Adoption"),
        code("reversed_because", "Reason Why Child No Longer Placed for Adoption", codes("reversed_because")),
        day(
            "placed_early_on",
            "Date the child was placed for fostering in FFA or concurrent planning placement",
        ),
    ),
    row_key=(),
)

adopters = Table(
    "annex_a_adopters",
    "Annex A list 11",
    (
        row_id("Individual adopter identifier"),
        link("family", "Family identifier"),
        gender(),
        ethnicity(),
        yes_no("disabled", "Disability"),
        yes_no("fostering_for_adoption", "Is the (prospective) adopter fostering for adoption?"),
        day("enquired_on", "Date enquiry received"),
        day("stage_1_started_on", "Date Stage 1 started"),
        day("stage_1_ended_on", "Date Stage 1 ended"),
        day("stage_2_started_on", "Date Stage 2 started"),
        day("stage_2_ended_on", "Date Stage 2 ended"),
        day("applied_on", "Date application submitted"),
        day("approved_on", "Date application approved"),
        day("matched_on", "Date adopter matched with child(ren)"),
        day("placed_on", "Date child/children placed with adopter(s)"),
        counted("children_placed", "No. of children placed"),
        day("order_on", "Date of Adoption Order"),
        day("left_on", "Date of leaving adoption process"),
        code("left_because", "Reason for leaving adoption process", codes("left_because")),
    ),
)

LISTS = (adoptions, adopters)
