"""Faults of a whole row: cells too many or too few, quotation marks left open, an id given twice, ends."""

from collections.abc import Mapping
from datetime import date, timedelta

from waymark.records.table import ColumnSpec
from waymark.synthetic.chance import Chance
from waymark.synthetic.faults.choosing import KEPT_WHOLE, given, may_be_emptied
from waymark.synthetic.faults.extract import Extract, Row, Sheet
from waymark.synthetic.faults.fault import Kind, Planted


def _may_go(sheet: Sheet, spec: ColumnSpec) -> bool:
    return sheet.table.source not in KEPT_WHOLE


def _too_many(extract: Extract, chance: Chance) -> Planted | None:
    """A comma more than the headings allow for."""
    found = extract.find(chance, _may_go, given)
    if found is None:
        return None
    sheet, row, spec = found
    row.cells.insert(sheet.header.index(spec.source), "moved along")
    row.used = True
    return Planted(sheet, row)


def _too_few(extract: Extract, chance: Chance) -> Planted | None:
    """The last cells cut off."""
    found = extract.find(chance, _may_go, given)
    if found is None or len(found[0].header) < 3:
        return None
    sheet, row, _ = found
    del row.cells[-1]
    row.used = True
    return Planted(sheet, row)


def _broken_quotes(extract: Extract, chance: Chance) -> Planted | None:
    """A quotation mark opened and never closed."""
    found = extract.find(chance, _may_go, given)
    if found is None:
        return None
    sheet, row, spec = found
    place = sheet.header.index(spec.source)
    if any('"' in cell or "," in cell for cell in row.cells):
        return None
    row.raw = ",".join([*row.cells[:place], '"' + row.cells[place], *row.cells[place + 1 :]])
    row.used = True
    return Planted(sheet, row)


def _has_ids(sheet: Sheet, spec: ColumnSpec) -> bool:
    key = sheet.table.row_key
    return (
        bool(key) and spec.name == key[0] and all(sheet.table.by_name[k].source in sheet.header for k in key)
    )


def _row_twice(extract: Extract, chance: Chance) -> Planted | None:
    """The row once more, somewhere behind itself."""
    found = extract.find(chance, _has_ids, given)
    if found is None:
        return None
    sheet, row, spec = found
    row.used = True
    copy = sheet.insert(Row(list(row.cells)), chance, behind=row)
    return Planted(sheet, copy, spec.source, beside=((sheet, row),))


def _id_of_another(extract: Extract, chance: Chance) -> Planted | None:
    """A row with the id of an earlier one, and otherwise its own."""
    found = extract.find(
        chance, lambda s, c: _has_ids(s, c) and len(s.table.row_key) == 1 and may_be_emptied(s, c), given
    )
    if found is None:
        return None
    sheet, row, spec = found
    earlier = [one for one in sheet.rows[: sheet.rows.index(row)] if not one.used]
    if not earlier:
        return None
    other = chance.one_of(earlier)
    other.used = True
    sheet.put(row, spec.source, sheet.cell(other, spec.source))
    return Planted(sheet, row, spec.source, beside=((sheet, other),))


def _end_before_start(extract: Extract, chance: Chance) -> Planted | None:
    """An end some days before the row's own start."""
    found = extract.find(chance, _is_end, lambda sheet, row, _: given(sheet, row, sheet.role("start")))
    if found is None:
        return None
    sheet, row, spec = found
    start = date.fromisoformat(sheet.cell(row, sheet.role("start")))
    sheet.put(row, spec.source, str(start - timedelta(days=chance.between(1, 300))))
    return Planted(sheet, row, spec.source)


def _is_end(sheet: Sheet, spec: ColumnSpec) -> bool:
    return spec.role == "end" and bool(sheet.role("start")) and sheet.table.source not in KEPT_WHOLE


ROWS: Mapping[str, Kind] = {
    "too many cells": Kind("cells", _too_many),
    "too few cells": Kind("cells", _too_few),
    "quotation mark left open": Kind("broken-quotes", _broken_quotes),
    "row twice": Kind("duplicate-row-id", _row_twice),
    "id of another row": Kind("duplicate-row-id", _id_of_another),
    "end before start": Kind("end-before-start", _end_before_start),
}
"""Every kind of fault of a row."""
