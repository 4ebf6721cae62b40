"""`waymark chart`: a picture of a figure, as SVG or PNG, and the table behind it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from waymark.cli import options as o
from waymark.cli.output import say, write_file, write_text

if TYPE_CHECKING:
    from waymark.reports.charts import Picture
    from waymark.scorecards.definition import Definition
    from waymark.scorecards.scorecard import ScorecardRow, Source


class ChartKind(StrEnum):
    """What the chart shows."""

    trend = "trend"
    teams = "teams"
    funnel = "funnel"
    flow = "flow"
    age = "age"
    ethnicity = "ethnicity"
    distribution = "distribution"


class ChartFormat(StrEnum):
    """How the chart is written; csv is the table behind it."""

    svg = "svg"
    png = "png"
    csv = "csv"


def chart(
    kind: Annotated[ChartKind, typer.Argument(help="What the chart shows.")],
    measure: Annotated[str, typer.Argument(help="The measure, by the name `waymark measures` gives it.")],
    as_at: o.AsAt,
    definition: Annotated[
        Path | None, typer.Option(metavar="FILE.toml", help="Where the trend's targets stand.")
    ] = None,
    months: Annotated[
        int | None,
        typer.Option(min=2, max=120, help="How many months. [default: 24 of a trend, 13 of a flow]"),
    ] = None,
    narrow: Annotated[bool, typer.Option("--narrow", help="Draw it for a page 320 pixels wide.")] = False,
    authority: o.Authority = None,
    load: o.LoadId = None,
    format: Annotated[ChartFormat, typer.Option(help="How it is written.")] = ChartFormat.svg,
    output: o.Output = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Draw a trend, teams, funnel, flow, age, ethnicity or distribution.

    A funnel is of the official figures of the reporting year before the day; the others are of the load.
    """
    from waymark.cli.source import open_source
    from waymark.reports.charts import to_png, to_svg

    if format is ChartFormat.png and output is None:
        raise typer.BadParameter("A PNG needs a file to go to: add --output chart.png.")
    with open_source(store, authority, as_at, load) as source:
        picture = _picture(kind, measure, as_at, definition, months, source, store)
    say(picture.says)
    match format:
        case ChartFormat.csv:
            write_text(picture.as_csv, output)
        case ChartFormat.png:
            assert output is not None
            drawn = to_png(picture, narrow)
            write_file(lambda path: path.write_bytes(drawn), output)
        case _:
            write_text(to_svg(picture, narrow) + "\n", output)


def _picture(
    kind: ChartKind,
    slug: str,
    as_at: date,
    definition: Path | None,
    months: int | None,
    source: Source,
    store: Path | None,
) -> Picture:
    from waymark.measures.catalogue import find
    from waymark.reports.charts.flow import flow_picture
    from waymark.reports.charts.groups import groups_picture
    from waymark.scorecards.characteristics import by_characteristic
    from waymark.scorecards.flows import flow_of

    entry = find(slug)
    match kind:
        case ChartKind.trend:
            return _trend(slug, as_at, definition, months or 24, source)
        case ChartKind.teams:
            return _teams(slug, as_at, definition, source)
        case ChartKind.funnel:
            return _funnel(slug, as_at, source, store)
        case ChartKind.flow:
            flow = flow_of(source, entry, as_at, months or 13)
            return flow_picture(f"{entry.title}: in and out", flow.into, flow.out_of, flow.months)
        case ChartKind.age:
            return groups_picture(entry, "age", by_characteristic(source, entry, "age", as_at))
        case ChartKind.ethnicity:
            return groups_picture(entry, "ethnicity", by_characteristic(source, entry, "ethnicity", as_at))
    return _distribution(slug, as_at, source)


def _trend(slug: str, as_at: date, definition: Path | None, months: int, source: Source) -> Picture:
    from waymark.reports.charts.trend import trend_picture
    from waymark.scorecards.scorecard import build

    (row,) = build(_only(slug, definition), source, as_at, months, signals=True).rows
    _available(row)
    return trend_picture(row)


def _teams(slug: str, as_at: date, definition: Path | None, source: Source) -> Picture:
    from waymark.reports.charts.teams import teams_picture
    from waymark.scorecards.scorecard import build

    whole, *teams = build(_only(slug, definition), source, as_at, 1, "team").rows
    _available(whole)
    return teams_picture(whole, teams)


def _only(slug: str, definition: Path | None) -> Definition:
    """The definition with the measure's row alone."""
    from dataclasses import replace

    from waymark.scorecards.definition import DefinitionWrong, catalogue_definition, read_definition

    chosen = read_definition(definition) if definition else catalogue_definition()
    rows = tuple(row for row in chosen.rows if row.measure.catalogue_slug == slug)[:1]
    if not rows:
        raise DefinitionWrong(f"{definition} has no row for {slug}. Leave --definition out, or add the row.")
    return replace(chosen, rows=rows)


def _available(row: ScorecardRow) -> None:
    from waymark.scorecards.behind import MeasureNotAvailable

    if not row.available:
        why = row.beyond or f"it lacks {', '.join(row.missing)}."
        raise MeasureNotAvailable(f"{row.definition.title} is not available from this load: {why}")


def _funnel(slug: str, as_at: date, source: Source, store: Path | None) -> Picture:
    from waymark.cli.comparing import official_parts, own_figure
    from waymark.comparators.authorities import UnknownAuthority, authority_of
    from waymark.comparators.funnel import funnel
    from waymark.comparators.official import NoComparison, series_of, years_of
    from waymark.dates import previous_year_end
    from waymark.measures.catalogue import find
    from waymark.reports.charts.funnel import funnel_picture

    parts, series = official_parts(store or o.default_store()), series_of(slug)
    years = [year for year in years_of(series, parts) if year <= previous_year_end(as_at).year]
    if not years:
        raise NoComparison(f"No official figures of {slug} are held for a year that ended before {as_at}.")
    centre, points = funnel(series, years[-1], parts)
    try:
        own = authority_of(source.authority).code
    except UnknownAuthority:
        own = ""
    entry = find(slug)
    ours = own_figure(entry, as_at, source) if own else None
    return funnel_picture(entry, years[-1], centre, points, own, ours)


def _distribution(slug: str, as_at: date, source: Source) -> Picture:
    from waymark.measures.catalogue import find
    from waymark.reports.charts.distribution import distribution_picture
    from waymark.scorecards.spread import spread_behind

    entry = find(slug)
    return distribution_picture(entry, spread_behind(source, entry, as_at))
