"""What the authority works with beside its staff: foster carers, money, telephones, and its people."""

from collections.abc import Sequence

from waymark.synthetic.resources.fostering import recruit
from waymark.synthetic.resources.money import budget
from waymark.synthetic.resources.people import people
from waymark.synthetic.resources.telephones import calls
from waymark.synthetic.story import Child, Resources, Workforce
from waymark.synthetic.world import World

__all__ = ["resources"]


def resources(world: World, children: Sequence[Child], staff: Workforce) -> Resources:
    """Everything the authority works with, sized by the children it has."""
    made = Resources()
    recruit(world, children, made)
    made.budget = budget(world, children, staff)
    made.people = people(world, children)
    made.calls = calls(world, children)
    return made
