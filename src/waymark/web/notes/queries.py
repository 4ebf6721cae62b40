"""The notes on rows and of children, and which of them a load has cleared."""

from __future__ import annotations

from collections.abc import Iterable

from waymark.web.loads.due import available
from waymark.web.loads.pinned import Pinned
from waymark.web.loads.rows import key_of
from waymark.web.notes.models import Note


def on_rows(keys: Iterable[str]) -> dict[str, Note]:
    """The latest note on each of these rows."""
    found: dict[str, Note] = {}
    for note in Note.objects.filter(row__in=set(keys)).order_by("written_at", "pk"):
        found[note.row] = note
    return found


def of_children(children: Iterable[str]) -> list[Note]:
    """Every note on rows of these children, the newest first. The children have passed the gate."""
    return list(Note.objects.filter(child__in=set(children)))


def still_listed(pinned: Pinned) -> frozenset[str]:
    """The names of every row that is still to be done in the load, however far ahead."""
    return pinned.once("rows still listed", lambda: _still_listed(pinned))


def _still_listed(pinned: Pinned) -> frozenset[str]:
    return frozenset(
        key_of(name, entry)
        for name, gathered in available(pinned).items()
        for part in gathered.parts
        for _, entry in part.to_do
    )


def gone_from(pinned: Pinned, notes: Iterable[Note]) -> list[Note]:
    """Those of the notes, written under an earlier load, whose row this load no longer has."""
    listed, lists = still_listed(pinned), available(pinned)
    return [
        note
        for note in notes
        if not note.cleared_by
        and note.load_number < pinned.load.sequence
        # where the load cannot give the list, nobody knows
        and note.worklist in lists
        and note.row not in listed
    ]
