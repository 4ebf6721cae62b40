"""What goes on around a child's journey, once the journey itself has been told."""

from datetime import date

from waymark.synthetic.journeys.court import go_to_court
from waymark.synthetic.journeys.giving import find_factors, give
from waymark.synthetic.journeys.health import look_after_health
from waymark.synthetic.journeys.homes import settle
from waymark.synthetic.journeys.meetings import discuss, meet
from waymark.synthetic.journeys.permanence import find_permanence
from waymark.synthetic.journeys.risks import assess_exploitation, escalate
from waymark.synthetic.story import Child
from waymark.synthetic.world import World


def around(world: World, child: Child, known: date) -> None:
    """Record all that hangs on the journey of a child first known on that day."""
    settle(world, child, known)
    find_factors(world, child)
    give(world, child)
    discuss(world, child)
    meet(world, child)
    go_to_court(world, child)
    assess_exploitation(world, child)
    escalate(world, child)
    if child.episodes:
        look_after_health(world, child)
        find_permanence(world, child)
