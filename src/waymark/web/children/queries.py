"""Which children a person has before them, who is of one family, and what is due of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404

from waymark.engines.extract import Extract
from waymark.web.access.scope import Visible
from waymark.web.loads.due import by_child, seen_days
from waymark.web.loads.pinned import Pinned
from waymark.web.loads.references import by_reference, reference_of
from waymark.web.loads.rows import Row, called, row_of
from waymark.worklists.asking import Asking
from waymark.worklists.families import families
from waymark.worklists.history import Event, history_of, rows_of_child

AHEAD = 91
"""So many days ahead a child's next things are looked for."""


def gate_of(pinned: Pinned, person: Any) -> Visible:
    """What the person may see. Raises Http404 where that is no child at all."""
    visible = pinned.visible_to(person)
    if visible.scope.is_empty:
        raise Http404
    return visible


def child_named(pinned: Pinned, visible: Visible, reference: str) -> str:
    """The child's id in the load. Raises Http404 for one who is absent, or whom this person may not see."""
    known: dict[str, str] = pinned.once("references", lambda: by_reference(pinned.allocations))
    child = known.get(reference)
    if child is None or not visible.sees(child):
        raise Http404
    return child


@dataclass(frozen=True)
class Known:
    """A child on somebody's list: what is overdue and due next, longest overdue first."""

    child: str
    called: str
    reference: str
    team: str
    worker: str
    family: str
    seen_on: date | None
    overdue: tuple[Row, ...]
    due: tuple[Row, ...]

    @property
    def days_late(self) -> int:
        """How late the latest thing is."""
        return max((row.entry.days_late for row in self.overdue), default=0)


@dataclass(frozen=True)
class Case:
    """A child on somebody's list before anything is written out: what the list is ordered and narrowed by."""

    child: str
    team: str
    worker: str
    family: str
    days_late: int


def caseload(pinned: Pinned, visible: Visible) -> list[Case]:
    """
    The children with an allocated worker or team, or on a named list, whom this person may see.

    Those with the longest overdue stand first, and the children of one family together.
    """
    held = pinned.allocations
    seen = (
        child
        for child, to in held.items()
        if (to.team or to.worker or child in visible.scope.cases) and visible.sees(child)
    )
    found = [_case(pinned, child) for child in sorted(seen)]
    worst: dict[str, int] = {}
    for one in found:
        worst[one.family] = max(worst.get(one.family, 0), one.days_late)
    return sorted(found, key=lambda one: (-worst[one.family], one.family, -one.days_late, one.child))


def _case(pinned: Pinned, child: str) -> Case:
    to, lines = pinned.allocations[child], by_child(pinned, AHEAD).get(child, [])
    # a child of no known family is one of their own
    family = family_of(pinned).get(child) or f"alone {child}"
    late = max((entry.days_late for _, entry in lines if entry.status == "overdue"), default=0)
    return Case(child, to.team or "", to.worker or "", family, late)


def known(pinned: Pinned, visible: Visible, child: str) -> Known:
    """One child whom this person may see, with what is overdue and due next."""
    rows = due_of(pinned, visible, child)
    to = pinned.allocations[child]
    family = family_of(pinned).get(child, "")
    return Known(
        child,
        called(visible, child),
        reference_of(child),
        to.team or "",
        to.worker or "",
        reference_of("family " + family)[:6] if family else "",
        seen_days(pinned).get(child),
        tuple(row for row in rows if row.entry.status == "overdue"),
        tuple(row for row in rows if row.entry.status == "due"),
    )


def due_of(pinned: Pinned, visible: Visible, child: str, ahead: int = AHEAD) -> list[Row]:
    """What is overdue and due next of a child this person may see, the soonest due first."""
    lines = by_child(pinned, ahead).get(child, [])
    return [row_of(visible, name, entry) for name, entry in lines if visible.rows([entry])]


def family_of(pinned: Pinned) -> dict[str, str]:
    """The family of each child, by the child's id, of everybody."""
    return pinned.once("families", lambda: families(Asking(pinned.source, pinned.as_at)))


def siblings(pinned: Pinned, visible: Visible, child: str) -> list[Known]:
    """The other children of the family whom this person may see."""
    family = family_of(pinned).get(child)
    if not family:
        return []
    members: dict[str, list[str]] = pinned.once("families' children", lambda: _members(family_of(pinned)))
    others = (one for one in sorted(members[family]) if one != child and one in pinned.allocations)
    return [known(pinned, visible, one) for one in others if visible.sees(one)]


def _members(known: dict[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for child, family in known.items():
        found.setdefault(family, []).append(child)
    return found


def history(pinned: Pinned, child: str) -> tuple[Event, ...]:
    """Everything the load tells of the child, the newest first."""
    held = pinned.source.held
    return history_of(held, child) if isinstance(held, Extract) else ()


def born_on(pinned: Pinned, child: str) -> date | None:
    """The child's day of birth, where the load has it."""
    held = pinned.source.held
    rows = rows_of_child(held, "children", child) if isinstance(held, Extract) else []
    return next((row["born_on"] for row in rows if row.get("born_on")), None)
