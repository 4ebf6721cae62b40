"""Where a database is, and what may be said of it: its password never leaves this module."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from waymark.intake.password import PASSWORD

_SECRETS = ("password", "passwd", "pwd", "odbc_connect", "sslpassword")


class CannotReadDatabase(Exception):
    """The database cannot be read. The message says why and what to do, and holds no password."""

    def __init__(self, message: str, rule: str = "no-database") -> None:
        super().__init__(message)
        self.rule = rule


@dataclass(frozen=True)
class Address:
    """A database's URL, the name it may be called by, and what must never be shown."""

    url: URL
    name: str
    secrets: tuple[str, ...]

    @property
    def system(self) -> str:
        """The kind of database: "sqlite", "postgresql", "mssql"."""
        return self.url.get_backend_name()

    @property
    def path(self) -> Path | None:
        """The file, where the database is one."""
        return Path(self.url.database) if self.system == "sqlite" and self.url.database else None

    def without_secrets(self, text: str) -> str:
        """The text with every password in it covered."""
        for secret in self.secrets:
            text = text.replace(secret, "***")
        return text


def address_of(text: str, surroundings: Mapping[str, str] = os.environ) -> Address:
    """
    The address a URL names. Raises CannotReadDatabase where the text is not a database URL.

    >>> address_of("postgresql://reader:secret@db.example/social_care").name
    'social_care'
    """
    try:
        url = make_url(text)
        system = url.get_backend_name()
    except (ArgumentError, ValueError):
        raise CannotReadDatabase(
            "This is not a database's address. Write it as postgresql://user@host/database or "
            "sqlite:///file.db. A password with signs in it such as @ or / must be percent-encoded."
        ) from None
    given = surroundings.get(PASSWORD)
    if url.password is None and url.username and given:
        url = url.set(password=given)
    found = [url.password, *(_text(url.query[key]) for key in url.query if key.lower() in _SECRETS)]
    name = Path(url.database).name if url.database else url.host or system
    return Address(url, name, tuple(str(secret) for secret in found if secret))


def _text(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value)
