"""Which children a line of the trail was a look at: kept in one statement, however many there are."""

from __future__ import annotations

import json
from collections.abc import Sequence

from django.db import connection

from waymark.web.trail.models import Line

# Django would send a statement for each few hundred, since a database takes only so many values in one
SQLITE = "INSERT INTO trail_look (line_id, child) SELECT %s, value FROM json_each(%s)"
POSTGRESQL = (
    "INSERT INTO trail_look (line_id, child) SELECT %s, value FROM json_array_elements_text(%s::json)"
)


def note_looks(line: Line, children: Sequence[str]) -> None:
    """Keep that the line was a look at each of these children."""
    if not children:
        return
    statement = SQLITE if connection.vendor == "sqlite" else POSTGRESQL
    with connection.cursor() as cursor:
        cursor.execute(statement, [line.pk, json.dumps(list(children))])
