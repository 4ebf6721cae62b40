"""A child's page and a list of children, in the words they are shown in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from waymark.reports.days import long_day
from waymark.web.children.queries import Known
from waymark.web.notes.presenters import NOBODY, short_day
from waymark.worklists.history import Event

YEARS = 3
"""So many years of a child's history are drawn; the table has all of it."""


@dataclass(frozen=True)
class Shown:
    """A child on a list as a page shows them."""

    known: Known
    overdue: str
    days_late: int
    next: str
    seen: str
    worker: str


def shown(known: Known, as_at: date) -> Shown:
    """The child's line: the worst thing overdue, the next thing due, and when they were last seen."""
    worst = max(known.overdue, key=lambda row: row.entry.days_late, default=None)
    first = known.due[0] if known.due else None
    others = len(known.overdue) - 1
    overdue = f"{worst.entry.what}{f' and {others} more' if others > 0 else ''}" if worst else ""
    return Shown(
        known,
        overdue,
        known.days_late,
        f"{first.entry.what}, {short_day(first.entry.due, as_at)}" if first else "",
        short_day(known.seen_on, as_at) or "Not recorded",
        known.worker or NOBODY,
    )


@dataclass(frozen=True)
class Happened:
    """A line of a child's history."""

    on: str
    until: str
    what: str
    detail: str


def happened(events: tuple[Event, ...], as_at: date) -> list[Happened]:
    """The history as lines of a table, the newest first; what is planned after the load's day says so."""
    return [
        Happened(
            f"{short_day(event.on, date.min)}{' (to come)' if event.on > as_at else ''}",
            "still open" if event.open else short_day(event.until, date.min),
            event.what,
            event.detail,
        )
        for event in events
    ]


def drawn_from(events: tuple[Event, ...], as_at: date) -> date:
    """The first day of the drawing: the child's first event, or so many years ago where that is earlier."""
    earliest = min((event.on for event in events), default=as_at)
    limit = date(as_at.year - YEARS, as_at.month, 1)
    return max(earliest, limit)


def age_in_words(born: date | None, as_at: date) -> str:
    """
    The child's age on the day.

    >>> age_in_words(date(2010, 11, 1), date(2018, 10, 31))
    '7 years'
    >>> age_in_words(date(2018, 9, 1), date(2018, 10, 31))
    'Under 1'
    """
    if born is None:
        return "Not known"
    if born > as_at:
        return f"Not born yet, expected {long_day(born)}"
    years = as_at.year - born.year - ((as_at.month, as_at.day) < (born.month, born.day))
    return f"{years} year{'s' if years != 1 else ''}" if years else "Under 1"
