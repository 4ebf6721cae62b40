"""A row is approximate for a table that stands in at a cost, and not for one merely made ready."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from waymark.engines.extract import extract_of
from waymark.engines.reference import Reference
from waymark.scorecards.definition import definition_from
from waymark.scorecards.scorecard import ScorecardRow, Source, build

D = date(2018, 10, 31)


def row(slug: str, derived: dict[str, str], **rows: list[dict[str, Any]]) -> ScorecardRow:
    held = extract_of(rows)
    source = replace(Source("E09000030", "load", D, held, Reference(held)), derived=derived)
    return build(definition_from({"row": [{"measure": slug}]}), source, D).rows[0]


def test_a_rate_is_exact_whose_population_was_added_up_at_load() -> None:
    people = {"counted_on": date(2018, 6, 30), "replaced_on": None, "earliest": "Y", "people": Decimal(5000)}
    plan = {"id": "p", "child": "Amy", "started_on": D, "ended_on": None, "other_authority": "N"}
    rate = row(
        "cp-plan-rate-per-10000",
        {"child_population": "population"},
        child_population=[people],
        cp_plans=[plan],
    )
    assert rate.figure.value == 2
    assert rate.taken_from == ()
    assert not rate.approximate


def test_care_leavers_are_approximate_where_only_the_day_of_the_extract_is_known() -> None:
    status = {"child": "Amy", "effective_on": D, "eligibility": "relevant", "in_touch": "Y"}
    leavers = row(
        "care-leavers",
        {"care_leaver_status": "ssd_care_leavers"},
        children=[{"child": "Amy", "born_on": date(2000, 1, 1)}],
        care_leaver_status=[status],
    )
    assert leavers.figure.value == 1
    assert leavers.taken_from == ("ssd_care_leavers",)
    assert leavers.approximate
