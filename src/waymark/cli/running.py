"""`waymark web` and `waymark first-administrator`: the application, and the first who may sign in to it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from getpass import getpass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from waymark.cli import options as o
from waymark.cli.output import say

if TYPE_CHECKING:
    from waymark.web.site.environment import Told

Data = Annotated[
    Path | None,
    typer.Option(
        "--data", metavar="DIR", help="Where the application keeps its own. [default: WAYMARK_DATA]"
    ),
]
NEEDED = ("django", "allauth", "ninja", "waitress", "whitenoise")


class NotInstalled(Exception):
    """A part of Waymark that is installed apart is asked for. The message says how to install it."""


def web(
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")] = 8000,
    address: Annotated[
        str, typer.Option(help="The address to listen on: 0.0.0.0 for every one.")
    ] = "127.0.0.1",
    store: o.StoreFolder = None,
    data: Data = None,
) -> None:
    """
    Serve the application, with sign-in, until interrupted.

    It makes its own database, or brings it up to date. In production, which is what it takes itself to be in
    unless WAYMARK_MODE says otherwise, it refuses to start with anything that would leave a door open.
    """
    require_web()
    from waymark.web.site.serving import serve

    try:
        serve(
            told(store, data),
            port,
            lambda at: say(f"Waymark is at {at} until you press Ctrl-C."),
            address,
        )
    except KeyboardInterrupt:
        say("Stopped.")


def first_administrator(
    email: Annotated[str, typer.Argument(metavar="EMAIL", help="What they sign in with.")],
    name: Annotated[str, typer.Option(help="Their name, as others see it.")],
    store: o.StoreFolder = None,
    data: Data = None,
) -> None:
    """
    Make the first administrator, or appoint one again where nobody can sign in as administrator.

    The password is asked for twice on a terminal, or read from standard input as one line. Never give it as
    an argument, where others on the machine can read it.
    """
    require_web()
    from waymark.web.site.starting import make_ready

    make_ready(told(store, data))
    from waymark.web.administration.first import appoint_first

    appoint_first(email, name, _password())
    say(f"{name} can sign in as administrator with {email.lower()}. Next: waymark web")


def close_account(
    email: Annotated[str, typer.Argument(metavar="EMAIL", help="What they sign in with.")],
    store: o.StoreFolder = None,
    data: Data = None,
) -> None:
    """Close an account, such as one that keeps the application from starting."""
    require_web()
    from waymark.web.site.starting import make_ready

    make_ready(told(store, data))
    from waymark.web.administration.first import close_account as close

    close(email)
    say(f"Nobody can sign in with {email.lower()} any more. Next: waymark web")


def require_web() -> None:
    """Raises NotInstalled without what the application needs."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise NotInstalled(
            f"The application needs more than is installed ({', '.join(missing)}). "
            "Install it with: pip install waymark[web]"
        )


def told(store: Path | None, data: Path | None, environ: Mapping[str, str] = os.environ) -> Told:
    """What the environment says, the options given going before it."""
    from waymark.web.site.environment import told_by

    named = {"WAYMARK_STORE": store or o.default_store(), "WAYMARK_DATA": data}
    return told_by({**environ, **{name: str(path) for name, path in named.items() if path is not None}})


def _password() -> str:
    """Asked on a terminal, twice; else the first line of standard input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass("Password, at least 12 characters: ")
    if first != getpass("The same password again: "):
        from waymark.web.site.environment import CannotStart

        raise CannotStart("The two passwords differ. Ask again.")
    return first
