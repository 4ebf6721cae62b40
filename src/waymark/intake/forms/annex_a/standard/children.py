"""Who the children are, put together from all the lists that name them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from waymark.engines.extract import ROW_NUMBER
from waymark.intake.desk import Desk
from waymark.intake.forms.annex_a.lists import LISTS
from waymark.intake.forms.annex_a.standard.listing import Listed, Making, Row
from waymark.intake.intake import SHEET

SEXES = ("F", "M", "U")
GENDERS = {"F": "Female", "M": "Male", "neither": "Neither"}


def children(making: Making, desk: Desk) -> None:
    """
    One row for each child of any list: what the first list says that knows it.

    Another list that says otherwise is flagged on its row. A date of birth to come is an expected one.
    """
    lists = [making.lists[t.name] for t in LISTS if t.has("child") and t.name in making.lists]
    if not lists:
        return
    known: dict[str, Row] = {}
    for listed in lists:
        _add(known, listed, desk)
    given = {"child"} | {column for column, of in _WAYS.items() if any(listed.has(of[0]) for listed in lists)}
    making.put("children", known.values(), given, lists[0].file)


def disabilities(making: Making) -> None:
    """Whether each child is disabled, by the first list that says so: NONE, or a disability not named."""
    said: dict[str, Row] = {}
    lists = [
        making.lists[t.name] for t in LISTS if t.has("disabled") and t.has("child") and t.name in making.lists
    ]
    for row in (row for listed in lists for row in listed.rows):
        if row.get("disabled") in ("Y", "N") and row["child"] not in said:
            kind = None if row["disabled"] == "Y" else "NONE"
            said[row["child"]] = {**row, "id": f"disability/{row['child']}", "disability": kind}
    if any(listed.has("disabled") for listed in lists):
        making.put("disabilities", said.values(), {"id", "child", "disability"}, lists[0].file)


def _add(known: dict[str, Row], listed: Listed, desk: Desk) -> None:
    findings = None
    for row in listed.rows:
        child = known.setdefault(
            row["child"], {"child": row["child"], ROW_NUMBER: row[ROW_NUMBER], SHEET: row[SHEET]}
        )
        for column, (of, way) in _WAYS.items():
            value = way(row.get(of), desk.intake.as_at)
            if child.get(column) is None:
                child[column] = value
            elif value is not None and value != child[column]:
                findings = findings or desk.findings(listed.file, listed.sheet)
                source = listed.table.by_name[of].source
                findings.add("lists-differ", "flag", "", row[ROW_NUMBER], source, str(row[of]))


def _sex(said: Any, _: date) -> Any:
    return said if said in SEXES else None


def _gender(said: Any, _: date) -> Any:
    return GENDERS.get(said)


def _as_said(said: Any, _: date) -> Any:
    return said


def _born(said: date | None, as_at: date) -> date | None:
    return said if said is not None and said <= as_at else None


def _expected(said: date | None, as_at: date) -> date | None:
    return said if said is not None and said > as_at else None


_WAYS: dict[str, tuple[str, Callable[[Any, date], Any]]] = {
    "sex": ("gender", _sex),
    "gender": ("gender", _gender),
    "ethnicity": ("ethnicity", _as_said),
    "born_on": ("born_on", _born),
    "expected_on": ("born_on", _expected),
}
