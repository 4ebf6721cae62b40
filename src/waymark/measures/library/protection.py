"""Child protection plans: children seen, reviews held, plans that come again."""

from waymark.measures.cohorts import on_cp_plan, own_plan
from waymark.measures.library.visits import visited_within
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.schedules import cp_reviews_due
from waymark.measures.shapes import Proportion
from waymark.records.table import outer
from waymark.records.tables.protection import cp_plans, cp_visits
from waymark.records.terms import AS_AT, Gather, months

earlier_plan = cp_plans.any(
    own_plan
    & (cp_plans.ended_on <= outer(cp_plans.started_on))
    & (cp_plans.started_on < outer(cp_plans.started_on))
)

cp_plans_second_or_subsequent = Measure(
    slug="cp-plans-second-or-subsequent",
    ref="G04",
    section="Child protection",
    title="Child protection plans that are a second or later plan",
    shape=Proportion(
        of=Records("child protection plans started", "cp_plans", own_plan, dated=cp_plans.started_on),
        meets=earlier_plan,
    ),
    better=Better.LOWER,
    period="rolling-12",
    standing="DfE",
    source="CIN census",
    why="Children on a plan again may have come off the first one before they were safe.",
    notes=("Sees only the plans in the extract: the standard dataset goes back six years.",),
)

cp_visited_in_4_weeks = Measure(
    slug="cp-visited-in-4-weeks",
    ref="G01",
    section="Child protection",
    title="Children on a protection plan visited in the past 4 weeks",
    shape=visited_within(
        on_cp_plan, cp_visits, 28, since=cp_plans.first(cp_plans.started_on, cp_plans.open & own_plan)
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Tower Hamlets scorecard 4.6 (December 2018)",
    why="Children at risk of harm must be seen.",
    notes=("Only visits on which the child was seen count.",),
)

plan_is_open = cp_plans.any(cp_plans.open & own_plan, on=cp_plans.id, to=cp_reviews_due.column("subject"))
"""Whether a review on the schedule is of a plan open at D: those are the ones still to be held."""

review_missed = Gather(
    "any",
    cp_reviews_due.name,
    cp_reviews_due.column("subject"),
    cp_plans.id,
    (cp_reviews_due.column("due_on") <= AS_AT)
    & ~(cp_reviews_due.column("held_on") <= cp_reviews_due.column("due_on")).so,
)

cp_reviews_on_time = Measure(
    slug="cp-reviews-on-time",
    ref="G03",
    section="Child protection",
    title="Children on a protection plan whose reviews were all on time",
    shape=Proportion(
        of=Records(
            "children on a child protection plan for 3 months or more",
            "cp_plans",
            cp_plans.open & own_plan & (cp_plans.started_on + months(3) <= AS_AT),
            one_per=(cp_plans.child,),
            first_by=(cp_plans.started_on,),
        ),
        meets=~review_missed,
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="statutory",
    source="Working Together to Safeguard Children: within 3 months, then every 6 months",
    why="A review is where it is decided whether a child is safer.",
    notes=("Each next review is due 6 months after the last one was held.",),
)

MEASURES = (
    cp_visited_in_4_weeks,
    cp_reviews_on_time,
    cp_plans_second_or_subsequent,
)
