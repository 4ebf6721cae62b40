"""The truth about care leavers, and about children who went missing."""

from collections.abc import Callable
from datetime import timedelta

from waymark.dates import Period
from waymark.synthetic.story import Child, LeaverStatus
from waymark.synthetic.truth.cohorts import Cohorts, latest_status
from waymark.synthetic.truth.figures import Figure, share


def in_touch(cohorts: Cohorts) -> Figure:
    """Care leavers: in touch."""
    return _share_of_leavers(cohorts, lambda status: status.in_touch == "Y")


def in_education_or_work(cohorts: Cohorts) -> Figure:
    """Care leavers: in education, employment or training."""
    return _share_of_leavers(cohorts, lambda status: (status.activity or "").startswith(("F", "P")))


def in_suitable_homes(cohorts: Cohorts) -> Figure:
    """Care leavers: in suitable accommodation."""
    return _share_of_leavers(cohorts, lambda status: status.suitable == "Y")


def return_interviews(children: list[Child], period: Period) -> Figure:
    """Missing episodes that ended in the period: an interview on the day of return or the three after it."""
    return share(
        episode.interviewed is not None
        and episode.ended <= episode.interviewed <= episode.ended + timedelta(days=3)
        for child in children
        for episode in child.missing
        if episode.type == "M" and episode.ended is not None and period.first <= episode.ended <= period.last
    )


def _share_of_leavers(cohorts: Cohorts, meets: Callable[[LeaverStatus], bool]) -> Figure:
    statuses = (latest_status(child, cohorts.day) for child in cohorts.care_leavers)
    return share(meets(status) for status in statuses if status is not None)
