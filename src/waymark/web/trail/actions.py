"""Writing the trail: one line for each change, and one for each look at children."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import connection, transaction
from django.http import HttpRequest
from django.utils import timezone

from waymark.web.access.models import Person
from waymark.web.trail.chain import seal_of
from waymark.web.trail.models import Line
from waymark.web.trail.noting import note_looks

TURN = 0x7761796D61726B
"""The number of the lock that writers of the trail take in PostgreSQL."""


@transaction.atomic
def write(
    by: Any, action: str, about: str = "", load: str = "", children: Iterable[str] = (), **detail: Any
) -> Line:
    """
    Add a line. `detail` holds what JSON can; a change says `before` and `after` there.

    It is written in the transaction of the change it tells of: neither is kept without the other.
    """
    looked_at = sorted(set(children))
    _in_turn()
    last = Line.objects.order_by("-number").first()
    number, before = (last.number + 1, last.seal) if last else (1, "")
    person = by if isinstance(by, Person) else None
    line = Line(
        number=number,
        at=timezone.now(),
        person=person,
        who=person.email if person else str(by or "nobody"),
        action=action,
        about=about,
        load=load,
        detail={**detail, "children": looked_at} if looked_at else detail,
        before=before,
    )
    line.seal = seal_of(number, said_by(line), before)
    line.save()
    note_looks(line, looked_at)
    return line


def _in_turn() -> None:
    """
    Wait until no other transaction is adding a line, and keep others waiting until this one is done.

    SQLite's transactions are begun IMMEDIATE and take turns already. In PostgreSQL two would read the same
    last line, and one of them fail.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [TURN])


def said_by(line: Line) -> dict[str, Any]:
    """What the seal of a line covers."""
    return {
        "at": line.at.isoformat(),
        "who": line.who,
        "action": line.action,
        "about": line.about,
        "load": line.load,
        "detail": line.detail,
    }


def looked(request: HttpRequest, about: str, load: str, children: Iterable[str | None]) -> Line | None:
    """Note that this person looked at these children; nothing where there were none."""
    seen = [child for child in children if child is not None]
    view = request.resolver_match.view_name if request.resolver_match else ""
    if not seen:
        return None
    return write(request.user, "looked", about, load, seen, view=view)
