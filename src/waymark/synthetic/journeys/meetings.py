"""The meetings of child protection: strategy discussions and core groups."""

from datetime import date

from waymark.synthetic.chance import Chance
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
                    _worried_on(received.get(enquiry.referral or ""), enquiry.started),
                    enquiry.started,
                )
            )


def _worried_on(referred: date | None, discussed: date) -> date | None:
    """
    The day of the referral that the discussion answered, often a later worry about an open case.

    Decided by the day alone, so that brothers and sisters are discussed for the same worry.
    """
    if referred is None:
        return None
    waited = Chance(discussed.toordinal()).weighted({0: 50, 1: 38, 3: 8, 5: 4})
    return max(referred, after(discussed, -waited))


def meet(world: World, child: Child) -> None:
    """Record core groups: the first within about ten working days of a plan, then every six weeks or so."""
    for plan in child.cp_plans:
        day = office_day(after(plan.started, world.chance.between(5, 16)))
        while day <= (earliest(plan.ended, world.as_at) or world.as_at):
            child.core_groups.append(CoreGroup(world.new_id("COR"), plan.id, child.id, day))
            day = office_day(after(day, world.chance.between(25, 50)))
