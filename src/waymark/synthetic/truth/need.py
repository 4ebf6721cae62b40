"""The truth about children in need: plans, visits and plan reviews."""

from datetime import date

from waymark.synthetic.story import Child, CinPlan
from waymark.synthetic.truth.cohorts import Cohorts, was_visited
from waymark.synthetic.truth.days import is_open, within_months
from waymark.synthetic.truth.figures import Figure, share


def with_plan(cohorts: Cohorts) -> Figure:
    """Children in need in an assessed episode: with a CIN plan open."""
    return share(bool(_open_plans(child, cohorts.day)) for child in cohorts.assessed)


def visited(cohorts: Cohorts) -> Figure:
    """Children in need in an assessed episode: seen in the past 28 days."""
    return share(was_visited(child.cin_visits, 28, cohorts.day) for child in cohorts.assessed)


def plans_reviewed(cohorts: Cohorts) -> Figure:
    """The same with a CIN plan open: one begun or reviewed in the past six months."""
    day = cohorts.day
    return share(
        any(_begun_or_reviewed(child, plan, day) for plan in _open_plans(child, day))
        for child in cohorts.assessed
        if _open_plans(child, day)
    )


def _open_plans(child: Child, day: date) -> list[CinPlan]:
    return [plan for plan in child.cin_plans if is_open(plan.started, plan.ended, day)]


def _begun_or_reviewed(child: Child, plan: CinPlan, day: date) -> bool:
    days = [plan.started, *(review.held for review in child.cin_reviews if review.plan == plan.id)]
    return any(within_months(happened, 6, day) for happened in days)
