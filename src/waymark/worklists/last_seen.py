"""When each child was last seen at a visit, of whatever kind, as the visits of the load say."""

from __future__ import annotations

from datetime import date

from waymark.measures.populations import Children
from waymark.records.table import Table
from waymark.records.tables.child_in_need import cin_visits
from waymark.records.tables.looked_after import cla_visits
from waymark.records.tables.protection import cp_visits
from waymark.records.terms import ALWAYS, AS_AT, Term
from waymark.worklists.asking import Asking

EVERYBODY = Children("children in the extract", ALWAYS)


def _last_seen(visits: Table) -> Term:
    return visits.last(
        visits.column("visited_on"), (visits.column("visited_on") <= AS_AT) & visits.column("seen").is_("Y")
    )


VISITS = tuple(_last_seen(visits) for visits in (cin_visits, cp_visits, cla_visits))


def last_seen(asking: Asking) -> dict[str, date]:
    """The day each child was last seen by D, by the child's id; those never seen are not in it."""
    held = [visit for visit in VISITS if not asking.lacks(visit)]
    if not held:
        return {}
    found: dict[str, date] = {}
    for row in asking.rows(EVERYBODY, held):
        days = [day for day in row.values if day is not None]
        if row.person is not None and days:
            found[row.person] = max(days)
    return found
