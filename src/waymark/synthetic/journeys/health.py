"""The health of looked after children: yearly checks, immunisations, questionnaires and the rest."""

from collections.abc import Iterator
from datetime import date

from waymark.synthetic.story import (
    Child,
    Conviction,
    Episode,
    HealthCheck,
    Immunisations,
    Sdq,
    SubstanceMisuse,
)
from waymark.synthetic.world import World, after, earliest, office_day

HEALTH, DENTAL = "Health Assessment", "Dental Check"
REASONS = {"SDQ2": 35, "SDQ3": 15, "SDQ4": 25, "SDQ5": 25}
SUBSTANCES = ("cannabis", "alcohol", "cocaine", "solvents")
OFFENCES = ("theft", "assault", "criminal damage", "drugs")


def look_after_health(world: World, child: Child) -> None:
    """Record the health of the child in each period of care that was not a series of short breaks."""
    last_seen: date | None = None
    for entered, left in _periods(child):
        stop = earliest(left, world.as_at) or world.as_at
        for day in _yearly(world, entered, stop):
            _checks(world, child, day)
            _questionnaire(world, child, day)
            _trouble(world, child, day)
        last_seen = stop
    if last_seen is not None:
        up_to_date = "Y" if world.chance.happens(0.82) else "N"
        child.immunisations.append(
            Immunisations(child.id, up_to_date, max(_first_day(child), after(last_seen, -200)))
        )


def _periods(child: Child) -> Iterator[tuple[date, date | None]]:
    breaks = {status.started for status in child.legal_statuses if status.status in ("V3", "V4")}
    periods: dict[str, list[Episode]] = {}
    for episode in child.episodes:
        periods.setdefault(episode.period, []).append(episode)
    for episodes in periods.values():
        if episodes[0].started not in breaks:
            yield episodes[0].started, episodes[-1].ceased


def _first_day(child: Child) -> date:
    return min(episode.started for episode in child.episodes)


def _yearly(world: World, entered: date, stop: date) -> Iterator[date]:
    day = office_day(after(entered, world.chance.between(10, 40)))
    while day <= stop:
        yield day
        day = office_day(after(day, world.chance.between(300, 390)))


def _checks(world: World, child: Child, day: date) -> None:
    for kind in (HEALTH, DENTAL):
        held = office_day(after(day, world.chance.between(0, 30)))
        status = world.chance.weighted({"Completed": 88, "Refused": 7, "Cancelled": 5})
        if held > world.as_at:
            status = "Planned"
        child.health_checks.append(HealthCheck(world.new_id("HEA"), child.id, kind, held, status))


def _questionnaire(world: World, child: Child, day: date) -> None:
    age = (day - child.born).days // 365 if child.born else 0
    if not 4 <= age <= 16:
        return
    if world.chance.happens(0.78):
        score = min(40, int(world.chance.around(14)))
        row = Sdq(world.new_id("SDQ"), child.id, day, None, score)
    else:
        row = Sdq(world.new_id("SDQ"), child.id, None, world.chance.weighted(REASONS), None)
    child.sdq_scores.append(row)


def _trouble(world: World, child: Child, day: date) -> None:
    chance = world.chance
    if child.born is None or (day - child.born).days < 12 * 365:
        return
    if chance.happens(0.05):
        helped = "Y" if chance.happens(0.5) else "N"
        substance = chance.one_of(SUBSTANCES)
        child.substance_misuse.append(SubstanceMisuse(world.new_id("SUB"), child.id, day, substance, helped))
    if chance.happens(0.03):
        child.convictions.append(Conviction(world.new_id("OFF"), child.id, day, chance.one_of(OFFENCES)))
