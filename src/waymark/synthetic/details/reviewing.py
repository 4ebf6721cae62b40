"""What reviewing officers do between reviews: most are in touch with the child, not every time."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from waymark.synthetic.seasons import working_day_before
from waymark.synthetic.story import Child
from waymark.synthetic.world import World

IN_TOUCH = 0.65
"""How likely an officer is to be in touch between one review and the next."""


def officers_in_touch(world: World, child: Child) -> None:
    """Record, on each episode, when the reviewing officer was last in touch by the end of it."""
    for period in dict.fromkeys(episode.period for episode in child.episodes):
        episodes = [episode for episode in child.episodes if episode.period == period]
        days = list(_contacts(world, child, period, episodes[0].started, episodes[-1].ceased or world.as_at))
        for episode in episodes:
            until = episode.ceased or world.as_at
            episode.officer_in_touch = max((day for day in days if day <= until), default=None)


def _contacts(world: World, child: Child, period: str, entered: date, last: date) -> Iterator[date]:
    """Days between each review and the next; a series of short breaks has no reviews, and no officer."""
    reviews = [row for row in child.cla_reviews if row.period == period]
    held = sorted({row.held for row in reviews if row.held and entered < row.held < last})
    for before, following in pairwise([entered, *held, last]) if reviews else ():
        if world.chance.happens(IN_TOUCH):
            yield working_day_before(world.chance.day_between(before, following), before)
