"""Referrals: how many there are, how many come back, and how fast they are decided."""

from waymark.measures.library.rates import NOTE, rate_of
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Count, Deadline, Proportion
from waymark.records.table import outer
from waymark.records.tables.referrals import referrals
from waymark.records.terms import AS_AT, months, working_days

referrals_in_period = Records("referrals received", "referrals", dated=referrals.received_on)

EVERY_REFERRAL = (
    "Every referral counts, those that needed no further action among them, and a second one for a child "
    "while the first is still open. Re-referrals leave that one out, so they are of fewer."
)

referrals_received = Measure(
    slug="referrals-received",
    ref="C05",
    section="Front door",
    title="Referrals received for every 10,000 children",
    shape=rate_of(referrals_in_period),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="CIN census; ONS mid-year population estimates",
    why="How often somebody is worried enough about a child to ask for the council's help.",
    notes=(EVERY_REFERRAL, NOTE, "Only twelve months give a rate that can be set beside the DfE's."),
)

referrals_received_number = Measure(
    slug="referrals-received-number",
    ref="C05N",
    section="Front door",
    title="Referrals received",
    shape=Count(referrals_in_period),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="CIN census",
    why="The work that comes in: every assessment, plan and period of care begins with one.",
    notes=(EVERY_REFERRAL,),
)

still_open_that_day = referrals.any(
    (referrals.received_on < outer(referrals.received_on))
    & (referrals.closed_on.is_missing | (referrals.closed_on > outer(referrals.received_on)))
    & referrals.no_further_action.is_not("Y")
)

day_of_referral = Records(
    "days on which a child was referred",
    "referrals",
    ~still_open_that_day,
    dated=referrals.received_on,
    one_per=(referrals.child, referrals.received_on),
)


def referred_again_within(count: int) -> Proportion:
    """Of the days on which a child was referred, those within so many months of an earlier referral."""
    earlier = referrals.previous(referrals.received_on)
    return Proportion(of=day_of_referral, meets=(referrals.received_on <= earlier + months(count)).so)


ONE_A_DAY = (
    "A child referred twice on one day counts once.",
    "Days on which an earlier episode of the child is still open are left out.",
)

re_referrals_within_12_months = Measure(
    slug="re-referrals-within-12-months",
    ref="C06",
    section="Front door",
    title="Referrals within 12 months of an earlier referral",
    shape=referred_again_within(12),
    better=Better.LOWER,
    period="rolling-12",
    standing="DfE",
    source="CIN census: a referral within 12 months of a previous referral",
    why="Children who come back may have been closed too soon.",
    notes=ONE_A_DAY,
)

re_referrals_within_3_months = Measure(
    slug="re-referrals-within-3-months",
    ref="C07",
    section="Front door",
    title="Referrals within 3 months of an earlier referral",
    shape=referred_again_within(3),
    better=Better.LOWER,
    period="month",
    standing="local",
    source="Sunderland, Corporate Parenting Board (February 2016); counted as those of 12 months",
    why="A child back within a season says more of the last decision than of what has happened since.",
    notes=ONE_A_DAY,
)

referrals_no_further_action = Measure(
    slug="referrals-no-further-action",
    ref="C08",
    section="Front door",
    title="Referrals that needed no further action",
    shape=Proportion(of=referrals_in_period, meets=referrals.no_further_action.is_("Y")),
    better=Better.LOWER,
    period="rolling-12",
    standing="DfE",
    source="CIN census",
    why="A referral that leads nowhere took a family's trust and a worker's day.",
    notes=(
        EVERY_REFERRAL,
        "A low figure is not good in itself: it may be that contacts are turned away instead.",
    ),
)

referrals_decided_within_1_working_day = Measure(
    slug="referrals-decided-within-1-working-day",
    ref="C09",
    section="Front door",
    title="Referrals decided within 1 working day",
    shape=Deadline(
        of=Records("referrals decided", "referrals", dated=referrals.decided_on),
        starts=referrals.received_on,
        stops=referrals.decided_on,
        within=working_days(1),
        waits=Records(
            "referrals open with no decision yet",
            "referrals",
            referrals.open & (referrals.decided_on.is_missing | (referrals.decided_on > AS_AT)),
        ),
        waits_from=referrals.received_on,
    ),
    better=Better.HIGHER,
    period="ytd",
    standing="statutory",
    source="Working Together to Safeguard Children; CIN census guide 4.9: a decision within one working day",
    why="A referral says that a child may be at risk today.",
    notes=(
        "Counts the referrals decided in the period, as every deadline does, and not those received in it.",
        "The day of the decision is not in the standard dataset: a council adds it.",
    ),
)

MEASURES = (
    referrals_received,
    referrals_received_number,
    re_referrals_within_12_months,
    re_referrals_within_3_months,
    referrals_no_further_action,
    referrals_decided_within_1_working_day,
)
