"""The demonstration served: the application with one account for each role, on this machine alone."""

from __future__ import annotations

from waymark.cli.demonstration import Prepared
from waymark.cli.output import say
from waymark.synthetic import AUTHORITY


def serve_application(prepared: Prepared, port: int) -> None:
    """Serve it until interrupted. Raises CannotStart where the port cannot be had."""
    from waymark.web.site.environment import told_by
    from waymark.web.site.serving import serve
    from waymark.web.site.starting import make_ready

    # what the reader's own surroundings say is for their own site
    told = told_by(
        {
            "WAYMARK_MODE": "demo",
            "WAYMARK_STORE": str(prepared.store),
            "WAYMARK_DATA": str(prepared.application),
            "WAYMARK_DEFINITION": str(prepared.definition),
            "WAYMARK_AUTHORITY": AUTHORITY,
            "WAYMARK_COUNCIL": "Exampleshire County Council",
        }
    )
    make_ready(told)
    from waymark.web.site.demonstration import make_accounts, warm

    make_accounts()
    say("Working out the scorecard of the newest load.")
    warm()
    try:
        serve(told, port, _ready)
    except KeyboardInterrupt:
        say("Stopped.")


def _ready(address: str) -> None:
    say(f"Waymark is at {address} until you press Ctrl-C. Its sign-in page lists an account for each role.")
