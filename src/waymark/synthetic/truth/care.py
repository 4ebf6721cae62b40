"""The truth about looked after children: visits, reviews, assessments, placements, and ways in and out."""

from collections import defaultdict
from datetime import date, timedelta

from waymark.dates import Period, shift_working_days
from waymark.synthetic.story import Child, ClaReview, Episode
from waymark.synthetic.truth.cohorts import Cohorts, on_short_break, open_episodes, was_visited
from waymark.synthetic.truth.days import is_open, months_on, within_days
from waymark.synthetic.truth.figures import Figure, count, share

PERMANENCE = {"E11", "E12", "E41", "E43", "E44", "E45", "E46", "E47", "E48"}


def visited_in_first_year(cohorts: Cohorts) -> Figure:
    """Looked after for less than twelve months: seen in the past 42 days."""
    return share(
        was_visited(child.cla_visits, 42, cohorts.day)
        for child in cohorts.looked_after
        if _a_year_in(child, cohorts.day) is False
    )


def visited_after_first_year(cohorts: Cohorts) -> Figure:
    """Looked after for twelve months or more: seen in the past 91 days."""
    return share(
        was_visited(child.cla_visits, 91, cohorts.day)
        for child in cohorts.looked_after
        if _a_year_in(child, cohorts.day) is True
    )


def assessments_over_a_year_old(cohorts: Cohorts) -> Figure:
    """Looked after children: with no assessment authorised in the past 365 days."""
    return share(
        not any(
            a.authorised is not None and within_days(a.authorised, 365, cohorts.day)
            for a in child.assessments
        )
        for child in cohorts.looked_after
    )


def three_or_more_placements(cohorts: Cohorts) -> Figure:
    """Looked after children: three or more placements, not temporary ones, in the past twelve months."""
    year_before = months_on(cohorts.day, -12)
    return share(
        sum(
            not placement.type.startswith("T")
            and placement.started <= cohorts.day
            and (placement.ended is None or placement.ended > year_before)
            for placement in child.placements
        )
        >= 3
        for child in cohorts.looked_after
    )


def started(children: list[Child], period: Period) -> Figure:
    """Children who entered care in the period, not on a short break that day."""
    return count(
        child
        for child in children
        if any(
            episode.entered is not None
            and period.first <= episode.entered <= period.last
            and not on_short_break(child, episode.entered)
            for episode in child.episodes
        )
    )


def ceased_to_permanence(children: list[Child], period: Period) -> Figure:
    """Episodes that ended a time in care in the period: to adoption, guardianship or a live-with order."""
    return share(
        episode.ceased_reason in PERMANENCE
        for child in children
        for episode in child.episodes
        if episode.ceased is not None
        and period.first <= episode.ceased <= period.last
        and episode.ceased_reason not in (None, "", "X1")
        and not on_short_break(child, episode.ceased - timedelta(days=1))
    )


def reviews_on_time(children: list[Child], period: Period) -> Figure:
    """Reviews that fell due in the period while the child was in that period of care: held by the due day."""
    answers = []
    for child in children:
        for id, episodes in _periods_of_care(child).items():
            reviews = [review for review in child.cla_reviews if review.period == id]
            for due, held in _chain(episodes, reviews):
                in_care = any(is_open(e.started, e.ceased, due) for e in episodes)
                if in_care and period.first <= due <= period.last:
                    answers.append(held is not None and held <= due)
    return share(answers)


def _a_year_in(child: Child, day: date) -> bool | None:
    """Whether the child has been in care for twelve months; None where the day of entry is not known."""
    entered = min((e.entered for e in open_episodes(child, day) if e.entered is not None), default=None)
    return None if entered is None else day >= months_on(entered, 12)


def _periods_of_care(child: Child) -> dict[str, list[Episode]]:
    periods: defaultdict[str, list[Episode]] = defaultdict(list)
    for episode in child.episodes:
        if episode.period:
            periods[episode.period].append(episode)
    return periods


def _chain(episodes: list[Episode], reviews: list[ClaReview]) -> list[tuple[date, date | None]]:
    """Each review of a period of care: the day it fell due and the day it was held (None: still to come)."""
    entered = min((e.entered for e in episodes if e.entered is not None), default=None)
    due = shift_working_days(entered, 20) if entered else None
    if entered is None or due is None:
        return []
    held_days = {r.held for r in reviews if r.held is not None and r.cancelled != "Y" and r.held >= entered}
    links: list[tuple[date, date | None]] = []
    for number, held in enumerate(sorted(held_days)):
        links.append((due, held))
        due = months_on(held, 3 if number == 0 else 6)
    return [*links, (due, None)]
