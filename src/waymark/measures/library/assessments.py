"""Assessments: how long they take, by the two clocks in use."""

from waymark.measures.cohorts import looked_after
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Deadline, Stale
from waymark.records.tables.assessments import assessments
from waymark.records.tables.referrals import referrals
from waymark.records.terms import AS_AT, days, working_days

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
        of=Records("assessments authorised", "assessments", dated=assessments.authorised_on),
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

MEASURES = (
    assessments_within_45_working_days,
    assessments_within_45_working_days_of_referral,
    cla_assessments_over_one_year_old,
)
