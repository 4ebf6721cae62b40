"""Child protection: plans that start and end, children in care as well, and what chairs escalate."""

from waymark.measures.cohorts import looked_after, on_cp_plan, own_plan
from waymark.measures.library.plans import ended, started
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Breakdown, Count, Proportion
from waymark.records.tables.protection import cp_plans
from waymark.records.tables.quality import escalations
from waymark.records.terms import AS_AT, PERIOD_START, Choose, Const

NOT_OURS = "Plans held for another authority are left out."

cp_plans_started_and_ended = Measure(
    slug="cp-plans-started-and-ended",
    ref="G11",
    section="Child protection",
    title="Child protection plans that started or ended",
    shape=Breakdown(
        Records(
            "child protection plans that started or ended in the period",
            "cp_plans",
            own_plan & (cp_plans.started_on.in_period | cp_plans.ended_on.in_period).so,
        ),
        Choose(
            (cp_plans.started_on >= PERIOD_START) & (cp_plans.ended_on <= AS_AT),
            Const("started and ended"),
            Choose(cp_plans.started_on >= PERIOD_START, Const("started"), Const("ended")),
        ),
        ("started", "ended", "started and ended"),
    ),
    better=Better.NEITHER,
    period="month",
    standing="DfE",
    source="CIN census",
    why="Whether the number on a plan grows because more begin, or because fewer end.",
    notes=(
        "A plan that both started and ended in the period is one plan, of the third kind.",
        NOT_OURS,
    ),
)

cp_plans_started = Measure(
    slug="cp-plans-started",
    ref="G11S",
    section="Child protection",
    title="Child protection plans started",
    shape=Count(started),
    better=Better.NEITHER,
    period="month",
    standing="DfE",
    source="CIN census",
    why="How many children are newly found to need protecting.",
    notes=(NOT_OURS,),
)

cp_plans_ended = Measure(
    slug="cp-plans-ended",
    ref="G11E",
    section="Child protection",
    title="Child protection plans ended",
    shape=Count(ended),
    better=Better.NEITHER,
    period="month",
    standing="DfE",
    source="CIN census",
    why="How many are judged safe enough to go without a plan, or come into care instead.",
    notes=(NOT_OURS,),
)

children_on_cp_plan_and_looked_after = Measure(
    slug="children-on-cp-plan-and-looked-after",
    ref="G12",
    section="Child protection",
    title="Looked after children who are also on a child protection plan",
    shape=Proportion(looked_after, on_cp_plan.meets),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Local: Working Together asks that a child has one plan",
    why="A child in care has a care plan to keep them safe; two plans mean two sets of meetings.",
    notes=(NOT_OURS,),
)

conference_escalations = Measure(
    slug="conference-escalations",
    ref="G13",
    section="Child protection",
    title="Escalations raised by conference chairs and reviewing officers",
    shape=Count(
        Records(
            "escalations raised by a child protection chair or an independent reviewing officer",
            "escalations",
            escalations.raised_by.one_of("CP chair", "IRO"),
            dated=escalations.raised_on,
        )
    ),
    better=Better.NEITHER,
    period="month",
    standing="local",
    source="Sunderland improvement plan",
    why="Chairs who see a plan drift and say so are doing what they are there for.",
    notes=(
        "More is not worse: a council that wants its chairs to challenge will want to see some.",
        "An escalation that does not say who raised it is shown as not known.",
    ),
)

MEASURES = (
    cp_plans_started_and_ended,
    cp_plans_started,
    cp_plans_ended,
    children_on_cp_plan_and_looked_after,
    conference_escalations,
)
