"""`waymark signal`: a measure month by month, its limits, and every rule that fired."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from waymark.cli import options as o
from waymark.cli.output import write_rich, write_text

if TYPE_CHECKING:
    from waymark.measures.measure import Measure
    from waymark.scorecards.definition import DefinitionRow


def signal(
    measure: Annotated[str, typer.Argument(help="The measure, by the name `waymark measures` gives it.")],
    as_at: o.AsAt,
    months: Annotated[int, typer.Option(min=1, max=120, help="How many months it looks at.")] = 24,
    by: Annotated[o.Grouping, typer.Option(help="For every team or worker too.")] = o.Grouping.authority,
    team: o.Team = None,
    target: Annotated[
        float | None, typer.Option(metavar="NUMBER", help="The target to hold it against.")
    ] = None,
    definition: Annotated[
        Path | None, typer.Option(metavar="FILE.toml", help="Take the target from the measure's row here.")
    ] = None,
    authority: o.Authority = None,
    load: o.LoadId = None,
    format: Annotated[o.TableFormat, typer.Option(help="How it is written.")] = o.TableFormat.table,
    output: o.Output = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Say whether a measure has really changed, which way it goes and where it will be, as things go.

    Each month is the month's own figure. The rules are those of NHS England's Making Data Count.
    """
    from waymark.cli.source import open_source
    from waymark.measures.catalogue import find
    from waymark.reports.signals import listing
    from waymark.scorecards.signalling import behind_the_mean, signals_of

    row = _row(find(measure), definition)
    if target is not None:
        row = replace(row, target_min=None, target_upper=target, trajectory=())
    with open_source(store, authority, as_at, load) as source:
        found = signals_of(source, row, as_at, months, by.value, team)
        behind = behind_the_mean(source, row, as_at, team)
        about = {"measure": row.measure.slug, "as_at": as_at.isoformat(), "load_id": source.load_id}
        titles = source.team_titles
    match format:
        case o.TableFormat.csv:
            write_text(listing.signal_csv(found, by.value), output)
        case o.TableFormat.json:
            write_text(listing.signal_json(found, about, by.value, behind), output)
        case _:
            write_rich(listing.signal_terminal(found, behind, titles), output)


def _row(measure: Measure, definition: Path | None) -> DefinitionRow:
    """The measure's row in the definition; without a definition, a row with no target."""
    from waymark.scorecards.definition import DefinitionRow, DefinitionWrong, read_definition

    if definition is None:
        return DefinitionRow(measure.ref, measure.section, measure.title, measure, measure.period)
    for row in read_definition(definition).rows:
        if row.measure.catalogue_slug == measure.slug:
            return row
    raise DefinitionWrong(f"{definition} has no row for {measure.slug}. Add one, or leave --definition out.")
