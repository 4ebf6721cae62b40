"""Asking one term of a few hand-made rows."""

from __future__ import annotations

from datetime import date
from typing import Any

from waymark.dates import Period
from waymark.engines.extract import Extract, extract_of
from waymark.engines.frames import Frames
from waymark.measures.availability import Fitted
from waymark.measures.catalogue import find
from waymark.measures.ownership import Owner
from waymark.measures.populations import Records
from waymark.measures.shapes import Side
from waymark.records.tables import BY_NAME
from waymark.records.terms import ALWAYS, Answer, Column, Term

OCTOBER = Period(date(2018, 10, 1), date(2018, 10, 31))


def fitted(*sides: tuple[Side, Owner]) -> Fitted:
    """A measure of these sides; whose name it bears does not matter."""
    return Fitted(find("children-in-need"), sides, None, ())


def answered(
    answer: Answer, table: str, rows: dict[str, list[dict[str, Any]]], period: Period = OCTOBER
) -> dict[str, bool | None]:
    """What the answer is for each row of the table, by its id."""
    side = Side(Records("rows", table), ALWAYS, answer)
    owner = Owner(None, Column(table, "id", "id"), None, None)
    with Frames(extract(rows)) as frames:
        found = frames.rows(fitted((side, owner)), period)
    return {str(row.record): row.in_numerator for row in found}


def worked_out(
    value: Term, table: str, rows: dict[str, list[dict[str, Any]]], period: Period = OCTOBER
) -> dict[str, Any]:
    """The value of the term for each row of the table, by its id, as a row's team would show it."""
    side = Side(Records("rows", table), ALWAYS, None, weight=value)
    owner = Owner(None, Column(table, "id", "id"), None, None)
    with Frames(extract(rows)) as frames:
        found = frames.rows(fitted((side, owner)), period)
    return {str(row.record): row.weight for row in found}


def extract(rows: dict[str, list[dict[str, Any]]]) -> Extract:
    """The rows as an extract that gives every column of their tables."""
    return extract_of(rows, {name: BY_NAME[name].by_name for name in rows})
