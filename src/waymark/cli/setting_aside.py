"""`waymark set-aside`: the rows that were not used, to be put right and loaded again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from waymark.cli import options as o
from waymark.cli.output import say, write_file, write_text


def set_aside(
    output: Annotated[
        Path,
        typer.Option("--output", metavar="FILE", help="Write to this file: .xlsx, or .csv for one table."),
    ],
    table: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only the rows of this file or sheet.")
    ] = None,
    authority: o.Authority = None,
    load: Annotated[
        str | None, typer.Option(metavar="ID", help="Of this load. [default: the last published]")
    ] = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Export every row that was set aside, to be put right in Excel and loaded again with --corrections.

    Change the row's own cells and leave the columns before them as they are.
    """
    from waymark.reports.set_aside import aside_csv, aside_tables, aside_xlsx
    from waymark.store import Store

    if output.suffix.lower() not in {".xlsx", ".csv"}:
        raise typer.BadParameter("--output must end in .xlsx or .csv.")
    kept = Store(store or o.default_store())
    whose = kept.last(authority) if load is None else kept.load(load, authority)
    tables = [t for t in aside_tables(kept.set_aside(whose)) if table in (None, t.name)]
    names = ", ".join(sorted({t.name for t in tables}))
    if output.suffix.lower() == ".xlsx":
        write_file(lambda path: aside_xlsx(tables, kept.set_aside(whose), path), output)
    elif len(tables) > 1:
        raise typer.BadParameter(f"A CSV file holds one table. Choose one with --table: {names}.")
    elif tables:
        write_file(lambda path: aside_csv(tables[0], kept.set_aside(whose), path), output)
    else:
        write_text("", output)
    rows = sum(t.rows for t in tables)
    say(f"Set aside in load {whose.load_id}: {rows:,} ({names or 'none'}). Written to {output}.")
