"""A sharp change since the last load: half the rows gone, a team empty, a month out of line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from waymark.intake.since_last.earlier import Comparison
from waymark.intake.since_last.newest_month import QUIET, Newest, newest_of
from waymark.records.tables import BY_NAME

ENOUGH = 20
"""Rows from which half of them gone says something."""

TEAM = 5
"""Open rows of a team from which it says something that there are none now."""

CHANCE = 0.001
"""
A team is asked about where, had its rows ended as other teams' did, the chance of none left is this or less.

Enquiries end within weeks, so that a small team often has none left; involvements seldom end.
"""


def note_sharp_changes(comparison: Comparison) -> None:
    """Ask about what has changed too much to be a month's work, with the numbers."""
    for name in comparison.both:
        _whole_table(comparison, name)
        if BY_NAME[name].role("start") is not None:
            _months(comparison, name)
            _one_day(comparison, name)
        if BY_NAME[name].role("team") is not None:
            _teams(comparison, name)
            if BY_NAME[name].role("start") is not None:
                _team_months(comparison, name)


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
    """The newest month, if it was not whole at the last load, against the months before it."""
    newest = newest_of(now, comparison)
    expected = newest.expected if newest else None
    if newest is None or expected is None:
        return
    remedy = (
        f"{newest.month} has {newest.count:,} rows; the {len(newest.before)} months before it led to expect "
        f"{expected[0]:,} to {expected[1]:,}. Is the month whole, and only once in the file?"
    )
    comparison.note("month-out-of-line", "ask", name, remedy, source, newest.month)


def _team_months(comparison: Comparison, name: str) -> None:
    """Ask about a team whose newest month is empty or out of line, where its rows have a day each."""
    team, rows = BY_NAME[name].role("team"), comparison.intake.tables[name]
    if team is None or not {team.name, _start(name)} <= set(rows.column_names):
        return
    source = BY_NAME[name].by_name[team.name].source
    for each in sorted(rows[team.name].drop_null().unique().to_pylist()):
        own = rows.filter(pc.equal(rows[team.name], each))
        newest = newest_of(_by_month(own, _start(name), comparison.intake.as_at), comparison)
        if newest is None:
            return
        _note_team_month(comparison, name, source, each, newest)


def _note_team_month(comparison: Comparison, name: str, source: str, team: str, newest: Newest) -> None:
    expected, day = newest.expected, BY_NAME[name].by_name[_start(name)].source
    if newest.is_silent:
        remedy = (
            f"Team {team} has no rows with {day} in {newest.month}, and had some in each of the {QUIET} "
            f"months before, {newest.before[-1]:,} in the last. Are its rows missing?"
        )
        comparison.note("team-silent", "ask", name, remedy, source, team)
    elif expected is not None:
        remedy = (
            f"Team {team} has {newest.count:,} rows in {newest.month}; the {len(newest.before)} months "
            f"before it led to expect {expected[0]:,} to {expected[1]:,}. Is it whole, and only once there?"
        )
        comparison.note("team-month-out-of-line", "ask", name, remedy, source, team)


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
        empty = after == 0 and before >= TEAM and _ended(comparison, name, team) ** before <= CHANCE
        if empty or (before >= ENOUGH and after * 2 <= before):
            remedy = (
                f"Team {team} has {after:,} open rows, where it had {before:,} on {comparison.day}. Has "
                "the team closed, or changed its id?"
            )
            comparison.note("team-empty" if empty else "team-half-gone", "ask", name, remedy, source, team)


def _ended(comparison: Comparison, name: str, team: str) -> float:
    """The share of other teams' rows, open at the last load, that are open no more; nought if none were."""
    role = BY_NAME[name].role("team")
    then = _open(comparison.earlier.rows(name), name, comparison.day)
    if role is None or "id" not in then.column_names:
        return 0.0
    others = then.filter(pc.not_equal(then[role.name], team))["id"].combine_chunks()
    now = _open(comparison.intake.tables[name], name, comparison.intake.as_at)["id"].combine_chunks()
    still = pc.sum(pc.is_in(others, value_set=now)).as_py() or 0
    return (len(others) - still) / len(others) if len(others) else 0.0


def _by_team(rows: pa.Table, name: str, column: str, as_at: date) -> dict[str, int]:
    """Rows of each team, those open where the table has starts and ends."""
    if column not in rows.column_names:
        return {}
    counts = _open(rows, name, as_at)[column].drop_null().value_counts().to_pylist()
    return {each["values"]: each["counts"] for each in counts}


def _open(rows: pa.Table, name: str, as_at: date) -> pa.Table:
    """The rows open at the end of the day, where the table has starts and ends; else all of them."""
    start, end = BY_NAME[name].role("start"), BY_NAME[name].role("end")
    if start is not None and end is not None and {start.name, end.name} <= set(rows.column_names):
        day = pa.scalar(as_at)
        is_open = pc.or_kleene(pc.is_null(rows[end.name]), pc.greater(rows[end.name], day))
        rows = rows.filter(pc.fill_null(pc.and_(is_open, pc.less_equal(rows[start.name], day)), False))
    return rows


def _by_month(rows: pa.Table, column: str, as_at: date) -> dict[str, int]:
    """Rows by the month of their start, up to the day of the load."""
    if column not in rows.column_names:
        return {}
    days = rows[column].filter(pc.less_equal(rows[column], pa.scalar(as_at)))
    counts = pc.strftime(days, "%Y-%m").value_counts().to_pylist() if len(days) else []
    return {each["values"]: each["counts"] for each in counts}


def _start(name: str) -> str:
    start = BY_NAME[name].role("start")
    assert start is not None
    return start.name
