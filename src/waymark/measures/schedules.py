"""When reviews fall due, one after another."""

from waymark.measures.populations import Schedule
from waymark.records.tables.looked_after import cla_episodes, cla_reviews
from waymark.records.tables.protection import cp_plans, cp_reviews
from waymark.records.terms import Always, Gather, months, working_days
from waymark.records.walking import walk

cp_reviews_due = Schedule(
    name="cp_reviews_due",
    subject=cp_plans.id,
    starts=cp_plans.started_on,
    held=cp_reviews.held_on,
    linked=cp_reviews.plan,
    counts=Always(),
    gaps=(months(3), months(6)),
)
"""Working Together: the first within 3 months of the conference, each next within 6 months."""

cla_reviews_due = Schedule(
    name="cla_reviews_due",
    subject=cla_episodes.period_of_care,
    starts=cla_episodes.entered_care_on,
    held=cla_reviews.held_on,
    linked=cla_reviews.period_of_care,
    counts=cla_reviews.cancelled.is_not("Y"),
    gaps=(working_days(20), months(3), months(6)),
)
"""Care Planning Regulations 2010, regulation 33: 20 working days, then 3 months, then every 6 months."""

BY_NAME: dict[str, Schedule] = {schedule.name: schedule for schedule in (cp_reviews_due, cla_reviews_due)}


def schedules_in(declaration: object) -> tuple[Schedule, ...]:
    """The schedules a declaration takes its rows from or looks into."""
    named = {node.name for node in walk(declaration) if isinstance(node, Schedule)}
    named |= {node.table for node in walk(declaration) if isinstance(node, Gather)}
    return tuple(schedule for name, schedule in BY_NAME.items() if name in named)
