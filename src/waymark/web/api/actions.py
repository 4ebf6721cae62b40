"""Making a token, revoking it, and noting the day it was used. The trail never has the secret."""

from __future__ import annotations

import secrets
from datetime import date

from django.db import transaction
from django.utils import timezone

from waymark.web.access.models import Person
from waymark.web.api.models import Token
from waymark.web.api.queries import digest_of
from waymark.web.trail.actions import write

MARK = "waymark_"
"""What every secret begins with, so that a scanner of files can tell one."""


@transaction.atomic
def make_token(by: Person, name: str, expires_on: date) -> tuple[Token, str]:
    """A token of one's own, and its secret, which is not kept and cannot be shown again."""
    secret = MARK + secrets.token_urlsafe(32)
    token = Token.objects.create(
        person=by,
        name=name,
        digest=digest_of(secret),
        made_on=timezone.localdate(),
        expires_on=expires_on,
    )
    write(by, "token made", _about(token), before=None, after=_kept(token))
    return token, secret


@transaction.atomic
def revoke_token(by: Person, token: Token) -> None:
    """End one's own token at once; done twice it changes nothing."""
    held = Token.objects.select_for_update().get(pk=token.pk)
    if held.revoked_at is not None:
        return
    before = _kept(held)
    held.revoked_at = timezone.now()
    held.save(update_fields=["revoked_at"])
    write(by, "token revoked", _about(held), before=before, after=_kept(held))


def note_use(token: Token) -> None:
    """Keep the day of the last use: written once a day, whatever the number of calls."""
    today = timezone.localdate()
    if token.last_used_on != today:
        Token.objects.filter(pk=token.pk).update(last_used_on=today)


def _about(token: Token) -> str:
    return f"token {token.pk}"


def _kept(token: Token) -> dict[str, str | None]:
    revoked = token.revoked_at.isoformat() if token.revoked_at else None
    return {"name": token.name, "expires_on": token.expires_on.isoformat(), "revoked_at": revoked}
