"""Child protection plans: those that come again, how long they last and what they are for."""

from waymark.measures.cohorts import own_plan
from waymark.measures.library.lasting import lasting
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Breakdown, Proportion
from waymark.records.table import outer
from waymark.records.tables.protection import cp_plans
from waymark.records.terms import AS_AT, months

started = Records("child protection plans started", "cp_plans", own_plan, dated=cp_plans.started_on)
ended = Records("child protection plans ended", "cp_plans", own_plan, dated=cp_plans.ended_on)
open_plans = Records("open child protection plans", "cp_plans", cp_plans.open & own_plan)

SEEN = "Sees only the plans in the extract: the standard dataset goes back six years."
PLANS = "Counts plans: a child with two open at once counts twice. Plans for another authority are left out."

is_earlier = (
    own_plan
    & (cp_plans.ended_on <= outer(cp_plans.started_on))
    & (cp_plans.started_on < outer(cp_plans.started_on))
)

cp_plans_second_or_subsequent = Measure(
    slug="cp-plans-second-or-subsequent",
    ref="G04",
    section="Child protection",
    title="Child protection plans that are a second or later plan",
    shape=Proportion(of=started, meets=cp_plans.any(is_earlier)),
    better=Better.LOWER,
    period="rolling-12",
    standing="DfE",
    source="CIN census",
    why="Children on a plan again may have come off the first one before they were safe.",
    notes=(SEEN,),
)

cp_plans_repeat_within_2_years = Measure(
    slug="cp-plans-repeat-within-2-years",
    ref="G05",
    section="Child protection",
    title="Child protection plans that start within 2 years of the last",
    shape=Proportion(
        of=started,
        meets=cp_plans.any(is_earlier & (outer(cp_plans.started_on) <= cp_plans.ended_on + months(24))),
    ),
    better=Better.LOWER,
    period="rolling-12",
    standing="local",
    source="Regional Improvement and Innovation Alliance quarterly return",
    why="A plan that comes back so soon is more likely to say something of how the first one ended.",
    notes=(
        "The earlier plan ended on or before the day this one started, and no more than 24 months before.",
    ),
)

cp_plans_ended_after_2_years = Measure(
    slug="cp-plans-ended-after-2-years",
    ref="G06",
    section="Child protection",
    title="Child protection plans that ended after 2 years or more",
    shape=lasting(ended, cp_plans.started_on, cp_plans.ended_on, months(24)),
    better=Better.LOWER,
    period="rolling-12",
    standing="DfE",
    source="CIN census: plans that lasted two years or more, of plans that ended in the year",
    why="A child should not live for years in a home that is not safe enough to go without a plan.",
    notes=(
        "A plan from 1 May 2016 to 1 May 2018 lasted 2 years, and one that ended the day before did not.",
        "Says nothing of plans still open: see the plans open for 2 years or more beside it.",
    ),
)


def _long(slug: str, ref: str, count: int, length: str, source: str) -> Measure:
    return Measure(
        slug=slug,
        ref=ref,
        section="Child protection",
        title=f"Child protection plans open for {length} or more",
        shape=lasting(open_plans, cp_plans.started_on, AS_AT, months(count)),
        better=Better.LOWER,
        period="snapshot",
        standing="local",
        source=source,
        why="A plan that has run so long is not working, or the child should not be waiting for it to.",
        notes=(PLANS,),
    )


cp_plans_long = _long(
    "cp-plans-long",
    "G07",
    24,
    "2 years",
    "Darlington scorecard; the DfE counts plans by how long they are open",
)
cp_plans_long_18_months = _long("cp-plans-long-18-months", "G07L", 18, "18 months", "Darlington scorecard")

cp_plans_by_category = Measure(
    slug="cp-plans-by-category",
    ref="G08",
    section="Child protection",
    title="Child protection plans by category of abuse",
    shape=Breakdown(open_plans, cp_plans.latest_category),
    better=Better.NEITHER,
    period="snapshot",
    standing="DfE",
    source="CIN census: latest category of abuse",
    why="What children are being kept safe from decides what help their families need.",
    notes=(
        "The latest category, which may not be the one the plan began with, as the council wrote it.",
        PLANS,
    ),
)

MEASURES = (
    cp_plans_second_or_subsequent,
    cp_plans_repeat_within_2_years,
    cp_plans_ended_after_2_years,
    cp_plans_long,
    cp_plans_long_18_months,
    cp_plans_by_category,
)
