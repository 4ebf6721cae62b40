"""
Children who moved between early help and social care, made at load from the ends of both.

A referral closed for reason RC9 went down to early help. An early help episode went up to social care
where the reason it ended says so: those reasons are a council's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from waymark.engines.extract import Row, arrow_table
from waymark.intake.intake import Intake
from waymark.records.tables.made import DOWN, UP, steps
from waymark.records.tables.referrals import early_help_episodes, referrals

TO_EARLY_HELP = "RC9"
"""Case closed after assessment, referred to early help (CIN census)."""

STEPPED_UP = re.compile(r"\bstep(ped|ping)?[\s_-]*up\b|\bescalat", re.IGNORECASE)
"""How a reason says that early help ended in a step up: "Step-up", "Stepped up to CSC", "Escalated"."""


def derive_steps(intake: Intake) -> None:
    """
    Add `steps` to the load, where it says how both early help and referrals ended.

    Where it says so of one only, half the movement would pass for all of it, and nothing is added.
    """
    if not intake.can_make(steps):
        return
    rows = [*_up(intake), *_down(intake)]
    intake.tables[steps.name] = arrow_table(steps, rows, steps.by_name)
    intake.columns[steps.name] = frozenset(steps.by_name)
    intake.derived[steps.name] = steps.source


def is_step_up(reason: str | None) -> bool:
    """
    Whether the reason an early help episode ended says that the child went up to social care.

    >>> is_step_up("Stepped up to social care"), is_step_up("Stepped down"), is_step_up(None)
    (True, False, False)
    """
    return reason is not None and STEPPED_UP.search(reason) is not None


def _up(intake: Intake) -> Iterator[Row]:
    for row in _chosen(intake, early_help_episodes.name, ("id", "child", "ended_on", "ended_because")):
        if is_step_up(row["ended_because"]):
            yield _step(f"early help {row['id']}", row["child"], row["ended_on"], UP)


def _down(intake: Intake) -> Iterator[Row]:
    for row in _chosen(intake, referrals.name, ("id", "child", "closed_on", "closed_because")):
        if row["closed_because"] == TO_EARLY_HELP:
            yield _step(f"referral {row['id']}", row["child"], row["closed_on"], DOWN)


def _step(id: str, child: str, day: Any, direction: str) -> Row:
    return {"id": id, "child": child, "stepped_on": day, "direction": direction}


def _chosen(intake: Intake, table: str, columns: tuple[str, ...]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = intake.tables[table].select(list(columns)).to_pylist()
    return rows
