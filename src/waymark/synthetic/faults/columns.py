"""Faults of a column: days written in figures, in one order or in both. A column has one of them at most."""

from collections.abc import Callable, Mapping
from datetime import date

from waymark.records.table import ColumnSpec
from waymark.synthetic.chance import Chance
from waymark.synthetic.faults.choosing import KEPT_WHOLE, given, is_date
from waymark.synthetic.faults.extract import Extract, Row, Sheet
from waymark.synthetic.faults.fault import Kind, Planted

DAY_FIRST, MONTH_FIRST = "%d/%m/%Y", "%m/%d/%Y"


def _unclaimed(sheet: Sheet, spec: ColumnSpec) -> bool:
    return is_date(sheet, spec) and spec.source not in sheet.claimed


def _may_go(sheet: Sheet, spec: ColumnSpec) -> bool:
    """Whether a row of the column may be set aside, as one in the other order is."""
    return _unclaimed(sheet, spec) and sheet.table.source not in KEPT_WHOLE


def _day(sheet: Sheet, row: Row, column: str) -> date:
    return date.fromisoformat(sheet.cell(row, column))


def _one_way(sheet: Sheet, row: Row, column: str) -> bool:
    """Whether the day, written in figures, shows which of them it is."""
    return given(sheet, row, column) and _day(sheet, row, column).day > 12


def _both_ways(sheet: Sheet, row: Row, column: str) -> bool:
    if not given(sheet, row, column):
        return False
    day = _day(sheet, row, column)
    return day.day <= 12 and day.day != day.month


def _day_first(extract: Extract, chance: Chance) -> Planted | None:
    """One day in figures where the others are written YYYY-MM-DD."""
    return _written(extract, chance, _one_way)


def _unknown_order(extract: Extract, chance: Chance) -> Planted | None:
    """One day in figures that can be read both ways, and no other in the column to show which."""
    return _written(extract, chance, _both_ways)


def _written(extract: Extract, chance: Chance, suits: Callable[[Sheet, Row, str], bool]) -> Planted | None:
    found = extract.find(chance, _unclaimed, suits)
    if found is None:
        return None
    sheet, row, spec = found
    sheet.claimed.add(spec.source)
    sheet.put(row, spec.source, f"{_day(sheet, row, spec.source):{DAY_FIRST}}")
    return Planted(sheet, row, spec.source)


def _other_order(extract: Extract, chance: Chance) -> Planted | None:
    """Two days with the day first, and one with the month first: the fault is the one."""
    return _in_both_orders(extract, chance, doubtful=False)


def _doubtful(extract: Extract, chance: Chance) -> Planted | None:
    """Days in both orders, and one that can be read both ways: the fault is that one."""
    return _in_both_orders(extract, chance, doubtful=True)


def _in_both_orders(extract: Extract, chance: Chance, doubtful: bool) -> Planted | None:
    found = extract.find(chance, _may_go, _both_ways if doubtful else _one_way)
    if found is None:
        return None
    sheet, row, spec = found
    clear = [
        one for one in sheet.rows if one is not row and not one.used and _one_way(sheet, one, spec.source)
    ]
    orders = [DAY_FIRST, DAY_FIRST, MONTH_FIRST] if doubtful else [DAY_FIRST, DAY_FIRST]
    if len(clear) < len(orders):
        return None
    sheet.claimed.add(spec.source)
    first = chance.between(0, len(clear) - len(orders))
    beside = clear[first : first + len(orders)]
    own = DAY_FIRST if doubtful else MONTH_FIRST
    for one, order in ((row, own), *zip(beside, orders, strict=True)):
        sheet.put(one, spec.source, f"{_day(sheet, one, spec.source):{order}}")
    return Planted(sheet, row, spec.source, beside=tuple((sheet, one) for one in beside))


COLUMNS: Mapping[str, Kind] = {
    "day first in figures": Kind("date-order", _day_first, ("date-kinds",)),
    "month first among day first": Kind("date-order-mixed", _other_order, ("date-order", "date-kinds")),
    "day or month first among both": Kind(
        "date-order-doubtful", _doubtful, ("date-order", "date-order-mixed", "date-kinds")
    ),
}
"""Every kind of fault of a column."""

HOLDING_UP: Mapping[str, Kind] = {
    "day or month first": Kind("date-order-unknown", _unknown_order, ("date-kinds",)),
}
"""Faults that hold up the load until a question is answered: nothing is said of its stories till then."""
