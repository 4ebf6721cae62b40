"""Before court and in it: what the law a child is looked after under, and the plans before it, came from."""

from datetime import date

from waymark.synthetic.story import (
    CareProceedings,
    Child,
    CpPlan,
    LegalStatus,
    PreProceedings,
    PreProceedingsReview,
)
from waymark.synthetic.world import World, after, earliest, office_day

ORDERS = {"C2": "care order", "E1": "placement order"}
WITHOUT_AN_ORDER = {"no order": 40, "supervision order": 35, "child arrangements order": 25}
INTERIM = "C1"


def go_to_court(world: World, child: Child) -> None:
    """Record care proceedings for every interim care order, and pre-proceedings before some of them."""
    in_court = [status for status in child.legal_statuses if status.status == INTERIM]
    for status in in_court:
        issued = _proceedings(world, child, status)
        if world.chance.happens(0.55):
            _on_the_way_to_court(world, child, issued)
    for plan in child.cp_plans:
        if not in_court and world.chance.happens(0.12):
            before_court(world, child, plan)


def _proceedings(world: World, child: Child, status: LegalStatus) -> date:
    chance = world.chance
    issued = after(status.started, -chance.between(0, 5))
    following = [s.status for s in child.legal_statuses if s.started == status.ended]
    outcome = ORDERS.get(following[0]) if following else None
    child.care_proceedings.append(
        CareProceedings(
            world.new_id("CPR-"),
            child.id,
            issued,
            status.ended,
            (outcome or chance.weighted(WITHOUT_AN_ORDER)) if status.ended else None,
        )
    )
    return issued


def _on_the_way_to_court(world: World, child: Child, issued: date) -> None:
    decided = office_day(after(issued, -world.chance.between(40, 150)))
    if _alive(child, decided):
        court = f"ZX{issued:%y}C{world.chance.between(10_000, 99_999)}"
        _pre_proceedings(world, child, decided, issued, "Decision to Issue Care Proceedings", court)


def before_court(world: World, child: Child, plan: CpPlan) -> None:
    """Pre-proceedings some weeks into a CP plan that do not end in court, unless the plan ended sooner."""
    decided = office_day(after(plan.started, world.chance.between(30, 120)))
    if decided <= (earliest(plan.ended, world.as_at) or world.as_at):
        ends = after(decided, world.chance.between(60, 160))
        _pre_proceedings(world, child, decided, ends, "Decision to step down", None)


def _pre_proceedings(
    world: World, child: Child, decided: date, ends: date, outcome: str, court: str | None
) -> None:
    chance, over = world.chance, world.known(ends)
    reviews = _reviews(world, child, decided, over or world.as_at)
    child.pre_proceedings.append(
        PreProceedings(
            world.new_id("PRE"),
            child.id,
            child.family,
            decided,
            world.known(office_day(after(decided, chance.between(5, 20)))),
            outcome if over else None,
            over,
            sum(plan.started <= decided for plan in child.cp_plans),
            reviews if over else None,
            chance.weighted({"Yes": 70, "No": 20, "Unknown": 10}),
            court if over else None,
        )
    )


def _reviews(world: World, child: Child, decided: date, last: date) -> int:
    day, held = office_day(after(decided, 42)), 0
    while day <= last:
        child.pre_proceedings_reviews.append(PreProceedingsReview(world.new_id("PPR"), child.id, day))
        day, held = office_day(after(day, world.chance.between(35, 60))), held + 1
    return held


def _alive(child: Child, day: date) -> bool:
    return child.born is None or day >= child.born
