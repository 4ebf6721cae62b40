"""
Waymark's own checks of a production site: each thing that would leave a door open stops the start.

`python -m django check --deploy` says the same as `waymark web`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.conf import settings
from django.core.checks import Error, register
from django.db import connection
from django.utils import timezone

from waymark.web.access.accounts import SECOND_FACTOR_WITHIN
from waymark.web.access.models import Person
from waymark.web.access.passwords import has_known_password

SHORTEST_SECRET = 50
DEFAULTS = ("change me", "changeme", "secret", "django-insecure")
PEOPLE = Person._meta.db_table


@register("waymark", deploy=True)
def safe_settings(app_configs: Any, **about: Any) -> list[Error]:
    """What the environment says, before any account is looked at."""
    return [Error(said, hint=hint, id=f"waymark.{name}") for name, said, hint in _of_settings()]


def _of_settings() -> Iterator[tuple[str, str, str]]:
    told = settings.TOLD
    if settings.DEBUG:
        yield "debug", "DEBUG is on: pages of errors would show what they were about.", "Turn it off."
    if len(told.secret) < SHORTEST_SECRET or told.secret.lower().startswith(DEFAULTS):
        yield (
            "secret",
            f"WAYMARK_SECRET is shorter than {SHORTEST_SECRET} characters, or one that everybody knows.",
            "Give it a long one of its own, such as: openssl rand -base64 48",
        )
    if not told.hosts or "*" in told.hosts:
        yield (
            "hosts",
            "WAYMARK_HOSTS does not say under which names the application is reached.",
            "Name them, such as waymark.example.gov.uk",
        )
    if told.mode != "production":
        yield "mode", f"WAYMARK_MODE is {told.mode}, which is not for real children.", "Leave it out."
    if told.https and told.proxies == 0:
        yield (
            "proxies",
            "WAYMARK_PROXIES is 0, though the application speaks HTTPS only behind a proxy.",
            "Say how many proxies stand in front, such as 1.",
        )
    if not told.second_factor and not told.oidc_server:
        yield (
            "second-factor",
            "WAYMARK_SECOND_FACTOR is no, and there is no sign-on of the council to ask for one.",
            "Leave it out.",
        )


@register("waymark", deploy=True)
def safe_accounts(app_configs: Any, databases: Sequence[str] | None = None, **about: Any) -> list[Error]:
    """Every account that can sign in. Before the first migration there is none."""
    if PEOPLE not in connection.introspection.table_names():
        return []
    return [found for check in ACCOUNTS for found in check()]


def _examples() -> Iterator[Error]:
    count = Person.objects.filter(is_active=True, example=True).count()
    if count:
        yield Error(
            f"{_accounts(count)} of the demonstration can sign in.",
            hint="Give production a database and a data folder of its own: WAYMARK_DATA.",
            id="waymark.examples",
        )


def _known_passwords() -> Iterator[Error]:
    for person in Person.objects.filter(is_active=True):
        if has_known_password(person):
            yield Error(
                f"The account {person.email} has a password that everybody knows.",
                hint="Close it with: waymark close-account EMAIL",
                id="waymark.known-password",
            )


def _without_second_factor() -> Iterator[Error]:
    if not settings.TOLD.second_factor:
        return
    since = timezone.now() - SECOND_FACTOR_WITHIN
    for person in Person.objects.filter(is_active=True, made_at__lte=since, authenticator=None):
        if person.has_usable_password():
            yield Error(
                f"The account {person.email} has had no second factor for {SECOND_FACTOR_WITHIN.days} days.",
                hint="Close it with: waymark close-account EMAIL",
                id="waymark.second-factor",
            )


def _accounts(count: int) -> str:
    return "1 account" if count == 1 else f"{count} accounts"


ACCOUNTS: tuple[Callable[[], Iterator[Error]], ...] = (_examples, _known_passwords, _without_second_factor)
