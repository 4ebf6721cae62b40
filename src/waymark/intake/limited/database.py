"""A database read in the limited process, which alone may reach the network, and knows the password."""

from __future__ import annotations

import os
from datetime import date

from waymark.intake.answers import Answers
from waymark.intake.intake import Intake
from waymark.intake.limited.extract import carried_out
from waymark.intake.limited.process import Progress
from waymark.intake.password import PASSWORD


def read_database_limited(
    url: str,
    as_at: date,
    progress: Progress | None = None,
    answers: Answers | None = None,
    schema: str | None = None,
) -> Intake:
    """
    The extract in the database at `url` as `read_database` reads it, in a process with limits.

    The URL and its password reach the process by its standard input alone: other people on the machine
    can see its arguments, and whatever it starts sees its surroundings.
    """
    # what knows databases takes time and memory to import, which a process that reads files has no use for
    from waymark.intake.database import name_of, needs_network

    request = {
        "task": "database",
        "files": [],
        "network": needs_network(url),
        "url": url,
        "password": os.environ.get(PASSWORD, ""),
        "schema": schema,
    }
    return carried_out(request, name_of(url), as_at, progress, answers)
