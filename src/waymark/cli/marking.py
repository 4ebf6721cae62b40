"""`waymark mark-break` and `waymark mark-step`: say from when a figure is unlike those before it, and why."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from waymark.cli import options as o
from waymark.cli.output import say


def mark_break(
    as_at: Annotated[
        date, typer.Option("--as-at", parser=o.day, metavar="DATE", help="The first day that is unlike.")
    ],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why, in a few words.")] = "",
    measure: Annotated[
        str | None, typer.Option(metavar="SLUG", help="Only this measure. Without it, all of them.")
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Take the mark away again.")] = False,
    authority: o.Authority = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Mark a break in series, which every trend then shows.

    A change of the children's ids is marked by its own id_crosswalk.
    """
    from waymark.measures.catalogue import find
    from waymark.store import Store
    from waymark.store.authorities import folder_of
    from waymark.store.breaks import Break, unmark_break
    from waymark.store.breaks import mark_break as keep

    if not remove and not reason.strip():
        raise typer.BadParameter("Say why, with --reason.")
    slug = find(measure).slug if measure else ""
    kept = Store(store or o.default_store())
    code = authority or kept.sole_authority()
    kept.newest(code, date.max)
    folder = folder_of(kept.root, code)
    whose = slug or "every measure"
    if remove:
        unmark_break(folder, as_at, slug)
        say(f"The break of {as_at} for {whose} is no longer marked.")
    else:
        keep(folder, Break(as_at, slug, reason.strip()))
        say(f"Marked: {whose} from {as_at}, {reason.strip()}.")


def mark_step(
    measure: Annotated[str, typer.Argument(help="The measure, by the name `waymark measures` gives it.")],
    from_month: Annotated[
        str, typer.Option("--from", metavar="MONTH", help="The first month after the step, as 2018-05.")
    ],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="What was done, in a few words.")] = "",
    by: Annotated[str, typer.Option(metavar="NAME", help="Who says so.")] = "",
    remove: Annotated[bool, typer.Option("--remove", help="Take the step away again.")] = False,
    authority: o.Authority = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Mark a step: a real change with a known reason, from which a measure's limits are worked out anew.

    Without one, limits are worked out over every month, and a lasting change stays a signal.
    """
    from waymark.measures.catalogue import find
    from waymark.store import Store
    from waymark.store.authorities import folder_of
    from waymark.store.steps import Step, unmark_step
    from waymark.store.steps import mark_step as keep

    month = o.month(from_month)
    if not remove and not (reason.strip() and by.strip()):
        raise typer.BadParameter("Say why, with --reason, and who says so, with --by.")
    slug = find(measure).slug
    kept = Store(store or o.default_store())
    code = authority or kept.sole_authority()
    kept.newest(code, date.max)
    folder = folder_of(kept.root, code)
    if remove:
        unmark_step(folder, month, slug)
        say(f"The step of {slug} from {month} is no longer marked.")
    else:
        keep(folder, Step(month, slug, reason.strip(), by.strip()))
        say(f"Marked: {slug} steps from {month}, {reason.strip()} ({by.strip()}).")
