"""
The factors that assessments found, one row for each, made at load from `ssd_assessment_factors`.

One cell of that table holds all the factors of an assessment. The standard dataset writes them as a list
of codes, `["1A", "2B"]`, and means to write answers by code, `{"1A": "Yes", "2B": "No"}`; a council's own
extract may write `1A, 2B`.
"""

from __future__ import annotations

import json
import re
from typing import Any

from waymark.engines.extract import Row, arrow_table
from waymark.intake.intake import Intake
from waymark.records.tables.assessments import assessment_factors, assessments
from waymark.records.tables.made import factors_found

YES = ("yes", "y", "true", "1")
"""What stands beside the code of a factor that was found, whatever the case."""


def derive_factors_found(intake: Intake) -> None:
    """
    Add `factors_found` to the load, where it has factors and the assessments they belong to.

    A factor counts once for its assessment, however often it is written. Factors of an assessment that the
    load does not hold are left out: whose they are, and when, is not known.
    """
    if not intake.can_make(factors_found):
        return
    rows = _rows(intake)
    given = intake.columns[assessments.name] & {"team", "worker"} | {
        "id",
        "child",
        "assessment",
        "authorised_on",
        "factor",
    }
    intake.tables[factors_found.name] = arrow_table(factors_found, rows, given)
    intake.columns[factors_found.name] = frozenset(given)
    intake.derived[factors_found.name] = assessment_factors.source


def factors_of(said: str) -> tuple[str, ...]:
    """
    The codes of the factors that a cell says were found, each once, in the order written.

    >>> factors_of('{"1A": "Yes", "2B": "No"}')
    ('1A',)
    """
    codes = (str(code).strip(" \"'").upper() for code in _codes(said))
    return tuple(dict.fromkeys(code for code in codes if code))


def _codes(said: str) -> list[Any]:
    try:
        found = json.loads(said)
    except ValueError:
        found = said
    match found:
        case None:
            return []
        case dict():
            return [code for code, answer in found.items() if str(answer).strip().lower() in YES]
        case list():
            return [code for code in found if isinstance(code, str | int)]
    return re.split(r"[,;|]", said.strip(" []{}"))


def _rows(intake: Intake) -> list[Row]:
    assessed = {row["id"]: row for row in _chosen(intake, assessments.name)}
    found: dict[tuple[str, str], Row] = {}
    for row in _chosen(intake, assessment_factors.name):
        of = assessed.get(row["assessment"])
        if of is None:
            continue
        for factor in factors_of(row["factors"] or ""):
            key = f"{of['id']}/{factor}"
            found[of["id"], factor] = {**of, "id": key, "assessment": of["id"], "factor": factor}
    return list(found.values())


def _chosen(intake: Intake, table: str) -> list[dict[str, Any]]:
    """The rows of a table, with the columns that a row of `factors_found` is made of."""
    wanted = ("id", "child", "authorised_on", "team", "worker", "assessment", "factors")
    held = intake.tables[table]
    rows: list[dict[str, Any]] = held.select(
        [name for name in wanted if name in held.column_names]
    ).to_pylist()
    return rows
