"""Child protection: enquiries, initial conferences, plans, visits and review conferences."""

from datetime import date

from waymark.synthetic.seasons import working_day_before
from waymark.synthetic.story import Child, Conference, CpPlan, CpReview, Enquiry, Referral, Visit
from waymark.synthetic.world import World, after, months_after, office_day, working_days_after

CATEGORIES = {"Neglect": 45, "Emotional abuse": 38, "Physical abuse": 9, "Sexual abuse": 4, "Multiple": 4}


def enquiry(world: World, child: Child, referral: Referral, team: str, day: date, leads_on: bool) -> Enquiry:
    """Record a section 47 enquiry begun that day; the caller makes sure that the day has come."""
    ended = working_days_after(day, world.chance.between(2, 14))
    made = Enquiry(
        world.new_id("S47"),
        child.id,
        referral.id,
        day,
        world.known(ended),
        None if ended > world.as_at else "N" if leads_on else "Y",
        team,
    )
    child.enquiries.append(made)
    return made


def conference(
    world: World, child: Child, referral: Referral, team: str, of: Enquiry, plan: bool
) -> Conference:
    """The initial conference that follows an enquiry, recorded once it has been held."""
    chance = world.chance
    on_time = world.on_time(of.started, team, 0.72, 0.93)
    held = office_day(
        working_days_after(of.started, chance.between(9, 15) if on_time else chance.between(16, 27))
    )
    transfer = chance.happens(0.03)
    made = Conference(
        world.new_id("ICP"),
        child.id,
        # a transfer in follows no enquiry of ours, and a few links are simply not made
        None if transfer or chance.happens(0.025) else of.id,
        None,
        referral.id,
        working_days_after(of.started, 15),
        world.known(held),
        "Y" if transfer else None if chance.happens(0.05) else "N",
        "Y" if plan else "N",
        team,
        meeting=f"M-{child.family}-{held:%y%m%d}",
    )
    if made.held is not None:
        child.conferences.append(made)
    return made


def plan(world: World, child: Child, referral: Referral, team: str, of: Conference, days: int) -> date:
    """Record a CP plan from its conference, with visits and reviews; return the day it ends, or will end."""
    chance = world.chance
    started = of.held
    assert started is not None, "a plan follows a conference that was held"
    held_for_another = chance.happens(0.03)
    ends = after(started, chance.between(40, 90) if held_for_another else days)
    category = chance.weighted(CATEGORIES)
    made = CpPlan(
        world.new_id("CPP"),
        child.id,
        referral.id,
        of.id,
        started,
        world.known(ends),
        "Y" if held_for_another else None if chance.happens(0.1) else "N",
        category,
        category if chance.happens(0.85) else chance.weighted(CATEGORIES),
    )
    of.plan = made.id
    child.cp_plans.append(made)
    _visits(world, child, made, team, ends)
    _reviews(world, child, made, team, ends)
    return ends


def _visits(world: World, child: Child, plan: CpPlan, team: str, ends: date) -> None:
    chance, day = world.chance, after(plan.started, world.chance.between(1, 14))
    stop = min(ends, world.as_at)
    while day <= stop:
        seen = world.own.answer(0.95, 0.01)
        alone = world.own.answer(0.75) if seen == "Y" else None
        linked = None if world.own.happens(0.02) else plan.id
        visited = working_day_before(day, plan.started)
        child.cp_visits.append(Visit(world.new_id("CPV"), child.id, linked, visited, seen, alone))
        on_time = world.on_time(day, team, 0.92, 0.985)
        day = after(day, chance.between(7, 22) if on_time else chance.between(29, 48))


def _reviews(world: World, child: Child, plan: CpPlan, team: str, ends: date) -> None:
    chance, due = world.chance, months_after(plan.started, 3)
    if chance.happens(0.005):
        # a pre-meeting written up as a review before the plan began: it counts for nothing
        _review(world, child, plan.id, None, after(plan.started, -6))
    while due < ends:
        on_time = world.on_time(due, team, 0.95, 0.992)
        if on_time:
            held = working_day_before(after(due, -chance.between(0, 14)), plan.started)
        else:
            held = office_day(after(due, chance.between(1, 30)))
        if held > min(ends, world.as_at):
            _review(world, child, plan.id, due, None)
            return
        _review(world, child, None if chance.happens(0.004) else plan.id, due, held)
        if chance.happens(0.01):
            _review(world, child, plan.id, due, held)
        due = months_after(held, 6)


def _review(world: World, child: Child, plan: str | None, due: date | None, held: date | None) -> None:
    quorate = world.chance.answer(0.9) if held else None
    child.cp_reviews.append(CpReview(world.new_id("CPR"), child.id, plan, due, held, quorate))
