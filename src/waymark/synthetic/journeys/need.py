"""Children in need: plans, visits and plan reviews."""

from datetime import date

from waymark.synthetic.seasons import working_day_before
from waymark.synthetic.story import Child, CinPlan, CinReview, Referral, Visit
from waymark.synthetic.world import World, after, months_after


def support(world: World, child: Child, referral: Referral, team: str, first: date, last: date) -> None:
    """Work with a child in need from `first` to `last`: nearly always a plan, always visits."""
    if first > world.as_at:
        return
    if not world.chance.happens(0.07):
        plan(world, child, referral, team, first, last)
    visits(world, child, team, first, last)


def plan(world: World, child: Child, referral: Referral, team: str, first: date, last: date) -> None:
    """Record a CIN plan and its reviews."""
    chance = world.chance
    written = after(first, chance.between(0, 18))
    if written > world.as_at or written >= last:
        return
    made = CinPlan(
        world.new_id("CIP"),
        child.id,
        None if chance.happens(0.03) else referral.id,
        written,
        world.known(last),
        team,
    )
    child.cin_plans.append(made)
    _reviews(world, child, made, team, written, last)


def visits(world: World, child: Child, team: str, first: date, last: date) -> None:
    """Record visits to a child in need, due every four weeks."""
    chance, day = world.chance, after(first, 5)
    stop = min(last, world.as_at)
    while day <= stop:
        seen = world.own.answer(0.94, 0.01)
        alone = world.own.answer(0.7) if seen == "Y" else None
        visited = working_day_before(day, first)
        child.cin_visits.append(Visit(world.new_id("CIV"), child.id, None, visited, seen, alone))
        on_time = world.on_time(day, team, 0.80, 0.925)
        day = after(day, chance.between(10, 28) if on_time else chance.between(29, 56))


def _reviews(world: World, child: Child, made: CinPlan, team: str, started: date, last: date) -> None:
    chance, day = world.chance, started
    while True:
        if world.on_time(day, team, 0.72, 0.93):
            day = min(after(day, chance.between(70, 184)), months_after(day, 6))
        else:
            day = after(day, chance.between(185, 260))
        if day > min(last, world.as_at):
            return
        held = working_day_before(day, started)
        child.cin_reviews.append(CinReview(world.new_id("CIR"), made.id, child.id, held))
