"""The tables that Waymark makes of a council's own once they are read, all of them in one step."""

from waymark.intake.areas import derive_placement_areas
from waymark.intake.budgets import derive_budget_years
from waymark.intake.factors import derive_factors_found
from waymark.intake.intake import Intake
from waymark.intake.residents import derive_child_population
from waymark.intake.steps import derive_steps
from waymark.records.limits import Limit
from waymark.records.table import Table
from waymark.records.tables.made import MADE


def derive_made(intake: Intake, authority: str) -> None:
    """Add every table of `records/tables/made.py` that can be made of the load of this authority."""
    derive_child_population(intake, authority)
    derive_placement_areas(intake, authority)
    derive_factors_found(intake)
    derive_steps(intake)
    derive_budget_years(intake)
    for table in MADE:
        if table.name in intake.tables and table.role("start") is not None:
            _limit(table, intake)


def _limit(table: Table, intake: Intake) -> None:
    """What the source leaves out of the tables it is made from is left out of it as well."""
    of = dict.fromkeys(spec.table for spec in table.made_from)
    limits = [intake.limits[name] for name in of if name in intake.limits]
    if limits:
        intake.limits[table.name] = Limit(
            " ".join(dict.fromkeys(limit.why for limit in limits)),
            max((limit.since for limit in limits if limit.since), default=None),
            latest_only=any(limit.latest_only for limit in limits),
            partial=any(limit.partial for limit in limits),
        )
