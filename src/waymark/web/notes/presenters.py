"""A row of a list as a page shows it: its days in short words, its length, and what was said of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from django.utils import timezone

from waymark.web.loads.pinned import Pinned
from waymark.web.loads.rows import Row
from waymark.web.notes.actions import clear_done
from waymark.web.notes.models import Note, Saying
from waymark.web.notes.queries import on_rows
from waymark.worklists.catalogue import BY_NAME

LONGEST_BAR = 60
"""Pixels of the bar of the row that is latest of all."""

NOBODY = "Not allocated"


@dataclass(frozen=True)
class Said:
    """A note in words: what it says, who wrote it and when, and whether a load has cleared it."""

    words: str
    by: str
    cleared: str


@dataclass(frozen=True)
class Line:
    """One row of a list, ready to show. `marks` say of its latest deadlines how each was met."""

    row: Row
    title: str
    what: str
    status: str
    days_late: int
    bar: int
    due: str
    last: str
    since: str
    running: int
    worker: str
    more: str
    said: Said | None
    marks: tuple[str, ...]

    @property
    def can_be_noted(self) -> bool:
        """Whether a note can be written: what is to be done, of a child."""
        return self.row.entry.person is not None and self.status != "done late"

    @property
    def told(self) -> str:
        """The marks in words, the oldest first."""
        return ", ".join(self.marks)


def lines_of(rows: Iterable[Row], pinned: Pinned) -> list[Line]:
    """The rows ready to show, with the latest note on each: two questions of the database, however many."""
    shown = list(rows)
    notes = on_rows(row.key for row in shown)
    clear_done(pinned, list(notes.values()))
    longest = max((row.entry.days_late for row in shown), default=0)
    return [_line(row, notes.get(row.key), longest, pinned.as_at) for row in shown]


def _line(row: Row, note: Note | None, longest: int, as_at: date) -> Line:
    entry = row.entry
    return Line(
        row,
        BY_NAME[row.worklist].title,
        entry.what,
        entry.status,
        entry.days_late,
        max(2, round(LONGEST_BAR * entry.days_late / longest)) if entry.days_late else 0,
        short_day(entry.due, as_at),
        short_day(entry.last_done, as_at) or "None",
        short_day(entry.since, as_at),
        entry.missed_running if entry.missed_running > 1 else 0,
        row.worker or NOBODY,
        entry.note,
        said_of(note, as_at) if note is not None else None,
        _marks(row),
    )


def _marks(row: Row) -> tuple[str, ...]:
    """How the latest six deadlines were met, the oldest first; a child may have several not done."""
    entry = row.entry
    met = ["late" if missed else "on time" for missed in entry.before]
    late_last = len(list(takewhile(bool, reversed(entry.before))))
    waiting = entry.missed_running - late_last if late_last < len(entry.before) or not entry.before else 1
    return tuple([*met, *["not done"] * (max(1, waiting) if entry.status == "overdue" else 0)][-6:])


def said_of(note: Note, as_at: date) -> Said:
    """The note in words: "Done, not written up yet: seen on Thursday"."""
    saying = Saying(note.saying)
    words = note.words if saying is Saying.OTHER else ": ".join(filter(None, [saying.label, note.words]))
    cleared = f"Cleared by load {note.cleared_by}" if note.cleared_by else ""
    written_on = timezone.localdate(note.written_at)
    return Said(words, f"{note.by_name}, {short_day(written_on, as_at)}", cleared)


def short_day(day: date | None, as_at: date) -> str:
    """
    The day in short, with its year where that is another one.

    >>> short_day(date(2018, 10, 8), date(2018, 11, 5)), short_day(date(2017, 10, 8), date(2018, 11, 5))
    ('8 Oct', '8 Oct 2017')
    """
    if day is None:
        return ""
    return f"{day.day} {day:%b}" if day.year == as_at.year else f"{day.day} {day:%b %Y}"
