"""
The paths children take through the service, each from one contact to the day the work ends.

A path is told to its end, wherever the day of the extract falls; the parts of the service record only
what had come by then. Each returns the day its work ends, or will end.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from waymark.synthetic.authority import team_for
from waymark.synthetic.journeys import front_door, need, protection
from waymark.synthetic.journeys.care import Care, period_of_care
from waymark.synthetic.journeys.leaving import leave_care
from waymark.synthetic.journeys.missing import goes_missing
from waymark.synthetic.story import Child, Referral, Stage
from waymark.synthetic.world import World, after, months_after, office_day

HOME_AGAIN = {"E4A": 40, "E4B": 10, "E13": 8, "E8": 12, "E3": 4, "E41": 6}
PERMANENCE = {"E11": 15, "E12": 9, "E43": 5, "E44": 6, "E45": 7, "E46": 4, "E47": 2, "E48": 2}
DISABILITIES = ("MOB", "LD", "AUT", "COMM", "HAND", "PC", "INC", "HEAR", "VIS", "BEH", "CON", "DDA")
GROWN_UP = {"E17": 45, "E5": 30, "E7": 10, "E8": 15}


@dataclass(frozen=True)
class Path:
    """
    One way through the service.

    `rate` is how many families start on it for every hundred that start on any; `longest` the years
    after which nearly everybody's work is over, coming back and leaving care included; `ages` how likely
    it is to start in each band of ages, in years; `alone` where brothers and sisters do not come with
    the child; `before_birth` how many of the youngest are not born when they come.
    """

    tell: Callable[[World, Child, date], date]
    rate: float
    longest: int
    ages: Mapping[tuple[int, int], float]
    alone: bool = False
    before_birth: float = 0.02


def only_a_contact(world: World, child: Child, day: date) -> date:
    """A contact answered with advice, or passed to early help."""
    return front_door.contact(world, child, day, world.chance.weighted({"advice": 70, "early help": 30}))


def no_further_action(world: World, child: Child, day: date) -> date:
    """A referral that goes no further; a few are never closed on the system."""
    received = after(front_door.contact(world, child, day, "referral"), world.chance.between(0, 1))
    if received <= world.as_at:
        referral = front_door.referral(world, child, received, "T011", nfa=True)
        if not world.chance.happens(0.03):
            front_door.close(world, referral, after(received, world.chance.between(0, 9)), "RC8")
    return after(received, 9)


def assessed(world: World, child: Child, day: date) -> date:
    """An assessment, after which the case is closed."""
    opened = front_door.opening(world, child, day, nfa=True)
    if opened is None:
        return day
    referral, authorised = opened
    closed = after(authorised, world.chance.between(0, 6))
    front_door.close(world, referral, closed, "RC8")
    return closed


def in_need(world: World, child: Child, day: date) -> date:
    """An assessment and then help as a child in need."""
    opened = front_door.opening(world, child, day)
    if opened is None:
        return day
    referral, authorised = opened
    ends = _support(world, child, referral, authorised, 60 + world.chance.around(290))
    goes_missing(world, child, "T013A", authorised, ends, 0.08)
    return _closed(world, child, referral, ends)


def protected(world: World, child: Child, day: date) -> date:
    """Child protection, usually a plan, then help as a child in need; a few come back to a plan."""
    opened = front_door.opening(world, child, day)
    if opened is None:
        return day
    referral, authorised = opened
    ends = _protection(world, child, referral, after(referral.received, world.chance.between(0, 40)))
    if world.chance.happens(0.75):
        ends = _support(world, child, referral, max(ends, authorised), 40 + world.chance.around(150))
    if world.chance.happens(0.28):
        ends = _protection(world, child, referral, max(ends, authorised))
    return _closed(world, child, referral, max(ends, authorised))


def disabled(world: World, child: Child, day: date) -> date:
    """A disabled child helped at home with short breaks, some of whom come into care in the end."""
    child.disability = world.chance.one_of(DISABILITIES)
    opened = front_door.opening(world, child, day)
    if opened is None:
        return day
    referral, authorised = opened
    ends = _before_adulthood(child, authorised, after(authorised, 300 + world.chance.around(800)))
    _stage(world, child, "T014", referral, authorised, ends)
    need.support(world, child, referral, "T014", authorised, ends)
    front_door.reassess(world, child, referral, "T014", authorised, ends)
    _short_breaks(world, child, referral, after(authorised, world.chance.between(20, 90)), ends)
    if world.chance.happens(0.15):
        ends = _looked_after(world, child, referral, ends, 100 + world.chance.around(600))
    return _closed(world, child, referral, ends)


def looked_after(world: World, child: Child, day: date) -> date:
    """Into care: straight away, after a while as a child in need, or by way of a CP plan."""
    opened = front_door.opening(world, child, day)
    if opened is None:
        return day
    referral, authorised = opened
    how = world.chance.weighted({"at once": 45, "need": 25, "protection": 30})
    enters = after(referral.received, world.chance.between(0, 40))
    if how == "need":
        enters = _support(world, child, referral, authorised, 30 + world.chance.around(120))
    if how == "protection":
        enters = max(authorised, _protection(world, child, referral, enters))
    ends = max(authorised, enters)
    if world.own.happens(0.8):
        ends = _looked_after(world, child, referral, enters, _length_of_care(world))
    elif how != "need":
        ends = _support(world, child, referral, ends, 60 + world.chance.around(200))
    return _closed(world, child, referral, ends)


def growing_up_in_care(world: World, child: Child, day: date) -> date:
    """A teenager who comes into care, stays, and leaves it at about eighteen."""
    if world.own.happens(0.26):
        child.unaccompanied_from = day
        child.born = _known_birthday(child.born)
        child.sex = "M" if world.own.happens(0.95) else "F"
        child.ethnicity = world.own.weighted({"BAFR": 40, "MOTH": 5, "AOTH": 20, "OOTH": 35})
    opened = front_door.opening(world, child, day)
    if opened is None:
        return day
    referral, _ = opened
    enters = after(referral.received, world.chance.between(0, 30))
    ends = _looked_after(world, child, referral, enters, 9_999)
    return _closed(world, child, referral, ends)


def _known_birthday(born: date | None) -> date | None:
    """The day of birth, never 1 January: that is what is written where a birthday is not known."""
    return after(born, 1) if born is not None and (born.month, born.day) == (1, 1) else born


def _before_adulthood(child: Child, first: date, last: date) -> date:
    """The last day, or the eighteenth birthday if that comes sooner, and never before the first."""
    return last if child.born is None else max(first, min(last, months_after(child.born, 18 * 12)))


def _length_of_care(world: World) -> int:
    """Days in care: a few weeks or months for many, a year or two for some, a childhood for others."""
    chance = world.own
    kind = chance.weighted({"short": 38, "middling": 32, "long": 30})
    if kind == "short":
        return 8 + chance.around(150)
    return 90 + chance.around(600) if kind == "middling" else 700 + chance.around(2400)


def _support(world: World, child: Child, referral: Referral, first: date, days: int) -> date:
    ends, team = after(first, days), team_for("family", world.chance)
    _stage(world, child, team, referral, first, ends)
    need.support(world, child, referral, team, first, ends)
    front_door.reassess(world, child, referral, team, first, ends)
    return ends


def _protection(world: World, child: Child, referral: Referral, day: date) -> date:
    """An enquiry, and the conference and plan it may lead to."""
    chance, team, day = world.chance, team_for("family", world.chance), office_day(day)
    if day > world.as_at:
        return day
    leads_on, plan = chance.happens(0.75), chance.happens(0.88)
    enquiry = protection.enquiry(world, child, referral, team, day, leads_on)
    if not leads_on:
        return after(day, 15)
    conference = protection.conference(world, child, referral, team, enquiry, plan)
    if conference.held is None:
        return after(world.as_at, 20)
    if not plan:
        return conference.held
    ends = protection.plan(world, child, referral, team, conference, 60 + chance.around(300))
    _stage(world, child, team, referral, conference.held, ends)
    front_door.reassess(world, child, referral, team, conference.held, ends)
    return ends


def _looked_after(world: World, child: Child, referral: Referral, enters: date, days: int) -> date:
    """A period of care, ending at eighteen at the latest, and leaving care for those who were sixteen."""
    with world.alone():
        return _in_care(world, child, referral, enters, days)


def _in_care(world: World, child: Child, referral: Referral, enters: date, days: int) -> date:
    chance, team = world.chance, team_for("care", world.chance)
    if child.expected is not None:
        return enters  # not born yet
    enters = max(enters, child.born or enters)
    leaves, eighteen = after(enters, days), None
    if child.born is not None:
        eighteen = months_after(child.born, 18 * 12)
        leaves = min(leaves, eighteen)
    if enters > world.as_at or enters >= leaves:
        return enters
    young = child.born is not None and (leaves - child.born).days < 9 * 365
    why = chance.weighted(PERMANENCE if chance.happens(0.62 if young else 0.18) else HOME_AGAIN)
    if leaves == eighteen:
        why = chance.weighted(GROWN_UP)
    period_of_care(world, child, referral, Care(enters, leaves, why, team))
    _stage(world, child, team, referral, enters, leaves)
    front_door.reassess(world, child, referral, team, enters, leaves)
    goes_missing(world, child, team, enters, leaves, 0.24)
    if child.born is not None and leaves > months_after(child.born, 16 * 12):
        return max(leaves, leave_care(world, child, enters, leaves))
    return leaves


def _short_breaks(world: World, child: Child, referral: Referral, first: date, last: date) -> None:
    if world.chance.happens(0.6):
        if first < min(last, after(world.as_at, 1)):
            period_of_care(world, child, referral, Care(first, last, "E8", "T014", "V4"))
        return
    day = first
    while after(day, 6) < last and day <= world.as_at:
        back = after(day, world.chance.between(2, 6))
        period_of_care(world, child, referral, Care(day, back, "E8", "T014", "V3"))
        day = after(back, world.chance.between(40, 90))


def _stage(world: World, child: Child, team: str, referral: Referral, first: date, last: date) -> None:
    if first <= world.as_at and first < last:
        child.stages.append(Stage(team, first, world.known(last), referral.id))


def _closed(world: World, child: Child, referral: Referral, ends: date) -> date:
    """Close the case some days after its work ended, and nothing of it is left open; the day it closed."""
    closed = min(after(ends, world.chance.between(0, 10)), child.died or date.max)
    if closed <= world.as_at:
        front_door.finish(child, referral, closed)
    front_door.close(
        world, referral, closed, world.chance.weighted({"RC7": 90, "RC3": 4, "RC4": 3, "RC5": 3})
    )
    return closed


INTO_CARE = {(0, 0): 32, (1, 4): 20, (5, 9): 20, (10, 15): 40}

PATHS: dict[str, Path] = {
    "only a contact": Path(only_a_contact, 19, 7, {(0, 16): 1}),
    "no further action": Path(no_further_action, 12, 7, {(0, 16): 1}),
    "assessed": Path(assessed, 25, 7, {(0, 16): 1}),
    "in need": Path(in_need, 20, 9, {(0, 15): 1}),
    "protected": Path(protected, 11, 10, {(0, 14): 1}),
    "disabled": Path(disabled, 1.1, 12, {(3, 14): 1}, alone=True),
    "looked after": Path(looked_after, 4.6, 15, INTO_CARE, before_birth=0.35),
    "growing up in care": Path(growing_up_in_care, 4.2, 13, {(13, 14): 3, (15, 17): 5}, alone=True),
}
"""Every path, by name."""

COMING_BACK: dict[str, float] = {
    "only a contact": 25,
    "no further action": 20,
    "assessed": 35,
    "in need": 15,
    "protected": 12,
}
"""How likely each path is for a child whose first one has ended."""
