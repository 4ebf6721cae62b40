"""Who the children of a return are: the header, mothers, unaccompanied asylum seekers, and social workers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from waymark.intake.forms.ssda903.periods import Period
from waymark.intake.forms.ssda903.years import Row

_UPN_UNKNOWN = "UN"
"""How a reason for having no unique pupil number begins."""

UNACCOMPANIED = "Unaccompanied Asylum Seeking Child"


def child_rows(header: Sequence[Row]) -> Iterator[Row]:
    """The rows of `children`."""
    for row in header:
        upn = row.get("upn")
        unknown = upn if upn and upn.upper().startswith(_UPN_UNKNOWN) else None
        kept = {name: row.get(name) for name in ("child", "sex", "born_on", "ethnicity", "is_mother")}
        yield {**_place(row), **kept, "upn_unknown": unknown}


def mother_rows(header: Sequence[Row]) -> Iterator[Row]:
    """The rows of `mothers`: the return gives the day the first child was born, and not who it is."""
    for row in header:
        if row.get("baby_born_on") is not None:
            child, day = row["child"], row["baby_born_on"]
            yield {**_place(row), "id": f"{child}/{day}", "child": child, "baby_born_on": day}


def immigration_rows(uasc: Sequence[Row], periods: Sequence[Period]) -> Iterator[Row]:
    """
    The rows of `immigration_statuses`.

    The return says when a child ceased to be unaccompanied and not since when: it is taken to be since
    the first day in care, or where that is not known since the first day of the return.
    """
    came = first_in_care(periods)
    for row in uasc:
        started = min(came.get(row["child"]) or row["_since"], row.get("ended_on") or date.max)
        yield {
            **_place(row),
            "id": f"{row['child']}/UASC",
            "child": row["child"],
            "status": UNACCOMPANIED,
            "started_on": started,
            "ended_on": row.get("ended_on"),
        }


def first_in_care(periods: Sequence[Period]) -> Mapping[str, date | None]:
    """The day each child is first known to have come into care."""
    came: dict[str, date | None] = {}
    for period in periods:
        came.setdefault(period.child, period.entered_on)
    return came


def worker_rows(social_worker: Sequence[Row]) -> Iterator[Row]:
    """The rows of `involvements`."""
    for row in social_worker:
        kept = {
            name: row.get(name) for name in ("child", "worker", "started_on", "ended_on", "changed_because")
        }
        own = f"{row['child']}/{row['started_on']}/{row.get('worker') or ''}"
        yield {**_place(row), **kept, "id": own}


def missing_rows(missing: Sequence[Row]) -> Iterator[Row]:
    """The rows of `missing_episodes`; two of one child that begin on the same day are told apart."""
    seen: dict[str, int] = {}
    for row in missing:
        kept = {name: row.get(name) for name in ("child", "type", "started_on", "ended_on")}
        own = numbered(f"{row['child']}/{row['started_on']}", seen)
        yield {**_place(row), **kept, "id": own}


def numbered(id: str, seen: dict[str, int]) -> str:
    """The id, with a number from the second time on that it is made."""
    seen[id] = seen.get(id, 0) + 1
    return id if seen[id] == 1 else f"{id}#{seen[id]}"


def _place(row: Row) -> Row:
    return {"_row": row["_row"], "_file": row["_file"]}
