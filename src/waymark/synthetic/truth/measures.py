"""
The 31 measures of section 5 of the contract, each with the period the catalogue gives it.

`FLOWS` count what happened in a period; `SNAPSHOTS` say how things stood on its last day, whatever
period is asked.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from waymark.dates import Period, PeriodType, months_up_to, period_ending, previous_year_end
from waymark.synthetic.story import Child, Story, Workforce
from waymark.synthetic.truth import care, front_door, leaving, need, protection, quality, workforce
from waymark.synthetic.truth.cohorts import Cohorts, cohorts_at
from waymark.synthetic.truth.figures import Figure, count

MONTHS = 6

FLOWS: dict[str, tuple[PeriodType, Callable[[list[Child], Period], Figure]]] = {
    "contacts-decided-within-1-working-day": ("ytd", front_door.contacts_decided),
    "assessments-within-45-working-days": ("ytd", front_door.assessments_on_time),
    "assessments-within-45-working-days-of-referral": ("ytd", front_door.assessments_on_time_from_referral),
    "re-referrals-within-12-months": ("rolling-12", front_door.re_referrals),
    "icpc-within-15-working-days": ("ytd", protection.conferences_on_time),
    "cp-plans-second-or-subsequent": ("rolling-12", protection.second_plans),
    "cla-reviews-on-time": ("ytd", care.reviews_on_time),
    "children-starting-to-be-looked-after": ("rolling-12", care.started),
    "cla-ceased-to-permanence": ("rolling-12", care.ceased_to_permanence),
    "return-interviews-within-3-days": ("month", leaving.return_interviews),
    # the catalogue calls it a snapshot: a flow asked as a snapshot uses the month of the day
    "audit-quality-score": ("snapshot", quality.audit_score),
}

SNAPSHOTS: dict[str, Callable[[Cohorts], Figure]] = {
    "children-in-need": lambda cohorts: count(cohorts.in_need),
    "children-on-cp-plan": lambda cohorts: count(cohorts.on_cp_plan),
    "children-looked-after": lambda cohorts: count(cohorts.looked_after),
    "cin-with-plan": need.with_plan,
    "cin-visited-in-4-weeks": need.visited,
    "cin-plans-reviewed-in-6-months": need.plans_reviewed,
    "cp-visited-in-4-weeks": protection.visited,
    "cp-reviews-on-time": protection.reviews_on_time,
    "cla-visited-in-6-weeks-first-year": care.visited_in_first_year,
    "cla-visited-in-13-weeks-after-first-year": care.visited_after_first_year,
    "cla-assessments-over-one-year-old": care.assessments_over_a_year_old,
    "cla-three-or-more-placements": care.three_or_more_placements,
    "care-leavers-in-touch": leaving.in_touch,
    "care-leavers-eet": leaving.in_education_or_work,
    "care-leavers-suitable-accommodation": leaving.in_suitable_homes,
    "cases-with-management-oversight": quality.with_oversight,
}

STAFFING: dict[str, tuple[PeriodType, Callable[[list[Child], Workforce, date], Figure]]] = {
    "social-worker-turnover": ("rolling-12", lambda _, staff, day: workforce.turnover(staff, day)),
    "agency-social-workers": ("snapshot", lambda _, staff, day: workforce.agency(staff, day)),
    "posts-filled-permanently": ("snapshot", lambda _, staff, day: workforce.posts_filled(staff, day)),
    "average-caseload": ("snapshot", workforce.caseload),
}

PERIODS: Mapping[str, PeriodType] = {
    **{slug: "rolling-12" if slug == "cla-three-or-more-placements" else "snapshot" for slug in SNAPSHOTS},
    **{slug: period for slug, (period, _) in FLOWS.items()},
    **{slug: period for slug, (period, _) in STAFFING.items()},
}
"""Each measure's period in the catalogue."""


@dataclass(frozen=True)
class Truth:
    """
    The true figures, by measure.

    `figures` are for each measure's own period at `as_at`; `months` (keyed `YYYY-MM`, oldest first,
    the last the month of `as_at`) are each month's own; `previous_year` is each measure's own period
    at `previous_year_end`.
    """

    as_at: date
    figures: Mapping[str, Figure]
    months: Mapping[str, Mapping[str, Figure]]
    previous_year_end: date
    previous_year: Mapping[str, Figure]


def truth_of(story: Story, as_at: date) -> Truth:
    """The truth as at a day."""
    year_end = previous_year_end(as_at)
    months = {f"{day:%Y-%m}": figures_at(story, day, "month") for day in months_up_to(as_at, MONTHS)}
    return Truth(as_at, figures_at(story, as_at), months, year_end, figures_at(story, year_end))


def figures_at(story: Story, day: date, period: PeriodType | None = None) -> dict[str, Figure]:
    """Every measure as at a day, for its own period or for the one given."""
    cohorts = cohorts_at(story.children, day)
    figures = {slug: of(cohorts) for slug, of in SNAPSHOTS.items()}
    for slug, (usual, during) in FLOWS.items():
        figures[slug] = during(story.children, period_ending(day, period or usual))
    for slug, (_, staffing) in STAFFING.items():
        figures[slug] = staffing(story.children, story.workforce, day)
    return figures
