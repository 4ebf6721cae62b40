"""Young people leaving care: what was known of each of them, from sixteen on."""

from dataclasses import dataclass
from datetime import date

from waymark.synthetic.story import Child, LeaverStatus, Stage
from waymark.synthetic.world import World, after, months_after

TEAM = "T022"
ACTIVITIES = {
    "F1": 6,
    "F2": 22,
    "F4": 5,
    "F5": 2,
    "P1": 4,
    "P2": 6,
    "P4": 12,
    "P5": 4,
    "G4": 9,
    "G5": 24,
    "G6": 6,
}
AT_SCHOOL_AGE = {"F1": 3, "F2": 48, "F4": 3, "F5": 2, "P2": 6, "P5": 4, "G4": 4, "G5": 27, "G6": 3}
HOMES = {"B": 10, "C": 2, "D": 16, "E": 14, "U": 22, "V": 4, "W": 3, "X": 3, "Y": 4, "Z": 18}


@dataclass
class _Life:
    in_touch: str
    home: str
    suitable: str | None
    activity: str | None


def leave_care(world: World, child: Child, entered: date, left: date) -> date:
    """
    Record the statuses of a young person who was looked after after sixteen.

    Returns the day the service ends: for a child with no known birthday, who has no such history, `left`.
    """
    if child.born is None:
        return left
    sixteen, eighteen = months_after(child.born, 16 * 12), months_after(child.born, 18 * 12)
    eligible_from = max(sixteen, after(entered, 91))
    was_eligible = eligible_from < left
    if was_eligible:
        _record(world, child, eligible_from, "eligible", _Life("Y", "U", "Y", "F2"))
    until = months_after(child.born, world.chance.weighted({21 * 12: 45, 22 * 12: 35, 25 * 12: 20}))
    first = "qualifying" if not was_eligible else "former relevant" if left >= eighteen else "relevant"
    _history(world, child, first, left, eighteen, until)
    until = min(until, child.died or until)
    if left <= world.as_at and left < until:
        child.stages.append(Stage(TEAM, left, world.known(until), None))
    return until


def _history(world: World, child: Child, first: str, left: date, eighteen: date, until: date) -> None:
    nineteen = months_after(eighteen, 12)
    life, day = _a_life(world, left, nineteen), left
    while day < min(until, after(world.as_at, 1)):
        grown = first == "relevant" and day >= eighteen
        _record(world, child, day, "former relevant" if grown else first, life)
        if life.in_touch == "DIED":
            child.died = day
            return
        following = after(day, world.chance.between(35, 130))
        # the day they turn eighteen is written up on the day
        day = eighteen if day < eighteen < following else following
        life = _moved_on(world, life, day, nineteen)


def _record(world: World, child: Child, day: date, eligibility: str, life: _Life) -> None:
    if day > world.as_at:
        return
    contact = after(day, -world.chance.between(0, 30)) if life.in_touch == "Y" else None
    status = LeaverStatus(
        child.id, day, eligibility, life.in_touch, contact, life.home, life.suitable, life.activity
    )
    child.leaver_statuses.append(status)


def _a_life(world: World, day: date, nineteen: date) -> _Life:
    chance = world.chance
    in_touch = "Y"
    if not world.on_time(day, TEAM, 0.89, 0.95):
        in_touch = chance.weighted({"N": 70, "REFU": 14, "NREQ": 8, "RHOM": 7, "DIED": 1})
    suitable: str | None = "Y" if world.on_time(day, TEAM, 0.93, 0.985) else "N"
    activity: str | None = chance.weighted(AT_SCHOOL_AGE if day < nineteen else ACTIVITIES)
    if in_touch != "Y" and chance.happens(0.4):
        suitable, activity = None, None
    return _Life(in_touch, chance.weighted(HOMES), suitable, activity)


def _moved_on(world: World, life: _Life, day: date, nineteen: date) -> _Life:
    fresh = _a_life(world, day, nineteen)
    if not world.chance.happens(0.3):
        fresh.home = life.home
        fresh.suitable = life.suitable if fresh.suitable else fresh.suitable
        fresh.activity = life.activity if fresh.activity else fresh.activity
    return fresh
