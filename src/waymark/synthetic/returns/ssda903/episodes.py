"""Episodes of care: one for each stretch under one legal status in one placement."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from waymark.synthetic.returns.years import Year
from waymark.synthetic.story import Child, Episode, Placement

NO_PROVIDER = ("T0", "T1", "T2", "T3", "T4", "Z1")
NEEDS = frozenset(f"N{number}" for number in range(1, 9))


def episodes(child: Child, year: Year) -> Iterator[dict[str, str | int | date | None]]:
    """The child's episodes open in the year, first to last; the first keeps the day it really began."""
    listed = [row for row in child.episodes if year.reaches(row.started, row.ceased)]
    placements = {row.id: row for row in child.placements}
    for row in sorted(listed, key=lambda row: (row.started, row.id)):
        home, ceased = placements.get(row.placement), year.known(row.ceased)
        yield {
            "CHILD": child.id,
            "DECOM": row.started,
            "RNE": row.start_reason,
            "LS": _legal_status(child, row),
            "CIN": _need(child, row),
            "PLACE": home.type if home else None,
            "PLACE_PROVIDER": _provider(home),
            "DEC": ceased,
            "REC": row.ceased_reason if ceased else None,
            "REASON_PLACE_CHANGE": home.change_reason if home and ceased == home.ended else None,
            "HOME_POST": _home(child, row.started),
            "PL_POST": home.postcode if home else None,
            "URN": home.urn if home else None,
        }


def _legal_status(child: Child, episode: Episode) -> str | None:
    then = [
        row
        for row in child.legal_statuses
        if row.started <= episode.started and (row.ended is None or row.ended > episode.started)
    ]
    return max(then, key=lambda row: (row.started, row.id)).status if then else None


def _need(child: Child, episode: Episode) -> str | None:
    """The need as the return has it, which knows no N9 (not in need) and no N0 (not stated)."""
    need = next((row.need for row in child.referrals if row.id == episode.referral), None)
    return need if need in NEEDS else None


def _home(child: Child, day: date) -> str | None:
    """The postcode of the family home that day."""
    then = [row for row in child.addresses if row.started <= day]
    return max(then, key=lambda row: row.started).postcode if then else None


def _provider(home: Placement | None) -> str | None:
    return None if home is None or home.type in NO_PROVIDER else home.provider
