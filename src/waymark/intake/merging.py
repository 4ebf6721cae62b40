"""
The tables that returns give, put beside those the council handed over as they are.

A standard table is taken as it is. What only a return gives fills the rest, table by table. Children
are the exception: two returns each list some of them, so their lists are put together, child by child.
"""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from waymark.engines.extract import ARROW_TYPES, ROW_NUMBER
from waymark.intake.forms.form import Standard
from waymark.intake.intake import FILE, Intake
from waymark.intake.problems import Problem
from waymark.intake.rules import RULES
from waymark.records.tables.people import children


def add(standard: Standard, intake: Intake) -> None:
    """Put in the tables of a return that the council did not hand over as standard tables."""
    for name in standard.tables:
        if name not in intake.tables:
            _take(name, standard, intake)
        elif name == children.name and f"{name}.child" in intake.headings:
            _put_together(standard, intake)


def _take(name: str, standard: Standard, intake: Intake) -> None:
    intake.tables[name] = standard.tables[name]
    intake.columns[name] = standard.columns[name]
    intake.files[name] = standard.files[name]
    for kept, more in ((intake.derived, standard.derived), (intake.headings, standard.headings)):
        kept.update({key: value for key, value in more.items() if key.split(".")[0] == name})
    if name in standard.limits:
        intake.limits[name] = standard.limits[name]


def _put_together(standard: Standard, intake: Intake) -> None:
    """
    The children of both lists, each once: the value first known is kept, and another is flagged.

    There is no limit on the two together unless each had one.
    """
    name = children.name
    first, second = intake.tables[name], standard.tables[name]
    both = pc.is_in(second["child"], value_set=first["child"].combine_chunks())
    intake.columns[name] |= standard.columns[name]
    first = _with_places(first, intake.files[name])
    second = _with_places(second, standard.files[name])
    filled = _filled(first, second.filter(both), intake, standard)
    whole = pa.concat_tables([filled, second.filter(pc.invert(both))], promote_options="default")
    intake.tables[name] = whole.combine_chunks()
    intake.files[name] += f" and {standard.files[name]}"
    for key, said in standard.headings.items():
        if key.split(".")[0] == name:
            intake.headings.setdefault(key, said)
    if name not in standard.limits:
        intake.limits.pop(name, None)


def _with_places(table: pa.Table, file: str) -> pa.Table:
    if FILE in table.column_names:
        return table
    return table.append_column(FILE, pa.array([file] * table.num_rows, pa.string()))


def _filled(first: pa.Table, second: pa.Table, intake: Intake, standard: Standard) -> pa.Table:
    """The first list with what only the second knows; where both know and disagree, a flag."""
    place = pc.index_in(first["child"], value_set=second["child"].combine_chunks()).combine_chunks()
    columns: dict[str, Any] = {name: first[name] for name in first.column_names}
    for name in second.column_names:
        if name not in children.by_name or name == "child":
            continue
        known = second[name].combine_chunks().take(place)
        if name in columns:
            _flag(name, first, known, second.take(place), intake, standard)
            columns[name] = pc.coalesce(first[name], known)
        else:
            columns[name] = known.cast(ARROW_TYPES[children.by_name[name].kind])
    return pa.table(columns)


def _flag(
    name: str, first: pa.Table, known: pa.Array, second: pa.Table, intake: Intake, standard: Standard
) -> None:
    """Flag on the second list's row each value that is not the first's."""
    differ = pc.fill_null(pc.not_equal(first[name], known), False)
    source = standard.headings.get(f"children.{name}", children.by_name[name].source)
    for place in pc.indices_nonzero(differ).to_pylist():
        theirs, where = first[name][place].as_py(), first[FILE][place].as_py()
        remedy = f"{where} says {theirs}, which is used. {RULES['children-differ'].remedy}"
        file, row = second[FILE][place].as_py(), second[ROW_NUMBER][place].as_py()
        said = str(known[place].as_py())
        intake.problems.append(Problem(file, row, source, "children-differ", said, "flag", remedy))
