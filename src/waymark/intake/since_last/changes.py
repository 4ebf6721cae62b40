"""A sharp change since the last load: half the rows gone, a team empty, a month out of line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

import pyarrow as pa
import pyarrow.compute as pc

from waymark.dates.months import month_end
from waymark.intake.since_last.earlier import Comparison
from waymark.intake.since_last.limits import limits_of
from waymark.records.tables import BY_NAME

ENOUGH = 20
"""Rows from which half of them gone says something."""

TEAM = 5
"""Open rows of a team from which it says something that there are none now."""

BEYOND = 0.5
"""A month has to be this far from its mean as well as beyond the limits: small tables move by chance."""

TYPICAL = 10
"""Rows a month has on average from which its limits say something."""

MONTHS = 12
"""How many months back a month is compared with."""


def note_sharp_changes(comparison: Comparison) -> None:
    """Ask about what has changed too much to be a month's work, with the numbers."""
    for name in comparison.both:
        _whole_table(comparison, name)
        if BY_NAME[name].role("start") is not None:
            _months(comparison, name)
            _one_day(comparison, name)
        if BY_NAME[name].role("team") is not None:
            _teams(comparison, name)


def _whole_table(comparison: Comparison, name: str) -> None:
    then, now = comparison.earlier.rows(name).num_rows, comparison.intake.tables[name].num_rows
    if then >= ENOUGH and now * 2 <= then:
        remedy = (
            f"{now:,} rows, where the load of {comparison.day} had {then:,}: half or more have gone. "
            "Is the file whole?"
        )
        comparison.note("half-gone", "ask", name, remedy)


def _months(comparison: Comparison, name: str) -> None:
    """Ask about a month that has lost half its rows, and about the newest if it is out of line."""
    column = _start(name)
    now = _by_month(comparison.intake.tables[name], column, comparison.intake.as_at)
    then = _by_month(comparison.earlier.rows(name), column, comparison.day)
    source = BY_NAME[name].by_name[column].source
    for month, before in sorted(then.items()):
        after = now.get(month, 0)
        if before >= ENOUGH and after * 2 <= before:
            remedy = (
                f"{month} has {after:,} rows, where the load of {comparison.day} had {before:,} for "
                "the same month. Where have they gone?"
            )
            comparison.note("month-half-gone", "ask", name, remedy, source, month)
    _newest_month(comparison, name, source, now)


def _newest_month(comparison: Comparison, name: str, source: str, now: Mapping[str, int]) -> None:
    """The months that were not whole at the last load, each against the months before it."""
    as_at = comparison.intake.as_at
    last_whole = as_at if as_at == month_end(as_at) else as_at.replace(day=1) - timedelta(days=1)
    if last_whole <= comparison.day:
        return
    month = f"{last_whole:%Y-%m}"
    before = [now.get(m, 0) for m in _months_before(last_whole, MONTHS)]
    first = next((place for place, count in enumerate(before) if count), len(before))
    limits = limits_of(before[first:])
    if limits is None:
        return
    mean, count = sum(before[first:]) / len(before[first:]), now.get(month, 0)
    if mean < TYPICAL or limits[0] <= count <= limits[1] or abs(count - mean) < BEYOND * mean:
        return
    low, high = max(0, round(limits[0])), round(limits[1])
    remedy = (
        f"{month} has {count:,} rows; the {len(before[first:])} months before it led to expect {low:,} to "
        f"{high:,}. Is the month whole, and only once in the file?"
    )
    comparison.note("month-out-of-line", "ask", name, remedy, source, month)


def _one_day(comparison: Comparison, name: str) -> None:
    """Ask where everything that has happened since the last load happened on one day."""
    column = _start(name)
    rows = comparison.intake.tables[name]
    if column not in rows.column_names:
        return
    days = rows[column]
    since = days.filter(pc.greater(days, pa.scalar(comparison.day))).to_pylist()
    if len(since) >= ENOUGH:
        day, count = Counter(since).most_common(1)[0]
        span = (comparison.intake.as_at - comparison.day).days
        if count == len(since) and span > 7:
            remedy = (
                f"All {count:,} rows since the load of {comparison.day} are of {day}. Was the day of "
                "entry exported for the day of the event?"
            )
            source = BY_NAME[name].by_name[column].source
            comparison.note("all-on-one-day", "ask", name, remedy, source, day.isoformat())


def _teams(comparison: Comparison, name: str) -> None:
    """Ask about a team that had open rows, or many, and has none or half now."""
    column = BY_NAME[name].role("team")
    assert column is not None
    then = _by_team(comparison.earlier.rows(name), name, column.name, comparison.day)
    now = _by_team(comparison.intake.tables[name], name, column.name, comparison.intake.as_at)
    source = BY_NAME[name].by_name[column.name].source
    for team, before in sorted(then.items()):
        after = now.get(team, 0)
        empty = after == 0 and before >= TEAM
        if empty or (before >= ENOUGH and after * 2 <= before):
            remedy = (
                f"Team {team} has {after:,} open rows, where it had {before:,} on {comparison.day}. Has "
                "the team closed, or changed its id?"
            )
            comparison.note("team-empty" if empty else "team-half-gone", "ask", name, remedy, source, team)


def _by_team(rows: pa.Table, name: str, column: str, as_at: date) -> dict[str, int]:
    """Rows of each team, those open where the table has starts and ends."""
    if column not in rows.column_names:
        return {}
    start, end = BY_NAME[name].role("start"), BY_NAME[name].role("end")
    if start is not None and end is not None and {start.name, end.name} <= set(rows.column_names):
        day = pa.scalar(as_at)
        is_open = pc.or_kleene(pc.is_null(rows[end.name]), pc.greater(rows[end.name], day))
        rows = rows.filter(pc.fill_null(pc.and_(is_open, pc.less_equal(rows[start.name], day)), False))
    counts = rows[column].drop_null().value_counts().to_pylist()
    return {each["values"]: each["counts"] for each in counts}


def _by_month(rows: pa.Table, column: str, as_at: date) -> dict[str, int]:
    """Rows by the month of their start, up to the day of the load."""
    if column not in rows.column_names:
        return {}
    days = rows[column].filter(pc.less_equal(rows[column], pa.scalar(as_at)))
    counts = pc.strftime(days, "%Y-%m").value_counts().to_pylist() if len(days) else []
    return {each["values"]: each["counts"] for each in counts}


def _months_before(day: date, count: int) -> list[str]:
    """The months before that of the day, oldest first."""
    found, at = [], day.replace(day=1)
    for _ in range(count):
        at = (at - timedelta(days=1)).replace(day=1)
        found.append(f"{at:%Y-%m}")
    return found[::-1]


def _start(name: str) -> str:
    start = BY_NAME[name].role("start")
    assert start is not None
    return start.name
