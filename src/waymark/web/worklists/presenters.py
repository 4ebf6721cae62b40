"""One list as a page shows it: its parts with exact counts, a page of rows at a time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from waymark.web.loads.pinned import Pinned
from waymark.web.loads.rows import Row
from waymark.web.notes.presenters import Line, lines_of
from waymark.web.worklists.forms import STATUSES, Asked
from waymark.web.worklists.queries import group_of

ON_A_PAGE = 50


@dataclass(frozen=True)
class Part:
    """The rows of one status on this page, and how many there are on all pages."""

    name: str
    title: str
    count: int
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Pages:
    """Where the reader is among the pages."""

    number: int
    count: int
    first: int
    last: int
    rows: int


def paged(rows: list[Row], number: int) -> tuple[list[Row], Pages]:
    """The rows of one page; past the last page, those of the last."""
    count = max(1, -(-len(rows) // ON_A_PAGE))
    at = min(number, count)
    first = (at - 1) * ON_A_PAGE
    shown = rows[first : first + ON_A_PAGE]
    return shown, Pages(at, count, first + 1 if shown else 0, first + len(shown), len(rows))


def parts_of(rows: list[Row], shown: list[Row], pinned: Pinned, wanted: Asked) -> list[Part]:
    """The parts that have a row on this page, each with its count over all pages."""
    counted = Counter(group_of(row) for row in rows)
    lines = lines_of(shown, pinned)
    found = []
    for name in STATUSES:
        own = tuple(line for line in lines if group_of(line.row) == name)
        if own:
            found.append(Part(name, _title(name, wanted), counted[name], own))
    return found


def _title(name: str, wanted: Asked) -> str:
    first = ", longest first" if wanted.sort == "worst" else ""
    weeks = {14: "2 weeks", 28: "4 weeks", 91: "3 months", 365: "year"}[wanted.ahead]
    return {
        "overdue": f"Overdue{first}",
        "due": f"Due in the next {weeks}",
        "open": f"Open now{first}",
        "done late": "Done late in the past month",
    }[name]
