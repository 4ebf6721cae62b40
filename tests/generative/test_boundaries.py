"""
One day more or less: each line is a story, and how the figure changes when one day in it moves.

The figures are worked out by hand from sections 4 and 5 of the extract contract, as at Wednesday
31 October 2018 unless a line says otherwise. `n/d` is numerator and denominator; a count is `-/d`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from generative.compare import Start
from generative.engines import ENGINES
from waymark.dates import PeriodType, period_ending
from waymark.engines.extract import extract_of
from waymark.engines.results import totals_of
from waymark.measures.availability import Fitted, fit
from waymark.measures.catalogue import find

OCTOBER = date(2018, 10, 31)


def d(text: str) -> date:
    return date.fromisoformat(text)


@dataclass(frozen=True)
class Boundary:
    """A measure, the day that moves, and the figure with it on each side of the line."""

    slug: str
    says: str
    rows: dict[str, list[dict[str, Any]]]
    moves: tuple[str, str]
    figures: dict[str, tuple[int, int]]
    as_at: date = OCTOBER
    period: PeriodType = "snapshot"


def plan(**more: Any) -> dict[str, list[dict[str, Any]]]:
    return {"cp_plans": [{"id": "p", "child": "Ada", "started_on": d("2018-01-15"), **more}]}


def in_care(since: str, **more: Any) -> dict[str, list[dict[str, Any]]]:
    day = d(since)
    episode = {"id": "e", "child": "Ada", "started_on": day, "entered_care_on": day, "period_of_care": "c"}
    return {"cla_episodes": [{**episode, **more}], "legal_statuses": []}


def visit(table: str) -> dict[str, list[dict[str, Any]]]:
    return {table: [{"id": "v", "child": "Ada", "visited_on": OCTOBER, "seen": "Y"}]}


def need() -> dict[str, list[dict[str, Any]]]:
    return {
        "referrals": [{"id": "r", "child": "Ada", "received_on": d("2018-01-08")}],
        "assessments": [
            {
                "id": "a",
                "child": "Ada",
                "referral": "r",
                "started_on": d("2018-01-09"),
                "authorised_on": d("2018-02-01"),
            }
        ],
        "cin_plans": [{"id": "n", "child": "Ada", "started_on": d("2018-02-01")}],
    }


def referred(*days: str) -> dict[str, list[dict[str, Any]]]:
    """Referrals closed the day they came, named by their place."""
    items = [
        {"id": str(n), "child": "Ada", "received_on": d(day), "closed_on": d(day)}
        for n, day in enumerate(days)
    ]
    return {"referrals": items}


YES, NO, OUT, COUNTED, NONE = (1, 1), (0, 1), (0, 0), (0, 1), (0, 0)

BOUNDARIES = [
    Boundary(
        "children-on-cp-plan",
        "a plan that ends today is over at the end of today",
        plan(),
        ("cp_plans", "ended_on"),
        {"2018-10-31": NONE, "2018-11-01": COUNTED},
    ),
    Boundary(
        "children-on-cp-plan",
        "a plan that starts today is open",
        plan(),
        ("cp_plans", "started_on"),
        {"2018-10-31": COUNTED, "2018-11-01": NONE},
    ),
    Boundary(
        "cp-visited-in-4-weeks",
        "a visit 28 days ago is within four weeks; 29 days ago is not",
        {**plan(), **visit("cp_visits")},
        ("cp_visits", "visited_on"),
        {"2018-11-01": NO, "2018-10-31": YES, "2018-10-03": YES, "2018-10-02": NO},
    ),
    Boundary(
        "cin-visited-in-4-weeks",
        "the same for a child in need",
        {**need(), **visit("cin_visits")},
        ("cin_visits", "visited_on"),
        {"2018-10-03": YES, "2018-10-02": NO},
    ),
    Boundary(
        "cin-with-plan",
        "an assessment authorised today is authorised; tomorrow's is not yet",
        need(),
        ("assessments", "authorised_on"),
        {"2018-10-31": YES, "2018-11-01": OUT},
    ),
    Boundary(
        "cin-plans-reviewed-in-6-months",
        "a plan 6 months old today is fresh: 30 April + 6 months is 30 October, 1 May + 6 months 1 November",
        {**need(), "cin_plan_reviews": []},
        ("cin_plans", "started_on"),
        {"2018-04-30": NO, "2018-05-01": YES},
    ),
    Boundary(
        "cin-plans-reviewed-in-6-months",
        "as at 28 February a review of 28 to 31 August is 6 months ago to the day",
        {
            **need(),
            "cin_plan_reviews": [{"id": "w", "child": "Ada", "plan": "n", "reviewed_on": d("2018-08-31")}],
        },
        ("cin_plan_reviews", "reviewed_on"),
        {"2018-08-27": NO, "2018-08-28": YES, "2018-08-31": YES},
        as_at=d("2019-02-28"),
    ),
    Boundary(
        "cp-reviews-on-time",
        "three months on the plan: 31 July + 3 months is today, and nothing was held",
        {**plan(), "cp_reviews": []},
        ("cp_plans", "started_on"),
        {"2018-07-31": NO, "2018-08-01": OUT},
    ),
    Boundary(
        "cp-reviews-on-time",
        "the first review is due 15 April; the next 6 months after it was held, so on 14 or 15 October",
        {
            **plan(),
            "cp_reviews": [
                {"id": "1", "child": "Ada", "plan": "p", "held_on": d("2018-04-15")},
                {"id": "2", "child": "Ada", "plan": "p", "held_on": d("2018-10-14")},
            ],
        },
        ("cp_reviews", "held_on"),
        {"2018-04-14": YES, "2018-04-15": YES, "2018-04-16": NO, "2018-04-13": NO},
    ),
    Boundary(
        "cla-visited-in-6-weeks-first-year",
        "a year in care today is no longer the first year",
        {**in_care("2018-01-01"), **visit("cla_visits")},
        ("cla_episodes", "entered_care_on"),
        {"2017-10-31": OUT, "2017-11-01": YES},
    ),
    Boundary(
        "cla-visited-in-6-weeks-first-year",
        "42 days before 31 October is 19 September",
        {**in_care("2018-01-01"), **visit("cla_visits")},
        ("cla_visits", "visited_on"),
        {"2018-09-19": YES, "2018-09-18": NO},
    ),
    Boundary(
        "cla-visited-in-13-weeks-after-first-year",
        "91 days before 31 October is 1 August",
        {**in_care("2016-01-01"), **visit("cla_visits")},
        ("cla_visits", "visited_on"),
        {"2018-08-01": YES, "2018-07-31": NO},
    ),
    Boundary(
        "cla-assessments-over-one-year-old",
        "365 days before 31 October 2018 is 31 October 2017; before that it is over a year old",
        {
            **in_care("2016-01-01"),
            "assessments": [
                {"id": "a", "child": "Ada", "started_on": d("2017-01-01"), "authorised_on": OCTOBER}
            ],
        },
        ("assessments", "authorised_on"),
        {"2017-10-31": NO, "2017-10-30": YES},
    ),
    Boundary(
        "contacts-decided-within-1-working-day",
        "a contact on Friday 12 October is decided in time on Monday, late on Tuesday; never before it came",
        {
            "contacts": [
                {"id": "k", "child": "Ada", "received_on": d("2018-10-12"), "decided_on": d("2018-10-15")}
            ]
        },
        ("contacts", "decided_on"),
        {"2018-10-11": NO, "2018-10-12": YES, "2018-10-15": YES, "2018-10-16": NO},
        period="month",
    ),
    Boundary(
        "contacts-decided-within-1-working-day",
        "Good Friday and Easter Monday 2018 use up no days: Thursday 29 March to Tuesday 3 April is one",
        {"contacts": [{"id": "k", "child": "Ada", "received_on": d("2018-03-29"), "decided_on": OCTOBER}]},
        ("contacts", "decided_on"),
        {"2018-04-03": YES, "2018-04-04": NO},
        as_at=d("2018-04-30"),
        period="month",
    ),
    Boundary(
        "assessments-within-45-working-days",
        "from Monday 3 September 2018, 45 working days are nine weeks: Monday 5 November",
        {
            "assessments": [
                {"id": "a", "child": "Ada", "started_on": d("2018-09-03"), "authorised_on": d("2018-11-05")}
            ]
        },
        ("assessments", "authorised_on"),
        {"2018-11-05": YES, "2018-11-06": NO},
        as_at=d("2018-11-30"),
        period="ytd",
    ),
    Boundary(
        "assessments-within-45-working-days",
        "the reporting year starts on 1 April",
        {
            "assessments": [
                {"id": "a", "child": "Ada", "started_on": d("2018-03-20"), "authorised_on": OCTOBER}
            ]
        },
        ("assessments", "authorised_on"),
        {"2018-03-31": OUT, "2018-04-01": YES},
        period="ytd",
    ),
    Boundary(
        "re-referrals-within-12-months",
        "12 months after 15 October 2017 is 15 October 2018",
        referred("2017-10-15", "2018-10-15"),
        ("referrals", "received_on"),
        {"2017-10-15": YES, "2017-10-14": NO},
        period="month",
    ),
    Boundary(
        "re-referrals-within-12-months",
        "an earlier episode that ends that day is not still open; one that ends the day after is",
        referred("2018-06-01", "2018-10-15"),
        ("referrals", "closed_on"),
        {"2018-10-15": YES, "2018-10-16": OUT},
        period="month",
    ),
    Boundary(
        "icpc-within-15-working-days",
        "15 working days after Monday 1 October are Monday 22 October",
        {
            "s47_enquiries": [{"id": "q", "child": "Ada", "started_on": d("2018-10-01")}],
            "initial_conferences": [{"id": "i", "child": "Ada", "enquiry": "q", "held_on": d("2018-10-22")}],
        },
        ("initial_conferences", "held_on"),
        {"2018-10-22": YES, "2018-10-23": NO, "2018-09-30": OUT},
        period="month",
    ),
    Boundary(
        "cp-plans-second-or-subsequent",
        "a plan that ended the day this one started is an earlier one; one that ended the day after is not",
        {
            "cp_plans": [
                {"id": "p1", "child": "Ada", "started_on": d("2017-01-01"), "ended_on": d("2018-10-01")},
                {"id": "p2", "child": "Ada", "started_on": d("2018-10-01")},
            ]
        },
        ("cp_plans", "ended_on"),
        {"2018-10-01": YES, "2018-10-02": NO},
        period="month",
    ),
    Boundary(
        "cla-reviews-on-time",
        "20 working days after Monday 1 October are Monday 29 October",
        {**in_care("2018-10-01"), "cla_reviews": [{"id": "w", "period_of_care": "c", "held_on": OCTOBER}]},
        ("cla_reviews", "held_on"),
        {"2018-10-29": YES, "2018-10-30": NO},
        period="month",
    ),
    Boundary(
        "cla-reviews-on-time",
        "due on 29 October, but care had ended by then; if it ended on the 30th the review was due",
        {**in_care("2018-10-01"), "cla_reviews": []},
        ("cla_episodes", "ceased_on"),
        {"2018-10-29": OUT, "2018-10-30": NO},
        period="month",
    ),
    Boundary(
        "cla-three-or-more-placements",
        "a placement that ended 12 months ago to the day is not counted; one that ended the day after is",
        {
            **in_care("2016-01-01"),
            "placements": [
                {"id": "1", "child": "Ada", "started_on": d("2016-01-01"), "ended_on": d("2017-10-31")},
                {"id": "2", "child": "Ada", "started_on": d("2017-12-01"), "ended_on": d("2018-03-01")},
                {"id": "3", "child": "Ada", "started_on": d("2018-03-01")},
            ],
        },
        ("placements", "ended_on"),
        {"2017-10-31": NO, "2017-11-01": YES},
    ),
    Boundary(
        "children-starting-to-be-looked-after",
        "rolling 12 months to 31 October 2018 start on 1 November 2017",
        in_care("2018-01-01"),
        ("cla_episodes", "entered_care_on"),
        {"2017-10-31": NONE, "2017-11-01": COUNTED, "2018-10-31": COUNTED, "2018-11-01": NONE},
        period="rolling-12",
    ),
    Boundary(
        "cla-ceased-to-permanence",
        "short breaks that end on the day before the end are not open on it",
        {
            **in_care("2018-01-01", ceased_on=d("2018-10-10"), ceased_because="E11"),
            "legal_statuses": [{"id": "l", "child": "Ada", "status": "V3", "started_on": d("2018-01-01")}],
        },
        ("legal_statuses", "ended_on"),
        {"2018-10-09": YES, "2018-10-10": OUT},
        period="month",
    ),
    Boundary(
        "return-interviews-within-3-days",
        "0 to 3 days after the child came back on 10 October; before it, the interview's day cannot be right",
        {
            "missing_episodes": [
                {
                    "id": "m",
                    "child": "Ada",
                    "type": "M",
                    "started_on": d("2018-10-08"),
                    "ended_on": d("2018-10-10"),
                }
            ]
        },
        ("missing_episodes", "interviewed_on"),
        {"2018-10-09": NO, "2018-10-10": YES, "2018-10-13": YES, "2018-10-14": NO},
        period="month",
    ),
    Boundary(
        "care-leavers-in-touch",
        "17 today; 22 tomorrow",
        {
            "children": [{"child": "Ada", "born_on": d("2000-01-01")}],
            "care_leaver_status": [
                {"child": "Ada", "effective_on": d("2018-01-01"), "eligibility": "relevant", "in_touch": "Y"}
            ],
        },
        ("children", "born_on"),
        {"2001-10-31": YES, "2001-11-01": OUT, "1996-11-01": YES, "1996-10-31": OUT},
    ),
    Boundary(
        "care-leavers-in-touch",
        "born on 29 February 2000, 17 on 1 March 2017 and not the day before",
        {
            "children": [{"child": "Ada", "born_on": d("2000-02-29")}],
            "care_leaver_status": [
                {"child": "Ada", "effective_on": d("2017-01-01"), "eligibility": "relevant", "in_touch": "Y"}
            ],
        },
        ("children", "born_on"),
        {"2000-02-28": YES, "2000-02-29": OUT},
        as_at=d("2017-02-28"),
    ),
    Boundary(
        "cases-with-management-oversight",
        "56 days before 31 October is 5 September",
        {**plan(), "management_oversight": [{"id": "o", "child": "Ada", "recorded_on": OCTOBER}]},
        ("management_oversight", "recorded_on"),
        {"2018-09-05": YES, "2018-09-04": NO},
    ),
]


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)
@pytest.mark.parametrize("boundary", BOUNDARIES, ids=lambda b: f"{b.slug}: {b.says}")
def test_a_day_moved_changes_the_figure_by_exactly_what_the_definition_says(
    boundary: Boundary, engine: Start
) -> None:
    assert {day: figure(boundary, day, engine) for day in boundary.figures} == boundary.figures


def figure(boundary: Boundary, day: str, engine: Start) -> tuple[int, int]:
    """Numerator and denominator with the first row's day moved to `day`."""
    table, column = boundary.moves
    first, *rest = boundary.rows[table]
    rows = {**EMPTY, **boundary.rows, table: [{**first, column: d(day)}, *rest]}
    fitted = fit(find(boundary.slug), extract := extract_of(rows))
    assert isinstance(fitted, Fitted)
    totals = totals_of(engine(extract).rows(fitted, period_ending(boundary.as_at, boundary.period)))
    return int(totals.numerator), int(totals.denominator)


EMPTY: dict[str, list[dict[str, Any]]] = {
    "children": [],
    "referrals": [],
    "cp_plans": [],
    "cla_episodes": [],
    "legal_statuses": [],
    "care_leaver_status": [],
}
