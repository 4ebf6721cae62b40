"""Babies assessed before they are born."""

from datetime import date

from waymark.synthetic.recording import written_by_then
from waymark.synthetic.story import Child
from waymark.synthetic.world import World, after

YOUNG, PREGNANCY = 730, 270


def expect(world: World, child: Child) -> None:
    """
    Have some of the youngest, of whom no more than an assessment is told, born after it began.

    Most assessments are finished by the day the baby is due.
    """
    first = min(child.assessments, key=lambda row: row.started)
    if not _may_be_born_later(child, first.started) or not world.chance.happens(0.75):
        return
    long = ((first.authorised or world.as_at) - first.started).days
    finished = world.chance.happens(0.78)
    day = after(first.started, long + world.chance.between(3, 60) if finished else max(1, long // 2))
    if (day - _known_from(child)).days > PREGNANCY:
        return
    if day > world.as_at:
        child.born, child.expected, child.sex = None, day, "U"
    else:
        child.born = day
    _settle_when_known(world, child)


def _settle_when_known(world: World, child: Child) -> None:
    """A child not born yet has a home from when the council first knew of it."""
    known = _known_from(child)
    child.addresses = [row for row in child.addresses if row.ended is None or row.ended > known]
    for address in child.addresses:
        if address.started < known:
            address.started, address.recorded = known, written_by_then(world, known)


def _known_from(child: Child) -> date:
    return min([row.received for row in child.contacts] + [row.received for row in child.referrals])


def _may_be_born_later(child: Child, assessed: date) -> bool:
    more = (child.cin_visits, child.cp_visits, child.episodes, child.missing, child.early_help)
    if child.born is None or child.died or any(more) or not 0 <= (assessed - child.born).days < YOUNG:
        return False
    return len(child.assessments) == len(child.referrals) == 1
