"""How many children there are in each cohort."""

from waymark.measures.cohorts import in_need, looked_after, on_cp_plan
from waymark.measures.library.rates import NOTE, rate_of
from waymark.measures.measure import Better, Measure
from waymark.measures.shapes import Count

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

MEASURES = (children_in_need, children_on_cp_plan, children_looked_after, cla_rate_per_10000)
