"""Whose token it is, and which tokens a person has."""

from __future__ import annotations

import hashlib
from typing import Any

from django.utils import timezone

from waymark.web.api.models import Token, Tokens


def digest_of(secret: str) -> str:
    """What is kept of a secret: its SHA-256 as 64 hexadecimal digits."""
    return hashlib.sha256(secret.encode()).hexdigest()


def token_of(secret: str) -> Token | None:
    """The token of that secret; None where it is unknown, revoked or expired, or the account closed."""
    in_force = Token.objects.in_force(timezone.localdate()).select_related("person")
    return in_force.filter(digest=digest_of(secret)).first()


def tokens_of(person: Any) -> Tokens:
    """The person's tokens that are not revoked, the newest first."""
    return Token.objects.filter(person=person, revoked_at=None)
