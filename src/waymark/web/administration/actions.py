"""Every change an administrator makes: one transaction, and a line of the trail with before and after."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from waymark.web.access.models import Person
from waymark.web.trail.actions import write


@transaction.atomic
def close(person: Person, by: Any) -> Person:
    """Close the account: the next request of a browser still signed in to it is refused."""
    before = {"can sign in": person.is_active}
    person.is_active = False
    person.save(update_fields=["is_active"])
    write(by, "closed an account", person.email, before=before, after={"can sign in": False})
    return person
