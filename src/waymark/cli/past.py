"""`waymark lag` and `waymark moved`: how late records come, and what that does to the figures."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from waymark.cli import options as o
from waymark.cli.output import write_rich, write_text

if TYPE_CHECKING:
    from waymark.engines.extract import Extract
    from waymark.store import Load, Store


class ByTeam(StrEnum):
    """Whose lag is shown."""

    table = "table"
    team = "team"


def lag(
    as_at: o.AsAt,
    by: Annotated[ByTeam, typer.Option(help="For each table, or for each team of it too.")] = ByTeam.table,
    authority: o.Authority = None,
    format: Annotated[o.TableFormat, typer.Option(help="How it is written.")] = o.TableFormat.table,
    output: o.Output = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Say how late records are written up, by their recorded date or, without one, between loads.

    Nothing is said of a table that has neither: it is "not available", and not nought.
    """
    from waymark.reports import between_loads as report
    from waymark.scorecards.lag import lag_of

    kept, loads = _store(store), _loads(store, authority, as_at)
    rows = [_rows(kept.extract(load), load, loads[-1]) for load in loads]
    found = lag_of(rows[-1], rows[:-1], by is ByTeam.team)
    lines = [report.lag_fields(one) for one in found]
    _write(lines, format, output, lambda: report.lag_terminal(found))


def moved(
    as_at: o.AsAt,
    months: Annotated[int, typer.Option(min=1, max=120, help="How many months back.")] = 6,
    authority: o.Authority = None,
    format: Annotated[o.TableFormat, typer.Option(help="How it is written.")] = o.TableFormat.table,
    output: o.Output = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Say how far each past month's figure has moved since the first load that covered it.

    Rows behind a figure are added late, changed or removed between that load and the newest.
    """
    from waymark.engines.frames import Frames
    from waymark.intake.crosswalk import crosswalk_of
    from waymark.measures.catalogue import CATALOGUE
    from waymark.reports import between_loads as report
    from waymark.scorecards import moved as past
    from waymark.scorecards.opening import STATEMENTS

    kept, loads = _store(store), _loads(store, authority, as_at)
    held = kept.extract(loads[-1]).links
    newest = {id: held.get(new, new) for id, new in crosswalk_of(_crosswalk(loads[-1])).newest.items()}
    newest = {**held, **newest}
    with ExitStack() as stack:
        told = []
        for load in loads:
            extract = kept.extract(load)
            frames = stack.enter_context(Frames(extract, kept.root / STATEMENTS))
            told.append(past.Told(load.load_id, load.as_at, extract, frames, newest, load.limits))
        found = past.moved(CATALOGUE, told, as_at, months)
    lines = [report.moved_fields(one) for one in found]
    _write(lines, format, output, lambda: report.moved_terminal(found))


def _write(lines: list[dict[str, Any]], format: o.TableFormat, output: Path | None, terminal: Any) -> None:
    from waymark.reports import between_loads as report

    match format:
        case o.TableFormat.csv:
            write_text(report.as_csv(lines), output)
        case o.TableFormat.json:
            write_text(report.as_json(lines), output)
        case _:
            write_rich(terminal(), output)


def _store(store: Path | None) -> Store:
    from waymark.store import Store

    return Store(store or o.default_store())


def _loads(store: Path | None, authority: str | None, as_at: date) -> list[Load]:
    """
    The authority's loads by the day, in the order of their days; of one day only the last published.

    Raises NoLoad where there is none.
    """
    kept = _store(store)
    code = authority or kept.sole_authority()
    kept.newest(code, as_at)
    found = sorted(kept.loads(code), key=lambda load: (load.as_at, load.sequence))
    by_day = {load.as_at: load for load in found if load.as_at <= as_at}
    return list(by_day.values())


def _rows(extract: Extract, load: Load, newest: Load) -> Any:
    """The rows of the event tables that the council gave, and of involvements, for the lag."""
    import pyarrow.parquet as pq

    from waymark.records.tables import BY_NAME
    from waymark.scorecards.lag import Rows, recorded_column

    wanted = {}
    for name in load.columns:
        declared = BY_NAME[name]
        if name in load.tables and (recorded_column(declared) is not None or name == "involvements"):
            held = extract.tables[name]
            given = pq.read_table(held) if isinstance(held, Path) else held
            parts = [spec.name for spec in declared.specs if spec.name in given.column_names]
            kept = parts if load is newest else [part for part in parts if part == "id"]
            wanted[name] = given.select(kept).to_pylist()
    return Rows(load.as_at, wanted)


def _crosswalk(load: Load) -> Any:
    from waymark.cli.between import CROSSWALK, table_of

    return table_of(load, CROSSWALK) if CROSSWALK in load.columns else None
