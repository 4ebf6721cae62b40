"""
The Monday sheet: what one team must look at this week, on one page.

It is the worklists with a deadline, read for the team: what is overdue, longest first; what falls due from D
to six days on; and who was missed twice running. Beside it stand the questions the load left open.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from waymark.worklists.asking import Asking
from waymark.worklists.catalogue import WORKLISTS
from waymark.worklists.item import Entry
from waymark.worklists.open_now import OpenNow
from waymark.worklists.worklist import Worklist, WorklistNotAvailable, is_of, rows_of, worst_first

WEEK = 6
"""So many days after D belong to the week that starts with it."""

NOT_DUE = ("turning-16-and-18", "drift")
"""Lists with days that are no deadline of the team's own."""


@dataclass(frozen=True)
class Line:
    """A row of the sheet: the list it is on, and its entry there."""

    worklist: str
    entry: Entry

    @property
    def what(self) -> str:
        """What is to be done, as the list calls it."""
        return self.entry.what


@dataclass(frozen=True)
class Monday:
    """
    The sheet of a team, or of the whole authority where none is named.

    `twice` are the rows missed twice or more running, most often first. `open_now` says how many are on each
    list without a deadline that a manager looks at first. `asks` are the questions the load left open, and
    `not_available` the lists it cannot give.
    """

    team: str | None
    as_at: date
    overdue: tuple[Line, ...]
    due: tuple[Line, ...]
    twice: tuple[Line, ...]
    open_now: tuple[tuple[str, int], ...]
    asks: tuple[str, ...] = ()
    not_available: tuple[str, ...] = ()

    @property
    def is_clear(self) -> bool:
        """Whether nothing is overdue and nothing is due."""
        return not (self.overdue or self.due)


OPEN_NOW = ("unallocated", "missing-now", "escalations-open")


Keep = Callable[[Entry], bool]
"""Whether a row belongs on a sheet: of a team, or of what one person may see."""


@dataclass(frozen=True)
class Everything:
    """
    The rows of every list a sheet is made from, asked of the load once, of everybody.

    `open_now` has a list without a deadline under its title, in the order of the catalogue.
    """

    as_at: date
    lines: tuple[Line, ...]
    open_now: tuple[tuple[str, tuple[Entry, ...]], ...]
    not_available: tuple[str, ...] = ()

    def sheet(self, keep: Keep, team: str | None = None, asks: Sequence[str] = ()) -> Monday:
        """The sheet of the rows that are kept; `team` is whose it is said to be."""
        own = [line for line in self.lines if keep(line.entry)]
        return Monday(
            team,
            self.as_at,
            _of("overdue", own),
            tuple(line for line in _of("due", own) if line.entry.due is not None),
            _twice(own),
            tuple((title, sum(map(keep, entries))) for title, entries in self.open_now),
            tuple(asks),
            self.not_available,
        )


def monday_sheet(asking: Asking, team: str | None, asks: Sequence[str] = ()) -> Monday:
    """The sheet as at a day; the load is asked for every list it supports."""
    return everything(asking.as_at, partial(_asked, asking)).sheet(partial(is_of, team=team), team, asks)


def _asked(asking: Asking, worklist: Worklist) -> tuple[Entry, ...]:
    return rows_of(worklist, asking, WEEK).entries


def everything(as_at: date, rows: Callable[[Worklist], Sequence[Entry]]) -> Everything:
    """
    What sheets are made from. `rows` gives a list's rows as at the day, a week ahead.

    It raises WorklistNotAvailable for a list that the load cannot give.
    """
    lines: list[Line] = []
    open_now: list[tuple[str, tuple[Entry, ...]]] = []
    lacking: list[str] = []
    for worklist in WORKLISTS:
        if worklist.name not in OPEN_NOW and not _has_deadline(worklist):
            continue
        try:
            entries = rows(worklist)
        except WorklistNotAvailable:
            lacking.append(worklist.title)
            continue
        if worklist.name in OPEN_NOW:
            open_now.append((worklist.title, tuple(entries)))
        else:
            lines += [Line(worklist.name, entry) for entry in entries]
    return Everything(as_at, tuple(lines), tuple(open_now), tuple(lacking))


def questions_of(problems: Sequence[Mapping[str, Any]]) -> list[str]:
    """The questions a load left open, each in a sentence, each once."""
    asked = (problem for problem in problems if problem.get("outcome") == "ask")
    return list(dict.fromkeys(_question(problem) for problem in asked))


def _question(problem: Mapping[str, Any]) -> str:
    where = ", ".join(str(problem[part]) for part in ("file", "column") if problem.get(part))
    return f"{where}: {problem.get('remedy') or problem.get('rule')}"


def _has_deadline(worklist: Worklist) -> bool:
    dated = any(not isinstance(part, OpenNow) or part.due is not None for part in worklist.parts)
    return dated and worklist.name not in NOT_DUE


def _of(status: str, lines: list[Line]) -> tuple[Line, ...]:
    found = [line for line in lines if line.entry.status == status]
    return tuple(sorted(found, key=lambda line: worst_first(line.entry)))


def _twice(lines: list[Line]) -> tuple[Line, ...]:
    """Missed twice or more running, still to be done, each list's row of a child once."""
    found: dict[tuple[str, str | None, str | None], Line] = {}
    for line in lines:
        if line.entry.missed_running > 1 and line.entry.status != "done late":
            key = (line.worklist, line.entry.person or line.entry.record, line.entry.what)
            found.setdefault(key, line)
    return tuple(
        sorted(found.values(), key=lambda line: (-line.entry.missed_running, worst_first(line.entry)))
    )
