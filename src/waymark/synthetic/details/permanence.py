"""The way to a permanent home: plans written late, early placement, and adoption by a child's own carers."""

from waymark.synthetic.recording import written_by_then
from waymark.synthetic.story import Child
from waymark.synthetic.world import World, after, earliest

ADOPTION, FOSTERED = "Adoption", "U"
LONG_ENOUGH = 250
"""Days from entering care to an adoption order, below which nothing is known of a placement."""


def plan_late(world: World, child: Child) -> None:
    """Write a few first care plans months late, some not before the second review."""
    entered = {row.started for row in child.episodes if row.start_reason == "S"}
    for plan in child.care_plans:
        first = any(0 <= (plan.started - day).days <= 10 for day in entered)
        late = after(plan.started, world.chance.between(60, 220))
        stop = earliest(plan.ended, world.as_at)
        if first and world.chance.happens(0.12) and stop is not None and late < stop:
            plan.started, plan.recorded = late, written_by_then(world, late)


def place_early(world: World, child: Child) -> None:
    """
    Give adopted children a day of placement, and place some with foster carers approved to adopt them.

    A child whose last home was no adopter's was adopted by the foster carers it lived with.
    """
    for row in child.permanence:
        homes = [home for home in child.placements if home.period == row.period]
        adopted = row.ordered if row.order == ADOPTION and row.placed is None else None
        if homes and adopted is not None and (adopted - homes[0].started).days >= LONG_ENOUGH:
            row.placed = max(homes[-1].started, after(adopted, -world.chance.between(70, 200)))
            row.matched = after(row.placed, -world.chance.between(5, 40))
            row.by_carer = "Y"
        fostered = [home.started for home in homes if home.type.startswith(FOSTERED)]
        lived = [day for day in fostered if day <= (row.placed or world.as_at)]
        if (row.placed or row.placement_order) and lived and world.chance.happens(0.2):
            row.decided_early = row.placed_early = lived[-1]
