"""
Which records are loaded: the rules that set a row aside, in the contract's order.

A row with too many or too few cells has gone already. Here: a mandatory value that is blank or could
not be read, then an end before its start, then a row id that an earlier row among those left has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from waymark.intake.headings import mandatory_specs
from waymark.intake.problems import Findings
from waymark.intake.raw import RawTable
from waymark.intake.work import Typing
from waymark.records.table import ColumnSpec, Table

LINE = "_row"


@dataclass
class Sieve:
    """The typed records of one file, and those already set aside, by their place."""

    raw: RawTable
    typed: pa.Table
    work: Typing
    findings: Findings
    aside: set[int]

    def set_aside(self, place: int, rule: str, column: str, value: str, remedy: str = "") -> None:
        """Set the record at this place aside, if it has not been."""
        if place not in self.aside:
            self.aside.add(place)
            line = self.typed[LINE][place].as_py()
            self.findings.set_row_aside(
                rule, line, column, value, self.raw.cells(place), self.raw.written, remedy
            )

    def written(self, place: int, name: str) -> str:
        """What the file says in that column of the record."""
        heading = next(h for h in self.raw.headings if h.spec and h.spec.name == name)
        return self.raw.columns[heading.place][place].as_py() or ""


def loaded(raw: RawTable, typed: pa.Table, work: Typing, findings: Findings) -> pa.Table:
    """The records that are loaded; the others are noted and kept whole in `findings`."""
    sieve = Sieve(raw, typed, work, findings, set())
    _minority_order(sieve)
    _mandatory(sieve)
    if raw.table.episode:
        _end_before_start(sieve)
    else:
        _note_end_before_start(sieve)
    _duplicates(sieve)
    if not sieve.aside:
        return typed
    return typed.filter(_left(sieve))


def _minority_order(sieve: Sieve) -> None:
    for place, column in sieve.work.wrong_order.items():
        spec = next(s for s in sieve.raw.table.specs if s.source == column)
        sieve.set_aside(place, "date-order-mixed", column, sieve.written(place, spec.name))


def _mandatory(sieve: Sieve) -> None:
    for spec in mandatory_specs(sieve.raw.table, set(sieve.typed.column_names)):
        column = sieve.typed[spec.name]
        if column.null_count:
            for place in pc.indices_nonzero(pc.is_null(column)).to_pylist():
                _blank(sieve, place, spec)


def _blank(sieve: Sieve, place: int, spec: ColumnSpec) -> None:
    """
    Set a row with a blank in a mandatory column aside; a second blank in it is only noted.

    A date whose order has been asked for is not blank: it waits for the answer.
    """
    if spec.source in sieve.work.undecided_columns and sieve.written(place, spec.name).strip():
        return
    emptied = spec.source in sieve.work.emptied.get(place, ())
    rule = "unreadable-mandatory" if emptied else "blank-mandatory"
    value = sieve.written(place, spec.name)
    if place not in sieve.aside:
        sieve.set_aside(place, rule, spec.source, value)
    elif not emptied:
        sieve.findings.add(rule, "flag", "", sieve.typed[LINE][place].as_py(), spec.source, value)


def _end_before_start(sieve: Sieve) -> None:
    for place, end in _backwards(sieve):
        sieve.set_aside(place, "end-before-start", end.source, sieve.written(place, end.name))


def _note_end_before_start(sieve: Sieve) -> None:
    """An assessment authorised before it began is loaded: its length is unknown (contract, section 4)."""
    for place, end in _backwards(sieve):
        line = sieve.typed[LINE][place].as_py()
        sieve.findings.add("end-before-start", "flag", "", line, end.source, sieve.written(place, end.name))


def _backwards(sieve: Sieve) -> list[tuple[int, ColumnSpec]]:
    start, end = _with_role(sieve.raw.table, "start"), _with_role(sieve.raw.table, "end")
    names = sieve.typed.column_names
    if start is None or end is None or start.name not in names or end.name not in names:
        return []
    mask = pc.less(sieve.typed[end.name], sieve.typed[start.name])
    return [(place, end) for place in pc.indices_nonzero(mask).to_pylist() if place not in sieve.aside]


def _duplicates(sieve: Sieve) -> None:
    """
    Set aside every row whose id an earlier row among those left has, identical or not.

    Where they are not, the columns in which they differ are named.
    """
    keys = [key for key in sieve.raw.table.row_key if key in sieve.typed.column_names]
    if not keys or len(keys) < len(sieve.raw.table.row_key):
        return
    ids = _ids(sieve, keys)
    if _rise(ids):
        return
    counts = pc.value_counts(ids)
    twice = counts.field("values").filter(pc.greater(counts.field("counts"), 1)).drop_null()
    spec, seen = sieve.raw.table.by_name[keys[0]], dict[str, int]()
    for place in pc.indices_nonzero(pc.is_in(ids, value_set=twice)).to_pylist():
        row_id = ids[place].as_py()
        if row_id in seen:
            value, remedy = sieve.written(place, spec.name), _said_of_both(sieve, seen[row_id], place)
            sieve.set_aside(place, "duplicate-row-id", spec.source, value, remedy)
        seen.setdefault(row_id, place)


def _rise(ids: pa.Array) -> bool:
    """Whether each id comes after the one before, so that none is there twice: seen without counting them."""
    known = ids.drop_null() if ids.null_count else ids
    return len(known) < 2 or bool(pc.all(pc.less(known[:-1], known[1:])).as_py())


def _said_of_both(sieve: Sieve, first: int, second: int) -> str:
    cells = zip(sieve.raw.written, sieve.raw.cells(first), sieve.raw.cells(second), strict=True)
    differ = ", ".join(name for name, one, other in cells if one.strip() != other.strip())
    said = f"The two differ in {differ}." if differ else "The two say the same."
    return f"Row {sieve.typed[LINE][first].as_py()} has the same id. {said} Keep one of them."


def _ids(sieve: Sieve, keys: Sequence[str]) -> pa.Array:
    """What identifies each row, as text; missing for those already set aside."""
    parts = [sieve.typed[key].combine_chunks().cast(pa.string()) for key in keys]
    ids = parts[0] if len(parts) == 1 else pc.binary_join_element_wise(*parts, "\x1f")
    return pc.if_else(_left(sieve), ids, pa.scalar(None, pa.string())) if sieve.aside else ids


def _left(sieve: Sieve) -> pa.Array:
    aside = pa.array(sorted(sieve.aside), pa.int64())
    return pc.invert(pc.is_in(pa.array(range(sieve.typed.num_rows), pa.int64()), value_set=aside))


def _with_role(table: Table, role: str) -> ColumnSpec | None:
    found: Sequence[ColumnSpec] = [spec for spec in table.specs if spec.role == role]
    return found[0] if found else None
