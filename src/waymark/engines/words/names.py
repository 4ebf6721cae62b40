"""
What has a name: said by it, instead of spelt out each time.

A cohort inside another measure is called by its name (it has a definition of its own), and a row's
start and end together are "open".
"""

from __future__ import annotations

from collections.abc import Iterator

from waymark.engines.words.phrases import value
from waymark.measures.cohorts import (
    care_leaver,
    in_need,
    in_need_and_assessed,
    looked_after,
    on_cp_plan,
    on_short_breaks,
)
from waymark.records import terms as t
from waymark.records.tables import BY_NAME

COHORTS = (in_need_and_assessed, in_need, looked_after, on_cp_plan, care_leaver)

NAMED: tuple[tuple[t.Answer, str], ...] = (
    *((cohort.meets, f"one of the {cohort.name}") for cohort in COHORTS),
    (on_short_breaks(t.AS_AT), "on a series of short breaks (legal status V3 or V4) at D"),
)


def named(parts: tuple[t.Answer, ...], spelling_out: t.Answer | None = None) -> Iterator[t.Answer | str]:
    """
    The parts of a condition, those that together have a name said by it.

    `spelling_out` is the condition being defined, which is not defined by its own name.
    """
    left = list(parts)
    for answer, name in NAMED:
        wanted = t.parts_of(t.And, answer)
        if answer != spelling_out and all(part in left for part in wanted):
            yield name
            left = [part for part in left if part not in wanted]
    place = 0
    while place < len(left):
        day = _open_on(left[place : place + 2])
        yield left[place] if day is None else f"open at the end of {value(day)}"
        place += 1 if day is None else 2


def _open_on(pair: list[t.Answer]) -> t.Term | None:
    """The day on which a start and an end, side by side, say a row is open."""
    match pair:
        case [t.AtMost(t.Column(table=table) as start, day), second] if table in BY_NAME:
            known = BY_NAME[table]
            if known.role("start") == start and known.role("end") is not None:
                return day if known.open_on(day) == t.And((pair[0], second)) else None
    return None
