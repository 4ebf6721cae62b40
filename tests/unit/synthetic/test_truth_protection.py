"""The truth about conferences, CP plans and their reviews, worked out on paper."""

import pytest
from by_hand import child, conference, cp_plan, enquiry, story, visit


def test_a_conference_is_on_time_on_the_fifteenth_working_day(figure):
    # Saturday 6 October 2018 counts from Friday 5 October: day 15 is Friday 26 October
    amir, bea, cai, dot = (child(name) for name in ("Amir", "Bea", "Cai", "Dot"))
    conference(amir, "2018-10-26", enquiry(amir, "2018-10-06"))
    conference(bea, "2018-10-29", enquiry(bea, "2018-10-06"))
    conference(cai, "2018-10-26", None)
    conference(dot, "2018-10-26", enquiry(dot, "2018-10-06"), transfer_in="Y")
    assert figure(story(amir, bea, cai, dot), "icpc-within-15-working-days") == (1, 2, 50)


def test_a_second_plan_follows_one_of_ours_that_had_ended(figure):
    again, overlapping, elsewhere = child("Again"), child("Overlapping"), child("Elsewhere")
    cp_plan(again, "2016-01-01", "2018-06-01")
    cp_plan(again, "2018-06-01")
    cp_plan(overlapping, "2018-01-01")
    cp_plan(overlapping, "2018-06-01")
    cp_plan(elsewhere, "2016-01-01", "2017-01-01", other="Y")
    cp_plan(elsewhere, "2018-06-01")
    # plans begun from 1 November 2017: one of Again's, two of Overlapping's, one of Elsewhere's
    assert figure(story(again, overlapping, elsewhere), "cp-plans-second-or-subsequent") == (1, 4, 25)


def test_a_child_on_a_plan_is_to_be_seen_every_four_weeks(figure):
    amir, bea = child("Amir"), child("Bea")
    for who, day in ((amir, "2018-10-03"), (bea, "2018-10-02")):
        cp_plan(who, "2018-01-01")
        visit(who, "cp", day)
    assert figure(story(amir, bea), "cp-visited-in-4-weeks") == (1, 2, 50)


@pytest.mark.parametrize(
    ("started", "reviews", "on_time"),
    [
        ("2018-07-31", (), False),  # due on the day itself, and not held by then
        ("2018-07-31", ("2018-10-31",), True),
        ("2018-03-01", ("2018-06-01",), True),  # next due 1 December
        ("2018-03-01", ("2018-06-02",), False),  # a day late, for as long as the plan lasts
        ("2018-03-01", ("2018-06-01", "2018-06-01"), True),
        ("2018-01-31", ("2018-04-30",), False),  # held on its day, but nothing by 30 October
        ("2018-01-31", ("2018-04-30", "2018-10-30"), True),
        ("2018-03-01", ("2018-02-20",), False),  # before the plan: counts for none
    ],
)
def test_every_review_due_was_held_by_its_due_day(figure, started, reviews, on_time):
    amir = child("Amir")
    cp_plan(amir, started, reviews=reviews)
    assert figure(story(amir), "cp-reviews-on-time")[:2] == (int(on_time), 1)


def test_a_plan_three_months_old_tomorrow_is_not_counted_for_reviews(figure):
    amir = child("Amir")
    cp_plan(amir, "2018-08-01")
    assert figure(story(amir), "cp-reviews-on-time") == (0, 0, None)
