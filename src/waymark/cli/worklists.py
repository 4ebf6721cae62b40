"""`waymark worklist` and `waymark monday`: who is overdue, who will be, and who was late again."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from waymark.cli import options as o
from waymark.cli.output import say, write_rich, write_text

Ahead = Annotated[int, typer.Option(min=0, max=3660, help="How many days ahead to look for what falls due.")]


def worklist(
    name: Annotated[
        str | None, typer.Argument(help="The list. Without it, all of them, a line each.")
    ] = None,
    as_at: Annotated[
        date | None,
        typer.Option("--as-at", parser=o.day, metavar="DATE", help="The day the list is for, as 2018-10-31."),
    ] = None,
    ahead: Ahead = 14,
    within: Annotated[
        int | None,
        typer.Option(min=1, max=3660, help="A local standard, for a list that has no deadline of its own."),
    ] = None,
    authority: o.Authority = None,
    team: o.Team = None,
    load: o.LoadId = None,
    format: Annotated[o.TableFormat, typer.Option(help="How it is written.")] = o.TableFormat.table,
    output: o.Output = None,
    store: o.StoreFolder = None,
) -> None:
    """
    List what is overdue, what falls due, and what was done late, worst first.

    Days come from the measures' own deadlines: a list and a figure follow one rule.
    """
    from waymark.cli.figures import doubt
    from waymark.cli.source import open_source
    from waymark.reports import worklist as report
    from waymark.worklists.asking import Asking
    from waymark.worklists.catalogue import WORKLISTS, find
    from waymark.worklists.worklist import rows_of

    if name is None:
        match format:
            case o.TableFormat.csv:
                write_text(report.worklists_csv(WORKLISTS), output)
            case o.TableFormat.json:
                write_text(report.worklists_json(WORKLISTS), output)
            case _:
                write_rich(report.worklists_terminal(WORKLISTS), output)
        return
    chosen = find(name)
    if as_at is None:
        raise typer.BadParameter("Which day is the list for? Add --as-at 2018-10-31.")
    if within is not None:
        chosen = chosen.with_standard(within)
    with open_source(store, authority, as_at, load) as source:
        listed = rows_of(chosen, Asking(source, as_at), ahead, team)
        doubt(team, bool(listed.entries), source)
        about = {
            "authority": source.authority,
            "as_at": as_at.isoformat(),
            "ahead": ahead,
            "team": team,
            "load_id": source.load_id,
            "data_as_at": source.load_as_at.isoformat(),
        }
    match format:
        case o.TableFormat.csv:
            write_text(report.worklist_csv(listed), output)
            for note in report.notes_of(listed):
                say(note)
        case o.TableFormat.json:
            write_text(report.worklist_json(listed, about), output)
        case _:
            write_rich(report.worklist_terminal(listed), output)


def monday(
    as_at: o.AsAt,
    team: o.Team = None,
    authority: o.Authority = None,
    load: o.LoadId = None,
    format: Annotated[o.SheetFormat, typer.Option(help="How it is written.")] = o.SheetFormat.table,
    output: o.Output = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Show a team's week on one page: overdue, due, missed twice running, and what the load asks.

    As HTML it prints on one side of A4.
    """
    from waymark.cli.figures import doubt
    from waymark.cli.source import open_source, problems_of
    from waymark.reports.monday.content import sheet_of
    from waymark.reports.monday.forms import monday_html, monday_json, monday_terminal
    from waymark.worklists.asking import Asking
    from waymark.worklists.monday import monday_sheet, questions_of

    with open_source(store, authority, as_at, load) as source:
        found = monday_sheet(Asking(source, as_at), team, questions_of(problems_of(store, source)))
        doubt(team, not found.is_clear, source)
        title = source.team_titles.get(team, "") if team is not None else ""
    if format is o.SheetFormat.json:
        about = {
            "authority": source.authority,
            "team": team,
            "as_at": as_at.isoformat(),
            "load_id": source.load_id,
            "data_as_at": source.load_as_at.isoformat(),
        }
        write_text(monday_json(found, about), output)
        return
    sheet = sheet_of(found, title, source.authority, source.load_id, source.load_as_at)
    if format is o.SheetFormat.html:
        write_text(monday_html(sheet), output)
    else:
        write_rich(monday_terminal(sheet), output)
