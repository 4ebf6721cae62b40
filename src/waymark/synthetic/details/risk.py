"""Exploitation and pre-proceedings: more of those children whom the work already going on is about."""

from datetime import date

from waymark.synthetic.journeys.court import INTERIM, before_court
from waymark.synthetic.journeys.risks import YOUNGEST, assessments
from waymark.synthetic.recording import written_by_then, written_up
from waymark.synthetic.story import Child, PreProceedingsReview
from waymark.synthetic.world import World, after, office_day


def exploited(world: World, child: Child) -> None:
    """Assess the risk of exploitation of some older children while there is work with them."""
    for stage in child.stages:
        worried = max(stage.started, after(child.born or date.max, YOUNGEST)) if child.born else None
        if worried is None or child.exploitation or worried >= (stage.ended or world.as_at):
            continue
        if world.chance.happens(0.11):
            assessments(world, child, child.born or worried, worried)
            child.exploitation = [row for row in child.exploitation if written_up(world, row, row.assessed)]


def in_pre_proceedings(world: World, child: Child) -> None:
    """Take some families whose children are on a protection plan to pre-proceedings."""
    if child.pre_proceedings or any(row.status == INTERIM for row in child.legal_statuses):
        return
    for plan in child.cp_plans:
        with world.apart(f"pre-proceedings {child.family} {plan.started}"):
            if plan.other_authority != "Y" and world.chance.happens(0.3):
                before_court(world, child, plan)
    for row in child.pre_proceedings:
        row.recorded = written_by_then(world, row.decided)
    reviews = child.pre_proceedings_reviews
    child.pre_proceedings_reviews = [row for row in reviews if written_up(world, row, row.held)]


def review_soon(world: World, child: Child) -> None:
    """Review pre-proceedings for the first time a few weeks after they were decided on."""
    for row in child.pre_proceedings:
        with world.apart(f"first review {child.family} {row.decided}"):
            day = office_day(after(row.decided, world.chance.between(12, 30)))
            if day <= (row.agreed or world.as_at):
                made = PreProceedingsReview(world.new_id("PPR"), child.id, day)
                made.recorded = written_by_then(world, day)
                child.pre_proceedings_reviews.append(made)
