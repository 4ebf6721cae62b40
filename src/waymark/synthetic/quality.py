"""Management oversight on children's files, and audits of practice."""

from datetime import date

from waymark.dates import month_end
from waymark.synthetic.allocation import Rota
from waymark.synthetic.seasons import working_day_before
from waymark.synthetic.story import Audit, Child, Oversight, Stage
from waymark.synthetic.world import World, after

GRADES = {1: 4, 2: 34, 3: 45, 4: 17}
GRADES_NOW = {1: 9, 2: 52, 3: 32, 4: 7}
AUDITORS = ("A01", "A02", "A03", "A04", "A05")


def oversee(world: World, children: list[Child], rota: Rota) -> None:
    """Record managers' oversight of open work, due every eight weeks."""
    for child in children:
        for stage in child.stages:
            _oversee(world, child, stage, rota)


def audit(world: World, children: list[Child]) -> None:
    """Audit a few children's files each month, a third of them moderated."""
    day, open_stages = world.authority.first, [(stage, child) for child in children for stage in child.stages]
    while day <= world.as_at:
        last = min(month_end(day), world.as_at)
        pool = [(s, c) for s, c in open_stages if s.started <= day and (s.ended is None or s.ended > last)]
        for _ in range(min(len(pool), max(9, len(pool) // 80))):
            stage, child = world.chance.one_of(pool)
            _audit(world, child, stage, world.chance.day_between(day, last))
        day = after(month_end(day), 1)


def _oversee(world: World, child: Child, stage: Stage, rota: Rota) -> None:
    chance, day = world.chance, after(stage.started, world.chance.between(0, 8))
    stop = min(stage.ended or world.as_at, world.as_at)
    while day <= stop:
        seen = working_day_before(day, stage.started)
        manager = rota.manager(stage.team, seen)
        child.oversights.append(Oversight(world.new_id("OVR"), child.id, seen, manager))
        on_time = world.on_time(day, stage.team, 0.86, 0.965)
        day = after(day, chance.between(21, 56) if on_time else chance.between(57, 90))


def _audit(world: World, child: Child, stage: Stage, day: date) -> None:
    chance = world.chance
    better = chance.happens(world.authority.on_time(day, stage.team, 0.1, 0.85))
    grade = chance.weighted(GRADES_NOW if better else GRADES)
    moderated = world.known(after(day, chance.between(5, 40))) if chance.happens(0.35) else None
    moved = min(4, max(1, grade + chance.weighted({-1: 12, 0: 63, 1: 25})))
    row = Audit(
        world.new_id("AUD"),
        child.id,
        stage.team,
        None,
        day,
        chance.one_of(AUDITORS),
        None if chance.happens(0.02) else grade,
        moderated,
        # a moderation noted with its grade left out, now and then
        moved if moderated and not chance.happens(0.05) else None,
    )
    child.audits.append(row)
