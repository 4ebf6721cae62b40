"""Children who were open at the last load and are not there any more: closed, deleted or lost?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from waymark.intake.since_last.earlier import Comparison
from waymark.intake.stories.story import ONE_AT_A_TIME
from waymark.records.tables import BY_NAME

TOO_MANY = 0.05
"""The share of open children gone from which the load is asked about (D4)."""


@dataclass
class _Gone:
    """The children who were open in some table, and those gone, each with the first such table."""

    were_open: set[str]
    gone: dict[str, str]


def note_children_gone(comparison: Comparison) -> None:
    """List every child who has gone, and ask where there are too many. Nobody is taken to be closed."""
    found = _gone(comparison)
    for child, table in sorted(found.gone.items()):
        remedy = (
            f"The child was open in {BY_NAME[table].source} on {comparison.day} and has no row in it "
            "now. Closed, deleted or lost? Look in the case system; until then the child is not counted."
        )
        source = BY_NAME[table].by_name["child"].source
        comparison.note("open-child-absent", "flag", table, remedy, source, child)
    if len(found.gone) > TOO_MANY * len(found.were_open):
        _ask(comparison, found)


def _gone(comparison: Comparison) -> _Gone:
    """A child is gone where every table in which they were open has no row of theirs any more."""
    found, still_there = _Gone(set(), {}), set[str]()
    for name in _tables(comparison):
        were_open = _open_children(comparison, name)
        now = set(comparison.intake.tables[name]["child"].unique().to_pylist())
        found.were_open |= were_open
        still_there |= were_open & now
        for child in were_open - now:
            found.gone.setdefault(child, name)
    found.gone = {child: table for child, table in found.gone.items() if child not in still_there}
    return found


def _tables(comparison: Comparison) -> Iterable[str]:
    for name in ONE_AT_A_TIME:
        if name in comparison.both:
            end = BY_NAME[name].role("end")
            both = (comparison.intake.tables[name], comparison.earlier.rows(name))
            if all("child" in rows.column_names for rows in both) and end is not None:
                yield name


def _open_children(comparison: Comparison, name: str) -> set[str]:
    """The children with a row of this table open at the end of the day of the last load."""
    rows, day = comparison.earlier.rows(name), pa.scalar(comparison.day)
    start, end = BY_NAME[name].role("start"), BY_NAME[name].role("end")
    if start is None or end is None or start.name not in rows.column_names:
        return set()
    started = pc.less_equal(rows[start.name], day)
    if end.name in rows.column_names:
        started = pc.and_(started, pc.or_kleene(pc.is_null(rows[end.name]), pc.greater(rows[end.name], day)))
    found = rows["child"].filter(pc.fill_null(started, False)).drop_null()
    return set(found.unique().to_pylist())


def _ask(comparison: Comparison, found: _Gone) -> None:
    share = 100 * len(found.gone) / len(found.were_open)
    remedy = (
        f"Of {len(found.were_open):,} children open on {comparison.day}, {len(found.gone):,} ({share:.1f}%) "
        "are not in this load. Was the case system replaced? Then add id_crosswalk and load again. Are the "
        "files whole?"
    )
    first = min(found.gone.values(), key=list(BY_NAME).index)
    comparison.note("children-vanished", "ask", first, remedy)
