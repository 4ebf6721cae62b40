"""
What is due in a load, of everybody, asked once: every worklist, and what a Monday sheet is made from.

Nothing here has passed the gate. `rows.py` cuts from it what one person may see.
"""

from __future__ import annotations

from datetime import date

from waymark.web.loads.pinned import Pinned
from waymark.worklists.asking import Asking
from waymark.worklists.catalogue import BY_NAME, WORKLISTS
from waymark.worklists.item import Entry
from waymark.worklists.last_seen import last_seen
from waymark.worklists.monday import WEEK, Everything, everything
from waymark.worklists.supervised import last_supervised
from waymark.worklists.worklist import Gathered, Listed, Worklist, WorklistNotAvailable, gather


def gathered(pinned: Pinned, worklist: Worklist) -> Gathered:
    """Everything of a list. Raises WorklistNotAvailable, which is remembered too."""
    found = pinned.once(("gathered", worklist.name), lambda: _gathered(pinned, worklist))
    if isinstance(found, WorklistNotAvailable):
        raise WorklistNotAvailable(*found.args)
    return found


def _gathered(pinned: Pinned, worklist: Worklist) -> Gathered | WorklistNotAvailable:
    try:
        return gather(worklist, Asking(pinned.source, pinned.as_at))
    except WorklistNotAvailable as error:
        return error


def listed(pinned: Pinned, worklist: Worklist, ahead: int) -> Listed:
    """Every row of a list, so many days ahead. Raises WorklistNotAvailable."""
    return pinned.once(("listed", worklist.name, ahead), lambda: gathered(pinned, worklist).within(ahead))


def available(pinned: Pinned) -> dict[str, Gathered]:
    """Every list that the load can give, by name, in the order of the catalogue."""
    return pinned.once("available lists", lambda: _available(pinned))


def _available(pinned: Pinned) -> dict[str, Gathered]:
    found: dict[str, Gathered] = {}
    for worklist in WORKLISTS:
        try:
            found[worklist.name] = gathered(pinned, worklist)
        except WorklistNotAvailable:
            continue
    return found


def why_not(pinned: Pinned, worklist: Worklist) -> str:
    """Why the load cannot give the list; empty where it can."""
    try:
        gathered(pinned, worklist)
    except WorklistNotAvailable as error:
        return str(error)
    return ""


def of_the_week(pinned: Pinned) -> Everything:
    """What every Monday sheet of the load is cut from."""
    return pinned.once(
        "monday", lambda: everything(pinned.as_at, lambda one: listed(pinned, one, WEEK).entries)
    )


def by_child(pinned: Pinned, ahead: int) -> dict[str, list[tuple[str, Entry]]]:
    """What is overdue or due within so many days of each child: the list's name and the row, worst first."""
    return pinned.once(("by child", ahead), lambda: _by_child(pinned, ahead))


def _by_child(pinned: Pinned, ahead: int) -> dict[str, list[tuple[str, Entry]]]:
    found: dict[str, list[tuple[str, Entry]]] = {}
    for name in available(pinned):
        for entry in listed(pinned, BY_NAME[name], ahead).entries:
            if entry.person is not None and entry.due is not None and entry.status != "done late":
                found.setdefault(entry.person, []).append((name, entry))
    for lines in found.values():
        lines.sort(key=lambda line: (line[1].due, line[1].what))
    return found


def seen_days(pinned: Pinned) -> dict[str, date]:
    """When each child was last seen, of everybody."""
    return pinned.once("last seen", lambda: last_seen(Asking(pinned.source, pinned.as_at)))


def supervised_days(pinned: Pinned) -> dict[str, date] | None:
    """When each worker was last supervised; None where the load does not say."""
    return pinned.once("supervised", lambda: last_supervised(Asking(pinned.source, pinned.as_at)))
