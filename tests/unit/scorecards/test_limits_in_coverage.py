"""A source that leaves rows out of a table changes only the measures that would have asked for them."""

from datetime import date

import pytest
from generative.edges import Everything

from waymark.records.limits import Limit
from waymark.scorecards.coverage import Coverage, coverage_of

AS_AT = date(2018, 10, 31)
SIX_MONTHS = Limit("Six months only.", date(2018, 5, 1))
LATEST = Limit("The latest only.", latest_only=True)


def covered(slug: str, as_at: date = AS_AT, **limits: Limit) -> Coverage:
    return next(c for c in coverage_of(Everything(), {}, limits, as_at) if c.measure.slug == slug)


def test_without_limits_everything_is_given() -> None:
    assert {one.status for one in coverage_of(Everything(), {}, {}, AS_AT)} == {"yes"}


def test_children_in_care_today_are_all_there_whatever_was_over_before() -> None:
    assert covered("children-looked-after", cla_episodes=SIX_MONTHS).status == "yes"


def test_the_law_of_today_is_the_latest() -> None:
    assert covered("children-looked-after", legal_statuses=LATEST).status == "yes"


def test_a_years_count_is_not_given_from_six_months_of_children() -> None:
    found = covered("children-starting-to-be-looked-after", cla_episodes=SIX_MONTHS)
    assert (found.status, found.periods) == ("no", ("month", "quarter", "rolling-3", "rolling-6"))
    assert found.how == (
        "Six months only. The figure needs 1 November 2017 to 31 October 2018. "
        "It can be given for: month, quarter, rolling-3, rolling-6."
    )


@pytest.mark.parametrize(("since", "status"), [(date(2018, 4, 1), "yes"), (date(2018, 4, 2), "no")])
def test_what_was_finished_in_a_period_is_there_if_the_limit_is_no_later_than_its_first_day(
    since: date, status: str
) -> None:
    limit = Limit("From then.", since)
    assert covered("assessments-within-45-working-days", assessments=limit).status == status


@pytest.mark.parametrize(
    ("since", "status"), [(date(2017, 10, 31), "yes"), (date(2017, 11, 1), "approximate")]
)
def test_who_was_assessed_within_365_days_is_known_from_365_days(since: date, status: str) -> None:
    limit = Limit("From then.", since)
    assert covered("cla-assessments-over-one-year-old", assessments=limit).status == status


def test_placements_of_a_year_need_a_year_of_them() -> None:
    slug = "cla-three-or-more-placements"
    assert covered(slug, placements=Limit("A year.", date(2017, 10, 31))).status == "yes"
    assert covered(slug, placements=SIX_MONTHS).status == "approximate"
    assert covered(slug, placements=LATEST).status == "no"


def test_an_earlier_visit_may_have_seen_the_child_where_the_latest_did_not() -> None:
    assert covered("cp-visited-in-4-weeks", cp_visits=LATEST).status == "approximate"


def test_a_column_the_source_does_not_say_makes_every_measure_that_asks_it_approximate() -> None:
    silent = Limit("It does not say which are held for another.", presumed={"other_authority": ""})
    assert covered("children-on-cp-plan", cp_plans=silent).status == "approximate"
    assert covered("children-looked-after", cp_plans=silent).status == "yes"


def test_reviews_that_follow_one_another_need_every_one() -> None:
    assert covered("cp-reviews-on-time", cp_reviews=LATEST).status == "no"
    assert covered("cla-reviews-on-time", cla_reviews=SIX_MONTHS).status == "approximate"


def test_a_limit_on_another_table_changes_nothing() -> None:
    assert covered("audit-quality-score", cp_plans=SIX_MONTHS, cp_visits=LATEST).status == "yes"


def entries_blank_before(since: date) -> Limit:
    return Limit("Entries are blank before then.", since, blank_before=("entered_care_on",))


@pytest.mark.parametrize(("since", "status"), [(date(2017, 11, 1), "yes"), (date(2017, 11, 2), "no")])
def test_a_day_left_blank_before_the_period_is_no_day_of_it(since: date, status: str) -> None:
    found = covered("children-starting-to-be-looked-after", cla_episodes=entries_blank_before(since))
    assert found.status == status


def test_how_long_a_leaver_was_in_care_is_not_known_where_the_first_day_is_blank() -> None:
    found = covered("cla-ceased-within-12-months", cla_episodes=entries_blank_before(date(2018, 4, 1)))
    assert (found.status, found.bias) == ("approximate", "too low")


def test_who_has_been_in_care_for_a_year_is_not_known_where_the_first_day_is_blank() -> None:
    found = covered("cla-dental-check-current", cla_episodes=entries_blank_before(date(2015, 4, 1)))
    assert (found.status, found.bias) == ("approximate", "denominator too low")


@pytest.mark.parametrize(("begun", "status"), [(False, "yes"), (True, "approximate")])
def test_what_was_begun_before_and_is_still_open_is_missed_only_where_it_is_left_out(
    begun: bool, status: str
) -> None:
    limit = Limit("From then.", date(2018, 4, 1), begun=begun)
    assert covered("assessments-overdue", assessments=limit).status == status
    assert covered("assessments-within-45-working-days", assessments=limit).status == "yes"


def test_a_limit_is_the_same_when_it_has_been_kept() -> None:
    limit = Limit("Why.", AS_AT, True, {"seen": "Y"}, begun=True, blank_before=("entered_care_on",))
    assert Limit.from_json(limit.to_json()) == limit


def test_a_sentence_that_two_tables_give_as_the_reason_is_said_once() -> None:
    days = Limit("Nobody else. Days are blank.", SIX_MONTHS.since, blank_before=("entered_care_on",))
    statuses = Limit("Nobody else. Statuses are few.", partial=True)
    said = covered("cla-ceased-within-12-months", cla_episodes=days, legal_statuses=statuses)
    assert said.how.startswith("Nobody else. ")
    assert said.how.count("Nobody else.") == 1
