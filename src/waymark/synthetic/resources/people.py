"""How many children live in the area, by age and ethnicity, so that rates can be given."""

from collections.abc import Sequence

from waymark.synthetic.story import Child, People
from waymark.synthetic.world import World

RATE = 70
"""
Children looked after for every 10,000: England, 31 March 2024. Source: Department for Education, Children
looked after in England including adoptions (Open Government Licence v3.0).
"""
BANDS = {(0, 0): 0.050, (1, 4): 0.214, (5, 9): 0.281, (10, 15): 0.346, (16, 17): 0.109}
ETHNICITIES = {"White": 0.57, "Mixed": 0.10, "Asian": 0.18, "Black": 0.12, "Other": 0.03}


def people(world: World, children: Sequence[Child]) -> list[People]:
    """A row for each year of the window, age band and ethnic group."""
    in_care = sum(any(e.ceased is None for e in child.episodes) for child in children)
    whole = max(1000, in_care * 10_000 // RATE)
    return [
        People(world.authority.code, str(year), *ages, ethnicity, int(whole * share * part))
        for year in range(world.authority.first.year, world.as_at.year + 1)
        for ages, share in BANDS.items()
        for ethnicity, part in ETHNICITIES.items()
    ]
