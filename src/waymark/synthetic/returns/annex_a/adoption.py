"""List 10: children adopted, to be adopted, or no longer to be, in twelve months."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from waymark.synthetic.returns.annex_a.codes import code
from waymark.synthetic.returns.annex_a.people import People, Row, child_cells
from waymark.synthetic.returns.annex_a.window import Window
from waymark.synthetic.story import Child, Permanence


def adoptions(child: Child, window: Window, people: People) -> Iterator[Row]:
    """A row for each decision for adoption that stands, or that ended in the twelve months."""
    for row in child.permanence:
        if row.decided is None or not _stands(row, window):
            continue
        started = [episode.started for episode in child.episodes if episode.period == row.period]
        yield {
            **child_cells(child, window.as_at),
            "entered": min(started, default=None),
            "decided": row.decided,
            "order": row.placement_order,
            "matched": row.matched,
            "placed": row.placed,
            "adopted": _adopted(row),
            "reversed": row.reversed,
            "reversed_reason": code("reversed_reason", row.reversed_reason),
        }


def _adopted(row: Permanence) -> date | None:
    return row.ordered if row.order == "Adoption" else None


def _stands(row: Permanence, window: Window) -> bool:
    ended = _adopted(row) or row.reversed
    return ended is None or ended >= window.year_since
