"""Making the application ready: its database brought up to date, and nothing opened that may not be."""

from __future__ import annotations

import os

from waymark.web.site.environment import CannotStart, Told, environment_of
from waymark.web.site.ready import set_up_django

SAID_BETTER = {"security.W009", "security.W018", "security.W020"}
"""Django's own checks of the secret, of DEBUG and of the hosts: ours say the names to set."""


def make_ready(told: Told) -> None:
    """
    Set Django up as it is told, and make or bring up to date the database with the table of the shared cache.

    Raises BadEnvironment.
    """
    from django.core.management import call_command

    os.environ.update(environment_of(told))
    os.environ["DJANGO_SETTINGS_MODULE"] = "waymark.web.site.settings"
    (told.data / "static").mkdir(parents=True, exist_ok=True)
    set_up_django()
    call_command("migrate", interactive=False, verbosity=0, skip_checks=True)
    call_command("createcachetable", verbosity=0)
    from waymark.web.administration.dormant import close_dormant

    close_dormant()


def refuse_unless_safe(told: Told) -> None:
    """Raises CannotStart in production, with a line for each thing that is not as it must be."""
    from django.core.checks import run_checks

    if told.mode != "production":
        return
    made = run_checks(include_deployment_checks=True, databases=["default"])
    found = [one for one in made if not one.is_silenced() and one.id not in SAID_BETTER]
    if found:
        said = "\n".join(f"- {one.msg}{f' {one.hint}' if one.hint else ''}" for one in found)
        raise CannotStart(f"Waymark does not start in production until this is put right.\n{said}")
