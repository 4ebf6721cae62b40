"""The front door: contacts, referrals and the assessments that follow them."""

from datetime import date

from waymark.synthetic.authority import team_for
from waymark.synthetic.story import Assessment, Child, Contact, Referral, Stage
from waymark.synthetic.world import World, after, earliest, office_day, working_days_after

SOURCES = {
    "1A": 8,
    "1B": 4,
    "2A": 18,
    "2B": 5,
    "3A": 10,
    "4": 3,
    "5B": 8,
    "6": 25,
    "7": 4,
    "8": 6,
    "9": 3,
    "10": 6,
}
NEEDS = {"N1": 55, "N2": 8, "N3": 4, "N4": 9, "N5": 14, "N6": 4, "N7": 1, "N8": 4, "N9": 1}


def contact(world: World, child: Child, day: date, outcome: str) -> date:
    """Record a contact; return the day it was decided, whether or not the council wrote that day down."""
    chance = world.chance
    if world.on_time(day, "T011", 0.76, 0.975):
        decided = working_days_after(day, chance.between(0, 1))
    else:
        decided = working_days_after(day, chance.between(2, 6))
    if day <= world.as_at:
        written = None if chance.happens(0.01) else world.known(decided)
        source = chance.weighted(SOURCES)
        child.contacts.append(Contact(world.new_id("CON"), child.id, day, written, source, outcome))
    return decided


def referral(world: World, child: Child, day: date, team: str, nfa: bool = False) -> Referral:
    """Record a referral received that day. The caller makes sure that the day has come."""
    chance = world.chance
    decided = working_days_after(day, 0 if world.on_time(day, "T011", 0.7, 0.95) else chance.between(1, 4))
    made = Referral(
        world.new_id("REF"),
        child.id,
        day,
        decided=world.known(decided),
        nfa="Y" if nfa else None if chance.happens(0.02) else "N",
        need=chance.weighted(NEEDS),
        source=chance.weighted(SOURCES),
        team=None if chance.happens(0.01) else "T011" if nfa else team,
    )
    child.referrals.append(made)
    return made


def close(world: World, referral: Referral, day: date, reason: str) -> None:
    """Close a referral episode, if the day has come."""
    if day <= world.as_at:
        referral.closed, referral.close_reason = day, reason


def assessment(
    world: World, child: Child, referral: Referral | None, day: date, team: str, nfa: bool
) -> date:
    """Record an assessment started that day; return the day it was, or will be, authorised."""
    chance = world.chance
    on_time = world.on_time(day, team, 0.72, 0.945)
    length = _working_days_when_on_time(world) if on_time else chance.between(46, 75)
    authorised = working_days_after(day, length)
    if day <= world.as_at:
        done = world.known(authorised)
        child.assessments.append(
            Assessment(
                world.new_id("ASM"),
                child.id,
                None if referral is None or chance.happens(0.015) else referral.id,
                day,
                done,
                world.own.answer(0.96, 0.01),
                None if done is None else "Y" if nfa else "N",
                None if chance.happens(0.01) else team,
            )
        )
    return authorised


def opening(world: World, child: Child, day: date, nfa: bool = False) -> tuple[Referral, date] | None:
    """
    A contact, the referral it becomes and its assessment, with the stage of work by the assessment team.

    Returns the referral and the day of authorisation, or None where the extract stops first.
    """
    decided = contact(world, child, day, "referral")
    received = after(decided, world.chance.between(0, 1))
    if received > world.as_at:
        return None
    team = team_for("assessment", world.chance)
    made = referral(world, child, received, team)
    started = office_day(after(received, world.chance.weighted({0: 50, 1: 25, 2: 10, 3: 8, 5: 7})))
    authorised = assessment(world, child, made, started, team, nfa)
    child.stages.append(Stage(team, received, world.known(authorised), made.id))
    return made, authorised


def reassess(world: World, child: Child, referral: Referral, team: str, first: date, last: date) -> None:
    """Assess the child again about once a year while the work goes on, from `first` to `last`."""
    day = first
    while True:
        in_year = world.on_time(day, team, 0.86, 0.95)
        day = after(day, world.chance.between(190, 310) if in_year else world.chance.between(320, 420))
        if day > (earliest(last, world.as_at) or last):
            return
        # looked after children's assessments are often not hung on the old referral
        hung_on = None if world.chance.happens(0.5) else referral
        begins = office_day(day)
        if begins <= last:
            assessment(world, child, hung_on, begins, team, nfa=False)


def finish(child: Child, referral: Referral, day: date) -> None:
    """Authorise what is still being assessed, and end what is still enquired, when its referral is closed."""
    for row in child.assessments:
        hung_on = row.referral is None or row.referral == referral.id
        if hung_on and row.authorised is None and row.started >= referral.received:
            row.authorised, row.nfa = max(row.started, day), "N"
    for enquiry in child.enquiries:
        if enquiry.referral == referral.id and enquiry.ended is None:
            led_on = any(one.enquiry == enquiry.id for one in child.conferences)
            enquiry.ended, enquiry.nfa = max(enquiry.started, day), "N" if led_on else "Y"


def _working_days_when_on_time(world: World) -> int:
    # most are finished in the last fortnight before the limit
    chance = world.chance
    return chance.between(31, 45) if chance.happens(0.6) else chance.between(5, 38)
