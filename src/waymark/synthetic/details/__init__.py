"""
Details told last, each from a chance of its own, so that one more of them moves nothing told before.

A detail adds to a finished story or mends a part of it. What it adds is written up as everything else is.
"""

from collections.abc import Callable
from typing import NamedTuple

from waymark.synthetic.details.leavers import keep_in_touch, review_pathway
from waymark.synthetic.details.permanence import place_early, plan_late
from waymark.synthetic.details.reviewing import officers_in_touch
from waymark.synthetic.details.risk import exploited, in_pre_proceedings, review_soon
from waymark.synthetic.details.staff import newly_qualified, see_carers
from waymark.synthetic.details.stepping import help_early, step_down, step_up
from waymark.synthetic.details.transfers import transfer_in
from waymark.synthetic.details.unaccompanied import come_of_age
from waymark.synthetic.details.unborn import expect
from waymark.synthetic.journeys.names import tell_apart
from waymark.synthetic.story import Child, Story
from waymark.synthetic.world import World


class Detail(NamedTuple):
    """
    What is told of a child, and which children it is told of.

    Of a `family`, brothers and sisters are told the same where they are on the same days.
    """

    tell: Callable[[World, Child], None]
    of: Callable[[Child], object]
    family: bool = False


DETAILS: dict[str, Detail] = {
    "unborn": Detail(expect, lambda child: child.assessments),
    "unaccompanied": Detail(come_of_age, lambda child: child.unaccompanied_from),
    "reviewing officers": Detail(officers_in_touch, lambda child: child.episodes),
    "leavers' contacts": Detail(keep_in_touch, lambda child: child.leaver_statuses),
    "pathway plans": Detail(review_pathway, lambda child: child.leaver_statuses),
    "early help": Detail(help_early, lambda child: child.contacts),
    "stepping up": Detail(step_up, lambda child: child.referrals),
    "stepping down": Detail(step_down, lambda child: child.referrals),
    "transfers in": Detail(transfer_in, lambda child: child.cin_plans, family=True),
    "exploitation": Detail(exploited, lambda child: child.stages),
    "pre-proceedings": Detail(in_pre_proceedings, lambda child: child.cp_plans),
    "first reviews": Detail(review_soon, lambda child: child.pre_proceedings),
    "late plans": Detail(plan_late, lambda child: child.care_plans),
    "early placement": Detail(place_early, lambda child: child.permanence),
}
"""Every detail of a child, by the name of its chance, in the order they are told in."""


def tell_details(world: World, story: Story) -> None:
    """Tell every detail of every child it is told of."""
    for name, detail in DETAILS.items():
        for child in story.children:
            if detail.of(child):
                with world.apart(f"{name} {child.family if detail.family else child.id}"):
                    detail.tell(world, child)
    tell_apart(story.children)  # a birthday may have moved
    newly_qualified(world, story)
    see_carers(world, story)
