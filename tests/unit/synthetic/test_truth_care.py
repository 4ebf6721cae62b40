"""The truth about looked after children, worked out on paper."""

import pytest
from by_hand import assessment, care, child, cla_review, law, missing, placement, story, visit


def test_the_first_year_ends_on_the_day_twelve_months_after_entry(figure):
    first, second, unknown = child("First"), child("Second"), child("Unknown")
    care(first, "2017-11-01")
    care(second, "2017-10-31")
    care(unknown, "2017-10-31", entered=None)
    visit(first, "cla", "2018-09-19")  # 42 days ago
    visit(second, "cla", "2018-08-01")  # 91 days ago
    visit(unknown, "cla", "2018-10-30")
    made = story(first, second, unknown)
    assert figure(made, "cla-visited-in-6-weeks-first-year") == (1, 1, 100)
    assert figure(made, "cla-visited-in-13-weeks-after-first-year") == (1, 1, 100)
    assert figure(made, "cla-visited-in-6-weeks-first-year", "2018-11-01")[:2] == (0, 0)
    assert figure(made, "cla-visited-in-13-weeks-after-first-year", "2018-11-01")[:2] == (1, 2)


def test_an_assessment_365_days_ago_is_not_over_a_year_old(figure):
    amir, bea, cai = child("Amir"), child("Bea"), child("Cai")
    for who in (amir, bea, cai):
        care(who, "2017-01-01")
    assessment(amir, "2017-10-01", "2017-10-31")
    assessment(bea, "2017-10-01", "2017-10-30")
    assert figure(story(amir, bea, cai), "cla-assessments-over-one-year-old")[:2] == (2, 3)


def test_three_placements_leave_out_temporary_ones_and_those_ended_a_year_ago(figure):
    amir, bea = child("Amir"), child("Bea")
    for who, first_ended in ((amir, "2017-11-01"), (bea, "2017-10-31")):
        care(who, "2017-01-01")
        placement(who, "2017-01-01", first_ended)
        placement(who, "2017-11-01", "2018-02-01")
        placement(who, "2018-02-01", "2018-02-10", type="T0")
        placement(who, "2018-02-10")
    assert figure(story(amir, bea), "cla-three-or-more-placements") == (1, 2, 50)


def test_a_child_starts_to_be_looked_after_once_and_not_for_a_short_break(figure):
    twice, short_break = child("Twice"), child("Break")
    care(twice, "2018-01-01", "2018-02-01", "E4A")
    care(twice, "2018-06-01")
    care(short_break, "2018-06-01")
    law(short_break, "V4", "2018-06-01")
    assert figure(story(twice, short_break), "children-starting-to-be-looked-after") == (None, None, 1)


def test_leaving_care_to_permanence_leaves_out_moves_blanks_and_short_breaks(figure):
    adopted, home, moved, blank, short_break = (child(n) for n in ("A", "H", "M", "B", "S"))
    care(adopted, "2017-01-01", "2018-06-01", "E11")
    care(home, "2017-01-01", "2018-06-01", "E4A")
    care(moved, "2017-01-01", "2018-06-01", "X1")
    care(blank, "2017-01-01", "2018-06-01", None)
    care(short_break, "2017-01-01", "2018-06-01", "E8")
    law(short_break, "V3", "2018-05-01", "2018-06-01")  # open on the day before the end
    made = story(adopted, home, moved, blank, short_break)
    assert figure(made, "cla-ceased-to-permanence") == (1, 2, 50)


@pytest.mark.parametrize(
    ("held", "on_time", "due"),
    [
        # entered Monday 30 April 2018; with the May bank holidays, 20 working days on is Wednesday 30 May
        ((), 0, 1),
        (("2018-05-30",), 1, 2),  # the next due 30 August, not held
        (("2018-05-31",), 0, 2),
        (("2018-05-30", "2018-08-30"), 2, 2),  # the next due on 28 February
        (("2018-04-29", "2018-05-30", "2018-05-30"), 1, 2),  # before entry counts for none; one a day
    ],
)
def test_reviews_fall_due_one_after_another(figure, held, on_time, due):
    amir = child("Amir")
    period = care(amir, "2018-04-30")
    for day in held:
        cla_review(amir, period, day)
    cla_review(amir, period, "2018-05-10", cancelled="Y")
    cla_review(amir, period, None)
    assert figure(story(amir), "cla-reviews-on-time")[:2] == (on_time, due)


def test_a_review_does_not_fall_due_after_care_has_ended(figure):
    amir, bea = child("Amir"), child("Bea")
    care(amir, "2018-04-30", "2018-05-30", "E4A")
    care(bea, "2018-04-30", "2018-05-31", "E4A")
    assert figure(story(amir, bea), "cla-reviews-on-time")[:2] == (0, 1)


def test_a_return_interview_within_three_days_counts_whenever_it_was_held(figure):
    amir = child("Amir")
    missing(amir, "2018-10-31", "2018-11-03")
    missing(amir, "2018-10-01", "2018-10-05")
    missing(amir, "2018-10-02", "2018-10-01")
    missing(amir, "2018-10-03")
    missing(amir, "2018-10-03", "2018-10-03", type="A")
    missing(amir, None)
    assert figure(story(amir), "return-interviews-within-3-days") == (1, 4, 25)
