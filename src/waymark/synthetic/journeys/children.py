"""
Children: who they are, and the paths each of them takes.

Every child told of was known in the window: a path that ended before its first day is told again
from another start, so that those open on the first day are as many as on any other.
"""

from datetime import date, timedelta

from waymark.synthetic.chance import Chance
from waymark.synthetic.journeys.around import around
from waymark.synthetic.journeys.front_door import contact
from waymark.synthetic.journeys.paths import COMING_BACK, PATHS, Path
from waymark.synthetic.story import Child, EarlyHelp
from waymark.synthetic.world import World, after, office_day

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
TRIES = 60


def children(world: World, count: int) -> list[Child]:
    """So many children known at some time in the window."""
    years = (world.as_at - world.authority.first).days / 365.25
    likely = {name: path.rate * (years + path.years) for name, path in PATHS.items()}
    families: list[str] = []
    return [
        _child_on(world, number, PATHS[world.chance.weighted(likely)], families)
        for number in range(1, count + 1)
    ]


def _child_on(world: World, number: int, path: Path, families: list[str]) -> Child:
    earliest_start = world.authority.first - timedelta(days=int(path.years * 2.2 * 365))
    for _ in range(TRIES):
        start = _some_day(world, earliest_start)
        child = _new_child(world, number, start, path, families)
        if path.tell(world, child, start) >= world.authority.first:
            break
    else:
        start = _some_day(world, world.authority.first)
        child = _new_child(world, number, start, path, families)
        path.tell(world, child, start)
    _what_else_happens(world, child, start)
    around(world, child, start)
    return child


def _new_child(world: World, number: int, start: date, path: Path, families: list[str]) -> Child:
    chance = world.chance
    born = after(start, -chance.between(path.ages[0] * 365, path.ages[1] * 365 + 364))
    unborn = path.ages[0] == 0 and chance.happens(0.012)
    unknown = chance.happens(0.003)
    return Child(
        id=f"C{number:06d}" + ("A" if number % 97 == 0 else ""),
        sex=_sex(chance, unborn),
        ethnicity=chance.weighted(ETHNICITIES),
        born=None if unborn or unknown else born,
        expected=after(world.as_at, chance.between(5, 150)) if unborn else None,
        forename=chance.one_of(FORENAMES),
        surname=chance.one_of(SURNAMES),
        family=_family(world, number, families),
    )


def _family(world: World, number: int, families: list[str]) -> str:
    if families and world.chance.happens(0.45):
        return families[-1]
    families.append(f"F{number:06d}")
    return families[-1]


def _what_else_happens(world: World, child: Child, start: date) -> None:
    """Coming back after the work has ended, contacts that change nothing, and early help."""
    chance, ends = world.chance, _work_ended(world, child, start)
    for _ in range(4):
        if ends is None or not chance.happens(0.45):
            break
        again = office_day(after(ends, 20 + chance.around(230)))
        if again > world.as_at:
            break
        PATHS[chance.weighted(COMING_BACK)].tell(world, child, again)
        ends = _work_ended(world, child, again)
    _more_contacts(world, child, start)
    if chance.happens(0.15):
        _early_help(world, child, start)


def _work_ended(world: World, child: Child, start: date) -> date | None:
    """The day the last work with the child ended, or None while some is open."""
    ends = [stage.ended for stage in child.stages] + [r.closed for r in child.referrals if r.nfa != "Y"]
    if any(end is None for end in ends):
        return None
    return max([start, *(end for end in ends if end is not None)])


def _more_contacts(world: World, child: Child, start: date) -> None:
    day = max(start, world.authority.first)
    while world.chance.happens(0.62):
        day = after(day, 5 + world.chance.around(200))
        if day > world.as_at:
            return
        contact(world, child, day, "information")


def _early_help(world: World, child: Child, start: date) -> None:
    begins = after(start, -world.chance.between(30, 300))
    ends = after(begins, 30 + world.chance.around(160))
    if ends <= world.as_at:
        reason = world.chance.one_of(("parenting", "school attendance", "behaviour", "family conflict"))
        outcome = world.chance.one_of(("needs met", "stepped up", "withdrew"))
        child.early_help.append(EarlyHelp(world.new_id("EHE"), child.id, begins, ends, reason, outcome))


def _some_day(world: World, first: date) -> date:
    day = world.chance.day_between(first, world.as_at)
    return day if world.chance.happens(0.08) else min(office_day(day), world.as_at)


def _sex(chance: Chance, unborn: bool) -> str:
    """The child's sex, which nobody knows before the birth."""
    drawn = chance.weighted({"M": 52, "F": 47, "U": 1})
    return "U" if unborn else drawn
