"""
Whose each child is: the allocated team and worker of lists 6 to 9.

The lists say who has the child on the day they were made, and not since when: each involvement starts
that day, so that nobody is made out to have had the child before.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from waymark.intake.forms.annex_a.lists import LISTS, care, protection
from waymark.intake.forms.annex_a.standard.listing import Listed, Making, Row
from waymark.records.table import Table

ENDS = {
    # the list: the column that says the child is no longer on it
    care.in_care.name: "ceased_on",
    protection.plans.name: "ended_on",
    protection.in_need.name: "closed_on",
    care.leavers.name: "",
}
"""The lists that say who has a child, the one to go by first."""


def involvements(making: Making, as_at: date) -> None:
    """One involvement for each child who is on one of the lists on the day, by the first that says whose."""
    lists = [making.lists[name] for name in ENDS if name in making.lists]
    if not any(listed.has("team") or listed.has("worker") for listed in lists):
        return
    held: dict[str, Row] = {}
    for listed in lists:
        for row in _on_the_list(listed, as_at):
            if row.get("team") or row.get("worker"):
                whose = {**row, "id": f"allocated/{row['child']}", "started_on": as_at, "ended_on": None}
                held.setdefault(row["child"], whose)
    columns = {"id", "child", "team", "worker", "started_on", "ended_on"}
    making.put("involvements", held.values(), columns, lists[0].file)


def teams(making: Making) -> None:
    """Every team that a list names; the name is all that is known of it."""
    _named(making, "teams", "team", "title")


def professionals(making: Making) -> None:
    """Every worker that a list names; the name is all that is known of them."""
    _named(making, "professionals", "worker", "name_of_worker")


def _on_the_list(listed: Listed, as_at: date) -> Iterable[Row]:
    end = ENDS[listed.table.name]
    for row in listed.rows:
        ended = row.get(end) if end else None
        if (ended is None or ended > as_at) and row.get("case_status") != "closed":
            yield row


def _named(making: Making, name: str, column: str, title: str) -> None:
    lists = [making.lists[table.name] for table in LISTS if _names(making, table, column)]
    found: dict[str, Row] = {}
    for row in (row for listed in lists for row in listed.rows):
        if row[column]:
            found.setdefault(row[column], {**row, "id": row[column], title: row[column]})
    if lists:
        making.put(name, found.values(), {"id", title}, lists[0].file)


def _names(making: Making, table: Table, column: str) -> bool:
    return table.name in making.lists and making.lists[table.name].has(column)
