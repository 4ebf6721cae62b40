"""
Families: brothers and sisters known together, and who each child is.

A family is referred, assessed and protected together: one event, a row for each child.
"""

from collections.abc import Mapping
from datetime import date

from waymark.synthetic.chance import Chance
from waymark.synthetic.story import Child
from waymark.synthetic.world import World, after

FORENAMES = (
    "Alder",
    "Birch",
    "Cedar",
    "Elder",
    "Hazel",
    "Holly",
    "Ivy",
    "Juniper",
    "Linden",
    "Rowan",
    "Willow",
)
SURNAMES = (
    "Ashdown",
    "Brookfield",
    "Coldwell",
    "Dunmore",
    "Eastlake",
    "Fenwood",
    "Greenhill",
    "Hartwell",
    "O'Moor",
)
ETHNICITIES = {
    "WBRI": 45,
    "WOTH": 9,
    "ABAN": 14,
    "APKN": 5,
    "BAFR": 9,
    "BCRB": 4,
    "MWBC": 5,
    "MOTH": 5,
    "NOBT": 4,
}
SIZES = {1: 52, 2: 25, 3: 14, 4: 6, 5: 3}
"""How many children of a family are known at once."""
PREGNANCY, APART = 280, 290


def eldest(world: World, start: date, ages: Mapping[tuple[int, int], float], before_birth: float) -> Child:
    """The first child of a new family, of those ages on that day; a few are not born yet."""
    chance = world.chance
    family, surname = world.new_id("F"), chance.one_of(SURNAMES)
    youngest, oldest = chance.weighted(ages)
    born = after(start, -chance.between(youngest * 365, oldest * 365 + 364))
    if youngest == 0 and chance.happens(before_birth):
        born = after(start, chance.between(20, 220))
    return _child(world, chance, born, family, surname, chance.weighted(ETHNICITIES))


def sibling(world: World, of: Child, start: date, place: int) -> Child:
    """A brother or sister, the `place`-th of the family, apart from the first by years and under eighteen."""
    chance = world.chance
    first = of.born or of.expected or start
    years = place * APART + chance.between(0, 700)
    older, younger = after(first, -years), after(first, years)
    born = older if (start - older).days < 17 * 365 and chance.happens(0.5) else younger
    if (born - start).days > PREGNANCY - 60 or (start - born).days >= 17 * 365:
        born = first  # a twin
    return _child(world, chance, born, of.family, of.surname, of.ethnicity)


def _child(world: World, chance: Chance, born: date, family: str, surname: str, ethnicity: str) -> Child:
    number = world.new_id("C")
    unborn, unknown = born > world.as_at, chance.happens(0.003)
    return Child(
        id=number + ("A" if int(number[1:]) % 97 == 0 else ""),
        sex=_sex(chance, unborn),
        ethnicity=ethnicity,
        born=None if unborn or unknown else born,
        expected=born if unborn else None,
        forename=chance.one_of(FORENAMES),
        surname=surname,
        family=family,
    )


def _sex(chance: Chance, unborn: bool) -> str:
    """The child's sex, which nobody knows before the birth."""
    drawn = chance.weighted({"M": 52, "F": 48, "U": 0.1})
    return "U" if unborn else drawn
