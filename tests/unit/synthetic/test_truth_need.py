"""The truth about children in need and management oversight, worked out on paper."""

from fractions import Fraction

from by_hand import (
    assessment,
    audit,
    care,
    child,
    cin_plan,
    cp_plan,
    in_need,
    law,
    leaver,
    oversight,
    referral,
    story,
    visit,
)


def test_a_child_in_need_is_open_and_not_on_a_plan_looked_after_or_a_care_leaver(figure):
    only, on_plan, in_care, left = (child(n, "2000-06-01") for n in ("Only", "Plan", "Care", "Left"))
    closed, nfa, others = child("Closed"), child("NFA"), child("Others")
    for who in (only, on_plan, in_care, left, others):
        referral(who, "2018-01-01")
    referral(closed, "2018-01-01", "2018-10-31")
    referral(nfa, "2018-01-01", nfa="Y")
    cp_plan(on_plan, "2018-03-01")
    cp_plan(others, "2018-03-01", other="Y")  # held for another authority: not on a plan of ours
    care(in_care, "2018-03-01")
    leaver(left, "2018-06-01")
    made = story(only, on_plan, in_care, left, closed, nfa, others)
    assert figure(made, "children-in-need") == (None, None, 2)
    assert figure(made, "children-on-cp-plan") == (None, None, 1)
    assert figure(made, "children-looked-after") == (None, None, 1)


def test_a_child_on_a_short_break_is_in_need_and_not_looked_after(figure):
    amir, bea = child("Amir"), child("Bea")
    for who, ended in ((amir, None), (bea, "2018-10-31")):
        referral(who, "2018-01-01")
        care(who, "2018-02-01")
        law(who, "V4", "2018-02-01", ended)
    assert figure(story(amir, bea), "children-in-need") == (None, None, 1)
    assert figure(story(amir, bea), "children-looked-after") == (None, None, 1)


def test_only_children_in_an_assessed_episode_should_have_a_plan(figure):
    amir, bea, cai = in_need("Amir"), in_need("Bea", authorised="2018-10-31"), in_need("Cai", "2018-11-01")
    dot = child("Dot")  # assessed in an episode that has closed
    old = referral(dot, "2018-01-01", "2018-03-01")
    assessment(dot, "2018-01-02", "2018-02-01", old)
    referral(dot, "2018-09-01")
    cin_plan(amir, "2018-03-01")
    cin_plan(bea, "2018-03-01", "2018-10-31")
    assert figure(story(amir, bea, cai, dot), "cin-with-plan") == (1, 2, 50)


def test_a_visit_28_days_ago_is_within_four_weeks(figure):
    amir, bea, cai = in_need("Amir"), in_need("Bea"), in_need("Cai")
    visit(amir, "cin", "2018-10-03")
    visit(bea, "cin", "2018-10-02")
    visit(cai, "cin", "2018-10-30", seen="N")
    visit(cai, "cin", "2018-11-01")
    assert figure(story(amir, bea, cai), "cin-visited-in-4-weeks") == (1, 3, Fraction(100, 3))


def test_a_plan_reviewed_on_31_august_is_due_again_by_28_february(figure):
    amir, bea, cai = in_need("Amir"), in_need("Bea"), in_need("Cai")
    cin_plan(amir, "2018-02-05", reviewed=("2018-08-31",))
    cin_plan(bea, "2018-02-05")
    made = story(amir, bea, cai)
    assert figure(made, "cin-plans-reviewed-in-6-months", "2019-02-28") == (1, 2, 50)
    assert figure(made, "cin-plans-reviewed-in-6-months", "2019-03-01") == (0, 2, 0)


def test_each_open_child_counts_once_for_oversight_within_56_days(figure):
    amir, bea = child("Amir", "2000-06-01"), in_need("Bea")
    cp_plan(amir, "2018-03-01")
    care(amir, "2018-03-01")
    leaver(amir, "2018-06-01")
    oversight(amir, "2018-09-05")
    oversight(bea, "2018-09-04")
    assert figure(story(amir, bea), "cases-with-management-oversight") == (1, 2, 50)


def test_an_audit_has_its_moderated_grade_and_none_without_a_grade(figure):
    amir = child("Amir")
    audit(amir, "2018-10-01", 2, moderated_grade=3)
    audit(amir, "2018-10-31", 2)
    audit(amir, "2018-10-15", None)
    audit(amir, "2018-09-30", 4)
    assert figure(story(amir), "audit-quality-score") == (5, 2, 2.5)


def test_with_nothing_to_divide_by_there_is_no_value(figure):
    assert figure(story(child("Amir")), "audit-quality-score") == (0, 0, None)
