"""A child's history on one line of time: a lane for each kind of event, what lasts as a bar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from waymark.reports.charts.svg import GRID, INK, LINE, QUIET, WHITE, drawing, words
from waymark.worklists.history import LANES, Event

LANE, LEFT, RIGHT, FOOT = 26, 150, 12, 24
NARROW_LEFT = 8


def lifeline(events: Sequence[Event], as_at: date, since: date, width: int, narrow: bool = False) -> str:
    """
    The drawing from a day to the day of the load; empty where nothing happened in that time.

    On a narrow one each lane's name stands above its line.
    """
    shown = [event for event in events if event.on <= as_at and _end(event, as_at) >= since]
    lanes = [lane for lane in LANES if any(event.lane == lane for event in shown)]
    if not shown:
        return ""
    left, lane_height = (NARROW_LEFT, 40) if narrow else (LEFT, LANE)
    span = max(1, (as_at - since).days)

    def at(day: date) -> float:
        return left + (width - left - RIGHT) * min(max((day - since).days, 0), span) / span

    height = len(lanes) * lane_height + FOOT
    body = _years(since, as_at, at, height, narrow)
    for number, lane in enumerate(lanes):
        middle = number * lane_height + (28 if narrow else lane_height / 2)
        name_at = (left, middle - 13) if narrow else (0, middle + 5)
        body += words(*name_at, lane, INK)
        body += f'<path d="M{left} {middle:g}H{width - RIGHT}" stroke="{GRID}"/>'
        body += "".join(_mark(event, at, middle, since, as_at) for event in shown if event.lane == lane)
    says = (
        f"{len(shown)} events from {since.year} to {as_at.year}, each in the table below, in lanes: "
        f"{', '.join(lanes)}."
    )
    return drawing(width, height, says, body, "wm-life")


def _end(event: Event, as_at: date) -> date:
    if event.open:
        return as_at
    return event.until or event.on


def _mark(event: Event, at, middle: float, since: date, as_at: date) -> str:  # type: ignore[no-untyped-def]
    start, end = at(max(event.on, since)), at(_end(event, as_at))
    lasts = event.open or event.until is not None
    if lasts and end - start > 6:
        body = f'<rect x="{start:.1f}" y="{middle - 5:g}" width="{end - start:.1f}" height="10" rx="2"'
        return f'{body} fill="#7c96a8" stroke="{WHITE}"/>'
    return f'<circle cx="{start:.1f}" cy="{middle:g}" r="5" fill="{LINE}" stroke="{WHITE}"/>'


def _years(since: date, as_at: date, at, height: int, narrow: bool) -> str:  # type: ignore[no-untyped-def]
    body = ""
    for year in range(since.year + 1, as_at.year + 1):
        x = at(date(year, 1, 1))
        body += f'<path d="M{x:.1f} 0V{height - FOOT}" stroke="{GRID}" stroke-dasharray="2 3"/>'
        body += words(round(x, 1), height - 6, str(year), QUIET, 13, "middle")
    return body
