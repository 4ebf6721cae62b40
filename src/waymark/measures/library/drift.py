"""Children in need: plans that go on, children not seen, and how episodes close."""

from waymark.measures.cohorts import in_need_and_assessed
from waymark.measures.library.lasting import lasting
from waymark.measures.library.visits import days_since_seen
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Breakdown, Proportion
from waymark.records.tables.child_in_need import cin_plans, cin_visits
from waymark.records.tables.referrals import referrals
from waymark.records.terms import AS_AT, months

open_plans = Records("open child in need plans", "cin_plans", cin_plans.open)

closed = Records(
    "episodes of need closed",
    "referrals",
    referrals.no_further_action.is_not("Y"),
    dated=referrals.closed_on,
)


def _long(slug: str, ref: str, count: int) -> Measure:
    return Measure(
        slug=slug,
        ref=ref,
        section="Children in need",
        title=f"Child in need plans open for {count} months or more",
        shape=lasting(open_plans, cin_plans.started_on, AS_AT, months(count)),
        better=Better.LOWER,
        period="snapshot",
        standing="local",
        source="Local: councils use 6, 9 and 12 months; no national standard",
        why="Help that goes on and on without change may be too little, or no longer needed.",
        notes=(
            "Counts plans, whoever they are for: a child with two open at once counts twice, and so does "
            "a plan left open when the child came into care or went on a protection plan.",
        ),
    )


cin_plans_long = _long("cin-plans-long", "F04", 12)
cin_plans_long_9_months = _long("cin-plans-long-9-months", "F04B", 9)
cin_plans_long_6_months = _long("cin-plans-long-6-months", "F04A", 6)

NOT_NFA = "Episodes that began as a referral marked no further action are left out, as in the census."

cin_closures = Measure(
    slug="cin-closures",
    ref="F05",
    section="Children in need",
    title="Episodes of need closed, by reason",
    shape=Breakdown(closed, referrals.closed_because),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="CIN census: reason for closure",
    why="What became of the children the service stopped working with.",
    notes=(NOT_NFA, "RC7 is every reason that has no code of its own."),
)


def _closed_with(slug: str, ref: str, title: str, code: str, why: str) -> Measure:
    return Measure(
        slug=slug,
        ref=ref,
        section="Children in need",
        title=title,
        shape=Proportion(closed, referrals.closed_because.is_(code)),
        better=Better.NEITHER,
        period="rolling-12",
        standing="DfE",
        source=f"CIN census: reason for closure {code}",
        why=why,
        notes=(NOT_NFA,),
    )


cin_closures_no_further_action = _closed_with(
    "cin-closures-no-further-action",
    "F05A",
    "Episodes of need closed after assessment, no further action",
    "RC8",
    "Families assessed and then left alone may not have needed the assessment.",
)
cin_closures_to_early_help = _closed_with(
    "cin-closures-to-early-help",
    "F05B",
    "Episodes of need closed after assessment, referred to early help",
    "RC9",
    "Families stepped down to help that is less than they came for, and more than none.",
)

cin_days_since_seen = Measure(
    slug="cin-days-since-seen",
    ref="F06",
    section="Children in need",
    title="Children in need by days since they were last seen",
    shape=days_since_seen(in_need_and_assessed, cin_visits, (28, 42, 56, 91)),
    better=Better.NEITHER,
    period="snapshot",
    standing="local",
    source="Local: children in need by days since last seen; no national standard",
    why="A percentage says how many were not seen in time, and not whether it is by a day or by half a year.",
    notes=(
        "Only visits on which the child was seen count, up to D.",
        "The first band is the children counted as visited in the past 4 weeks.",
    ),
)

MEASURES = (
    cin_plans_long,
    cin_plans_long_6_months,
    cin_plans_long_9_months,
    cin_closures,
    cin_closures_no_further_action,
    cin_closures_to_early_help,
    cin_days_since_seen,
)
