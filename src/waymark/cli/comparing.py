"""`waymark compare`, `waymark beside` and `waymark import-official`: an authority set beside others."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from waymark.cli import options as o
from waymark.cli.output import say, write_rich, write_text

if TYPE_CHECKING:
    from waymark.comparators.official import Parts
    from waymark.comparators.standing import Own
    from waymark.measures.measure import Measure
    from waymark.scorecards.scorecard import Source


def compare(
    measure: Annotated[str, typer.Argument(help="The measure, by the name `waymark measures` gives it.")],
    authority: o.Authority = None,
    year: Annotated[
        int | None,
        typer.Option(metavar="YEAR", help="The reporting year ending in it. [default: the newest]"),
    ] = None,
    whom: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            metavar="WHOM",
            help="england, region, neighbours, core-cities or an authority's code; may be given again.",
        ),
    ] = None,
    as_at: Annotated[
        datetime | None,
        typer.Option("--as-at", formats=["%Y-%m-%d"], help="Put the load's own figure of that day beside."),
    ] = None,
    funnel: Annotated[bool, typer.Option("--funnel", help="Show who differs by more than chance.")] = False,
    format: Annotated[o.TableFormat, typer.Option(help="How it is written.")] = o.TableFormat.table,
    output: o.Output = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Set an authority's official figure beside England's, its region's and its neighbours'.

    The figures are the department's, as published; those of 2020 to 2024 come with Waymark.
    """
    from waymark.comparators import funnel as funnels
    from waymark.comparators.authorities import authority_of
    from waymark.comparators.comparing import compare as compared
    from waymark.comparators.groups import KINDS, group_of
    from waymark.comparators.official import series_of
    from waymark.comparators.standing import standing_of
    from waymark.measures.catalogue import find
    from waymark.reports import comparison as report

    entry, folder = find(measure), store or o.default_store()
    series, parts = series_of(entry.slug), official_parts(folder)
    chosen = _year(series.measure, year, parts)
    if funnel:
        centre, points = funnels.funnel(series, chosen, parts)
        match format:
            case o.TableFormat.csv:
                write_text(report.funnel_csv(centre, points), output)
            case o.TableFormat.json:
                write_text(report.funnel_json(centre, points), output)
            case _:
                write_rich(report.funnel_terminal(centre, points, entry), output)
        return
    whose = authority_of(authority or _sole(folder))
    groups = [group_of(kind, whose) for kind in whom or KINDS]
    found = compared(series, entry.better, whose, chosen, groups, parts)
    ours = None
    if as_at is not None:
        own = _own(entry, as_at.date(), authority, store)
        ours = own, standing_of(own, series, entry.better, whose, chosen, groups, parts)
    match format:
        case o.TableFormat.csv:
            write_text(report.comparison_csv(found, ours), output)
        case o.TableFormat.json:
            write_text(report.comparison_json(found, ours), output)
        case _:
            write_rich(report.comparison_terminal(found, entry, ours), output)


def beside(
    file: Annotated[Path, typer.Argument(metavar="FILE.toml", help="Printed figures of two places or more.")],
    format: Annotated[o.TableFormat, typer.Option(help="How it is written.")] = o.TableFormat.table,
    output: o.Output = None,
) -> None:
    """
    Set a few months of printed figures of named places side by side.

    What the figures come to is worked out beside what is printed, and where they differ it is said.
    """
    from waymark.comparators.named import read_named, worked_out
    from waymark.reports import named as report

    named = read_named(file)
    worked = worked_out(named)
    match format:
        case o.TableFormat.csv:
            write_text(report.named_csv(named, worked), output)
        case o.TableFormat.json:
            write_text(report.named_json(named, worked), output)
        case _:
            write_rich(report.named_terminal(named, worked), output)


def import_official(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="CSV files of a release, also .gz.")],
    store: o.StoreFolder = None,
) -> None:
    """
    Keep the official figures of a release, as the department publishes them.

    Importing a release twice changes nothing; a newer release replaces the numbers it revises.
    """
    from waymark.comparators.official import parts_in
    from waymark.intake.official import read_release
    from waymark.store.official import keep_official

    folder = store or o.default_store()
    found: dict[tuple[str, int, str], str] = {}
    for path in files:
        parts = parts_in(read_release(path))
        if not parts:
            say(f"{path.name} holds no figure that is compared with a measure: nothing was kept of it.")
        found |= {key: cell.symbol or f"{cell.value}" for key, cell in parts.items()}
    folder.mkdir(parents=True, exist_ok=True)
    kept = keep_official(folder, found)
    say(f"{kept.new:,} new figures, {kept.revised:,} revised, {kept.same:,} as they were.")


def official_parts(folder: Path) -> Parts:
    """The figures that come with Waymark, with what was imported in their place."""
    from waymark.comparators.official import shipped
    from waymark.intake.official import cell_of
    from waymark.store.official import official_in

    return {**shipped(), **{key: cell_of(text) for key, text in official_in(folder).items()}}


def _own(measure: Measure, as_at: date, authority: str | None, store: Path | None) -> Own:
    from waymark.cli.source import open_source

    with open_source(store, authority, as_at) as source:
        return own_figure(measure, as_at, source)


def own_figure(measure: Measure, as_at: date, source: Source) -> Own:
    """The measure's figure as at the day, in its own period, from one load."""
    from waymark.comparators.standing import Own
    from waymark.reports.scorecard.wording import period_of
    from waymark.scorecards.definition import Definition, DefinitionRow
    from waymark.scorecards.scorecard import build

    row = DefinitionRow(measure.ref, measure.section, measure.title, measure, measure.period)
    (built,) = build(Definition("", source.authority, (row,)), source, as_at, 1).rows
    figure = built.figure
    made = [None if part is None else float(part) for part in (figure.numerator, figure.denominator)]
    return Own(figure.value, made[0], made[1], as_at, period_of(built), source.load_id)


def _year(measure: str, year: int | None, parts: Parts) -> int:
    from waymark.comparators.official import NoComparison, series_of, years_of

    years = years_of(series_of(measure), parts)
    if year is not None and year not in years:
        said = ", ".join(map(str, years))
        raise NoComparison(
            f"No official figures of {measure} are held for {year}; there are some for {said}."
        )
    return year or years[-1]


def _sole(folder: Path) -> str:
    from waymark.store import Store

    return Store(folder).sole_authority()
