"""
What allauth asks of us: accounts are made by an administrator, and sign-on opens only to people known here.
"""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest


class ClosedAccounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by themselves."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """No."""
        return False


class KnownPeopleOnly(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """The council's sign-on lets in whoever has an account here, by the email address it vouches for."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """No: an administrator makes the account first."""
        return False
