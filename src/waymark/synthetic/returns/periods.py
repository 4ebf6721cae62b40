"""Periods of care: from entering it to leaving it, whatever episodes they are cut into."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from waymark.synthetic.story import Child, Episode

SHORT_BREAKS = ("V3", "V4")


@dataclass(frozen=True)
class Period:
    """A period of care and its episodes, first to last; `ceased` and `reason` where it is over."""

    id: str
    started: date
    ceased: date | None
    reason: str | None
    referral: str | None
    episodes: tuple[Episode, ...]


def periods_of_care(child: Child) -> list[Period]:
    """The child's periods of care, first to last. A series of short breaks (V3, V4) is not one."""
    found: defaultdict[str, list[Episode]] = defaultdict(list)
    for row in child.episodes:
        if not under_short_breaks(child, row.started):
            found[row.period].append(row)
    return sorted((_period(rows) for rows in found.values()), key=lambda period: period.started)


def under_short_breaks(child: Child, day: date) -> bool:
    """Whether the child is away that day under a series of short breaks."""
    return any(
        row.status in SHORT_BREAKS and row.started <= day and (row.ended is None or row.ended > day)
        for row in child.legal_statuses
    )


def _period(rows: list[Episode]) -> Period:
    rows = sorted(rows, key=lambda row: (row.started, row.id))
    last = rows[-1]
    return Period(
        rows[0].period, rows[0].started, last.ceased, last.ceased_reason, last.referral, tuple(rows)
    )
