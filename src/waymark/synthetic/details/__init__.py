"""
Details told last, each from a chance of its own, so that one more of them moves nothing told before.

A detail adds to a finished story or mends a part of it. What it adds is written up as everything else is.
"""

from collections.abc import Callable
from typing import NamedTuple

from waymark.synthetic.details.leavers import keep_in_touch, review_pathway
from waymark.synthetic.details.reviewing import officers_in_touch
from waymark.synthetic.details.unaccompanied import come_of_age
from waymark.synthetic.story import Child, Story
from waymark.synthetic.world import World


class Detail(NamedTuple):
    """What is told of a child, and which children it is told of."""

    tell: Callable[[World, Child], None]
    of: Callable[[Child], object]


DETAILS: dict[str, Detail] = {
    "unaccompanied": Detail(come_of_age, lambda child: child.unaccompanied_from),
    "reviewing officers": Detail(officers_in_touch, lambda child: child.episodes),
    "leavers' contacts": Detail(keep_in_touch, lambda child: child.leaver_statuses),
    "pathway plans": Detail(review_pathway, lambda child: child.leaver_statuses),
}
"""Every detail of a child, by the name of its chance."""


def tell_details(world: World, story: Story) -> None:
    """Tell every detail of every child it is told of."""
    for name, detail in DETAILS.items():
        for child in story.children:
            if detail.of(child):
                with world.apart(f"{name} {child.id}"):
                    detail.tell(world, child)
