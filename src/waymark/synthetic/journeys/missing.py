"""Children who go missing, and the conversation with them when they return."""

from datetime import date

from waymark.synthetic.story import Child, Missing
from waymark.synthetic.world import World, after

AGE_IN_DAYS = 11 * 365


def goes_missing(world: World, child: Child, team: str, first: date, last: date, likely: float) -> None:
    """Perhaps record missing episodes between those days, for a child old enough to go."""
    with world.alone():
        _goes_missing(world, child, team, first, min(last, world.as_at), likely)


def _goes_missing(world: World, child: Child, team: str, first: date, stop: date, likely: float) -> None:
    """Some go once and some many times in a few months, and months or years later perhaps again."""
    chance = world.chance
    if child.born is None or not chance.happens(likely):
        return
    day, missing = max(first, after(child.born, AGE_IN_DAYS)), 0.4 if chance.happens(0.17) else 1.0
    while True:
        for _ in range(1 if chance.happens(0.42) else 2 + chance.around(20)):
            day = after(day, 2 + chance.around(24))
            if day > stop:
                return
            day = _episode(world, child, team, day, missing)
        day = after(day, 30 + chance.around(420))


def _episode(world: World, child: Child, team: str, day: date, missing: float) -> date:
    chance = world.chance
    ended = after(day, chance.weighted({0: 35, 1: 40, 2: 12, 3: 6, 5: 4, 9: 2, 20: 1}))
    offered = chance.answer(0.93, 0.02) if ended <= world.as_at else None
    accepted = chance.answer(0.86) if offered == "Y" else None
    interviewed = None
    if accepted == "Y":
        on_time = world.on_time(ended, team, 0.62, 0.90)
        interviewed = world.known(after(ended, chance.between(0, 3) if on_time else chance.between(4, 12)))
    kind = "M" if chance.happens(missing) else "A"
    child.missing.append(
        Missing(world.new_id("MIS"), child.id, day, world.known(ended), kind, offered, accepted, interviewed)
    )
    return ended
