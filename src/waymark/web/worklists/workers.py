"""The workers of a manager's own teams: what each has, for a handover and for a supervision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import Http404

from waymark.web.access.scope import Visible
from waymark.web.loads.due import by_child, gathered, seen_days, supervised_days
from waymark.web.loads.pinned import Pinned
from waymark.web.loads.references import reference_of
from waymark.web.loads.rows import Row, called, row_of
from waymark.web.notes.models import Note
from waymark.web.notes.presenters import Line, Said, lines_of, said_of
from waymark.web.notes.queries import of_children
from waymark.worklists.catalogue import BY_NAME
from waymark.worklists.item import Entry
from waymark.worklists.worklist import WorklistNotAvailable

FOUR_WEEKS = 28
SUPERVISION = BY_NAME["supervision-due"]


@dataclass(frozen=True)
class Worker:
    """
    A worker as their manager sees them.

    `supervised_on` is the last supervision; None where there is none, or the load has `no_supervisions`.
    `supervision` is the worker's row on the list of supervisions due, for those whom the measure counts.
    """

    worker: str
    reference: str
    children: tuple[str, ...]
    overdue: int
    due: int
    supervised_on: date | None
    no_supervisions: bool
    supervision: Entry | None


@dataclass(frozen=True)
class Held:
    """A child that a worker has: what is overdue and due in 4 weeks, and the notes still open."""

    child: str
    called: str
    reference: str
    seen_on: date | None
    lines: tuple[Line, ...]
    notes: tuple[tuple[Note, Said], ...]


def workers_of(pinned: Pinned, visible: Visible) -> list[Worker]:
    """The workers of the person's own teams who have a child there, or work there, in order of their ids."""
    held: dict[str, list[str]] = {}
    for child, to in pinned.allocations.items():
        if to.worker and to.team in visible.scope.teams and visible.sees(child):
            held.setdefault(to.worker, []).append(child)
    supervised = supervisions(pinned)
    for worker, entry in supervised.items():
        if entry.team in visible.scope.teams:
            held.setdefault(worker, [])
    return [_worker(pinned, worker, held[worker], supervised.get(worker)) for worker in sorted(held)]


def _worker(pinned: Pinned, worker: str, children: list[str], supervision: Entry | None) -> Worker:
    lines = [entry for child in children for _, entry in by_child(pinned, FOUR_WEEKS).get(child, [])]
    late = sum(entry.status == "overdue" for entry in lines)
    held = supervised_days(pinned)
    return Worker(
        worker,
        reference_of(f"worker {worker}"),
        tuple(sorted(children)),
        late,
        len(lines) - late,
        (held or {}).get(worker),
        held is None,
        supervision,
    )


def worker_named(pinned: Pinned, visible: Visible, reference: str) -> Worker:
    """The worker. Raises Http404 for one who is absent, or is not of the person's own teams."""
    for one in workers_of(pinned, visible):
        if one.reference == reference:
            return one
    raise Http404


def supervisions(pinned: Pinned) -> dict[str, Entry]:
    """The next supervision of each worker of everybody; empty where the load says nothing of it."""
    return pinned.once("supervisions", lambda: _supervisions(pinned))


def _supervisions(pinned: Pinned) -> dict[str, Entry]:
    try:
        parts = gathered(pinned, SUPERVISION).parts
    except WorklistNotAvailable:
        return {}
    return {entry.worker: entry for part in parts for _, entry in part.to_do if entry.worker}


def children_of(pinned: Pinned, visible: Visible, worker: Worker) -> list[Held]:
    """The worker's children, those with most days late first, each with what is due and is noted."""
    rows = {child: _rows(pinned, visible, child) for child in worker.children}
    lines = lines_of([row for own in rows.values() for row in own], pinned)
    by_one: dict[str, list[Line]] = {}
    for line in lines:
        by_one.setdefault(line.row.entry.person or "", []).append(line)
    notes: dict[str, list[Note]] = {}
    for note in of_children(worker.children):
        if not note.cleared_by:
            notes.setdefault(note.child, []).append(note)
    found = [
        Held(
            child,
            called(visible, child),
            reference_of(child),
            seen_days(pinned).get(child),
            tuple(by_one.get(child, ())),
            tuple((note, said_of(note, pinned.as_at)) for note in notes.get(child, ())),
        )
        for child in worker.children
    ]
    return sorted(found, key=lambda one: (-max((line.days_late for line in one.lines), default=0), one.child))


def _rows(pinned: Pinned, visible: Visible, child: str) -> list[Row]:
    return [row_of(visible, name, entry) for name, entry in by_child(pinned, FOUR_WEEKS).get(child, [])]
