"""Writing a note on a row, and clearing those whose row a later load no longer has."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from waymark.web.loads.pinned import Pinned
from waymark.web.loads.references import reference_of
from waymark.web.loads.rows import Row
from waymark.web.notes.models import Note
from waymark.web.notes.queries import gone_from
from waymark.web.trail.actions import write


@transaction.atomic
def write_note(row: Row, saying: str, words: str, pinned: Pinned, *, by: Any) -> Note:
    """Keep what the person says of the row, which is about a child whom they may see."""
    assert row.entry.person is not None, "Only a row about a child can have a note."
    note = Note.objects.create(
        row=row.key,
        worklist=row.worklist,
        child=row.entry.person,
        what=row.entry.what,
        due=row.entry.due,
        saying=saying,
        words=words,
        by=by,
        by_name=by.name,
        written_at=timezone.now(),
        load=pinned.load.load_id,
        load_number=pinned.load.sequence,
    )
    about = f"{row.worklist} {row.reference}"
    write(
        by, "note written", about, pinned.load.load_id, before=None, after={"saying": saying, "words": words}
    )
    return note


def clear_done(pinned: Pinned, notes: list[Note]) -> None:
    """
    Mark as cleared the notes whose row this load no longer has, each once, and change them in place.

    Each is a line of the trail, by the load and not by whoever happened to look.
    """
    for note in gone_from(pinned, notes):
        _clear(note, pinned)


@transaction.atomic
def _clear(note: Note, pinned: Pinned) -> None:
    load = pinned.load
    changed = Note.objects.filter(pk=note.pk, cleared_by="").update(
        cleared_by=load.load_id, cleared_as_at=load.as_at
    )
    note.cleared_by, note.cleared_as_at = load.load_id, load.as_at
    if changed:
        about = f"{note.worklist} {reference_of(note.child)}"
        write("a load", "note cleared", about, load.load_id, before="", after=load.load_id)
