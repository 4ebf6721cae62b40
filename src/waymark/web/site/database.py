"""Where the application keeps what people do in it: SQLite beside it, or a PostgreSQL that is named."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from waymark.web.site.environment import BadEnvironment, Told


def database_of(told: Told) -> dict[str, Any]:
    """Django's settings of the database. Raises BadEnvironment where WAYMARK_DATABASE cannot be read."""
    return _postgresql(told.database) if told.database else _sqlite(told)


def _sqlite(told: Told) -> dict[str, Any]:
    """Writers wait for one another, and readers for nobody; what was saved outlives a cut of the power."""
    name = ":memory:" if told.mode == "test" else str(told.data / "waymark.sqlite3")
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "ATOMIC_REQUESTS": False,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }


def _postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise BadEnvironment(
            "WAYMARK_DATABASE must look like postgresql://user:password@host:5432/name. "
            "Leave it out to keep the database in WAYMARK_DATA."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
    }
