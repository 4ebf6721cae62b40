"""
A worklist as a table for a terminal, as the contract's CSV, and as JSON.

The CSV has the contract's columns and no others (section 3, worklist); the table and the JSON say beside
them what is to be done, since when, and of which family the child is.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from waymark.reports.safe_text import safe
from waymark.worklists.item import Entry
from waymark.worklists.worklist import Listed, Worklist

COLUMNS = (
    "person_id",
    "record_id",
    "team",
    "worker",
    "due",
    "days_late",
    "status",
    "missed_running",
    "last_done",
)
BESIDE = ("what", "since", "note", "family")
"""What JSON has after the contract's columns."""

SHOWN = 50
"""So many rows on a terminal; files have them all."""


def worklist_csv(listed: Listed) -> str:
    """The rows with the contract's columns; an empty day is not known, or there is none."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([safe(cell) for cell in _cells(entry)] for entry in listed.entries)
    return out.getvalue()


def worklist_json(listed: Listed, about: Mapping[str, object]) -> str:
    """One object: what the list is (`about`), what to know of it, then `rows`."""
    found = {
        **about,
        "worklist": listed.worklist.name,
        "title": listed.worklist.title,
        "standard": listed.worklist.standard,
        "measures": list(listed.worklist.measures),
        "undated": listed.undated,
        "notes": list(listed.notes),
        "rows": [row_object(entry) for entry in listed.entries],
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def row_object(entry: Entry) -> dict[str, object]:
    """A row by the contract's names, and what is said beside it."""
    values = (
        entry.person,
        entry.record,
        entry.team,
        entry.worker,
        _iso(entry.due),
        entry.days_late,
        entry.status,
        entry.missed_running,
        _iso(entry.last_done),
        entry.what,
        _iso(entry.since),
        entry.note,
        entry.family,
    )
    return dict(zip((*COLUMNS, *BESIDE), values, strict=True))


def worklist_terminal(listed: Listed) -> RenderableType:
    """The first rows as a table for a terminal, the tally, and what to know of the list."""
    entries, shown = listed.entries, listed.entries[:SHOWN]
    table = Table(title=Text(listed.worklist.title), title_justify="left", header_style="bold")
    columns = [column for column in _columns(shown) if column[0] in ALWAYS or any(column[2])]
    for heading, right, _ in columns:
        table.add_column(heading, justify="right" if right else "left")
    for row in zip(*(cells for _, _, cells in columns), strict=True):
        table.add_row(*(Text(cell) for cell in row))
    notes = [tally_of(entries), listed.worklist.standard + ".", *notes_of(listed)]
    if len(entries) > SHOWN:
        notes.insert(1, f"The first {SHOWN} are shown: use --format csv for all.")
    return Stack(*([table] if entries else []), *(Text(note) for note in notes))


def tally_of(entries: Sequence[Entry]) -> str:
    """How many there are of each status, in a sentence."""
    if not entries:
        return "Nothing overdue, nothing due, nothing done late."
    counted = Counter(entry.status for entry in entries)
    said = f"{counted['overdue']:,} overdue, {counted['due']:,} due, {counted['done late']:,} done late."
    twice = sum(entry.missed_running > 1 for entry in entries)
    return f"{said} {twice:,} missed twice or more running." if twice else said


def notes_of(listed: Listed) -> list[str]:
    """What to know of the list: what it leaves out, and what the load leaves out of it."""
    said = list(listed.notes)
    if listed.undated:
        said.append(f"{listed.undated:,} left out: no day is recorded to count from.")
    return said


def worklists_terminal(worklists: Iterable[Worklist]) -> RenderableType:
    """Every list, with a line each."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for worklist in worklists:
        table.add_row(Text(worklist.name), Text(worklist.line))
    return table


def worklists_csv(worklists: Iterable[Worklist]) -> str:
    """Every list: its name, and who is on it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("name", "title", "line", "standard"))
    writer.writerows((w.name, w.title, w.line, w.standard) for w in worklists)
    return out.getvalue()


def worklists_json(worklists: Iterable[Worklist]) -> str:
    """Every list as one object."""
    found = [
        {
            "name": w.name,
            "title": w.title,
            "line": w.line,
            "standard": w.standard,
            "measures": list(w.measures),
        }
        for w in worklists
    ]
    return json.dumps({"worklists": found}, ensure_ascii=False, indent=2) + "\n"


ALWAYS = ("Child or person", "Status")


def _columns(entries: Sequence[Entry]) -> list[tuple[str, bool, list[str]]]:
    """Heading, whether it is a number, and cells; those with nothing to say are left out."""
    whats = {entry.what for entry in entries}
    return [
        ("Child or person", False, [e.person or "" for e in entries]),
        ("Family", False, [e.family for e in entries]),
        ("Record", False, [e.record or "" for e in entries]),
        ("What", False, [e.what if len(whats) > 1 else "" for e in entries]),
        ("Team", False, [e.team or "Not allocated" for e in entries]),
        ("Worker", False, [e.worker or "" for e in entries]),
        ("Since", False, [_iso(e.since) or "" for e in entries]),
        ("Due", False, [_iso(e.due) or "" for e in entries]),
        ("Days late", True, [str(e.days_late) if e.days_late else "" for e in entries]),
        ("Status", False, [e.status for e in entries]),
        ("Missed running", True, [str(e.missed_running) if e.missed_running else "" for e in entries]),
        ("Last done", False, [_iso(e.last_done) or "" for e in entries]),
        ("Note", False, [e.note for e in entries]),
    ]


def _cells(entry: Entry) -> list[str]:
    return [
        entry.person or "",
        entry.record or "",
        entry.team or "",
        entry.worker or "",
        _iso(entry.due) or "",
        str(entry.days_late),
        entry.status,
        str(entry.missed_running),
        _iso(entry.last_done) or "",
    ]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
