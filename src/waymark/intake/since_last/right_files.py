"""
Whether these are the right files: not last month's, not another authority's, not half of the set.

All three are asked, with the numbers; an answer of yes is remembered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from waymark.intake.crosswalk.applying import ids_in
from waymark.intake.since_last.earlier import Comparison
from waymark.records.tables import BY_NAME

ENOUGH = 10
"""Children, or rows, from which a share says something."""

STRANGERS = 0.5
"""The share of children never seen before from which the files look like another authority's."""

_AUTHORITY_COLUMNS = {"placements": "authority", "population": "authority"}


def note_wrong_files(comparison: Comparison) -> None:
    """Ask about tables that are absent, days that are too old, and children nobody has seen before."""
    _absent(comparison)
    _older(comparison)
    _strangers(comparison)
    _other_authority(comparison)


def _absent(comparison: Comparison) -> None:
    intake, earlier = comparison.intake, comparison.earlier
    for name in BY_NAME:
        if name in earlier.names and name not in intake.tables:
            source = BY_NAME[name].source
            remedy = (
                f"{source} was in the load of {earlier.as_at} ({earlier.rows(name).num_rows:,} rows) and is "
                "not in this one. Was it left out on purpose?"
            )
            comparison.note("table-absent", "ask", name, remedy)


def _older(comparison: Comparison) -> None:
    intake, earlier = comparison.intake, comparison.earlier
    events = [name for name in comparison.both if BY_NAME[name].role("start") is not None]
    now = _newest_day({name: intake.tables[name] for name in events}, intake.as_at)
    then = _newest_day({name: earlier.rows(name) for name in events}, earlier.as_at)
    if now is None or then is None:
        return
    (table, day), (_, before) = now, then
    if day < before or (day == before and intake.as_at > earlier.as_at):
        remedy = (
            f"The newest event of this load is of {day}; the load of {earlier.as_at} had {before}. "
            "Is this last month's file?"
        )
        comparison.note("older-file", "ask", table, remedy, value=day.isoformat())


def _newest_day(tables: Mapping[str, pa.Table], as_at: date) -> tuple[str, date] | None:
    """The table that has the newest day not after the extract was taken, and the day."""
    found: list[tuple[date, str]] = []
    for name, rows in tables.items():
        start = BY_NAME[name].role("start")
        if start is not None and start.name in rows.column_names:
            past = rows[start.name].filter(pc.less_equal(rows[start.name], pa.scalar(as_at)))
            newest = pc.max(past).as_py()
            if newest is not None:
                found.append((newest, name))
    if not found:
        return None
    day, table = max(found)
    return table, day


def _strangers(comparison: Comparison) -> None:
    earlier = comparison.earlier
    now = ids_in({name: comparison.intake.tables[name] for name in comparison.both})
    known = ids_in({name: earlier.rows(name) for name in comparison.both})
    new = now - known
    if len(known) < ENOUGH or len(new) < ENOUGH:
        return
    padded = _lost_zeros(new, known)
    if padded:
        _ask_to_pad(comparison, padded)
    elif len(new) > STRANGERS * len(now):
        table = next(name for name in comparison.both if "child" in comparison.intake.columns[name])
        remedy = (
            f"{len(new):,} of the {len(now):,} children were in no table of the load of {earlier.as_at}. Is "
            "this another authority's file, or has the case system been replaced? Then add id_crosswalk."
        )
        comparison.note("strangers", "ask", table, remedy)


def _lost_zeros(new: set[str], known: set[str]) -> dict[str, str]:
    """Of the ids never seen before, those that with noughts in front have been: each with the known one."""
    widths = Counter(len(one) for one in known if one.startswith("0"))
    return {one: one.zfill(width) for one in new for width in widths if one.zfill(width) in known - {one}}


def _ask_to_pad(comparison: Comparison, padded: Mapping[str, str]) -> None:
    for name in comparison.both:
        rows, declared = comparison.intake.tables[name], BY_NAME[name]
        column = "child"
        if column not in rows.column_names or column not in declared.by_name:
            continue
        found = [one for one in rows[column].unique().to_pylist() if one in padded]
        if found:
            first, source = min(found), declared.by_name[column].source
            remedy = (
                f"{len(found):,} ids, such as {first}, were {padded[first]} in the load of "
                f"{comparison.day}. Have they lost their noughts?"
            )
            comparison.ask_about_width(name, source, first, len(padded[first]), remedy)


def _other_authority(comparison: Comparison) -> None:
    for name, column in _AUTHORITY_COLUMNS.items():
        if name in comparison.both and column in BY_NAME[name].by_name:
            now = _most_common(_values(comparison.intake.tables[name], column))
            then = _most_common(_values(comparison.earlier.rows(name), column))
            if now and then and now != then:
                source = BY_NAME[name].by_name[column].source
                remedy = (
                    f"Most rows say {now}, where in the load of {comparison.day} most said {then}. "
                    "Is this another authority's file?"
                )
                comparison.note("other-authority", "ask", name, remedy, source, now)


def _values(rows: pa.Table, column: str) -> Iterable[str | None]:
    values: list[str | None] = rows[column].to_pylist() if column in rows.column_names else []
    return values


def _most_common(values: Iterable[str | None]) -> str:
    """What more than half of them say, where there are enough to tell."""
    known = Counter(value for value in values if value)
    if sum(known.values()) < ENOUGH:
        return ""
    value, count = known.most_common(1)[0]
    return value if count * 2 > sum(known.values()) else ""
