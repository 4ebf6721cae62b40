"""Child protection conferences: how many, held in time, and whether they led to a plan."""

from waymark.measures.library.rates import NOTE, rate_of
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Count, Deadline, Proportion
from waymark.records.table import outer
from waymark.records.tables.protection import (
    cp_reviews,
    initial_conferences,
    s47_enquiries,
    strategy_discussions,
)
from waymark.records.tables.referrals import referrals
from waymark.records.terms import AS_AT, working_days

own = initial_conferences.transfer_in.is_not("Y")

held = Records(
    "initial conferences held, not transfers in",
    "initial_conferences",
    own,
    dated=initial_conferences.held_on,
)

EACH_CHILD = "A conference about three children is three rows, one for each child, and counts three times."

NO_TRANSFERS = "A conference for a child who moved here on another authority's plan is left out."

no_conference_yet = Records(
    "s47 enquiries, not ended in no further action, with no conference yet",
    "s47_enquiries",
    (s47_enquiries.started_on <= AS_AT)
    & ~(s47_enquiries.no_further_action.is_("Y") & (s47_enquiries.ended_on <= AS_AT)).so
    & referrals.any(referrals.open)
    & ~initial_conferences.any(
        (initial_conferences.held_on >= outer(s47_enquiries.started_on))
        & (initial_conferences.held_on <= AS_AT)
    ),
)
"""A conference of the child since the enquiry counts, linked or not; a closed case waits for none."""

enquiry_started_on = s47_enquiries.linked(initial_conferences.enquiry, s47_enquiries.started_on)

icpc_within_15_working_days = Measure(
    slug="icpc-within-15-working-days",
    ref="E03",
    section="Child protection",
    title="Initial conferences held within 15 working days",
    shape=Deadline(
        of=Records(
            "initial conferences held, not transfers in, with a known s47 enquiry",
            "initial_conferences",
            own & enquiry_started_on.if_known,
            dated=initial_conferences.held_on,
        ),
        starts=enquiry_started_on,
        stops=initial_conferences.held_on,
        within=working_days(15),
        waits=no_conference_yet,
        waits_from=s47_enquiries.started_on,
    ),
    better=Better.HIGHER,
    period="ytd",
    standing="statutory",
    source="Working Together to Safeguard Children; CIN census guide 4.12.2",
    why="A family under enquiry should not wait to know whether a plan is needed.",
)

discussed_on = strategy_discussions.first(
    strategy_discussions.held_on, on=strategy_discussions.enquiry, to=initial_conferences.enquiry
)

icpc_within_15_working_days_of_strategy_discussion = Measure(
    slug="icpc-within-15-working-days-of-strategy-discussion",
    ref="E03S",
    section="Child protection",
    title="Initial conferences held within 15 working days of the strategy discussion",
    shape=Deadline(
        of=Records(
            "initial conferences held, not transfers in, with a known strategy discussion",
            "initial_conferences",
            own & discussed_on.if_known,
            dated=initial_conferences.held_on,
        ),
        starts=discussed_on,
        stops=initial_conferences.held_on,
        within=working_days(15),
    ),
    better=Better.HIGHER,
    period="ytd",
    standing="statutory",
    source="Working Together to Safeguard Children: from the strategy discussion that began the enquiry",
    why="Where an enquiry is opened days after the discussion, its own start day hides the wait.",
    notes=(
        "To the DfE an enquiry starts on the day of the strategy discussion. Where a council records "
        "discussions by themselves, this counts from the first that names the enquiry: set the two side by "
        "side.",
    ),
)

icpcs_held = Measure(
    slug="icpcs-held",
    ref="E04",
    section="Child protection",
    title="Initial conferences held for every 10,000 children",
    shape=rate_of(held),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="CIN census; ONS mid-year population estimates",
    why="How often an enquiry finds enough to bring a family and its professionals together.",
    notes=(
        EACH_CHILD,
        NO_TRANSFERS,
        NOTE,
        "Only twelve months give a rate that can be set beside the DfE's.",
    ),
)

icpcs_held_number = Measure(
    slug="icpcs-held-number",
    ref="E04N",
    section="Child protection",
    title="Initial conferences held",
    shape=Count(held),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="CIN census",
    why="How much work there is for those who chair conferences.",
    notes=(EACH_CHILD, NO_TRANSFERS),
)

icpcs_leading_to_plan = Measure(
    slug="icpcs-leading-to-plan",
    ref="E05",
    section="Child protection",
    title="Initial conferences that led to a child protection plan",
    shape=Proportion(of=held, meets=initial_conferences.led_to_plan.is_("Y")),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="CIN census",
    why="Few: families come to conference who need not. Nearly all: some who need one may never get there.",
    notes=(
        NO_TRANSFERS,
        "Where no outcome is recorded it is not known, and the conference stays in the denominator.",
    ),
)

transfer_in_conferences_on_time = Measure(
    slug="transfer-in-conferences-on-time",
    ref="E06",
    section="Child protection",
    title="Transfer-in conferences held by their target day",
    shape=Proportion(
        of=Records(
            "transfer-in conferences held",
            "initial_conferences",
            initial_conferences.transfer_in.is_("Y"),
            dated=initial_conferences.held_on,
        ),
        meets=initial_conferences.held_on <= initial_conferences.due_on,
    ),
    better=Better.HIGHER,
    period="rolling-12",
    standing="statutory",
    source="CIN census guide 4.8: within 15 working days of being told that the child has moved here",
    why="A child at risk has moved, and those who now keep the child safe must meet.",
    notes=(
        "The extract does not say when the council was told. The conference's target day, 15 working days "
        "after that, stands in for it; where there is none, it is not known whether it was in time.",
        "Where it is not recorded whether a conference is a transfer in, it is not known whether it counts.",
    ),
)

conferences_quorate = Measure(
    slug="conferences-quorate",
    ref="E08",
    section="Child protection",
    title="Review conferences that were quorate",
    shape=Proportion(
        of=Records("review conferences held", "cp_reviews", dated=cp_reviews.held_on),
        meets=cp_reviews.quorate.is_("Y"),
    ),
    better=Better.HIGHER,
    period="rolling-12",
    standing="local",
    source="Merton, index of measures; the quorum is set by each safeguarding partnership",
    why="A plan agreed with half the agencies absent is half a plan.",
    notes=("Review conferences only: of an initial conference the extract does not say.",),
)

MEASURES = (
    icpc_within_15_working_days,
    icpc_within_15_working_days_of_strategy_discussion,
    icpcs_held,
    icpcs_held_number,
    icpcs_leading_to_plan,
    transfer_in_conferences_on_time,
)

REVIEWS = (conferences_quorate,)
