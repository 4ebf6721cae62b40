"""Where looked after children live: how far away, with whom, in what kind of home."""

from waymark.measures.cohorts import looked_after
from waymark.measures.homes import home, outside_area
from waymark.measures.kinds_of_home import INDEPENDENT, KINDS, RESIDENTIAL, kind_of_home
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Children
from waymark.measures.shapes import Breakdown, Proportion
from waymark.records.tables.placements import placements

HOME_NOTE = (
    "A child's home is the open placement that is not temporary (types T0 to T4); of several, the one that "
    "started last."
)

AREA_NOTE = (
    "Whether a home is in the area is told by the code of its local authority. Where only another name is "
    "written, that is not known."
)

cla_placed_outside_area = Measure(
    slug="cla-placed-outside-area",
    ref="J03",
    section="Placements",
    title="Looked after children who live outside the council's area",
    shape=Proportion(of=looked_after, meets=outside_area),
    better=Better.LOWER,
    period="snapshot",
    standing="DfE",
    source="SSDA903; Sunderland paper (February 2016): 28%",
    why="Far from home, a child is far from family, friends and school, and from the social worker.",
    notes=(HOME_NOTE, AREA_NOTE),
)

cla_placed_20_miles_away = Measure(
    slug="cla-placed-20-miles-away",
    ref="J04",
    section="Placements",
    title="Looked after children who live 20 miles or more from home",
    shape=Proportion(
        of=Children(
            "children looked after whose distance from home is known",
            looked_after.meets & home(placements.distance).is_known,
        ),
        meets=home(placements.distance) >= 20,
    ),
    better=Better.LOWER,
    period="snapshot",
    standing="DfE",
    source="SSDA903; Children's Social Care Dashboard",
    why="Distance makes every visit from family, and every visit by a social worker, harder.",
    notes=(
        HOME_NOTE,
        "Where the distance is not known (999.9 in the SSDA903 return) the child is left out.",
        "A child at exactly 20 miles counts as 20 miles or more away.",
    ),
)

cla_outside_area_for_capacity = Measure(
    slug="cla-outside-area-for-capacity",
    ref="J05",
    section="Placements",
    title="Placed outside the area because there was no home in it",
    shape=Proportion(
        of=Children(
            "children looked after who live outside the council's area", looked_after.meets & outside_area
        ),
        meets=home(placements.out_of_area_because).is_("capacity"),
    ),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Sunderland paper (February 2016): 122 children",
    why="These are the children a council could bring closer by finding more homes.",
    notes=(HOME_NOTE, AREA_NOTE, "The rest live outside it for a need, for family or for another reason."),
)

cla_placed_with_independent_provider = Measure(
    slug="cla-placed-with-independent-provider",
    ref="J06",
    section="Placements",
    title="Looked after children by kind of home and provider",
    shape=Breakdown(
        of=looked_after,
        by=kind_of_home(home(placements.type), home(placements.provider)),
        kinds=KINDS,
    ),
    better=Better.NEITHER,
    period="snapshot",
    standing="local",
    source="SSDA903 placement types and providers; the kinds are Waymark's own",
    why="What homes children have, and whose, is what a sufficiency strategy starts from.",
    notes=(HOME_NOTE,),
)

cla_in_independent_sector = Measure(
    slug="cla-in-independent-sector",
    ref="J06S",
    section="Placements",
    title="Looked after children in the independent sector",
    shape=Proportion(of=looked_after, meets=home(placements.provider).starts_with(*INDEPENDENT)),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Sheffield task group (February 2018): 34%",
    why="Homes bought from others cost more, and are more often far away.",
    notes=(HOME_NOTE, "Private and voluntary providers (PR4 and PR5), whatever the type of home."),
)

cla_in_residential = Measure(
    slug="cla-in-residential",
    ref="J07",
    section="Placements",
    title="Looked after children who live in residential homes",
    shape=Proportion(of=looked_after, meets=home(placements.type).one_of(*RESIDENTIAL)),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Sheffield scrutiny paper (December 2018)",
    why="Most children do best in a family, and residential care costs the most.",
    notes=(
        HOME_NOTE,
        "Children's homes, care homes, health establishments, family centres and residential schools (K2, "
        "R1, R2, R3, S1). Secure homes and custody are not among them.",
    ),
)

MEASURES = (
    cla_placed_outside_area,
    cla_placed_20_miles_away,
    cla_outside_area_for_capacity,
    cla_placed_with_independent_provider,
    cla_in_independent_sector,
    cla_in_residential,
)
