"""Where children live with their families, in postcodes of an area that does not exist (ZX)."""

from datetime import date

from waymark.synthetic.story import Address, Child
from waymark.synthetic.world import World, after

STREETS = (
    "Alder Row",
    "Birch Close",
    "Cedar Walk",
    "Hazel Lane",
    "Linden Road",
    "Rowan Street",
    "Willow Way",
)
INWARD = "ABDEFGHJLNPQRSTUWXYZ"


def settle(world: World, child: Child, known: date) -> None:
    """Record the child's homes up to now, from birth or from when the child was first known."""
    chance = world.chance
    day = child.born if child.born is not None and child.born <= known else known
    last = min(world.as_at, child.died or world.as_at)
    while day <= last:
        moves = min(after(day, 400 + chance.around(2600)), child.died or date.max)
        line = f"{chance.between(1, 180)} {chance.one_of(STREETS)}"
        child.addresses.append(
            Address(world.new_id("ADR"), child.id, line, "Home", day, world.known(moves), postcode(world))
        )
        if moves == child.died:
            return
        day = moves


def postcode(world: World) -> str:
    """A postcode in the right form whose area, ZX, is nowhere."""
    chance = world.chance
    end = chance.one_of(INWARD) + chance.one_of(INWARD)
    return f"ZX{chance.between(1, 29)} {chance.between(1, 9)}{end}"
