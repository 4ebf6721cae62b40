"""Assessments: how many, how long they take by the two clocks in use, and what they found."""

from waymark.measures.cohorts import looked_after
from waymark.measures.library.rates import NOTE, rate_of
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Breakdown, Count, Deadline, Proportion, Stale
from waymark.records.tables.assessments import assessments
from waymark.records.tables.made import factors_found
from waymark.records.tables.people import children
from waymark.records.tables.referrals import referrals
from waymark.records.terms import AS_AT, Elapsed, FirstKnown, days, working_days

authorised = Records("assessments authorised", "assessments", dated=assessments.authorised_on)

not_authorised_yet = Records(
    "assessments not authorised yet",
    "assessments",
    (assessments.started_on <= AS_AT)
    & (assessments.authorised_on.is_missing | (assessments.authorised_on > AS_AT)),
)

assessments_within_45_working_days = Measure(
    slug="assessments-within-45-working-days",
    ref="D01",
    section="Assessment",
    title="Assessments completed within 45 working days",
    shape=Deadline(
        of=authorised,
        starts=assessments.started_on,
        stops=assessments.authorised_on,
        within=working_days(45),
        waits=not_authorised_yet,
        waits_from=assessments.started_on,
    ),
    better=Better.HIGHER,
    period="ytd",
    standing="DfE",
    source="CIN census: the duration runs from the start of the assessment to its authorisation",
    why="A child's needs should be understood, and help agreed, without drift.",
    notes=("Working Together counts from the referral: see the measure of that name.",),
)

referred_on = referrals.linked(assessments.referral, referrals.received_on)

assessments_within_45_working_days_of_referral = Measure(
    slug="assessments-within-45-working-days-of-referral",
    ref="D01R",
    section="Assessment",
    title="Assessments completed within 45 working days of the referral",
    shape=Deadline(
        of=Records(
            "assessments authorised, with a known referral",
            "assessments",
            referred_on.if_known,
            dated=assessments.authorised_on,
        ),
        starts=referred_on,
        stops=assessments.authorised_on,
        within=working_days(45),
    ),
    better=Better.HIGHER,
    period="ytd",
    standing="statutory",
    source="Working Together to Safeguard Children: at most 45 working days from the referral",
    why="The family has been waiting since the referral, whenever the assessment was opened.",
)

assessments_completed = Measure(
    slug="assessments-completed",
    ref="D02",
    section="Assessment",
    title="Assessments completed for every 10,000 children",
    shape=rate_of(authorised),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="CIN census; ONS mid-year population estimates",
    why="How many children the council looks into closely, beside councils of another size.",
    notes=(NOTE, "Only twelve months give a rate that can be set beside the DfE's."),
)

assessments_completed_number = Measure(
    slug="assessments-completed-number",
    ref="D02N",
    section="Assessment",
    title="Assessments completed",
    shape=Count(authorised),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="CIN census",
    why="The work an assessment service gets through.",
    notes=("An assessment is completed on the day it is authorised.",),
)

assessments_overdue = Measure(
    slug="assessments-overdue",
    ref="D03",
    section="Assessment",
    title="Open assessments that are over 45 working days old",
    shape=Proportion(
        of=not_authorised_yet, meets=Elapsed(assessments.started_on, AS_AT, "working days") > 45
    ),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Working Together's limit of 45 working days, by the DfE's clock, on the assessments still open",
    why="Timeliness counts an assessment once it is done: while it drifts, no figure shows it.",
    notes=(
        "Counted from the start of the assessment; an assessment 45 working days old is due today, not late.",
    ),
)

assessments_child_seen = Measure(
    slug="assessments-child-seen",
    ref="D04",
    section="Assessment",
    title="Assessments in which the child was seen",
    shape=Proportion(of=authorised, meets=assessments.child_seen.is_("Y")),
    better=Better.HIGHER,
    period="rolling-12",
    standing="local",
    source="Annex A list 4 asks whether the child was seen",
    why="Nobody can say what a child needs without having seen the child.",
    notes=("Where nothing is recorded it is not known, and the assessment stays in the denominator.",),
)

assessments_no_further_action = Measure(
    slug="assessments-no-further-action",
    ref="D05",
    section="Assessment",
    title="Assessments that led to no further action",
    shape=Proportion(of=authorised, meets=assessments.no_further_action.is_("Y")),
    better=Better.LOWER,
    period="rolling-12",
    standing="DfE",
    source="CIN census",
    why="A family that needed nothing was assessed for up to nine weeks.",
    notes=("A low figure is not good in itself: cases may be kept open that need not be.",),
)

factors = Measure(
    slug="assessment-factors",
    ref="D06",
    section="Assessment",
    title="Factors found by assessments",
    shape=Breakdown(
        Records("factors found", "factors_found", dated=factors_found.authorised_on),
        factors_found.column("factor"),
    ),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="CIN census: factors identified at the end of the assessment",
    why="What brings children to the council: violence at home, drink, ill health, exploitation.",
    notes=(
        "An assessment finds several factors, and each counts: they add up to more than the assessments.",
        "By the day the assessment was authorised. Among the DfE's codes 3A to 3C are domestic abuse, 10A "
        "going missing, 11A sexual exploitation, 12A trafficking, 13A gangs, 24A criminal exploitation.",
        "Factors of an assessment that the extract does not hold are left out.",
    ),
)

cla_assessments_over_one_year_old = Measure(
    slug="cla-assessments-over-one-year-old",
    ref="D07",
    section="Assessment",
    title="Looked after children with no assessment in the past year",
    shape=Stale(
        of=looked_after,
        last=assessments.last(assessments.authorised_on, assessments.authorised_on <= AS_AT),
        within=days(365),
    ),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Tower Hamlets scorecard 5.1 (December 2018)",
    why="A plan built on an old assessment may no longer fit the child.",
)

_expected_on = children.linked(assessments.child, children.expected_on, to=children.child)

_born_on = children.linked(assessments.child, children.born_on, to=children.child)

unborn_until = FirstKnown((_born_on, _expected_on))

baby_due_on = FirstKnown((_expected_on, _born_on))

pre_birth_assessments_on_time = Measure(
    slug="pre-birth-assessments-on-time",
    ref="D08",
    section="Assessment",
    title="Pre-birth assessments completed by the day the baby is due",
    shape=Proportion(
        of=Records(
            "assessments authorised that started before the child was born",
            "assessments",
            assessments.started_on < unborn_until,
            dated=assessments.authorised_on,
        ),
        meets=assessments.authorised_on <= baby_due_on,
    ),
    better=Better.HIGHER,
    period="month",
    standing="local",
    source="Tower Hamlets, audit theme of 2018; how many weeks before the birth is set locally",
    why="Who will keep a baby safe must be settled before the baby comes.",
    notes=(
        "The day the baby is due is the expected day of birth, or where none was kept the day of birth. A "
        "council that asks for the assessment some weeks sooner will find more of them late than this says.",
        "Counts assessments authorised in the period, as every deadline does. Where neither day is recorded, "
        "it is not known whether the assessment counts.",
    ),
)

MEASURES = (
    assessments_within_45_working_days,
    assessments_within_45_working_days_of_referral,
    assessments_completed,
    assessments_completed_number,
    assessments_overdue,
    assessments_child_seen,
    assessments_no_further_action,
    factors,
    cla_assessments_over_one_year_old,
    pre_birth_assessments_on_time,
)
