"""The truth about contacts, assessments and referrals, worked out on paper."""

from by_hand import assessment, child, contact, referral, story


def test_a_contact_from_a_saturday_counts_from_the_friday_before(figure):
    # 6 October 2018 is a Saturday: Monday is one working day on, Tuesday two
    amir, bea, cai = child("Amir"), child("Bea"), child("Cai")
    contact(amir, "2018-10-06", "2018-10-08")
    contact(bea, "2018-10-06", "2018-10-09")
    contact(cai, "2018-10-06", None)
    assert figure(story(amir, bea, cai), "contacts-decided-within-1-working-day") == (1, 2, 50)


def test_a_contact_belongs_to_the_period_it_was_decided_in(figure):
    amir, bea = child("Amir"), child("Bea")
    contact(amir, "2018-03-29", "2018-04-03")  # Maundy Thursday to the Tuesday after Easter
    contact(bea, "2018-03-28", "2018-03-29")
    assert figure(story(amir, bea), "contacts-decided-within-1-working-day") == (1, 1, 100)


def test_an_assessment_may_take_45_working_days_and_not_46(figure):
    # from Monday 16 July 2018, with the bank holiday of 27 August, day 45 is Tuesday 18 September
    amir, bea = child("Amir"), child("Bea")
    assessment(amir, "2018-07-16", "2018-09-18")
    assessment(bea, "2018-07-16", "2018-09-19")
    assert figure(story(amir, bea), "assessments-within-45-working-days") == (1, 2, 50)


def test_the_clock_from_referral_needs_a_known_referral(figure):
    amir, bea = child("Amir"), child("Bea")
    assessment(amir, "2018-07-17", "2018-09-19", referral(amir, "2018-07-16"))
    assessment(bea, "2018-07-17", "2018-09-18")
    slug = "assessments-within-45-working-days-of-referral"
    assert figure(story(amir, bea), slug) == (0, 1, 0)


def test_a_re_referral_is_within_twelve_months_to_the_day(figure):
    amir, bea = child("Amir"), child("Bea")
    for who, day in ((amir, "2018-10-10"), (bea, "2018-10-11")):
        referral(who, "2017-10-10", "2017-11-10")
        referral(who, day)
    # the earlier ones, of October 2017, are outside the twelve months to 31 October 2018
    assert figure(story(amir, bea), "re-referrals-within-12-months") == (1, 2, 50)


def test_a_referral_during_an_open_episode_is_left_out_and_two_on_a_day_count_once(figure):
    amir, bea, cai = child("Amir"), child("Bea"), child("Cai")
    referral(amir, "2018-06-01")
    referral(amir, "2018-09-01")
    referral(bea, "2018-06-01", "2018-09-01")  # ended on the day of the next
    referral(bea, "2018-09-01")
    referral(bea, "2018-09-01")
    referral(cai, "2018-06-01", nfa="Y")  # never closed, but no further action
    referral(cai, "2018-09-01")
    # days in the denominator: Amir 1 June; Bea 1 June and 1 September; Cai 1 June and 1 September
    assert figure(story(amir, bea, cai), "re-referrals-within-12-months") == (2, 5, 40)
