"""The truth about child protection: conferences, plans, visits and reviews."""

from datetime import date

from waymark.dates import Period
from waymark.synthetic.story import Child, CpPlan
from waymark.synthetic.truth.cohorts import Cohorts, open_cp_plans, was_visited
from waymark.synthetic.truth.days import months_on, within_working_days
from waymark.synthetic.truth.figures import Figure, share


def conferences_on_time(children: list[Child], period: Period) -> Figure:
    """Conferences held in the period, with a known enquiry and not transfers in: in 15 working days."""
    answers = []
    for child in children:
        for conference in child.conferences:
            if conference.held is None or not period.first <= conference.held <= period.last:
                continue
            enquiry = next((e for e in child.enquiries if e.id == conference.enquiry), None)
            if conference.transfer_in != "Y" and enquiry is not None:
                answers.append(within_working_days(enquiry.started, conference.held, 15))
    return share(answers)


def second_plans(children: list[Child], period: Period) -> Figure:
    """Plans of our own begun in the period: after an earlier one that had ended by then."""
    answers = []
    for child in children:
        ours = [plan for plan in child.cp_plans if plan.other_authority != "Y"]
        for plan in ours:
            if period.first <= plan.started <= period.last:
                answers.append(any(_ended_before(earlier, plan) for earlier in ours))
    return share(answers)


def visited(cohorts: Cohorts) -> Figure:
    """Children on a CP plan: seen in the past 28 days."""
    return share(was_visited(child.cp_visits, 28, cohorts.day) for child in cohorts.on_cp_plan)


def reviews_on_time(cohorts: Cohorts) -> Figure:
    """Children three months or more into a CP plan: every review due by the day held by its due day."""
    answers = []
    for child in cohorts.on_cp_plan:
        old_enough = [p for p in open_cp_plans(child, cohorts.day) if months_on(p.started, 3) <= cohorts.day]
        if old_enough:
            plan = min(old_enough, key=lambda p: (p.started, p.id))
            answers.append(_reviewed_on_time(child, plan, cohorts.day))
    return share(answers)


def _ended_before(earlier: CpPlan, plan: CpPlan) -> bool:
    return earlier.started < plan.started and earlier.ended is not None and earlier.ended <= plan.started


def _reviewed_on_time(child: Child, plan: CpPlan, day: date) -> bool:
    held_days = {
        review.held
        for review in child.cp_reviews
        if review.plan == plan.id and review.held is not None and plan.started <= review.held <= day
    }
    due = months_on(plan.started, 3)
    for held in sorted(held_days):
        if held > due:
            return False
        due = months_on(held, 6)
    return due > day
