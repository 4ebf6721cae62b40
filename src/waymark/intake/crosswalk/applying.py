"""
The crosswalk of a load applied to the load itself: where some tables still have old ids, they get the new.

An old id that `ssd_person` lists beside its new one is not touched: it may be another child's by now.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import pyarrow as pa
import pyarrow.compute as pc

from waymark.engines.extract import ROW_NUMBER
from waymark.intake.crosswalk.following import with_new_ids
from waymark.intake.crosswalk.pairs import CROSSWALK, Crosswalk, Pair, crosswalk_of
from waymark.intake.intake import Intake
from waymark.intake.problems import Outcome, Problem
from waymark.intake.rules import RULES
from waymark.records.naming import columns_naming_children
from waymark.records.table import Table
from waymark.records.tables import BY_NAME

_NOTED: Mapping[str, Outcome] = {
    "crosswalk-repeated": "fix",
    "crosswalk-same": "flag",
    "crosswalk-unknown": "flag",
}
"""What is done about a doubtful pair; about any other the council is asked."""


def apply_crosswalk(intake: Intake) -> None:
    """Give rows that carry an old id the new one, and note every pair that is in doubt."""
    if CROSSWALK not in intake.tables:
        return
    found = crosswalk_of(intake.tables[CROSSWALK])
    _note_all(found.doubts, intake)
    ids = ids_in(intake.tables)
    _note_all((("crosswalk-unknown", pair) for pair in found.pairs if pair.new not in ids), intake)
    twice = _listed_twice(found, intake)
    _note_all((("crosswalk-both-listed", pair) for pair in twice), intake)
    newest = {old: new for old, new in found.newest.items() if old not in {pair.old for pair in twice}}
    for name, rows in list(intake.tables.items()):
        for column in columns_naming_children(BY_NAME[name]):
            if column in rows.column_names:
                rows = intake.tables[name] = _rewritten(BY_NAME[name], rows, column, newest, intake)


def ids_in(tables: Mapping[str, pa.Table]) -> set[str]:
    """Every child's id that these tables hold."""
    return {
        value
        for name, rows in tables.items()
        for column in columns_naming_children(BY_NAME[name])
        if column in rows.column_names
        for value in rows[column].unique().to_pylist()
        if value is not None
    }


def _listed_twice(found: Crosswalk, intake: Intake) -> list[Pair]:
    """The pairs whose two ids are both in `ssd_person`: one child twice, or an id given out again?"""
    if "children" not in intake.tables:
        return []
    listed = set(intake.tables["children"]["child"].to_pylist())
    return [pair for pair in found.pairs if pair.old in listed and found.newest[pair.old] in listed]


def _rewritten(
    table: Table, rows: pa.Table, column: str, newest: Mapping[str, str], intake: Intake
) -> pa.Table:
    old = rows[column].combine_chunks()
    place = pc.index_in(old, value_set=pa.array(list(newest), pa.string()))
    if place.null_count == len(place):
        return rows
    new = pc.coalesce(pa.array(list(newest.values()), pa.string()).take(place), old)
    new = _without_clashes(table, rows, column, old, new, intake)
    lines = rows[ROW_NUMBER].combine_chunks().filter(pc.fill_null(pc.not_equal(old, new), False))
    if len(lines) == 0:
        return rows
    first = old[pc.index(rows[ROW_NUMBER].combine_chunks(), lines[0]).as_py()].as_py()
    remedy = (
        f"Nothing to do: {len(lines):,} rows have an old id and are read under the new one that "
        "id_crosswalk gives. The old id is kept beside it."
    )
    intake.problems.append(
        Problem(
            intake.files[table.name],
            lines[0].as_py(),
            table.by_name[column].source,
            "crosswalk",
            first,
            "fix",
            remedy,
        )
    )
    return with_new_ids(rows, column, new)


def _without_clashes(
    table: Table, rows: pa.Table, column: str, old: pa.Array, new: pa.Array, intake: Intake
) -> pa.Array:
    """The new ids, those left out that would make two rows of one: they are asked about."""
    if column not in table.row_key or not set(table.row_key) <= set(rows.column_names):
        return new
    rest = [rows[key].to_pylist() for key in table.row_key if key != column]
    keys = list(zip(new.to_pylist(), *rest, strict=True))
    counts = Counter(keys)
    given = old.to_pylist()
    clash = [i for i, key in enumerate(keys) if counts[key] > 1 and given[i] != key[0]]
    for place in clash:
        row, source = rows[ROW_NUMBER][place].as_py(), table.by_name[column].source
        intake.problems.append(
            Problem(
                intake.files[table.name],
                row,
                source,
                "crosswalk-clash",
                given[place],
                "ask",
                RULES["crosswalk-clash"].remedy,
            )
        )
    return pa.array([given[i] if i in set(clash) else key[0] for i, key in enumerate(keys)], pa.string())


def _note_all(doubts: Iterable[tuple[str, Pair]], intake: Intake) -> None:
    for rule, pair in doubts:
        said = f"{pair.old} to {pair.new}"
        outcome = _NOTED.get(rule, "ask")
        intake.problems.append(
            Problem(
                intake.files.get(CROSSWALK, "id_crosswalk"),
                pair.row,
                "new_person_id" if rule == "crosswalk-unknown" else "old_person_id",
                rule,
                said,
                outcome,
                RULES[rule].remedy,
            )
        )
