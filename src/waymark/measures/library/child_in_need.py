"""Children in need: have they a plan, are they seen, is the plan reviewed."""

from waymark.measures.cohorts import in_need_and_assessed
from waymark.measures.library.visits import visited_within
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Children, Records
from waymark.measures.shapes import Proportion, Recent
from waymark.records.tables.child_in_need import cin_plan_reviews, cin_plans, cin_visits
from waymark.records.tables.people import children
from waymark.records.tables.referrals import referrals
from waymark.records.terms import AS_AT, months

has_plan = cin_plans.any(cin_plans.open)

cin_with_plan = Measure(
    slug="cin-with-plan",
    ref="F01",
    section="Children in need",
    title="Children in need with a plan",
    shape=Proportion(of=in_need_and_assessed, meets=has_plan),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Tower Hamlets scorecard 3.1 (December 2018)",
    why="Without a plan nobody has said what should change, or by when.",
    notes=("Counts children whose needs have been assessed; the plan may belong to any referral.",),
)

cin_visited_in_4_weeks = Measure(
    slug="cin-visited-in-4-weeks",
    ref="F02",
    section="Children in need",
    title="Children in need visited in the past 4 weeks",
    shape=visited_within(
        in_need_and_assessed, cin_visits, 28, since=referrals.last(referrals.received_on, referrals.open)
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Tower Hamlets scorecard 3.3a (December 2018)",
    why="A child who is not seen cannot be helped or kept safe.",
    notes=("Only visits on which the child was seen count.",),
)

last_reviewed_on = cin_plan_reviews.last(
    cin_plan_reviews.reviewed_on,
    cin_plan_reviews.reviewed_on <= AS_AT,
    on=cin_plan_reviews.plan,
    to=cin_plans.id,
)

reviewed_in_6_months = Recent(
    of=Records(
        "open plans of children in need whose needs have been assessed",
        "cin_plans",
        cin_plans.open & children.any(in_need_and_assessed.meets, on=children.child, to=cin_plans.child),
    ),
    last=last_reviewed_on,
    within=months(6),
    since=cin_plans.started_on,
)
"""When each plan is due for review: the figure asks any plan of the child, the worklist the freshest."""

plan_is_fresh = (cin_plans.started_on + reviewed_in_6_months.within >= AS_AT) | (
    last_reviewed_on + reviewed_in_6_months.within >= AS_AT
)

cin_plans_reviewed_in_6_months = Measure(
    slug="cin-plans-reviewed-in-6-months",
    ref="F03",
    section="Children in need",
    title="Children in need whose plan was reviewed in the past 6 months",
    shape=Proportion(
        of=Children(
            "children in need with a plan, whose needs have been assessed",
            in_need_and_assessed.meets & has_plan,
        ),
        meets=cin_plans.any(cin_plans.open & plan_is_fresh.so),
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Tower Hamlets scorecard 3.2 (December 2018)",
    why="A plan that nobody looks at drifts.",
    notes=("A plan that started in the past 6 months need not have been reviewed yet.",),
)

MEASURES = (cin_with_plan, cin_visited_in_4_weeks, cin_plans_reviewed_in_6_months)
