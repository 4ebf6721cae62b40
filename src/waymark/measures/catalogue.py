"""Every measure Waymark knows, in the order a scorecard shows them."""

from difflib import get_close_matches

from waymark.measures.library import (
    absence,
    allocation,
    assessments,
    calls,
    care_flow,
    child_in_need,
    cohorts,
    conferences,
    contacts,
    core_groups,
    court,
    drift,
    enquiries,
    fostering,
    leaving_care,
    looked_after,
    missing,
    permanence,
    placement_costs,
    placements,
    plans,
    protection,
    protection_moves,
    quality,
    referrals,
    spending,
    stability,
    stepping,
    strategy_discussions,
    workforce,
)
from waymark.measures.measure import Measure
from waymark.measures.replaced import UnknownCohort, replaced

CATALOGUE: tuple[Measure, ...] = (
    quality.cases_with_management_oversight,
    *allocation.MEASURES,
    *cohorts.MEASURES,
    *contacts.MEASURES,
    *referrals.MEASURES,
    *strategy_discussions.MEASURES,
    *stepping.MEASURES,
    *calls.MEASURES,
    *assessments.MEASURES,
    *enquiries.ENQUIRIES,
    *conferences.MEASURES,
    *enquiries.REPEATS,
    *conferences.REVIEWS,
    *child_in_need.MEASURES,
    *drift.MEASURES,
    *protection.MEASURES,
    *plans.MEASURES,
    *core_groups.MEASURES,
    *protection_moves.MEASURES,
    *care_flow.MEASURES,
    *looked_after.MEASURES,
    stability.cla_long_term_stability,
    *placements.MEASURES,
    *placement_costs.MEASURES,
    stability.placement_disruptions,
    *fostering.MEASURES,
    *permanence.MEASURES,
    *court.MEASURES,
    *permanence.PLANS,
    *missing.MEASURES,
    *leaving_care.MEASURES,
    *workforce.MEASURES,
    *absence.MEASURES,
    *workforce.POSTS,
    *quality.MEASURES[1:],
    *spending.MEASURES,
)

BY_SLUG: dict[str, Measure] = {measure.slug: measure for measure in CATALOGUE}


class UnknownMeasure(KeyError):
    """No measure has that slug. The message says which come close."""

    def __str__(self) -> str:
        return str(self.args[0])


def find(slug: str) -> Measure:
    """
    The measure of that slug, with the parameters and replaced cohorts that follow its name.

    Raises `UnknownMeasure`, naming the nearest ones, or saying what cannot follow the name.

    >>> find("cin-with-plan:child-in-need=with-early-help").catalogue_slug
    'cin-with-plan'
    """
    name, *rest = slug.split(":")
    measure = _named(name)
    for part in rest:
        measure = _with(measure, part)
    return measure


def _with(measure: Measure, part: str) -> Measure:
    key, _, value = part.partition("=")
    if key in measure.parameters:
        if not value.isdecimal():
            raise UnknownMeasure(f"{measure.slug}:{part} is no measure: {key} must be a whole number.")
        return measure.with_parameters(**{key: int(value)})
    try:
        found = replaced(measure, {key: value})
    except UnknownCohort as error:
        raise UnknownMeasure(f"{measure.slug}:{part} is no measure: {error}") from None
    if found is measure:
        raise UnknownMeasure(f"{measure.slug} does not count {key}, or is not the authority's to change.")
    return found


def _named(slug: str) -> Measure:
    if slug in BY_SLUG:
        return BY_SLUG[slug]
    close = get_close_matches(slug, BY_SLUG, n=3)
    hint = f" Did you mean {' or '.join(close)}?" if close else ""
    raise UnknownMeasure(f"There is no measure called {slug!r}.{hint} `waymark measures` lists them all.")
