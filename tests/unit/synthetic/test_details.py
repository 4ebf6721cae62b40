"""Details are told last, and telling one moves no other."""

from datetime import date

import pytest
from by_hand import assessment, care, child, cin_plan, cla_review, contact, leaver, referral, story

from waymark.synthetic.authority import authority
from waymark.synthetic.chance import Chance
from waymark.synthetic.details import DETAILS, tell_details
from waymark.synthetic.details.leavers import keep_in_touch, review_pathway
from waymark.synthetic.details.reviewing import officers_in_touch
from waymark.synthetic.details.stepping import step_down, step_up
from waymark.synthetic.details.transfers import transfer_in
from waymark.synthetic.details.unaccompanied import come_of_age
from waymark.synthetic.details.unborn import expect
from waymark.synthetic.story import Child, Stage
from waymark.synthetic.world import World

FIRST, AS_AT = date(2016, 10, 31), date(2018, 10, 31)


def world(seed: int = 1) -> World:
    return World(authority("E09000099", FIRST, AS_AT, Chance(seed)), Chance(seed), seed=seed)


def left_care(name: str, day: str) -> Child:
    """A care leaver the leaving care team has worked with from that day to this."""
    made = child(name, "1999-01-01")
    leaver(made, day)
    made.stages.append(Stage("T022", date.fromisoformat(day), None, None))
    return made


@pytest.mark.parametrize(("born", "until"), [("2000-10-31", AS_AT), ("2000-11-01", None)])
def test_a_child_who_came_alone_is_so_until_eighteen(born, until):
    amir = child("Amir", born)
    come_of_age(world(), amir)
    assert amir.unaccompanied_until == until


def test_an_officer_is_in_touch_while_the_child_is_looked_after_and_reviewed():
    for seed in range(30):
        amir, bea = child("Amir"), child("Bea")
        care(bea, "2018-01-01")  # a series of short breaks: no reviews
        period = care(amir, "2018-01-01", "2018-09-01", "E4A")
        cla_review(amir, period, "2018-02-01")
        officers_in_touch(world(seed), amir)
        officers_in_touch(world(seed), bea)
        assert bea.episodes[0].officer_in_touch is None
        assert date(2018, 1, 1) <= (amir.episodes[0].officer_in_touch or date(2018, 1, 1)) <= date(2018, 9, 1)


def test_contacts_repeat_what_is_known_until_the_next_status():
    amir, bea = child("Amir", "1999-01-01"), child("Bea", "1999-01-01")
    leaver(amir, "2018-01-01", activity="F2")
    leaver(amir, "2018-06-01", in_touch="N", activity="G5")
    leaver(bea, "2018-01-01", in_touch="N")
    for who in (amir, bea):
        keep_in_touch(world(), who)
    before = [row for row in amir.leaver_statuses if row.effective < date(2018, 6, 1)]
    assert len(before) > 1
    assert {(row.in_touch, row.activity) for row in before} == {("Y", "F2")}
    assert len(amir.leaver_statuses) == len(before) + 1
    assert len(bea.leaver_statuses) == 1


def test_a_pathway_plan_is_reviewed_from_the_first_status_on():
    for seed in range(30):
        amir = left_care("Amir", "2017-01-01")
        review_pathway(world(seed), amir)
        assert date(2017, 12, 1) <= amir.pathway_reviewed <= AS_AT


def test_brothers_and_sisters_step_down_to_early_help_together():
    steps = set()
    for seed in range(30):
        amir, bea = child("Amir"), child("Bea")
        for who in (amir, bea):
            referral(who, "2018-01-01", "2018-03-01").close_reason = "RC8"
            step_down(world(seed), who)
        assert amir.referrals[0].close_reason == bea.referrals[0].close_reason
        assert bool(amir.early_help) <= (amir.referrals[0].close_reason == "RC9")
        steps.add(amir.referrals[0].close_reason)
    assert steps == {"RC8", "RC9"}


def test_early_help_that_steps_up_ends_on_the_day_of_the_referral():
    helped = []
    for seed in range(60):
        amir = child("Amir")
        referral(amir, "2018-01-01")
        step_up(world(seed), amir)
        helped += amir.early_help
    assert helped
    assert {(row.ended, row.end_reason) for row in helped} == {(date(2018, 1, 1), "stepped up")}


def test_a_transfer_in_conference_is_held_while_the_referral_is_open():
    held = []
    for seed in range(60):
        amir = child("Amir")
        made = referral(amir, "2018-01-01", "2018-02-15")
        cin_plan(amir, "2018-01-10")
        amir.cin_plans[0].referral = made.id
        transfer_in(world(seed), amir)
        held += amir.conferences
    assert held
    assert all(date(2018, 1, 1) < row.held <= date(2018, 2, 15) for row in held)
    assert {(row.transfer_in, row.led_to_plan, row.enquiry) for row in held} == {("Y", "N", None)}


def test_a_baby_is_born_after_the_assessment_began_and_within_a_pregnancy():
    moved = []
    for seed in range(20):
        amir = child("Amir", "2017-12-01")
        contact(amir, "2017-12-30", None)
        assessment(amir, "2018-01-02", "2018-02-20", referral(amir, "2018-01-01"))
        expect(world(seed), amir)
        moved += [amir.born] if amir.born != date(2017, 12, 1) else []
    assert moved
    assert all(date(2018, 1, 2) < born <= date(2018, 9, 26) for born in moved)


def test_the_order_in_which_details_are_told_is_no_matter(monkeypatch):
    def told() -> str:
        amir = left_care("Amir", "2017-01-01")
        care(amir, "2015-01-01", "2017-01-01", "E17")
        made = story(amir)
        tell_details(world(), made)
        return repr(made)

    first = told()
    assert first.count("LeaverStatus(") > 5
    turned = dict(reversed(DETAILS.items()))
    monkeypatch.setattr("waymark.synthetic.details.DETAILS", turned)
    assert told() == first
