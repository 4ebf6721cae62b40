"""
Every family known in the window, and the paths its children take.

Families come to the door at the same rate every year, from long before the window, and those whose
work was over before its first day are not told of. So as many are open on the first day as on any other.
"""

from datetime import date

from waymark.synthetic.chance import Chance
from waymark.synthetic.journeys.around import around
from waymark.synthetic.journeys.families import SIZES, eldest, sibling
from waymark.synthetic.journeys.front_door import contact
from waymark.synthetic.journeys.names import tell_apart
from waymark.synthetic.journeys.paths import COMING_BACK, PATHS, Path
from waymark.synthetic.seasons import when_it_comes
from waymark.synthetic.story import Child, EarlyHelp
from waymark.synthetic.world import World, after, months_after

SEEDS = 2**53


def children(world: World, count: int) -> list[Child]:
    """So many children known at some time in the window, a family at a time."""
    years = (world.as_at - world.authority.first).days / 365.25
    likely = {name: path.rate * (years + path.longest) for name, path in PATHS.items()}
    found: list[Child] = []
    while len(found) < count:
        found += _family(world, PATHS[world.chance.weighted(likely)], count - len(found))
    tell_apart(found)
    return found


def _family(world: World, path: Path, room: int) -> list[Child]:
    """The children of one family, or none where the work was over before the window."""
    main, counts = world.chance, world.untold()
    earliest = months_after(world.authority.first, -12 * path.longest)
    start = when_it_comes(main, lambda: main.day_between(earliest, world.as_at))
    seed, known = main.between(0, SEEDS), 1 if path.alone else min(room, main.weighted(SIZES))
    first = eldest(world, start, path.ages, path.before_birth)
    if not _told(world, first, path, start, (seed, 0)):
        world.forget(counts)
        return []
    family = [first]
    for place in range(1, known):
        counts = world.untold()
        child = sibling(world, first, start, place)
        if _told(world, child, path, start, (seed, place)):
            family.append(child)
        else:
            world.forget(counts)
    return family


def _told(world: World, child: Child, path: Path, start: date, seed: tuple[int, int]) -> bool:
    """Tell a child's journey from the family's chance and the child's own; whether it reached the window."""
    main = world.chance
    world.chance, world.own = Chance(seed[0]), Chance(seed[0] * 31 + seed[1] + 1)
    try:
        ends = _career(world, child, path, start)
        if ends < world.authority.first:
            return False
        with world.alone():
            _more_contacts(world, child, start)
            _passes_away(world, child)
            around(world, child, start)
        return True
    finally:
        world.chance = main


def _career(world: World, child: Child, path: Path, start: date) -> date:
    """The path, coming back after the work has ended, and early help; returns the last day there was work."""
    chance = world.chance
    ends = path.tell(world, child, start)
    for _ in range(4):
        if ends > world.as_at or child.died or _is_open(child) or not chance.happens(0.45):
            break
        again, last = chance.weighted(COMING_BACK), ends
        day = when_it_comes(chance, lambda: after(last, 20 + chance.around(230)))  # noqa: B023
        if day > world.as_at or _too_old(child, day):
            break
        ends = max(ends, PATHS[again].tell(world, child, day))
    if chance.happens(0.15):
        _early_help(world, child, start)
    return ends


def _is_open(child: Child) -> bool:
    return any(stage.ended is None for stage in child.stages) or any(
        referral.closed is None for referral in child.referrals
    )


def _too_old(child: Child, day: date) -> bool:
    return child.born is not None and (day - child.born).days >= 18 * 365


def _more_contacts(world: World, child: Child, start: date) -> None:
    day = max(start, world.authority.first)
    while world.chance.happens(0.62):
        last = day
        day = when_it_comes(world.chance, lambda: after(last, 5 + world.chance.around(200)))  # noqa: B023
        if day > (child.died or world.as_at):
            return
        contact(world, child, day, "information")


def _early_help(world: World, child: Child, start: date) -> None:
    begins = after(start, -world.chance.between(30, 300))
    ends = after(begins, 30 + world.chance.around(160))
    born = child.born or child.expected
    if ends <= world.as_at and (born is None or begins >= born):
        reason = world.chance.one_of(("parenting", "school attendance", "behaviour", "family conflict"))
        outcome = world.chance.one_of(("needs met", "stepped up", "withdrew"))
        child.early_help.append(EarlyHelp(world.new_id("EHE"), child.id, begins, ends, reason, outcome))


def _passes_away(world: World, child: Child) -> None:
    """Very few children die, of those whose work had ended: some weeks after the last thing recorded."""
    if _is_open(child) or child.leaver_statuses or not child.referrals or not world.chance.happens(0.002):
        return
    known = [referral.closed or referral.received for referral in child.referrals]
    known += [stage.ended for stage in child.stages if stage.ended]
    last = max(known + [row.received for row in child.contacts] + [row.started for row in child.missing])
    child.died = world.known(after(last, world.chance.between(3, 60)))
