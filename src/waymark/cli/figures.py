"""`waymark scorecard` and `waymark children`: the figures, and the rows behind one of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from waymark.cli import options as o
from waymark.cli.output import say, write_file, write_rich, write_text
from waymark.dates import PERIOD_TYPES, PeriodType, period_type_named

if TYPE_CHECKING:
    from waymark.scorecards.scorecard import Scorecard, Source


MONTHS, PAGE_MONTHS = 6, 13
"""How many months a trend shows where nobody says: as numbers, and as small charts."""


def scorecard(
    as_at: o.AsAt,
    definition: Annotated[
        Path | None, typer.Option(metavar="FILE.toml", help="Rows and targets. Without it, every measure.")
    ] = None,
    authority: o.Authority = None,
    by: Annotated[
        o.Grouping, typer.Option(help="Repeat each row for every team or worker.")
    ] = o.Grouping.authority,
    team: o.Team = None,
    months: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=120,
            help="How many months the trend shows. [default: 6, of a page with small charts 13]",
        ),
    ] = None,
    load: o.LoadId = None,
    format: Annotated[o.ScorecardFormat, typer.Option(help="How it is written.")] = o.ScorecardFormat.table,
    output: o.Output = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Show the scorecard as at a day, from the newest load by then.

    Every figure is worked out from the load; the trend is worked out from the same load.
    """
    from waymark.cli.source import named_by, open_source
    from waymark.scorecards.definition import catalogue_definition, read_definition
    from waymark.scorecards.scorecard import build, supported_only

    if format is o.ScorecardFormat.xlsx and output is None:
        raise typer.BadParameter("A spreadsheet needs a file to go to: add --output scorecard.xlsx.")
    chosen = read_definition(definition) if definition else catalogue_definition()
    whose = authority or named_by(chosen, store)
    with open_source(store, whose, as_at, load) as source:
        if definition is None:
            chosen = supported_only(chosen, source.held)
        shown = months or (PAGE_MONTHS if format is o.ScorecardFormat.html else MONTHS)
        built = build(chosen, source, as_at, shown, by.value, team, signals=True)
        counted = (row.figure.value or row.figure.denominator or row.overdue for row in built.rows)
        doubt(team, any(counted), source)
    _write(built, format, output)


def doubt(team: str | None, owns_something: bool, source: Source) -> None:
    """Say so where the team asked for is nowhere to be found."""
    from waymark.scorecards.teams import doubt_about

    said = doubt_about(team, owns_something, source.team_titles) if team is not None else ""
    if said:
        say(said)


def print_scorecard(store: Path, definition: Path, as_at: date) -> None:
    """Print a scorecard on the screen."""
    from waymark.cli.source import open_source
    from waymark.reports.scorecard.terminal import to_terminal
    from waymark.scorecards.definition import read_definition
    from waymark.scorecards.scorecard import build

    with open_source(store, None, as_at) as source:
        write_rich(to_terminal(build(read_definition(definition), source, as_at, signals=True)), None)


def _write(built: Scorecard, format: o.ScorecardFormat, output: Path | None) -> None:
    from waymark.reports.scorecard import machine, page, spreadsheet, terminal

    match format:
        case o.ScorecardFormat.csv:
            write_text(machine.to_csv(built), output)
        case o.ScorecardFormat.json:
            write_text(machine.to_json(built), output)
        case o.ScorecardFormat.html:
            write_text(page.to_html(built), output)
        case o.ScorecardFormat.xlsx:
            assert output is not None
            write_file(lambda path: spreadsheet.to_xlsx(built, path), output)
        case _:
            write_rich(terminal.to_terminal(built), output)


def children(
    measure: Annotated[str, typer.Argument(help="The measure, by the name `waymark measures` gives it.")],
    as_at: o.AsAt,
    period: o.PeriodOption = None,
    authority: o.Authority = None,
    team: o.Team = None,
    load: o.LoadId = None,
    format: Annotated[o.TableFormat, typer.Option(help="How it is written.")] = o.TableFormat.table,
    output: o.Output = None,
    store: o.StoreFolder = None,
) -> None:
    """
    List the children or records behind a figure.

    Adding up the weight of the rows marked Y gives the denominator and the numerator.
    """
    from waymark.cli.source import open_source
    from waymark.measures.catalogue import find
    from waymark.reports import children as report
    from waymark.reports.links import said_of_link
    from waymark.scorecards.behind import rows_behind
    from waymark.scorecards.written import links_among

    entry = find(measure)
    asked = period_type(period) or entry.period
    with open_source(store, authority, as_at, load) as source:
        rows = rows_behind(source, entry, asked, as_at, team)
        doubt(team, bool(rows), source)
        for one in links_among(rows, source.said):
            say(said_of_link(one))
    match format:
        case o.TableFormat.csv:
            write_text(report.children_csv(rows), output)
        case o.TableFormat.json:
            write_text(report.children_json(rows), output)
        case _:
            write_rich(report.children_terminal(rows, entry), output)


def breakdown(
    measure: Annotated[str, typer.Argument(help="A measure that is broken down, by its name.")],
    as_at: o.AsAt,
    period: o.PeriodOption = None,
    authority: o.Authority = None,
    team: o.Team = None,
    load: o.LoadId = None,
    format: Annotated[o.TableFormat, typer.Option(help="How it is written.")] = o.TableFormat.table,
    output: o.Output = None,
    store: o.StoreFolder = None,
) -> None:
    """Show how many there are of each kind: contacts by source, plans by category of abuse."""
    from waymark.cli.source import open_source
    from waymark.measures.catalogue import find
    from waymark.reports import breakdown as report
    from waymark.scorecards.breakdown import broken_down

    entry = find(measure)
    asked = period_type(period) or entry.period
    with open_source(store, authority, as_at, load) as source:
        kinds = broken_down(source, entry, asked, as_at, team)
        doubt(team, bool(kinds), source)
        about = {
            "measure": entry.slug,
            "as_at": as_at.isoformat(),
            "period": asked,
            "load_id": source.load_id,
        }
    match format:
        case o.TableFormat.csv:
            write_text(report.breakdown_csv(kinds), output)
        case o.TableFormat.json:
            write_text(report.breakdown_json(kinds, about), output)
        case _:
            write_rich(report.breakdown_terminal(kinds, entry), output)


def period_type(text: str | None) -> PeriodType | None:
    """A period as the contract names it. Raises a usage error that lists them."""
    if text is None:
        return None
    known = period_type_named(text)
    if known is None:
        raise typer.BadParameter(f"{text!r} is not a period. Use one of {', '.join(PERIOD_TYPES)}.")
    return known
