"""
The returns of several years as one: each record once, the later year's word winning.

A record that two years both give (an episode still open at 31 March, a child's details) is one record.
What the later year leaves blank is taken from the earlier, save how a thing ended: the later return
knows best whether it has. Where both say something and disagree, the later is used and flagged.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from waymark.intake.forms.ssda903.lists import BY_NAME
from waymark.intake.forms.ssda903.years import Row, Year
from waymark.intake.problems import Findings

_KEYS = {
    "header": ("child",),
    "episodes": ("child", "started_on"),
    "reviews": ("child", "held_on"),
    "uasc": ("child",),
    "ad1": ("child", "decided_on"),
    "missing": ("child", "started_on", "type"),
    "placed_adoption": ("child", "decided_on"),
    "prev_perm": ("child", "option", "ordered"),
    "social_worker": ("child", "worker", "started_on"),
}
"""What makes a record the same in two years. OC2 and OC3 are of one year only, and are never joined."""

_ENDINGS = {"ceased_on", "ceased_because", "changed_because", "ended_on", "reversed_on", "reversed_because"}
_MAY_CHANGE = {"is_mother", "baby_born_on", "adopters", "provider_urn", "upn", "location"}
"""Columns in which a new value is no contradiction of last year's."""

FindingsOf = Callable[[str], Findings]
"""The findings of the file of that name."""


def joined(name: str, years: Sequence[Year], findings: FindingsOf) -> list[Row]:
    """The records of one list over all the years, each once, in the order they were first given."""
    if name not in _KEYS:
        return [row for year in years for row in year.lists.rows.get(name, [])]
    whole: dict[tuple[Any, ...], tuple[Row, Year]] = {}
    for year in years:
        seen: dict[tuple[Any, ...], int] = {}
        for row in year.lists.rows.get(name, []):
            own = tuple(row.get(part) for part in _KEYS[name])
            seen[own] = seen.get(own, 0) + 1
            key = (*own, seen[own])
            before = whole.get(key)
            whole[key] = (_later(name, before, row, findings) if before else row, year)
    return [row for row, _ in whole.values()]


def _later(name: str, before: tuple[Row, Year], row: Row, findings: FindingsOf) -> Row:
    """The later record with what only the earlier knows; a contradiction is flagged."""
    earlier, year = before
    merged = dict(row)
    for column, was in earlier.items():
        now = row.get(column)
        if was is None or column.startswith("_") or was == now:
            continue
        if now is None and column not in _ENDINGS:
            merged[column] = was
        elif column not in _MAY_CHANGE:
            _flag(name, column, was, now, year, row, findings)
    return merged


def _flag(name: str, column: str, was: Any, now: Any, year: Year, row: Row, findings: FindingsOf) -> None:
    source = BY_NAME[name].by_name[column].source
    remedy = f"The later return is used; {year.words} says {was}. Correct whichever is wrong."
    said = "" if now is None else str(now)
    findings(row["_file"]).add("years-differ", "flag", remedy, row["_row"], source, said)


def note_not_continued(years: Sequence[Year], findings: FindingsOf) -> None:
    """Flag each episode that one year left open and the next year's return, though given, does not have."""
    for year, following in pairwise(years):
        if following.until.year != year.until.year + 1 or "episodes" not in following.lists.rows:
            continue
        known = {(row["child"], row["started_on"]) for row in following.lists.rows["episodes"]}
        for row in year.lists.rows.get("episodes", []):
            if row.get("ceased_on") is None and (row["child"], row["started_on"]) not in known:
                remedy = (
                    f"It is open at 31 March {year.until.year} and not in {following.words}. "
                    "It is kept open: say when it ended."
                )
                findings(row["_file"]).add("not-continued", "flag", remedy, row["_row"], "DEC")
