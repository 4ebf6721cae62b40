"""What the Monday sheet says, in the words of every form it takes, and how much of it fits on a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from waymark.reports.days import long_day
from waymark.worklists.monday import Line, Monday

OVERDUE, DUE, TWICE, ASKS = 12, 10, 5, 3
"""So many rows of each part on the page; JSON has them all."""


@dataclass(frozen=True)
class Row:
    """A row as a reader sees it. `running` is empty for one missed once or never."""

    who: str
    what: str
    worker: str
    due: str
    late: str
    last: str
    running: str
    family: str


@dataclass(frozen=True)
class Block:
    """A part of the sheet: its rows, how many more there are, and whether any of them is late."""

    title: str
    rows: tuple[Row, ...]
    more: int
    none: str
    late: bool


@dataclass(frozen=True)
class Sheet:
    """The whole page."""

    title: str
    kicker: str
    facts: tuple[tuple[str, str], ...]
    tiles: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    asks: tuple[str, ...]
    more_asks: int
    notes: tuple[str, ...]


def sheet_of(monday: Monday, team_title: str, authority: str, load_id: str, data_as_at: date) -> Sheet:
    """The sheet in words."""
    return Sheet(
        f"Monday sheet, {long_day(monday.as_at)}",
        team_title or monday.team or f"The whole of {authority}",
        (("Data as at", long_day(data_as_at)), ("Load", load_id)),
        _tiles(monday),
        (
            _block("Overdue, longest first", monday.overdue, OVERDUE, "Nothing is overdue."),
            _block("Due this week", monday.due, DUE, "Nothing falls due today or in the six days after."),
            _block("Missed twice running", monday.twice, TWICE, "Nobody was missed twice running."),
        ),
        monday.asks[:ASKS],
        max(0, len(monday.asks) - ASKS),
        _notes(monday),
    )


def _tiles(monday: Monday) -> tuple[tuple[str, str], ...]:
    counted = [
        (len(monday.overdue), "overdue"),
        (len(monday.due), "due this week"),
        (len(monday.twice), "missed twice running"),
        *((count, title[0].lower() + title[1:]) for title, count in monday.open_now),
        (len(monday.asks), "open questions of the load"),
    ]
    return tuple((f"{count:,}", name) for count, name in counted)


def _notes(monday: Monday) -> tuple[str, ...]:
    if not monday.not_available:
        return ()
    return (f"Not available from this load: {', '.join(monday.not_available)}.",)


def _block(title: str, lines: Sequence[Line], shown: int, none: str) -> Block:
    late = any(line.entry.days_late for line in lines)
    return Block(title, tuple(_row(line) for line in lines[:shown]), max(0, len(lines) - shown), none, late)


def _row(line: Line) -> Row:
    entry = line.entry
    return Row(
        entry.person or entry.worker or entry.record or "",
        entry.what,
        entry.worker or "Nobody",
        _day(entry.due),
        f"{entry.days_late:,}" if entry.days_late else "",
        _day(entry.last_done) or "-",
        str(entry.missed_running) if entry.missed_running > 1 else "",
        entry.family,
    )


def _day(day: date | None) -> str:
    """
    The day with its weekday, short.

    >>> _day(date(2018, 10, 31))
    'Wed 31 Oct 18'
    """
    return f"{day:%a} {day.day} {day:%b %y}" if day is not None else ""
