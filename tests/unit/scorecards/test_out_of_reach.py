"""A scorecard of a source that reaches back six months: what it shows, and what it keeps to itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from waymark.dates import PeriodType
from waymark.engines.extract import extract_of
from waymark.engines.reference import Reference
from waymark.measures.catalogue import find
from waymark.records.limits import Limit
from waymark.reports.scorecard.wording import flags_of
from waymark.scorecards.behind import MeasureNotAvailable, rows_behind
from waymark.scorecards.definition import catalogue_definition
from waymark.scorecards.scorecard import ScorecardRow, Source, build

DAY = date(2018, 10, 31)
SIX = Limit("Six months only.", date(2018, 5, 1))
LATEST = Limit("The latest only.", latest_only=True, presumed={"seen": "Y"})

ROWS = {
    "children": [{"child": "ANNA"}, {"child": "BEN", "born_on": date(2000, 5, 4)}],
    "care_leaver_status": [
        {"child": "BEN", "effective_on": date(2018, 8, 31), "eligibility": "relevant", "in_touch": "Y"}
    ],
    "assessments": [
        {"id": "A1", "child": "ANNA", "started_on": date(2018, 9, 3), "authorised_on": date(2018, 9, 28)}
    ],
    "cla_episodes": [
        {
            "id": "E1",
            "child": "ANNA",
            "period_of_care": "C1",
            "started_on": date(2017, 1, 9),
            "entered_care_on": date(2017, 1, 9),
        }
    ],
    "legal_statuses": [{"id": "L1", "child": "ANNA", "status": "C2", "started_on": date(2017, 1, 9)}],
    "cp_plans": [{"id": "P1", "child": "ANNA", "started_on": date(2018, 2, 1)}],
    "cp_visits": [{"id": "V1", "child": "ANNA", "visited_on": date(2018, 10, 24), "seen": "Y"}],
}


def source(limits: Mapping[str, Limit]) -> Source:
    extract = extract_of(ROWS)
    return Source("A1", "load", DAY, extract, Reference(extract), limits=limits)


def row(slug: str, limits: Mapping[str, Limit], period: PeriodType | None = None) -> ScorecardRow:
    whole = catalogue_definition()
    own = next(r for r in whole.rows if r.measure.slug == slug)
    asked = replace(whole, rows=(replace(own, period=period or own.period),))
    (found,) = build(asked, source(limits), DAY, months=7).rows
    return found


def test_a_year_to_date_that_begins_before_the_six_months_has_no_figure_and_says_why() -> None:
    found = row("assessments-within-45-working-days", {"assessments": SIX})
    assert (found.available, found.figure.value, found.previous_year) == (False, None, None)
    assert found.beyond == "Six months only. The figure needs 1 April 2018 to 31 October 2018."
    assert ("Not available", found.beyond) in flags_of(found)


def test_the_six_months_themselves_have_one_and_it_is_exact() -> None:
    found = row("assessments-within-45-working-days", {"assessments": SIX}, "rolling-6")
    assert (found.available, found.approximate, found.figure.value) == (True, False, 100)


def test_a_month_of_the_trend_before_the_six_months_is_not_available_instead_of_low() -> None:
    found = row("children-on-cp-plan", {"cp_plans": SIX})
    assert [value for _, value in found.trend] == [None, 1, 1, 1, 1, 1, 1]
    whole = row("children-on-cp-plan", {})
    assert [value for _, value in whole.trend] == [1] * 7


def test_of_the_latest_visit_only_the_day_of_the_load_can_be_told() -> None:
    found = row("cp-visited-in-4-weeks", {"cp_visits": LATEST})
    assert (found.approximate, found.figure.value) == (True, 100)
    assert [value for _, value in found.trend] == [*[None] * 6, 100]
    assert found.limited == "The latest only. The figure is too high or right, never too low."


def test_a_year_of_which_six_months_are_shown_can_be_told_of_the_day_of_the_load_alone() -> None:
    found = row("cla-assessments-over-one-year-old", {"assessments": SIX})
    assert (found.approximate, found.figure.value) == (True, 0)
    assert found.limited == "Six months only. The figure is too high or right, never too low."
    assert [value for _, value in found.trend] == [*[None] * 6, 0]


@pytest.mark.parametrize(("since", "shown"), [(date(2017, 6, 30), 5), (date(2017, 7, 1), 4)])
def test_months_of_which_the_whole_year_is_shown_can_be_told(since: date, shown: int) -> None:
    # 365 days before 30 June 2018 is 30 June 2017; Anna's one assessment was authorised on 28 September
    found = row("cla-assessments-over-one-year-old", {"assessments": Limit("Longer.", since)})
    assert [value for _, value in found.trend] == [*[None] * (7 - shown), *[100] * (shown - 2), 0, 0]


def test_how_care_leavers_stood_is_told_from_the_first_load_on_and_exactly() -> None:
    begins = Limit("Known from the first load.", date(2018, 8, 31), is_history=True)
    found = row("care-leavers-in-touch", {"care_leaver_status": begins})
    assert (found.available, found.approximate) == (True, False)
    assert [value for _, value in found.trend] == [*[None] * 4, 100, 100, 100]


def test_the_children_behind_a_figure_that_is_not_there_are_not_listed() -> None:
    with pytest.raises(MeasureNotAvailable, match="Six months only"):
        rows_behind(source({"assessments": SIX}), find("assessments-within-45-working-days"), "ytd", DAY)
