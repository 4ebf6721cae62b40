"""The meetings of child protection: strategy discussions and core groups."""

from waymark.synthetic.story import Child, CoreGroup, StrategyDiscussion
from waymark.synthetic.world import World, after, earliest, office_day


def discuss(world: World, child: Child) -> None:
    """Record the strategy discussion each enquiry began with."""
    received = {referral.id: referral.received for referral in child.referrals}
    for enquiry in child.enquiries:
        if not world.chance.happens(0.02):
            child.discussions.append(
                StrategyDiscussion(
                    world.new_id("STR"),
                    enquiry.id,
                    child.id,
                    received.get(enquiry.referral or ""),
                    enquiry.started,
                )
            )


def meet(world: World, child: Child) -> None:
    """Record core groups: the first within about ten working days of a plan, then every six weeks or so."""
    for plan in child.cp_plans:
        day = office_day(after(plan.started, world.chance.between(5, 16)))
        while day <= (earliest(plan.ended, world.as_at) or world.as_at):
            child.core_groups.append(CoreGroup(world.new_id("COR"), plan.id, child.id, day))
            day = office_day(after(day, world.chance.between(25, 50)))
