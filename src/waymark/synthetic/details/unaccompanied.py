"""Children who came to the country alone, until they are grown up."""

from waymark.synthetic.story import Child
from waymark.synthetic.world import World, months_after


def come_of_age(world: World, child: Child) -> None:
    """End the status of an unaccompanied child on the eighteenth birthday, when it has come."""
    if child.born is not None:
        child.unaccompanied_until = world.known(months_after(child.born, 18 * 12))
