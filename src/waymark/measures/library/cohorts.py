"""How many children there are in each cohort."""

from waymark.measures.cohorts import care_leaver, in_need, looked_after, on_cp_plan, with_open_episode
from waymark.measures.library.rates import NOTE, rate_of
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Count, Proportion
from waymark.records.tables.looked_after import legal_statuses
from waymark.records.tables.people import immigration_statuses
from waymark.records.tables.referrals import early_help_episodes

children_in_need = Measure(
    slug="children-in-need",
    ref="B01",
    section="Cohorts",
    title="Children in need",
    shape=Count(in_need),
    better=Better.NEITHER,
    period="snapshot",
    standing="local",
    source="Tower Hamlets scorecard 1.2 (December 2018); the exclusions are Waymark's own",
    why="The largest group of children receiving help, and the least often reported.",
    notes=(
        "Leaves out children on a child protection plan, looked after or leaving care.",
        "The DfE count of children in need includes them; do not compare the two.",
    ),
)

EPISODE_NOTES = (
    "Counts as the DfE does: also children on a child protection plan, looked after or leaving care, "
    "where a referral is open.",
    "One whose referral was closed by mistake is not counted, whatever else is open: the census has no "
    "episode for them either.",
)

cin_rate_per_10000 = Measure(
    slug="cin-rate-per-10000",
    ref="B02",
    section="Cohorts",
    title="Children with an open episode of need for every 10,000 children",
    shape=rate_of(with_open_episode),
    better=Better.NEITHER,
    period="snapshot",
    standing="DfE",
    source="CIN census: children in need at 31 March; ONS mid-year population estimates",
    why="How much of the area's childhood the service touches, beside that of other areas.",
    notes=(*EPISODE_NOTES, NOTE),
)

cin_number = Measure(
    slug="cin-number",
    ref="B02N",
    section="Cohorts",
    title="Children with an open episode of need",
    shape=Count(with_open_episode),
    better=Better.NEITHER,
    period="snapshot",
    standing="DfE",
    source="CIN census: children in need at 31 March",
    why="Everyone the service works with because of a need, whichever part of it does.",
    notes=EPISODE_NOTES,
)

children_on_cp_plan = Measure(
    slug="children-on-cp-plan",
    ref="B03",
    section="Cohorts",
    title="Children on a child protection plan",
    shape=Count(on_cp_plan),
    better=Better.NEITHER,
    period="snapshot",
    standing="DfE",
    source="CIN census",
    why="Children judged to be suffering, or likely to suffer, significant harm.",
    notes=("Plans held for another authority are left out.",),
)

cp_plan_rate_per_10000 = Measure(
    slug="cp-plan-rate-per-10000",
    ref="B04",
    section="Cohorts",
    title="Children on a child protection plan for every 10,000 children",
    shape=rate_of(on_cp_plan),
    better=Better.NEITHER,
    period="snapshot",
    standing="DfE",
    source="CIN census; ONS mid-year population estimates",
    why="Sets the number of plans beside that of other areas, which may judge the same risk otherwise.",
    notes=("Plans held for another authority are left out.", NOTE),
)

children_looked_after = Measure(
    slug="children-looked-after",
    ref="B05",
    section="Cohorts",
    title="Children looked after",
    shape=Count(looked_after),
    better=Better.NEITHER,
    period="snapshot",
    standing="DfE",
    source="SSDA903",
    why="Children for whom the council is the corporate parent.",
    notes=("Children on a series of short breaks (V3 or V4) are left out.",),
)

cla_rate_per_10000 = Measure(
    slug="cla-rate-per-10000",
    ref="B06",
    section="Cohorts",
    title="Children looked after for every 10,000 children",
    shape=rate_of(looked_after),
    better=Better.NEITHER,
    period="snapshot",
    standing="DfE",
    source="SSDA903; ONS mid-year population estimates",
    why="The only fair way to set a large city beside a small county.",
    notes=(NOTE,),
)

unaccompanied_children_looked_after = Measure(
    slug="unaccompanied-children-looked-after",
    ref="B07",
    section="Cohorts",
    title="Looked after children who are unaccompanied and seeking asylum",
    shape=Proportion(
        looked_after,
        immigration_statuses.any(
            immigration_statuses.open
            & immigration_statuses.status.starts_with(
                "UASC", "Unaccompanied", "unaccompanied", "UNACCOMPANIED"
            )
        ),
    ),
    better=Better.NEITHER,
    period="snapshot",
    standing="DfE",
    source="SSDA903: unaccompanied asylum-seeking children",
    why="Children alone in the country, for whom the council is all the family there is.",
    notes=(
        'A status counts that begins with "UASC" or "Unaccompanied". Former UASC does not.',
        "A child with no status recorded is counted as not unaccompanied.",
    ),
)

cla_voluntary_care = Measure(
    slug="cla-voluntary-care",
    ref="B08",
    section="Cohorts",
    title="Looked after children in voluntary care (section 20)",
    shape=Proportion(looked_after, legal_statuses.any(legal_statuses.open & legal_statuses.status.is_("V2"))),
    better=Better.NEITHER,
    period="snapshot",
    standing="DfE",
    source="SSDA903 legal status V2; Children Act 1989, section 20",
    why="A child in care by agreement alone has no court looking at how long it lasts.",
    notes=("A child with no legal status open at D is counted as not in voluntary care.",),
)

care_leavers = Measure(
    slug="care-leavers",
    ref="B09",
    section="Cohorts",
    title="Care leavers aged 17 to 21",
    shape=Count(care_leaver),
    better=Better.NEITHER,
    period="snapshot",
    standing="local",
    source="SSDA903 OC3, which counts about birthdays and not as at a day; Children (Leaving Care) Act 2000",
    why="Young people the council brought up, and still owes advice and help.",
    notes=(
        "Relevant and former relevant, as in every other measure of care leavers; those who qualify only "
        "for advice, and those past their 22nd birthday, are not among them.",
        "Those who died or returned home (RHOM) are left out.",
    ),
)

early_help_open = Measure(
    slug="early-help-episodes-open",
    ref="B10",
    section="Cohorts",
    title="Early help episodes open",
    shape=Count(Records("early help episodes", "early_help_episodes", early_help_episodes.open)),
    better=Better.NEITHER,
    period="snapshot",
    standing="local",
    source="Regional Improvement and Innovation Alliance quarterly return",
    why="Help that comes early is meant to keep children from needing more.",
    notes=("Counts episodes: a child with two open at once counts twice.",),
)

MEASURES = (
    children_in_need,
    cin_rate_per_10000,
    cin_number,
    children_on_cp_plan,
    cp_plan_rate_per_10000,
    children_looked_after,
    cla_rate_per_10000,
    unaccompanied_children_looked_after,
    cla_voluntary_care,
    care_leavers,
    early_help_open,
)
