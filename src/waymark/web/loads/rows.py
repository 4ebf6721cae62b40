"""
The rows of a list that one person may see, in the words that person may read.

A child goes by the council's id where the person may see it, and else by the reference. A row that names
another child, as one that may be recorded twice does, names only those the person may see.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import quote

from django.conf import settings

from waymark.web.access.scope import Visible
from waymark.web.loads.due import listed
from waymark.web.loads.pinned import Pinned
from waymark.web.loads.references import reference_of
from waymark.worklists.catalogue import BY_NAME
from waymark.worklists.item import Entry
from waymark.worklists.twice import Twice


@dataclass(frozen=True)
class Row:
    """
    A row as one person may read it.

    `entry` keeps the ids, for the trail and for notes. `key` names the row in addresses. `called` is what
    the child goes by here, `reference` what they go by in addresses and on paper, `case` the address in the
    case system or "". `team` and `worker` are those of the gate, `record` is empty where the id is not shown.
    """

    worklist: str
    entry: Entry
    key: str
    called: str
    reference: str
    case: str
    record: str
    team: str
    worker: str
    family: str


def rows_for(pinned: Pinned, visible: Visible, name: str, ahead: int) -> list[Row]:
    """The rows of that list for this person, worst first. Raises WorklistNotAvailable, KeyError."""
    entries = listed(pinned, BY_NAME[name], ahead).entries
    if any(isinstance(part, Twice) for part in BY_NAME[name].parts):
        entries = tuple(_naming_only_the_seen(visible, visible.rows(entries)))
    return [row_of(visible, name, entry) for entry in visible.rows(entries)]


def row_of(visible: Visible, name: str, entry: Entry) -> Row:
    """The row in the words this person may read. It has passed the gate before."""
    shown = visible.names(entry.person, entry.team, entry.worker)
    reference = reference_of(entry.person) if entry.person is not None else ""
    team, worker = owner_of(visible, entry)
    return Row(
        name,
        entry,
        key_of(name, entry),
        (entry.person or "") if shown else reference or entry.worker or "",
        reference,
        case_address(entry.person) if shown and entry.person else "",
        (entry.record or "") if shown or entry.person is None else "",
        team or "",
        worker or "",
        reference_of("family " + entry.family)[:6] if entry.family else "",
    )


def owner_of(visible: Visible, entry: Entry) -> tuple[str | None, str | None]:
    """Whose the row is: who the child is allocated to, else the row's own team and worker."""
    held = visible.allocations.get(entry.person) if entry.person is not None else None
    if held is None or (held.team is None and held.worker is None):
        return entry.team, entry.worker
    return held.team, held.worker


def key_of(name: str, entry: Entry) -> str:
    """The row's name in addresses: the same in every load for as long as the same thing is due."""
    due = entry.due.isoformat() if entry.due is not None else ""
    return reference_of("\x1f".join(("row", name, entry.person or "", entry.record or "", entry.what, due)))


def called(visible: Visible, child: str) -> str:
    """What the child goes by for this person."""
    return child if visible.names(child) else reference_of(child)


def case_address(child: str) -> str:
    """Where the case system shows the child; "" where nobody has said how its addresses are made."""
    pattern = settings.TOLD.case_system
    if not pattern.startswith(("https://", "http://")) or "{id}" not in pattern:
        return ""
    return pattern.replace("{id}", quote(child, safe=""))


def _naming_only_the_seen(visible: Visible, entries: Iterable[Entry]) -> Iterable[Entry]:
    for entry in entries:
        others = [called(visible, child) for child in entry.note.split(", ") if visible.sees(child)]
        if others:
            yield replace(entry, note=", ".join(others))
