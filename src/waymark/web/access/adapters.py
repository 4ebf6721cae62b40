"""
What allauth asks of us: accounts are made by an administrator, and sign-on opens only to people known here.
"""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC, datetime
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from waymark.web.access.accounts import is_dormant
from waymark.web.access.idle import FIRST, IDLE
from waymark.web.access.models import Person
from waymark.web.access.second_factor import has_second_factor
from waymark.web.access.sign_on import email_vouched_for

TOO_MANY = "There were too many tries. Wait five minutes, and try again."

DONE = {
    "account/messages/password_changed.txt": "Your password is changed.",
    "mfa/messages/totp_activated.txt": "Your app is set up.",
    "mfa/messages/recovery_codes_generated.txt": "New recovery codes are made.",
}


class ClosedAccounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by themselves, and a sign-in that fails says the same whoever it was tried for."""

    error_messages: ClassVar = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "The email address or password is not right. Check both, and try again.",
        "too_many_login_attempts": TOO_MANY,
        "incorrect_password": "The password is not right.",
        "enter_current_password": "Enter the password you have now.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """No."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Person | None:
        """The person, if their account is open: a closed or dormant one answers as a wrong password does."""
        person = super().authenticate(request, **credentials)
        return person if person is not None and may_sign_in(person) else None

    def reauthenticate(self, user: Person, password: str) -> bool:
        """Whether it is the password of whoever is signed in, with the same limit on tries as at sign-in."""
        return self.authenticate(self.request, email=user.email, password=password) == user

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Whether the password is asked for again: not of one who just gave it, to set up a first code."""
        signed_in_at = datetime.fromtimestamp(self.request.session.get(FIRST, 0), UTC)
        just_now = timezone.now() - signed_in_at < IDLE
        return not just_now or has_second_factor(self.request.user, before=signed_in_at)

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Nothing is mailed: the trail has it."""

    def add_message(self, request: HttpRequest, level: int, template: str = "", *_: Any, **__: Any) -> None:
        """Pages say what was done, in our own words; the rest of allauth's is left out."""
        if template in DONE:
            messages.add_message(request, level, DONE[template])

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """One's own account."""
        return reverse("account")


class KnownPeopleOnly(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """The council's sign-on lets in whoever has an account here, by the email address it vouches for."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """No: an administrator makes the account first."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Find the account vouched for, at each sign-in anew. Raises ImmediateHttpResponse without."""
        email = email_vouched_for(sociallogin.account.extra_data, settings.TOLD.oidc_verified_claim)
        person = Person.objects.filter(email__iexact=email).first() if email else None
        if person is None or not may_sign_in(person) or _is_another(sociallogin, person):
            refused = render(request, "socialaccount/authentication_error.html", status=403)
            raise ImmediateHttpResponse(refused)
        if not sociallogin.is_existing:
            sociallogin.connect(request, person)


class SealedFactors(DefaultMFAAdapter):  # type: ignore[misc]
    """What makes the codes is kept sealed with the site's secret: a copy of the database makes none."""

    error_messages: ClassVar = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "The code is not right. Wait for the next one, and enter that.",
        "rate_limited": TOO_MANY,
    }

    def encrypt(self, text: str) -> str:
        """Sealed."""
        return _seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Opened again. Raises InvalidToken where the site's secret is another than it was."""
        return _seal().decrypt(encrypted_text.encode()).decode()

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Nothing is mailed: the trail has it."""


def may_sign_in(person: Person) -> bool:
    """Whether the account is open, and not left unused for too long."""
    dormant = is_dormant(person.made_at, person.last_login, timezone.now())
    # the demonstration may be opened again after a long while
    return person.is_active and (person.example or not dormant)


def _is_another(sociallogin: Any, person: Person) -> bool:
    """Whether the council's sign-on once vouched for somebody else under the same name."""
    return bool(sociallogin.is_existing and sociallogin.user.pk != person.pk)


def _seal() -> Fernet:
    key = hashlib.sha256(b"second factors" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
