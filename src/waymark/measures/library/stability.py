"""How settled looked after children are: long in one home, and moved without a plan."""

from waymark.measures.cohorts import entered_care_on, looked_after
from waymark.measures.homes import PLACE_CHANGED_ONLY, moved_on, not_temporary, settled_since
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Children, Records
from waymark.measures.shapes import Proportion
from waymark.records.tables.people import children
from waymark.records.tables.placements import placements
from waymark.records.terms import AS_AT, Elapsed, months

long_in_care = Children(
    "children under 16 looked after for two and a half years or more",
    looked_after.meets
    & (entered_care_on + months(30) <= AS_AT)
    & (Elapsed(children.born_on, AS_AT, "years") < 16),
)

cla_long_term_stability = Measure(
    slug="cla-long-term-stability",
    ref="J02",
    section="Placements",
    title="Long in care and settled: in the same home for two years",
    shape=Proportion(
        of=long_in_care,
        meets=settled_since + months(24) <= AS_AT,
    ),
    better=Better.HIGHER,
    period="rolling-12",
    standing="DfE",
    source="SSDA903; formerly national indicator 63",
    why="A child who stays with one family can put down roots.",
    notes=(
        "Of a child placed for adoption, the home before and the adoptive home count together.",
        "A change of status alone (reason PLACE), as when a placement becomes long-term, is no move.",
        "Temporary placements (types starting T) are no move.",
    ),
)

UNPLANNED = ("ALLEG", "APPRR", "CHILD", "CLOSE", "CREQB", "CREQO", "STAND")
"""SSDA903: an allegation, approval removed, the child's or carer's wish, the home closed, poor standards."""

placement_disruptions = Measure(
    slug="placement-disruptions",
    ref="J10",
    section="Placements",
    title="Moves that were not planned",
    shape=Proportion(
        of=Records(
            "moves from one home to another",
            "placements",
            not_temporary & ~placements.changed_because.starts_with(PLACE_CHANGED_ONLY).so & moved_on,
            dated=placements.ended_on,
        ),
        meets=placements.changed_because.starts_with(*UNPLANNED),
    ),
    better=Better.LOWER,
    period="rolling-12",
    standing="local",
    source="SSDA903 reason for placement change; which reasons are unplanned is Waymark's own",
    why="A home that breaks down is felt by the child as having failed again.",
    notes=(
        "A move is a placement that ended in the period with another of the child's "
        "starting that day or the next.",
        "Not planned: an allegation, approval withdrawn, at the child's or the carer's request, the home "
        "closed, or concern about standards. Custody, the care plan and the authority's own request are not.",
        "Temporary placements (types starting T) and changes of status alone (PLACE) are no moves.",
    ),
)
