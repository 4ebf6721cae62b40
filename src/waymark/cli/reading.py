"""`waymark measures` and `waymark coverage`: what can be measured, and what this data supports."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from waymark.cli import options as o
from waymark.cli.output import say, write_rich, write_text


def measures(
    measure: Annotated[str | None, typer.Argument(help="One measure, to see its definition.")] = None,
    format: Annotated[o.TableFormat, typer.Option(help="How it is written.")] = o.TableFormat.table,
    output: o.Output = None,
) -> None:
    """List every measure, or say one in plain English with its sources."""
    from waymark.measures.catalogue import CATALOGUE, find
    from waymark.reports import measures as report

    chosen = (find(measure),) if measure else CATALOGUE
    match format:
        case o.TableFormat.csv:
            write_text(report.catalogue_csv(chosen), output)
        case o.TableFormat.json if measure:
            write_text(report.measure_json(chosen[0]), output)
        case o.TableFormat.json:
            write_text(report.catalogue_json(chosen), output)
        case _:
            shown = report.measure_terminal(chosen[0]) if measure else report.catalogue_terminal(chosen)
            write_rich(shown, output)


def coverage(
    authority: o.Authority = None,
    format: Annotated[o.TableFormat, typer.Option(help="How it is written.")] = o.TableFormat.table,
    output: o.Output = None,
    store: o.StoreFolder = None,
) -> None:
    """Say which measures the newest load supports, which approximately, which not, and why."""
    from waymark.reports import coverage as report
    from waymark.scorecards.coverage import coverage_of
    from waymark.store import Store
    from waymark.store.links import links_of

    kept = Store(store or o.default_store())
    load = kept.newest(authority or kept.sole_authority(), date.max)
    covered = coverage_of(kept.extract(load), load.derived, load.limits, load.as_at)
    linked = len(links_of(kept.said(load.authority)))
    if linked:
        ids = "1 id is" if linked == 1 else f"{linked:,} ids are"
        say(f"{ids} read as another's, so that a child recorded twice counts once: see waymark links.")
    match format:
        case o.TableFormat.csv:
            write_text(report.coverage_csv(covered), output)
        case o.TableFormat.json:
            write_text(report.coverage_json(covered), output)
        case _:
            write_rich(report.coverage_terminal(covered), output)
