"""
Tables that Waymark makes from a council's own when it loads them, so that measures can speak of them.

No file is read as one of these: what is missing is said in the name of the table it is made from. Where
that is more than one, a column's source names its table too. `made_from` names every column without which
the table is not made, whichever of its own a measure speaks of.
"""

from waymark.records.table import (
    Table,
    answer,
    child_id,
    day,
    end,
    link,
    number,
    row_id,
    start,
    team_id,
    text,
    worker_id,
)
from waymark.records.tables.assessments import assessment_factors, assessments
from waymark.records.tables.finance import budget_lines, population
from waymark.records.tables.placements import placements
from waymark.records.tables.referrals import early_help_episodes, referrals

child_population = Table(
    "child_population",
    "population",
    (
        day("counted_on", "year"),
        day("replaced_on", "year"),
        answer("earliest", "year"),
        number("people", "people", low=0, whole=True),
    ),
    row_key=("counted_on",),
    made_from=(
        population.authority,
        population.year,
        population.age_from,
        population.age_to,
        population.ethnicity,  # needed only where the people are given by ethnicity
        population.people,
    ),
)
"""
People aged 0 to 17 who live in the authority, one row for each year it gives.

`counted_on` is the 30 June that a mid-year estimate describes (Office for National Statistics),
`replaced_on` that of the next one given, and `earliest` says Y of the first.
"""

placement_areas = Table(
    "placement_areas",
    "ssd_cla_placement.clap_cla_placement_la",
    (
        link("placement", "clap_cla_placement_id"),
        answer("outside", "clap_cla_placement_la"),
    ),
    row_key=("placement",),
    made_from=(placements.id, placements.authority),
)
"""Whether each placement is outside the authority's area: Y or N where that is known."""


factors_found = Table(
    "factors_found",
    "ssd_assessment_factors and ssd_cin_assessments",
    (
        row_id("ssd_assessment_factors.cinf_table_id"),
        child_id("ssd_cin_assessments.cina_person_id"),
        link("assessment", "ssd_assessment_factors.cinf_assessment_id"),
        start("authorised_on", "ssd_cin_assessments.cina_assessment_auth_date", mandatory=False),
        text("factor", "ssd_assessment_factors.cinf_assessment_factors_json"),
        team_id("ssd_cin_assessments.cina_assessment_team"),
        worker_id("ssd_cin_assessments.cina_assessment_worker_id"),
    ),
    made_from=(
        assessment_factors.assessment,
        assessment_factors.factors,
        assessments.id,
        assessments.child,
        assessments.authorised_on,
    ),
)
"""A factor that an assessment found (CIN census codes), one row for each factor of each assessment."""

UP, DOWN = "step up", "step down"

steps = Table(
    "steps",
    "ssd_early_help_episodes and ssd_cin_episodes",
    (
        row_id("ssd_cin_episodes.cine_referral_id"),
        child_id("ssd_cin_episodes.cine_person_id"),
        start("stepped_on", "ssd_cin_episodes.cine_close_date", mandatory=False),
        text("direction", "ssd_early_help_episodes.earl_episode_end_reason"),
    ),
    made_from=(
        early_help_episodes.id,
        early_help_episodes.child,
        early_help_episodes.ended_on,
        early_help_episodes.ended_because,
        referrals.id,
        referrals.child,
        referrals.closed_on,
        referrals.closed_because,
    ),
)
"""
A child's move up from early help to social care, or down again, on the day the one or the other ended.

`direction` is `UP` or `DOWN`; the reason a referral closed decides it too (`cine_close_reason`).
"""

budget_years = Table(
    "budget_years",
    "budget",
    (
        row_id("line_id"),
        start("started_on", "financial_year", mandatory=False),
        end("ended_on", "financial_year"),
        number("budget", "budget"),
        number("forecast", "forecast"),
    ),
    made_from=(
        budget_lines.id,
        budget_lines.financial_year,
        budget_lines.budget,
        budget_lines.forecast,
    ),
)
"""
Each line of the budget with the financial year it is of, from 1 April to the 1 April that ends it.

Both days are missing where the text does not say one financial year.
"""

MADE = (child_population, placement_areas, factors_found, steps, budget_years)
