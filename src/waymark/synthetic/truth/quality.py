"""The truth about management oversight and audits."""

from waymark.dates import Period
from waymark.synthetic.story import Child
from waymark.synthetic.truth.cohorts import Cohorts
from waymark.synthetic.truth.days import within_days
from waymark.synthetic.truth.figures import Figure, quotient, share


def with_oversight(cohorts: Cohorts) -> Figure:
    """Open children, each once: a manager's oversight in the past 56 days."""
    return share(
        any(within_days(oversight.day, 56, cohorts.day) for oversight in child.oversights)
        for child in cohorts.open_to_us
    )


def audit_score(children: list[Child], period: Period) -> Figure:
    """The mean grade of the period's audits, as moderated where they were; those with no grade left out."""
    grades = [
        audit.grade if audit.moderated_grade is None else audit.moderated_grade
        for child in children
        for audit in child.audits
        if period.first <= audit.day <= period.last
    ]
    known = [grade for grade in grades if grade is not None]
    return quotient(sum(known), len(known))
