"""How a period of care is lived: one home after another, and the law it rests on."""

from dataclasses import dataclass
from datetime import date

from waymark.synthetic.story import Child
from waymark.synthetic.world import World, after

YOUNGER = {"U1": 12, "U2": 6, "U3": 14, "U4": 30, "U5": 10, "U6": 22, "P1": 6}
OLDER = {"U3": 6, "U4": 24, "U6": 24, "K2": 18, "H5": 14, "P2": 8, "P1": 4, "R1": 2}
ADOPTED = ("E11", "E12")


@dataclass(frozen=True)
class Stay:
    """A stretch of time in one home, or under one legal status: `what` is its code."""

    what: str
    started: date
    ended: date


def placement_path(world: World, child: Child, entered: date, left: date, why: str) -> list[Stay]:
    """The homes of a period of care, end to end; with adopters at the last where that is how it ended."""
    stays: list[Stay] = []
    day, settled = entered, world.chance.happens(0.78)
    while day < left:
        moves = _moves_on(world, day, settled, first=not stays)
        kind = _kind_of_home(world, child, day)
        stays.append(Stay(kind, day, min(moves, left)))
        day = moves
    if why in ADOPTED and (stays[-1].ended - stays[-1].started).days > 150:
        stays[-1:] = _with_adopters(stays[-1])
    return stays


def legal_path(world: World, entered: date, left: date, why: str) -> list[Stay]:
    """The legal statuses of a period of care: by agreement, or by way of proceedings to an order."""
    chance = world.chance
    if chance.happens(0.35):
        return [Stay("V2", entered, left)]
    steps = [("C1", chance.between(150, 300)), ("E1" if why in ADOPTED else "C2", 99_999)]
    if chance.happens(0.6):
        steps.insert(0, ("V2", chance.between(20, 120)))
    stays, day = [], entered
    for status, days in steps:
        ends = min(after(day, days), left)
        if day < ends:
            stays.append(Stay(status, day, ends))
        day = ends
    return stays


def _moves_on(world: World, day: date, settled: bool, first: bool) -> date:
    """Most children settle after a move or two; the others move again and again."""
    chance = world.chance
    if chance.happens(0.05):
        return after(day, chance.between(5, 20))
    if first and chance.happens(0.35):
        return after(day, chance.between(7, 90))
    return after(day, 400 + chance.around(2400) if settled else 20 + chance.around(210))


def _kind_of_home(world: World, child: Child, day: date) -> str:
    if world.chance.happens(0.04):
        return world.chance.one_of(("T0", "T1", "T4"))
    older = child.born is not None and (day - child.born).days > 13 * 365
    return world.chance.weighted(OLDER if older else YOUNGER)


def _with_adopters(stay: Stay) -> list[Stay]:
    placed = after(stay.ended, -120)
    return [Stay(stay.what, stay.started, placed), Stay("A5", placed, stay.ended)]
