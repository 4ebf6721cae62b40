"""The Monday sheet of one person: cut from what the load was asked once, and no longer than a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from waymark.reports.monday.content import DUE, OVERDUE, TWICE
from waymark.web.access.scope import Visible
from waymark.web.loads.due import by_child, of_the_week
from waymark.web.loads.pinned import Pinned
from waymark.web.loads.rows import Row, owner_of, row_of
from waymark.web.notes.presenters import Line, lines_of
from waymark.worklists.item import Entry
from waymark.worklists.monday import WEEK
from waymark.worklists.monday import Line as OnSheet


@dataclass(frozen=True)
class Day:
    """What is due on one day of the week."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Sheet:
    """The sheet as a page shows it: the first rows of each part, and how many more there are."""

    tiles: tuple[tuple[int, str], ...]
    overdue: tuple[Line, ...]
    more_overdue: int
    days: tuple[Day, ...]
    more_due: int
    twice: tuple[Line, ...]
    more_twice: int
    not_available: tuple[str, ...]

    @property
    def rows(self) -> list[Row]:
        """Every row that is shown."""
        due = (line for day in self.days for line in day.lines)
        return [line.row for line in (*self.overdue, *due, *self.twice)]


def teams_of(pinned: Pinned, visible: Visible) -> list[str]:
    """The teams whose sheet the person may ask for: their own, or every one that has a child they see."""
    held = {to.team for to in pinned.allocations.values() if to.team}
    return sorted(held if visible.scope.every_child else held & visible.scope.teams)


def sheet_of(pinned: Pinned, visible: Visible, team: str) -> Sheet:
    """The sheet of one of the person's teams, or of all that they may see where none is named."""
    monday = of_the_week(pinned).sheet(partial(_keeps, visible, team))
    overdue, due, twice = monday.overdue[:OVERDUE], monday.due[:DUE], monday.twice[:TWICE]
    shown = lines_of([_row(visible, line) for line in (*overdue, *due, *twice)], pinned)
    first, second = len(overdue), len(overdue) + len(due)
    return Sheet(
        (
            (len(monday.overdue), "overdue"),
            (len(monday.due), "due this week"),
            (len(monday.twice), "missed twice running"),
            *((count, title[0].lower() + title[1:]) for title, count in monday.open_now),
            _nothing_due(pinned, visible, team),
        ),
        tuple(shown[:first]),
        len(monday.overdue) - len(overdue),
        _days(shown[first:second]),
        len(monday.due) - len(due),
        tuple(shown[second:]),
        len(monday.twice) - len(twice),
        monday.not_available,
    )


def _keeps(visible: Visible, team: str, entry: Entry) -> bool:
    seen = visible.sees(entry.person, entry.team, entry.worker)
    return seen and team in ("", owner_of(visible, entry)[0] or "")


def _row(visible: Visible, line: OnSheet) -> Row:
    return row_of(visible, line.worklist, line.entry)


def _days(lines: list[Line]) -> tuple[Day, ...]:
    by_day: dict[date, list[Line]] = {}
    for line in lines:
        if line.row.entry.due is not None:
            by_day.setdefault(line.row.entry.due, []).append(line)
    return tuple(Day(f"{day:%a} {day.day} {day:%b}", tuple(own)) for day, own in sorted(by_day.items()))


def _nothing_due(pinned: Pinned, visible: Visible, team: str) -> tuple[int, str]:
    """How many of the children allocated here have nothing overdue or due this week."""
    children = [
        child
        for child, to in pinned.allocations.items()
        if (to.team or to.worker) and team in ("", to.team or "") and visible.sees(child)
    ]
    busy = by_child(pinned, WEEK)
    return sum(child not in busy for child in children), f"of {len(children):,} children have nothing due"
