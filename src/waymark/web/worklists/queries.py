"""What one person finds on the worklists: how much on each, and the rows of one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.http import Http404

from waymark.web.access.scope import Visible
from waymark.web.loads.due import why_not
from waymark.web.loads.pinned import Pinned
from waymark.web.loads.rows import Row, rows_for
from waymark.worklists.catalogue import BY_NAME, WORKLISTS
from waymark.worklists.worklist import Worklist, WorklistNotAvailable

AHEAD = 14
"""So many days ahead, unless the reader asks for more."""

A_YEAR_AHEAD = ("turning-16-and-18",)
"""Lists of birthdays, which are prepared for from a year before."""


@dataclass(frozen=True)
class Tally:
    """How much a person has on one list; `why_not` where the load cannot give it."""

    worklist: Worklist
    overdue: int = 0
    due: int = 0
    open_now: int = 0
    why_not: str = ""

    @property
    def all_told(self) -> int:
        """Every row that is to be done."""
        return self.overdue + self.due + self.open_now


def ahead_of(name: str) -> int:
    """How many days ahead the list looks unless asked."""
    return 365 if name in A_YEAR_AHEAD else AHEAD


def gate_of(pinned: Pinned, person: Any) -> Visible:
    """What the person may see. Raises Http404 where that is no child at all."""
    visible = pinned.visible_to(person)
    if visible.scope.is_empty:
        raise Http404
    return visible


def tallies(pinned: Pinned, visible: Visible) -> list[Tally]:
    """Every list with how much of it is this person's, in one pass over what the load was asked once."""
    return [_tally(pinned, visible, worklist) for worklist in WORKLISTS]


def _tally(pinned: Pinned, visible: Visible, worklist: Worklist) -> Tally:
    reason = why_not(pinned, worklist)
    if reason:
        return Tally(worklist, why_not=reason)
    counted = Counter(
        group_of(row) for row in rows_for(pinned, visible, worklist.name, ahead_of(worklist.name))
    )
    return Tally(worklist, counted["overdue"], counted["due"], counted["open"])


def group_of(row: Row) -> str:
    """Which part of the list the row stands in: what has no day of its own is open."""
    entry = row.entry
    return "open" if entry.status == "due" and entry.due is None else entry.status


def rows_on(pinned: Pinned, visible: Visible, name: str, ahead: int) -> tuple[list[Row], str]:
    """The person's rows of the list, worst first, and why there are none where the load cannot give it."""
    if name not in BY_NAME:
        raise Http404
    try:
        return rows_for(pinned, visible, name, ahead), ""
    except WorklistNotAvailable as error:
        return [], str(error)


def row_on(pinned: Pinned, visible: Visible, name: str, key: str) -> Row:
    """The one row of that name, however far ahead it is due. Raises Http404 where this person sees none."""
    for row in rows_on(pinned, visible, name, 3660)[0]:
        if row.key == key:
            return row
    raise Http404
