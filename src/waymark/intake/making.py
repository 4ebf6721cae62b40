"""The tables that Waymark makes of a council's own once they are read, all of them in one step."""

from waymark.intake.areas import derive_placement_areas
from waymark.intake.budgets import derive_budget_years
from waymark.intake.factors import derive_factors_found
from waymark.intake.intake import Intake
from waymark.intake.residents import derive_child_population
from waymark.intake.steps import derive_steps


def derive_made(intake: Intake, authority: str) -> None:
    """Add every table of `records/tables/made.py` that can be made of the load of this authority."""
    derive_child_population(intake, authority)
    derive_placement_areas(intake, authority)
    derive_factors_found(intake)
    derive_steps(intake)
    derive_budget_years(intake)
