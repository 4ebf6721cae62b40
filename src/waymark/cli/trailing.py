"""`waymark trail-check` and `waymark trail-head`: whether the trail still holds, and its newest seal."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from waymark.cli import options as o
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
    from waymark.web.site.ready import set_up_django

    set_up_django()
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
    from waymark.web.site.ready import set_up_django

    set_up_django()
    from waymark.web.trail.checking import head

    newest = head()
    typer.echo(f"{newest.number} {newest.seal}" if newest else "No line yet.")


def unusual_access(
    week: Annotated[
        date | None, typer.Option("--week", parser=o.day, metavar="DATE", help="Any day of the week to show.")
    ] = None,
) -> None:
    """
    Show how many different children each person looked at in a week, and whose week was unusual.

    Counts only: no child is named. Below it, how many people of each team opened a list in eight weeks.
    """
    from waymark.web.site.ready import set_up_django

    set_up_django()
    from waymark.web.trail.unusual import RULE
    from waymark.web.trail.watching import monday_of, opened_lists, week_of

    day = week or date.today()
    typer.echo(f"Week of {monday_of(day):%d %B %Y}. {RULE}")
    for one in week_of(day):
        days = ", ".join(str(count) for count in one.days)
        mark = "UNUSUAL  " if one.is_unusual else ""
        typer.echo(
            f"{mark}{one.person.email}: {one.seen} children ({days}); own usual "
            f"{_known(one.own)}, colleagues' {_known(one.colleagues)}; restricted cases {one.restricted}; "
            f"opened by name {one.opened}"
        )
    typer.echo("People who opened a list, by team and week, the newest last:")
    for team, weeks in opened_lists(day).items():
        typer.echo(f"{team or 'No team'}: {', '.join(str(count) for count in weeks)}")


def _known(usual: float | None) -> str:
    return "not known yet" if usual is None else f"{usual:g}"
