"""Passwords that everybody knows, which an account of production may not have."""

from __future__ import annotations

import hashlib

from django.contrib.auth.hashers import check_password
from django.core.cache import cache

from waymark.web.access.models import Person

KNOWN = ("password", "administrator", "waymark", "waymark demo", "changeme", "letmein", "Password1")
"""The ones that are tried first on any new system, and those of the demonstration."""


def has_known_password(person: Person) -> bool:
    """
    Whether the account opens with one of `KNOWN`, or with its own email address.

    Each password is tried once and the answer kept, since trying one is made slow on purpose.
    """
    key = f"known-password:{hashlib.sha256(person.password.encode()).hexdigest()}"
    found = cache.get(key)
    if found is None:
        tried = (*KNOWN, person.email, person.email.partition("@")[0])
        found = person.has_usable_password() and any(check_password(one, person.password) for one in tried)
        cache.set(key, found, timeout=None)
    return bool(found)
