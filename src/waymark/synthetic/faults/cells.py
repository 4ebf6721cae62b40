"""Faults of one cell: what stands in it is not a day, a code, a number or an id, or not as it should be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from waymark.records.table import ColumnSpec
from waymark.synthetic.chance import Chance
from waymark.synthetic.faults.choosing import (
    given,
    is_date,
    is_link,
    is_mandatory,
    is_mandatory_date,
    is_other_date,
    may_be_emptied,
)
from waymark.synthetic.faults.extract import Extract, Row, Sheet
from waymark.synthetic.faults.fault import Kind, Planted

Columns = Callable[[Sheet, ColumnSpec], bool]

IMPOSSIBLE, PLACEHOLDERS = "2018-02-30", ("1900-01-01", "9999-12-31")
UNKNOWN_CODE, NOBODY = "ZZ9", "NOBODY"


@dataclass(frozen=True)
class Cell:
    """The cell to be spoiled, with what is needed to say what it becomes."""

    said: str
    spec: ColumnSpec
    extract: Extract
    chance: Chance


def _kind(
    rule: str,
    columns: Columns,
    becomes: Callable[[Cell], str],
    also: tuple[str, ...] = (),
    suits: Callable[[Sheet, Row, str], bool] = given,
) -> Kind:
    """A kind that writes over one cell; a cell that would become what it is, or nothing, is left alone."""

    def plant(extract: Extract, chance: Chance) -> Planted | None:
        found = extract.find(chance, columns, suits)
        if found is None:
            return None
        sheet, row, spec = found
        said = sheet.cell(row, spec.source)
        cell = becomes(Cell(said, spec, extract, chance))
        if cell == said:
            return None
        sheet.put(row, spec.source, cell)
        return Planted(sheet, row, spec.source)

    return Kind(rule, plant, also)


def _day(cell: Cell) -> date:
    return date.fromisoformat(cell.said)


def _any_date(sheet: Sheet, spec: ColumnSpec) -> bool:
    return spec.kind == "date"


def _unplanned(sheet: Sheet, spec: ColumnSpec) -> bool:
    return is_date(sheet, spec) and not spec.planned and spec.role != "end"


def _end(sheet: Sheet, spec: ColumnSpec) -> bool:
    return spec.kind == "date" and spec.role == "end" and not spec.planned


def _still_open(sheet: Sheet, row: Row, column: str) -> bool:
    return not given(sheet, row, column) and given(sheet, row, sheet.role("start"))


def _coded(sheet: Sheet, spec: ColumnSpec) -> bool:
    return spec.kind in ("code", "answer") and may_be_emptied(sheet, spec)


def _code(sheet: Sheet, spec: ColumnSpec) -> bool:
    return spec.kind == "code" and may_be_emptied(sheet, spec)


def _answer(sheet: Sheet, spec: ColumnSpec) -> bool:
    return spec.kind == "answer" and spec.codes == "yes_no"


def _number(sheet: Sheet, spec: ColumnSpec) -> bool:
    return spec.kind == "number"


def _bounded(sheet: Sheet, spec: ColumnSpec) -> bool:
    return spec.kind == "number" and (spec.low is not None or spec.high is not None)


def _whole(sheet: Sheet, spec: ColumnSpec) -> bool:
    return spec.kind == "number" and spec.whole


def _spaced(sheet: Sheet, spec: ColumnSpec) -> bool:
    return spec.kind in ("id", "text")


def _loose_id(sheet: Sheet, spec: ColumnSpec) -> bool:
    return is_link(sheet, spec) and not spec.mandatory


def _kept_id(sheet: Sheet, spec: ColumnSpec) -> bool:
    return spec.kind == "id" and is_mandatory(sheet, spec)


def _text(sheet: Sheet, spec: ColumnSpec) -> bool:
    return spec.kind == "text" and not spec.shape


def _shaped(shape: str) -> Columns:
    return lambda sheet, spec: spec.shape == shape


def _child(sheet: Sheet, spec: ColumnSpec) -> bool:
    return spec.role == "child"


def _beyond(cell: Cell) -> str:
    spec = cell.spec
    if spec.high is not None and (spec.low is None or cell.chance.happens(0.5)):
        return f"{spec.high + 7:g}"
    return f"{(spec.low or 0) - 7:g}"


def _time(cell: Cell) -> str:
    return f"{cell.said}T{cell.chance.between(8, 17):02d}:{cell.chance.between(1, 59):02d}:00"


def _recent(sheet: Sheet, row: Row, column: str) -> bool:
    """Whether two digits say the year: births are read nearer the day, other days after 1989."""
    said = sheet.cell(row, column)
    return "1990" <= said[:4] < "2030"


CELLS: Mapping[str, Kind] = {
    "impossible date": _kind("impossible-date", is_other_date, lambda _: IMPOSSIBLE),
    "placeholder date": _kind("placeholder-date", is_other_date, lambda c: c.chance.one_of(PLACEHOLDERS)),
    "unreadable mandatory date": _kind(
        "unreadable-mandatory", is_mandatory_date, lambda _: IMPOSSIBLE, ("impossible-date",)
    ),
    "future date": _kind(
        "future-date",
        _unplanned,
        lambda c: str(c.extract.as_at + timedelta(days=c.chance.between(1, 900))),
        ("unreadable-mandatory",),
    ),
    "end in the future": _kind(
        "future-end",
        _end,
        lambda c: str(c.extract.as_at + timedelta(days=c.chance.between(1, 200))),
        suits=_still_open,
    ),
    "date too early": _kind(
        "too-early", is_date, lambda c: str(_day(c).replace(year=1850, day=1)), ("unreadable-mandatory",)
    ),
    "words for a date": _kind(
        "not-a-date",
        is_date,
        lambda c: c.chance.one_of(("not known", "see notes", "last week", "#REF!")),
        ("unreadable-mandatory",),
    ),
    "date and time": _kind("date-time", _any_date, _time),
    "two-digit year": _kind(
        "two-digit-year",
        _any_date,
        lambda c: f"{_day(c):%d-%b-%y}",
        ("date-kinds",),
        _recent,
    ),
    "month in words": _kind("date-format", _any_date, lambda c: f"{_day(c):%d %B %Y}", ("date-kinds",)),
    "unknown code": _kind("unknown-code", _coded, lambda _: UNKNOWN_CODE, ("code-meaning",)),
    "neither yes nor no": _kind(
        "unknown-code", _answer, lambda c: c.chance.one_of(("maybe", "not asked")), ("code-meaning",)
    ),
    "yes or no in words": _kind("code-read", _answer, lambda c: "Yes" if c.said == "Y" else "no"),
    "code in small letters": _kind("code-read", _code, lambda c: c.said.lower()),
    "not a number": _kind("not-a-number", _number, lambda c: c.chance.one_of(("lots", "n/a", "12 or so"))),
    "absurd number": _kind("absurd-number", _bounded, _beyond),
    "part of one": _kind("not-whole", _whole, lambda c: "2.5"),
    "percentage": _kind("percentage", _number, lambda c: f"{c.chance.between(1, 99)}%"),
    "number with signs": _kind("number-read", _number, lambda c: "£" + c.said),
    "spaces at the ends": _kind("trimmed", _spaced, lambda c: f" {c.said}  "),
    "NULL for a blank": _kind("null-word", is_other_date, lambda _: "NULL"),
    "rounded id": _kind("id-rounded", _loose_id, lambda _: "1.23457E+11"),
    "rounded id that is needed": _kind(
        "unreadable-mandatory", _kept_id, lambda _: "1.23457E+11", ("id-rounded",)
    ),
    "id with decimals": _kind("id-decimal", is_link, lambda c: f"{70_000 + c.extract.number('id')}.0"),
    "id with an apostrophe": _kind("id-apostrophe", is_link, lambda c: f"'{70_000 + c.extract.number('id')}"),
    "NUL": _kind("nul-character", _text, lambda c: c.said[:1] + "\0" + c.said[1:]),
    "not a postcode": _kind(
        "not-a-postcode", _shaped("postcode"), lambda c: c.chance.one_of(("E1", "N/K", "ZX1 1"))
    ),
    "not a provider's number": _kind("not-a-urn", _shaped("urn"), lambda _: "SC12"),
    "blank that is needed": _kind("blank-mandatory", is_mandatory, lambda _: ""),
    "child not listed": _kind(
        "child-not-in-person", _child, lambda c: f"{NOBODY}{c.extract.number('nobody')}"
    ),
    "called duplicate": _kind(
        "called-duplicate", lambda s, spec: spec.source == "pers_forename", lambda c: f"{c.said} DUPLICATE"
    ),
}
"""Every kind of fault of one cell."""
