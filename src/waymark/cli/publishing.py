"""`waymark publish-scorecard` and `waymark restate`: as published, and as known now."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from waymark.cli import options as o
from waymark.cli.output import say, write_rich, write_text

TheDay = Annotated[
    date | None,
    typer.Option("--as-at", parser=o.day, metavar="DATE", help="The day the figures are for, as 2018-10-31."),
]


def publish_scorecard(
    as_at: TheDay = None,
    definition: Annotated[
        Path | None, typer.Option(metavar="FILE.toml", help="Rows and targets. Without it, every measure.")
    ] = None,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who publishes it.")] = "",
    note: Annotated[str, typer.Option(metavar="TEXT", help="For which meeting, or why again.")] = "",
    listed: Annotated[bool, typer.Option("--list", help="List what was published instead.")] = False,
    authority: o.Authority = None,
    load: o.LoadId = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Freeze a scorecard: its figures, the rows behind them, their definitions and the load.

    What was published never changes. To publish a day again makes another publication beside the first.
    """
    from waymark.cli.source import named_by, open_source
    from waymark.reports.ledger import published_terminal
    from waymark.scorecards.definition import catalogue_definition, read_definition
    from waymark.scorecards.ledger import frozen
    from waymark.scorecards.scorecard import build, supported_only
    from waymark.store import Store
    from waymark.store.authorities import folder_of
    from waymark.store.ledger import publications, publish

    kept = Store(store or o.default_store())
    if listed:
        code = authority or kept.sole_authority()
        write_rich(published_terminal(publications(folder_of(kept.root, code))), None)
        return
    if as_at is None:
        raise typer.BadParameter("Say which day, with --as-at 2018-10-31; or --list what was published.")
    if not by.strip():
        raise typer.BadParameter("Say who publishes it, with --by NAME.")
    chosen = read_definition(definition) if definition else catalogue_definition()
    whose = authority or named_by(chosen, store)
    with open_source(store, whose, as_at, load) as source:
        if definition is None:
            chosen = supported_only(chosen, source.held)
        built = build(chosen, source, as_at)
        content, rows = frozen(built, source, date.today(), by.strip(), note.strip())
        published = publish(folder_of(kept.root, source.authority), content, rows)
    say(f"Published {published.id}: {len(content['rows'])} figures from load {content['load_id']}.")
    typer.echo(published.id)


def restate(
    publication: Annotated[str, typer.Argument(metavar="ID", help="As `waymark publish-scorecard` gave it.")],
    children: Annotated[
        bool, typer.Option("--children", help="List the children whose answers are not as published.")
    ] = False,
    authority: o.Authority = None,
    load: Annotated[
        str | None, typer.Option("--load", metavar="ID", help="As known from this load, not the newest.")
    ] = None,
    format: Annotated[o.TableFormat, typer.Option(help="How it is written.")] = o.TableFormat.table,
    output: o.Output = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Show a published scorecard beside the same day as known now, with the reason for every difference.

    Records come late, are corrected or removed, and definitions change: each is told apart.
    """
    from waymark.cli.between import CROSSWALK, table_of
    from waymark.cli.source import open_source
    from waymark.intake.crosswalk import crosswalk_of
    from waymark.reports import ledger as report
    from waymark.scorecards.ledger import restate as restated
    from waymark.store import Store
    from waymark.store.authorities import folder_of
    from waymark.store.ledger import publication as find

    kept = Store(store or o.default_store())
    code = authority or kept.sole_authority()
    published = find(folder_of(kept.root, code), publication)
    newest = kept.load(load, code) if load else kept.newest(code, date.max)
    pairs = table_of(newest, CROSSWALK) if CROSSWALK in newest.columns else None
    then_id, now_id = published.content["load_id"], newest.load_id
    day = date.fromisoformat(published.content["as_at"])
    with (
        open_source(store, code, day, then_id) as then,
        open_source(store, code, day, now_id) as now,
    ):
        found = restated(published, then, now, crosswalk_of(pairs).newest)
    match format:
        case o.TableFormat.csv:
            write_text(report.children_csv(found) if children else report.restated_csv(found), output)
        case o.TableFormat.json:
            write_text(report.restated_json(published, now_id, found), output)
        case _ if children:
            write_text(report.children_csv(found), output)
        case _:
            write_rich(report.restated_terminal(published, now_id, found), output)
