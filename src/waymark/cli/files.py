"""`waymark load`, `import-scorecard` and `reconcile`: the files a council hands over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from waymark.cli import options as o
from waymark.cli.answering import Given, GivenFile, answers_given
from waymark.cli.output import messages, say, write_file, write_rich, write_text, write_texts

Scorecard = Annotated[Path, typer.Argument(metavar="FILE", help="The published scorecard: CSV or XLSX.")]


def load(
    source: Annotated[
        str, typer.Argument(metavar="PATH_OR_URL", help="A folder of tables, a zip of one, or a database.")
    ],
    as_at: o.AsAt,
    authority: o.Authority = None,
    schema: Annotated[
        str | None, typer.Option(metavar="NAME", help="Read only this schema of a database.")
    ] = None,
    store: o.StoreFolder = None,
    format: Annotated[
        o.MessageFormat, typer.Option(help="How the report is written.")
    ] = o.MessageFormat.table,
    answer: Given = None,
    answers: GivenFile = None,
    corrections: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Rows set aside before, exported with set-aside and put right."),
    ] = None,
) -> None:
    """
    Load a council's extract: every row counted, every problem named with its cell and remedy.

    A database is named by its URL, such as postgresql://user@host/database, and is only ever read.
    The password may be left out of the URL and given as $WAYMARK_DATABASE_PASSWORD.

    The date is the day the extract was taken. Nothing changes until the whole load is good. What the
    load asks is listed with how to answer it; an answer is remembered for the loads that follow.
    """
    from waymark.cli.loading import is_url, load_extract
    from waymark.reports.load import load_json, load_terminal
    from waymark.store import Store

    if corrections is not None and is_url(source):
        raise typer.BadParameter("Corrections are for files: a row of a database has no place of its own.")
    said = answers_given(answer, answers)
    with messages.status("Reading the extract") as status:
        report = load_extract(
            source,
            as_at,
            authority,
            Store(store or o.default_store()),
            status.update,
            said,
            schema,
            corrections,
        )
    if authority is None and report.published:
        say(f"No authority was named: the load is kept under {report.authority!r}.")
    if format is o.MessageFormat.json:
        write_texts(load_json(report.outline(), report.each_problem()))
    else:
        write_rich(load_terminal(report.outline(), report.each_problem()), None)
    if report.load_id is None:
        raise typer.Exit(1)


def import_scorecard(
    file: Scorecard,
    map: Annotated[
        Path | None,
        typer.Option(metavar="FILE.toml", help="Which measure each ref is; makes the figures history."),
    ] = None,
    format: Annotated[o.MessageFormat, typer.Option(help="How it is written.")] = o.MessageFormat.table,
    authority: o.Authority = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Keep a published scorecard exactly as printed, and list every figure that does not add up.

    It flags; it never corrects.
    """
    from waymark.measures.catalogue import BY_SLUG
    from waymark.reports.published import published_terminal
    from waymark.scorecards.published import import_scorecard as read
    from waymark.store import Store

    published = read(file, map, BY_SLUG)
    kept = Store(store or o.default_store())
    held = kept.authorities()
    whose = authority or (held[0] if len(held) == 1 else None)
    if whose is not None:
        published.save(kept.root, whose)
        say(f"Kept for {whose}.")
    else:
        say("Not kept: name the authority it is for with --authority, unless the store holds just one.")
    if format is o.MessageFormat.json:
        write_text(json.dumps(published.to_json(), ensure_ascii=False, indent=2) + "\n", None)
    else:
        write_rich(published_terminal(published), None)


def reconcile(
    file: Scorecard,
    as_at: o.AsAt,
    map: Annotated[Path, typer.Option(metavar="FILE.toml", help="Which measure each ref is.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="FILE.xlsx", help="Write a workbook with the rows to look at."),
    ] = None,
    authority: o.Authority = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Set a published scorecard beside the extract: theirs, ours, the difference, and what could explain it.
    """
    from waymark.cli.source import open_source, problems_of
    from waymark.measures.catalogue import BY_SLUG
    from waymark.reports.reconciliation import reconciliation_terminal, reconciliation_xlsx
    from waymark.scorecards.published import import_scorecard as read
    from waymark.scorecards.reconcile import reconcile as compare

    published = read(file, map, BY_SLUG)
    with open_source(store, authority, as_at) as source, messages.status("Comparing") as status:
        found = compare(
            published,
            source,
            as_at,
            problems_of(store, source),
            progress=lambda ref: status.update(f"Comparing row {ref}"),
        )
    if output is not None:
        write_file(lambda path: reconciliation_xlsx(found, path), output)
        say(f"Written to {output}.")
    write_rich(reconciliation_terminal(found), None)
