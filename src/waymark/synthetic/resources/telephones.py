"""The calls of each working day, in the queue of the front door and that of the emergency team."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from waymark.dates import is_working_day
from waymark.synthetic.story import Calls, Child
from waymark.synthetic.world import World

FRONT_DOOR, OUT_OF_HOURS = "Front Door", "Emergency Duty Team"


def calls(world: World, children: Sequence[Child]) -> list[Calls]:
    """A row for each day and queue: about four calls for every contact, and a few when there is none."""
    contacts = Counter(contact.received for child in children for contact in child.contacts)
    days, day = [], world.authority.first
    while day <= world.as_at:
        queue = FRONT_DOOR if is_working_day(day) else OUT_OF_HOURS
        days.append(_row(world, Calls(day, queue, 4 * contacts[day] + world.chance.between(2, 9), 0, 0, 0)))
        day += timedelta(days=1)
    return days


def _row(world: World, row: Calls) -> Calls:
    lost = world.chance.fraction() * (0.04 if world.on_time(row.day, "T011", 0.6, 0.95) else 0.25)
    row.abandoned = int(row.offered * lost)
    row.answered = row.offered - row.abandoned
    row.average_wait = 10 + int(600 * lost) + world.chance.between(0, 30)
    return row
