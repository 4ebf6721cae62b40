"""Child protection plans: children seen, and reviews held."""

from waymark.measures.cohorts import on_cp_plan, own_plan
from waymark.measures.library.visits import seen_alone, visited_within
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.schedules import cp_reviews_due
from waymark.measures.shapes import Proportion
from waymark.records.tables.protection import cp_plans, cp_visits
from waymark.records.terms import AS_AT, Gather, Span, days, months, working_days

plan_started_on = cp_plans.first(cp_plans.started_on, cp_plans.open & own_plan)
"""When the clock starts for a child who has not been seen since the plan began."""

SEEN = "Only visits on which the child was seen count."


def _visited(slug: str, ref: str, within: Span, title: str, source: str) -> Measure:
    return Measure(
        slug=slug,
        ref=ref,
        section="Child protection",
        title=f"Children on a protection plan visited in the past {title}",
        shape=visited_within(on_cp_plan, cp_visits, within, since=plan_started_on),
        better=Better.HIGHER,
        period="snapshot",
        standing="local",
        source=source,
        why="Children at risk of harm must be seen.",
        notes=(SEEN,),
    )


cp_visited_in_4_weeks = _visited(
    "cp-visited-in-4-weeks",
    "G01",
    days(28),
    "4 weeks",
    "Tower Hamlets scorecard 4.6 (December 2018)",
)
cp_visited_in_10_working_days = _visited(
    "cp-visited-in-10-working-days",
    "G01A",
    working_days(10),
    "10 working days",
    "Darlington scorecard",
)
cp_visited_in_15_working_days = _visited(
    "cp-visited-in-15-working-days",
    "G01B",
    working_days(15),
    "15 working days",
    "Darlington scorecard",
)

cp_seen_alone = Measure(
    slug="cp-seen-alone",
    ref="G02",
    section="Child protection",
    title="Children on a protection plan seen alone on the last visit",
    shape=seen_alone(on_cp_plan, cp_visits),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Annex A list 7; Working Together to Safeguard Children: children should be seen alone",
    why="A child may not say what happens at home while those they live with are listening.",
    notes=(
        "The last visit on which the child was seen, whenever it was; one never seen was not seen alone.",
        "Babies count too, who cannot be asked: a figure of 100% is not to be expected.",
    ),
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
    cp_visited_in_10_working_days,
    cp_visited_in_15_working_days,
    cp_seen_alone,
    cp_reviews_on_time,
)
