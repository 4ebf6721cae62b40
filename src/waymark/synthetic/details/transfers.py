"""Families who move in from another council, where the children were on a protection plan."""

from waymark.synthetic.recording import written_by_then
from waymark.synthetic.story import Child, Conference
from waymark.synthetic.world import World, after, months_after, office_day, working_days_after

MONTHS_HERE = 2
"""The family has only just come, so its conference is held within about two months of its referral."""


def transfer_in(world: World, child: Child) -> None:
    """
    Hold a transfer-in conference for a few of the families in need, which makes no plan here.

    It is due 15 working days after the other council tells this one.
    """
    if child.cp_plans or child.enquiries or child.conferences:
        return
    for plan in child.cin_plans:
        referral = next((row for row in child.referrals if row.id == plan.referral), None)
        if referral is not None and world.chance.happens(0.07):
            told = after(referral.received, world.chance.between(0, 10))
            on_time = world.on_time(told, plan.team or "T013A", 0.60, 0.75)
            days = world.chance.between(9, 15) if on_time else world.chance.between(16, 26)
            held = office_day(working_days_after(told, days))
            last = min(
                referral.closed or world.as_at, world.as_at, months_after(referral.received, MONTHS_HERE)
            )
            if held <= last:
                made = _conference(world, child, referral.id, plan.team)
                made.held, made.due = held, working_days_after(told, 15)
                made.meeting = f"M-{child.family}-{held:%y%m%d}"
                made.recorded = written_by_then(world, held)
                child.conferences.append(made)
            return


def _conference(world: World, child: Child, referral: str, team: str | None) -> Conference:
    return Conference(world.new_id("ICP"), child.id, None, None, referral, None, None, "Y", "N", team)
