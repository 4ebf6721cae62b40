"""Sign-ins, sign-outs and sign-ins that failed, each a line of the trail."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from allauth.mfa.signals import authentication_failed
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from waymark.web.access.models import Person
from waymark.web.trail.actions import write

SIGNED_IN, SIGNED_OUT, FAILED = "signed in", "signed out", "failed to sign in"


@receiver(user_logged_in)
def signed_in(user: Any, **about_it: Any) -> None:
    """Note it."""
    write(user, SIGNED_IN)


@receiver(user_logged_out)
def signed_out(user: Any, **about_it: Any) -> None:
    """Note it: by hand, or because the computer was left alone."""
    if user is not None:
        write(user, SIGNED_OUT)


@receiver(user_login_failed)
def failed(credentials: Mapping[str, Any], **about_it: Any) -> None:
    """Note whose account it was tried on. Anything else that was typed may be a password."""
    tried = credentials.get("email") or credentials.get("username") or ""
    person = Person.objects.filter(email__iexact=tried).first() if tried else None
    write("nobody", FAILED, person.email if person else "")


@receiver(authentication_failed)
def wrong_code(user: Any, **about_it: Any) -> None:
    """Note that the password was right and the second factor was not."""
    write("nobody", FAILED, user.email, factor="second")
