"""`waymark synthesise`, `demo` and `serve`: a made-up authority, and the page it makes."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from waymark.cli import options as o
from waymark.cli.output import messages, say

Port = Annotated[int, typer.Option(min=1, max=65535, help="The port of the page on this machine.")]


class Way(StrEnum):
    """What `--write` takes: one of the ways in, or all of them, each in a folder of its own."""

    SSD = "ssd"
    ANNEX_A = "annex-a"
    SSDA903 = "ssda903"
    SSDA903_XML = "ssda903-xml"
    CIN_CENSUS = "cin-census"
    ALL = "all"


class Trend(StrEnum):
    """What `--trend` takes: which way the made-up authority's practice is going."""

    STEADY = "steady"
    IMPROVING = "improving"
    WORSENING = "worsening"


def synthesise(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to write the tables to.")],
    as_at: o.AsAt,
    children: Annotated[
        int, typer.Option(min=1, max=1_000_000, help="How many children, ever known.")
    ] = 2000,
    years: Annotated[int, typer.Option(min=1, max=20, help="How many years of records.")] = 3,
    seed: Annotated[int, typer.Option(help="The same seed makes the same authority.")] = 1,
    faults: Annotated[float, typer.Option(min=0, max=1, help="The share of rows to plant a fault in.")] = 0.0,
    write: Annotated[Way, typer.Option(help="The standard tables, a return, or all of them.")] = Way.SSD,
    trend: Annotated[Trend, typer.Option(help="Which way its practice is going.")] = Trend.IMPROVING,
) -> None:
    """
    Write a made-up authority as an extract, with the true value of every measure beside it.

    No child in it is real.
    """
    from waymark.synthetic import synthesise as make

    with messages.status("Making up an authority") as status:
        make(
            folder,
            as_at,
            children,
            years,
            seed,
            faults,
            progress=status.update,
            write=write.value,
            trend=trend.value,
        )
    one = folder / Way.SSD if write is Way.ALL else folder
    say(f"Written to {folder}. Next: waymark load {one} --as-at {as_at}")


def demo(
    folder: Annotated[
        Path, typer.Option("--folder", metavar="DIR", help="Where the demonstration is kept.")
    ] = Path("waymark-demo"),
    port: Port = 8000,
) -> None:
    """
    Make up an authority with 24 months of loads, print its scorecard and serve the application.

    It serves until interrupted. The first run takes a minute or two; the second finds everything made.
    """
    from waymark.cli.demonstration import DEMO_DAY, prepare, what_next
    from waymark.cli.figures import print_scorecard
    from waymark.cli.running import NotInstalled, require_web

    prepared = prepare(folder)
    print_scorecard(prepared.store, prepared.definition, DEMO_DAY)
    say(what_next(prepared, DEMO_DAY))
    try:
        require_web()
    except NotInstalled as error:
        say(f"{error} Without it, the scorecard alone is served.")
        _serve(prepared.store, DEMO_DAY, prepared.definition, None, port)
        return
    from waymark.cli.demonstration_serving import serve_application

    serve_application(prepared, port)


def serve(
    as_at: Annotated[
        date | None,
        typer.Option("--as-at", parser=o.day, metavar="DATE", help="[default: the day of the newest load]"),
    ] = None,
    definition: Annotated[Path | None, typer.Option(metavar="FILE.toml", help="Rows and targets.")] = None,
    authority: o.Authority = None,
    port: Port = 8000,
    store: o.StoreFolder = None,
) -> None:
    """
    Serve the scorecard as a page on this machine until interrupted.

    Nobody else can reach it: it answers only to this machine, and there is no sign-in yet.
    """
    from waymark.store import Store

    kept = Store(store or o.default_store())
    whose = authority or kept.sole_authority()
    day = as_at or kept.newest(whose, date.max).as_at
    _serve(kept.root, day, definition, whose, port)


def _serve(store: Path, as_at: date, definition: Path | None, authority: str | None, port: int) -> None:
    from waymark.cli.pages import pages_of
    from waymark.cli.serving import serve as serve_pages

    with pages_of(store, authority, as_at, definition) as pages:
        serve_pages(
            pages, port, lambda address: say(f"The scorecard is at {address} until you press Ctrl-C.")
        )
