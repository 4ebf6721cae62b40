"""Care leavers between one status and the next: the adviser's contacts, and reviews of the pathway plan."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from waymark.synthetic.seasons import working_day_before
from waymark.synthetic.story import Child, LeaverStatus
from waymark.synthetic.world import World, after

TEAM = "T022"


def keep_in_touch(world: World, child: Child) -> None:
    """
    Write a status up again at each contact with a young person who is in touch, nothing else having changed.

    Advisers see young people at intervals of no more than two months, most of the time.
    """
    statuses = sorted(child.leaver_statuses, key=lambda row: row.effective)
    until = [row.effective for row in statuses[1:]] + [_served_until(world, child)]
    for status, stop in zip(statuses, until, strict=True):
        if status.in_touch == "Y" and status.eligibility != "eligible":
            child.leaver_statuses += _contacts(world, status, stop)
    child.leaver_statuses.sort(key=lambda row: row.effective)


def _contacts(world: World, status: LeaverStatus, stop: date) -> Iterator[LeaverStatus]:
    day = _next(world, status.effective)
    while day < stop:
        yield replace(status, effective=day, latest_contact=day)
        day = _next(world, day)


def _next(world: World, day: date) -> date:
    on_time = world.on_time(day, TEAM, 0.80, 0.92)
    following = after(day, world.chance.between(21, 52) if on_time else world.chance.between(58, 95))
    return max(working_day_before(following, day), after(day, 1))


def review_pathway(world: World, child: Child) -> None:
    """Record the last review of the pathway plan, due every six months from the first status on."""
    first = min(row.effective for row in child.leaver_statuses)
    day, stop, held = first, max(after(first, 1), _served_until(world, child)), first
    while day < stop:
        held = working_day_before(day, first)
        on_time = world.on_time(day, TEAM, 0.78, 0.90)
        day = after(day, world.chance.between(100, 181) if on_time else world.chance.between(190, 300))
    child.pathway_reviewed = held


def _served_until(world: World, child: Child) -> date:
    """The day the service ended, or the day after that of the extract; long ago where there was none."""
    ends = [row.ended or date.max for row in child.stages if row.team == TEAM]
    return min(max(ends, default=date.min), after(world.as_at, 1))
