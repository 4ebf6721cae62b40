"""`waymark trail-check` and `waymark trail-head`: whether the trail still holds, and its newest seal."""

from __future__ import annotations

from typing import Annotated

import typer

from waymark.cli.output import say


def trail_check(
    last: Annotated[
        tuple[int, str] | None,
        typer.Option(metavar="NUMBER SEAL", help="A line noted elsewhere, as `waymark trail-head` gave it."),
    ] = None,
) -> None:
    """
    Walk the trail of the application from its first line, and name the first that does not hold.

    Ends with 1 where a line was changed, dropped, moved or added. A trail cut short holds by itself: give
    the head that was noted the day before to see that it is still there.
    """
    from waymark.web.site.ready import make_ready

    make_ready()
    from waymark.web.trail.checking import broken, head

    found, newest = broken(last), head()
    if found is not None:
        say(f"Error: {found.why} Keep a copy of the database as it is, and tell whoever answers for it.")
        raise typer.Exit(1)
    typer.echo(f"The trail holds: {newest.number:,} lines." if newest else "The trail holds: no line yet.")


def trail_head() -> None:
    """
    Print the newest line of the trail: its number and its seal.

    Print or send it away each day. `waymark trail-check --last` then shows whether anybody who can change
    the database has cut the trail short or written it anew.
    """
    from waymark.web.site.ready import make_ready

    make_ready()
    from waymark.web.trail.checking import head

    newest = head()
    typer.echo(f"{newest.number} {newest.seal}" if newest else "No line yet.")
