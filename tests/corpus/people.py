"""Made-up children and plans that the examples share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

Row = list[Any]

PERSON: Row = ["pers_person_id", "pers_surname", "pers_dob"]
PLAN: Row = ["cppl_cp_plan_id", "cppl_person_id", "cppl_cp_plan_start_date", "cppl_cp_plan_end_date"]

AMY: Row = ["C001", "Ashby", date(2010, 4, 17)]
BO: Row = ["C002", "Boon", date(2012, 11, 30)]
CY: Row = ["C003", "Zoë O'Neill", date(2015, 2, 1)]
CHILDREN: list[Row] = [PERSON, AMY, BO, CY]

PLANS: list[Row] = [
    PLAN,
    ["P1", "C001", date(2017, 3, 20), date(2017, 12, 15)],
    ["P2", "C002", date(2018, 1, 31), None],
    ["P3", "C003", date(2018, 6, 14), None],
]


def as_text(rows: Sequence[Row]) -> list[Row]:
    """The rows with their dates as a CSV file writes them."""
    return [[cell.isoformat() if isinstance(cell, date) else cell for cell in row] for row in rows]
