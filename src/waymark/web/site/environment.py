"""
What the application is told by its environment, read once and checked.

Every name begins with WAYMARK_. The how-to `run-the-application` lists them for whoever installs Waymark.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal, get_args

from waymark.web.site.brand import WAYMARKS_OWN, Brand, UnreadableColour, colour_of

Mode = Literal["demo", "production", "test"]


class BadEnvironment(Exception):
    """The application cannot start as it was told to. The message says which name is wrong and why."""


class CannotStart(Exception):
    """The application may not be opened as it stands. The message says each reason, and what to do."""


@dataclass(frozen=True)
class Told:
    """
    The application's own surroundings.

    `store` holds the loads and is only read. `data` holds the application's database and its secret.
    `authority` is the one whose figures are shown; empty where the store holds one alone. `https` says that
    a proxy in front speaks HTTPS; `proxies` how many proxies stand between a person and this process.
    `second_factor` asks everybody who has a password for a second factor. The `oidc_` names are those of the
    council's own sign-on, and of the claim by which it vouches for an email address; without a server there
    is none.
    `council` and `colour` are the council's name and colour.
    """

    mode: Mode
    store: Path
    data: Path
    authority: str
    hosts: tuple[str, ...]
    secret: str
    https: bool
    proxies: int
    database: str
    definition: str
    case_system: str
    second_factor: bool
    oidc_server: str
    oidc_client: str
    oidc_secret: str
    oidc_name: str
    oidc_verified_claim: str
    council: str
    colour: str

    @property
    def brand(self) -> Brand:
        """How the council shows itself in the frame of every page."""
        return Brand(self.council, self.colour, self.mode == "demo")


def told_by(environ: Mapping[str, str] = os.environ) -> Told:
    """What the environment says. Raises BadEnvironment."""
    mode = environ.get("WAYMARK_MODE", "production")
    if mode not in get_args(Mode):
        raise BadEnvironment(f"WAYMARK_MODE is {mode!r}. It may be one of {', '.join(get_args(Mode))}.")
    data = Path(environ.get("WAYMARK_DATA", "waymark-application"))
    https = mode == "production" and environ.get("WAYMARK_HTTPS", "yes") != "no"
    return Told(
        mode=mode,  # type: ignore[arg-type]
        store=Path(environ.get("WAYMARK_STORE", "waymark-data")),
        data=data,
        authority=environ.get("WAYMARK_AUTHORITY", ""),
        hosts=_hosts(environ, mode),
        secret=environ.get("WAYMARK_SECRET") or _kept_secret(data, mode),
        https=https,
        # the application speaks no HTTPS itself, so that where there is HTTPS there is a proxy
        proxies=_whole(environ, "WAYMARK_PROXIES", 1 if https else 0),
        database=environ.get("WAYMARK_DATABASE", ""),
        definition=environ.get("WAYMARK_DEFINITION", ""),
        case_system=environ.get("WAYMARK_CASE_SYSTEM", ""),
        second_factor=environ.get("WAYMARK_SECOND_FACTOR", "yes" if mode == "production" else "no") != "no",
        oidc_server=environ.get("WAYMARK_OIDC_SERVER", ""),
        oidc_client=environ.get("WAYMARK_OIDC_CLIENT", ""),
        oidc_secret=environ.get("WAYMARK_OIDC_SECRET", ""),
        oidc_name=environ.get("WAYMARK_OIDC_NAME", "the council's sign-on"),
        council=environ.get("WAYMARK_COUNCIL", ""),
        colour=_colour(environ),
        oidc_verified_claim=environ.get("WAYMARK_OIDC_VERIFIED_CLAIM", "email_verified"),
    )


def environment_of(told: Told) -> dict[str, str]:
    """The environment that says the same: what `told_by` reads back."""
    return {f"WAYMARK_{one.name.upper()}": _written(getattr(told, one.name)) for one in fields(told)}


def _written(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ",".join(value)
        case _:
            return str(value)


def _colour(environ: Mapping[str, str]) -> str:
    try:
        return colour_of(environ.get("WAYMARK_COLOUR") or WAYMARKS_OWN)
    except UnreadableColour as error:
        raise BadEnvironment(f"WAYMARK_COLOUR: {error}") from None


def _hosts(environ: Mapping[str, str], mode: str) -> tuple[str, ...]:
    named = tuple(filter(None, environ.get("WAYMARK_HOSTS", "").split(",")))
    if named or mode == "production":
        return named
    return ("127.0.0.1", "localhost", "testserver")


def _kept_secret(data: Path, mode: str) -> str:
    """The secret in the data folder, made at the first start. Production is given its own."""
    if mode == "test":
        return "only for tests: nothing outside this process is signed with it"
    if mode == "production":
        raise BadEnvironment(
            "WAYMARK_SECRET is not set. Give the application a long secret of its own, kept apart."
        )
    kept = data / "secret"
    if not kept.is_file():
        data.mkdir(parents=True, exist_ok=True)
        kept.write_text(secrets.token_urlsafe(48), encoding="utf-8")
        kept.chmod(0o600)
    return kept.read_text(encoding="utf-8")


def _whole(environ: Mapping[str, str], name: str, unless: int) -> int:
    said = environ.get(name, str(unless))
    if not said.isdecimal():
        raise BadEnvironment(f"{name} is {said!r}. It must be a whole number, such as {unless}.")
    return int(said)
