"""Exploitation of older children, and concerns raised about how a case is going."""

from datetime import date

from waymark.synthetic.story import Child, Escalation, Exploitation
from waymark.synthetic.world import World, after, office_day

KINDS = {"criminal": 52, "sexual": 42, "radicalisation": 6}
LEVELS = {"low": 40, "medium": 38, "high": 22}
YOUNGEST = 11 * 365
STAGES = {"informal": 55, "stage 1": 30, "stage 2": 12, "stage 3": 3}


def assess_exploitation(world: World, child: Child) -> None:
    """Record assessments of exploitation: of most of those who go missing often, and a few others."""
    days = [episode.started for episode in child.missing] or [stage.started for stage in child.stages]
    likely = min(0.8, 0.02 + 0.06 * len(child.missing))
    if child.born is not None and days and world.chance.happens(likely):
        assessments(world, child, child.born, days[0])


def assessments(world: World, child: Child, born: date, worried: date) -> None:
    """One to four assessments, one after another, from some weeks after the worry began."""
    chance = world.chance
    day, kind = office_day(after(worried, chance.between(5, 60))), chance.weighted(KINDS)
    level = chance.weighted(LEVELS)
    for _ in range(chance.between(1, 4)):
        if day > _until(world, child) or (day - born).days < YOUNGEST:
            return
        following = office_day(after(day, chance.between(60, 120)))
        child.exploitation.append(
            Exploitation(world.new_id("EXP"), child.id, day, kind, level, world.known(following))
        )
        day, level = following, chance.weighted(LEVELS)


def escalate(world: World, child: Child) -> None:
    """Record what reviewing officers, conference chairs and partners raised."""
    reviews = [(review.held, "IRO") for review in child.cla_reviews if review.held is not None]
    reviews += [(review.held, "CP chair") for review in child.cp_reviews if review.held is not None]
    reviews += [(enquiry.started, "partner") for enquiry in child.enquiries]
    for day, by in reviews:
        if world.chance.happens(0.04):
            raised = office_day(after(day, world.chance.between(0, 10)))
            if raised <= _until(world, child):
                resolved = world.known(after(raised, 5 + world.chance.around(25)))
                stage = world.chance.weighted(STAGES)
                child.escalations.append(
                    Escalation(world.new_id("ESC"), child.id, raised, by, stage, resolved)
                )


def _until(world: World, child: Child) -> date:
    return min(world.as_at, child.died or world.as_at)
