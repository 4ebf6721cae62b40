"""Who is responsible for each child: cases that nobody holds, and those passed from hand to hand."""

from waymark.measures.cohorts import (
    care_leaver,
    entered_care_on,
    not_on_short_breaks,
    open_and_in_need,
    open_case,
    own_plan,
)
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Children
from waymark.measures.shapes import Proportion
from waymark.records.tables.leaving_care import care_leaver_status
from waymark.records.tables.protection import cp_plans
from waymark.records.tables.referrals import referrals
from waymark.records.tables.workers import involvements
from waymark.records.terms import AS_AT, Answer, Term, days, months

has_a_worker = involvements.any(involvements.open & involvements.worker.is_known)

cases_unallocated = Measure(
    slug="cases-unallocated",
    ref="A04",
    section="Oversight",
    title="Open cases with no allocated worker",
    shape=Proportion(of=open_case, meets=~has_a_worker),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Annex A allocated worker; Darlington reports that all its cases are allocated",
    why="A child whom nobody is responsible for is nobody's to protect.",
    notes=("Whether the worker is qualified is not looked at: the standard dataset has no such column.",),
)


def _for_12_months(since: Term) -> Answer:
    return since + months(12) <= AS_AT


open_for_12_months = Children(
    "children whose case has been open for 12 months or more",
    referrals.any(open_and_in_need & _for_12_months(referrals.received_on))
    | cp_plans.any(cp_plans.open & own_plan & _for_12_months(cp_plans.started_on))
    | (_for_12_months(entered_care_on).so & not_on_short_breaks(AS_AT))
    | (care_leaver.meets & care_leaver_status.any(_for_12_months(care_leaver_status.effective_on))),
)

workers_in_365_days = involvements.distinct(
    involvements.worker,
    (involvements.started_on <= AS_AT)
    & (involvements.ended_on.is_missing | (involvements.ended_on > AS_AT - days(365))),
)

children_with_many_social_workers = Measure(
    slug="children-with-many-social-workers",
    ref="A05",
    section="Oversight",
    title="Children who had three or more social workers in the past year",
    shape=Proportion(of=open_for_12_months, meets=workers_in_365_days >= 3),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source='Worcestershire cabinet paper (July 2018): changes of social worker "remain high"',
    why="A child who has told the same story to three strangers stops telling it.",
    notes=(
        "A worker counts who was involved on any of the days from 365 days before D to D; one who came back "
        "counts once, and one who left that many days ago or more does not count.",
        "Everyone the involvements name counts, whatever their role: roles are a council's own words. Two "
        "workers at one time are two.",
        "Open for 12 months is by the open referral, the plan, the day the child came into care or the first "
        "status as a care leaver.",
        "Three workers are two changes. Wokingham counts children with more than one change in 12 months, "
        "which is the same.",
    ),
)

FEATURES: tuple[tuple[Term, str], ...] = (
    (workers_in_365_days, "the number of workers the child had in the past 365 days"),
)

MEASURES = (cases_unallocated, children_with_many_social_workers)
