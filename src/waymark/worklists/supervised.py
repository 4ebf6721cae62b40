"""When each worker was last supervised, whether or not the measure of supervision counts them."""

from __future__ import annotations

from datetime import date

from waymark.measures.populations import Records
from waymark.records.tables.workers import supervisions
from waymark.records.terms import AS_AT
from waymark.worklists.asking import Asking, Lacks

HELD = Records("supervisions held", supervisions.name, (supervisions.held_on <= AS_AT).so)


def last_supervised(asking: Asking) -> dict[str, date] | None:
    """The day of each worker's last supervision by D, by the worker's id; None where the load has none."""
    try:
        rows = asking.rows(HELD, (supervisions.worker, supervisions.held_on), owned=False)
    except Lacks:
        return None
    found: dict[str, date] = {}
    for worker, day in (row.values for row in rows):
        if worker is not None:
            found[worker] = max(day, found.get(worker, day))
    return found
