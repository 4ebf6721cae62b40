"""
What the episodes of a return say, as the standard dataset's episodes, placements and legal statuses.

The return writes one episode for every stretch in which neither the placement nor the legal status
changed. A placement, or a legal status, is a run of episodes of one period of care, each beginning when
the one before it ended, throughout which it stayed the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from waymark.intake.forms.ssda903.joined import FindingsOf
from waymark.intake.forms.ssda903.lists import UNKNOWN_DISTANCE
from waymark.intake.forms.ssda903.periods import Period
from waymark.intake.forms.ssda903.years import Row

_MOVES = frozenset("SPTBU")
"""Reasons for a new episode that come with a new placement."""
_ACROSS_THE_COUNTRY = 350
"""Miles, from which a distance makes no sense."""

Same = Callable[[Row, Row], bool]


def episode_rows(periods: Sequence[Period]) -> Iterator[Row]:
    """The rows of `cla_episodes`."""
    for period in periods:
        placed = {id(e): placement_id(period, run[0]) for run in placement_runs(period) for e in run}
        for e in period.episodes:
            yield {
                **_place(e),
                "id": f"{period.child}/{e['started_on']}",
                "child": period.child,
                "started_on": e["started_on"],
                "ceased_on": e.get("ceased_on"),
                "started_because": e.get("started_because"),
                "ceased_because": e.get("ceased_because"),
                "primary_need": e.get("primary_need"),
                "period_of_care": period.id,
                "placement": placed[id(e)],
                "entered_care_on": period.entered_on,
            }


def placement_rows(periods: Sequence[Period]) -> Iterator[Row]:
    """The rows of `placements`."""
    for period in periods:
        for run in placement_runs(period):
            first, last = run[0], run[-1]
            yield {
                **_place(first),
                "id": placement_id(period, first),
                "child": period.child,
                "period_of_care": period.id,
                "started_on": first["started_on"],
                "ended_on": last.get("ceased_on"),
                "changed_because": last.get("changed_because"),
                **{name: _latest(run, name) for name in _OF_THE_PLACE},
                "distance": _known_distance(_latest(run, "distance")),
            }


_OF_THE_PLACE = ("type", "provider", "provider_urn", "postcode", "authority")


def legal_status_rows(periods: Sequence[Period]) -> Iterator[Row]:
    """The rows of `legal_statuses`."""
    for period in periods:
        for run in _runs(period, lambda before, row: before.get("status") == row.get("status")):
            first = run[0]
            if first.get("status") is not None:
                yield {
                    **_place(first),
                    "id": f"{period.child}/{first['started_on']}",
                    "child": period.child,
                    "status": first["status"],
                    "started_on": first["started_on"],
                    "ended_on": run[-1].get("ceased_on"),
                }


def placement_runs(period: Period) -> Iterator[list[Row]]:
    """The episodes of each placement."""
    return _runs(period, _same_placement)


def placement_id(period: Period, first: Row) -> str:
    """What identifies the placement that begins with this episode."""
    return f"{period.child}/{first['started_on']}"


def note_moves(periods: Sequence[Period], findings: FindingsOf) -> None:
    """Flag a placement that changes where the reason for the episode says only the legal status did."""
    for period in periods:
        for before, row in zip(period.episodes, period.episodes[1:], strict=False):
            if row.get("started_because") == "L" and before.get("type") != row.get("type"):
                was = before.get("type")
                remedy = (
                    f"RNE says that only the legal status changed, and the placement was {was}. It is "
                    "counted as a new placement. Correct RNE or PLACE."
                )
                said = str(row.get("type") or "")
                findings(row["_file"]).add("place-changed-unsaid", "flag", remedy, row["_row"], "PLACE", said)


def note_distances(episodes: Sequence[Row], findings: FindingsOf) -> None:
    """Flag a distance that would cross the country; 999.9 is how the return says that it is not known."""
    for row in episodes:
        miles = row.get("distance")
        if miles is not None and _ACROSS_THE_COUNTRY <= miles < UNKNOWN_DISTANCE:
            findings(row["_file"]).add(
                "absurd-number", "flag", "", row["_row"], "PL_DISTANCE", f"{miles.normalize():f}"
            )


def _same_placement(before: Row, row: Row) -> bool:
    because = row.get("started_because")
    return because not in _MOVES and before.get("type") == row.get("type")


def _runs(period: Period, same: Same) -> Iterator[list[Row]]:
    run: list[Row] = []
    for row in period.episodes:
        if run and not (same(run[-1], row) and _follows(run[-1], row)):
            yield run
            run = []
        run.append(row)
    yield run


def _follows(before: Row, row: Row) -> bool:
    ceased: date | None = before.get("ceased_on")
    return ceased is not None and row["started_on"] <= ceased + timedelta(days=1)


def _latest(run: Sequence[Row], name: str) -> Any:
    return next((e[name] for e in reversed(run) if e.get(name) is not None), None)


def _known_distance(miles: Any) -> Any:
    return miles if miles is not None and miles < _ACROSS_THE_COUNTRY else None


def _place(row: Row) -> Row:
    """Where in the return the row is."""
    return {"_row": row["_row"], "_file": row["_file"]}
