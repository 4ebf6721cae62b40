"""
Families that move between early help and social care, and the early help of those who ask for no more.

Brothers and sisters step up and down together: each step is decided by the family and the day.
"""

from datetime import date

from waymark.synthetic.recording import written_up
from waymark.synthetic.story import Child, EarlyHelp
from waymark.synthetic.world import World, after, earliest

REASONS = ("parenting", "school attendance", "behaviour", "family conflict")
ENDS = {"needs met": 72, "withdrew": 28}
ASSESSED, STEPPED_DOWN, STEPPED_UP = "RC8", "RC9", "stepped up"


def step_down(world: World, child: Child) -> None:
    """Refer some families whose case closed after an assessment to early help."""
    for referral in child.referrals:
        if referral.close_reason == ASSESSED and referral.nfa != "Y" and referral.closed is not None:
            with world.apart(f"stepping down {child.family} {referral.closed}"):
                if world.chance.happens(0.25):
                    referral.close_reason = STEPPED_DOWN
                    _help(world, child, after(referral.closed, world.chance.between(0, 10)))


def step_up(world: World, child: Child) -> None:
    """Refer some families that early help was not enough for."""
    for referral in child.referrals:
        with world.apart(f"stepping up {child.family} {referral.received}"):
            began = after(referral.received, -world.chance.between(40, 300))
            if world.chance.happens(0.07) and _free(child, began, referral.received):
                _help(world, child, began, referral.received)


def help_early(world: World, child: Child) -> None:
    """Help those whose contact was passed to early help."""
    for contact in child.contacts:
        if contact.outcome == "early help":
            with world.apart(f"early help {child.family} {contact.received}"):
                begins = after(contact.decided or contact.received, world.chance.between(1, 10))
                if _free(child, begins, begins):
                    _help(world, child, begins)


def _help(world: World, child: Child, begins: date, stepped_up: date | None = None) -> None:
    """An episode of early help, which a new referral ends before its time."""
    if begins > world.as_at or begins < (child.born or begins):
        return
    ends = stepped_up or after(begins, 40 + world.chance.around(170))
    referred = earliest(*(row.received for row in child.referrals if begins < row.received <= ends))
    ended = world.known(earliest(referred, ends, child.died))
    why = STEPPED_UP if ended == referred else world.chance.weighted(ENDS)
    row = EarlyHelp(
        world.new_id("EHE"), child.id, begins, ended, world.chance.one_of(REASONS), why if ended else None
    )
    if written_up(world, row, begins):
        child.early_help.append(row)


def _free(child: Child, first: date, last: date) -> bool:
    """Whether nobody else worked with the child between those days."""
    busy = [(row.started, row.ended) for row in child.early_help]
    busy += [(row.received, row.closed) for row in child.referrals if row.received < last]
    return not any(started <= last and (ended or date.max) >= first for started, ended in busy)
