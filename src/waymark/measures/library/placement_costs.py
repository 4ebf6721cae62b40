"""What homes for looked after children cost, and whether those that cost most are growing in number."""

from waymark.measures.cohorts import not_on_short_breaks
from waymark.measures.homes import not_temporary
from waymark.measures.kinds_of_home import FOSTERED, INDEPENDENT, OWN_PROVISION, RESIDENTIAL, SECURE
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Change, Mean
from waymark.records.tables.placements import placements
from waymark.records.terms import AS_AT, Answer, Term, months

high_cost: Answer = placements.type.one_of(*SECURE) | (
    placements.type.one_of(*RESIDENTIAL, *FOSTERED) & placements.provider.starts_with(*INDEPENDENT)
)


def high_cost_on(name: str, day: Term) -> Records:
    """The placements of high cost that were open at the end of the day."""
    return Records(
        name,
        "placements",
        placements.open_on(day) & not_on_short_breaks(day) & high_cost,
    )


high_cost_placements_change = Measure(
    slug="high-cost-placements-change",
    ref="J08",
    section="Placements",
    title="Change in placements of high cost over 12 months",
    shape=Change(
        now=high_cost_on("placements of high cost", AS_AT),
        before=high_cost_on("placements of high cost 12 months before", AS_AT - months(12)),
    ),
    better=Better.LOWER,
    period="rolling-12",
    standing="local",
    source="Sheffield scrutiny paper (December 2018): 6.8% fewer over 12 months",
    why="A few homes take much of the money; whether they grow in number decides the budget.",
    notes=(
        "Counts placements and not pounds.",
        "Of high cost: secure homes and custody (K1, R5), and residential homes and foster carers of private "
        "or voluntary providers (PR4 and PR5). Residential homes and carers of the council itself are not.",
    ),
)

in_use: Answer = placements.open & not_on_short_breaks(AS_AT)


def weekly_cost(slug: str, ref: str, title: str, name: str, *such: Answer) -> Measure:
    """The mean weekly cost of the placements open at D that are all of `such`."""
    meets = in_use
    for condition in such:
        meets &= condition
    return Measure(
        slug=slug,
        ref=ref,
        section="Placements",
        title=title,
        shape=Mean(of=Records(name, "placements", meets), value=placements.weekly_cost),
        better=Better.LOWER,
        period="snapshot",
        standing="local",
        source="Sheffield task group (February 2018): 350, 800 and 3,200 pounds a week",
        why="One child moved from a bought home to one of the council's own pays for others.",
        notes=(
            "In pounds a week. Placements with no cost recorded are left out.",
            "Temporary placements (types starting T) and short breaks (V3 or V4) are left out.",
        ),
    )


placement_weekly_cost = weekly_cost(
    "placement-weekly-cost", "J09", "Weekly cost of a placement", "placements", not_temporary
)

placement_weekly_cost_in_house = weekly_cost(
    "placement-weekly-cost-in-house-foster",
    "J09F",
    "Weekly cost of a placement with the council's own foster carers",
    "placements with the council's own foster carers",
    placements.type.one_of(*FOSTERED),
    placements.provider.starts_with(OWN_PROVISION),
)

placement_weekly_cost_agency = weekly_cost(
    "placement-weekly-cost-independent-foster",
    "J09I",
    "Weekly cost of a placement with an independent fostering agency",
    "placements with an independent fostering agency",
    placements.type.one_of(*FOSTERED),
    placements.provider.starts_with(*INDEPENDENT),
)

placement_weekly_cost_residential = weekly_cost(
    "placement-weekly-cost-residential",
    "J09R",
    "Weekly cost of a placement in a residential home",
    "placements in a residential home",
    placements.type.one_of(*RESIDENTIAL),
)

MEASURES = (
    high_cost_placements_change,
    placement_weekly_cost,
    placement_weekly_cost_in_house,
    placement_weekly_cost_agency,
    placement_weekly_cost_residential,
)
