"""
Which number is the day, where one column of a return shows it and another cannot.

A short list may hold no day over 12: two children who ceased to be unaccompanied, three care leavers.
The same column in another year, or the date of birth of another list, is then the evidence, as it would
be from one load to the next. Where there is none, the Department's format (day first) is taken, but only
where every column of the return that shows an order shows that one; it is said of each such column.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from waymark.intake.days import Order, is_ambiguous, order_of, orders_shown
from waymark.intake.desk import Desk
from waymark.intake.problems import Account, Findings
from waymark.intake.raw import RawTable
from waymark.records.table import ColumnSpec, Table

_BIRTH = "born_on"
_OF_THE_RETURN: Order = "dmy"


@dataclass
class RawList:
    """One list of one file before its values are read: where its rows are accounted for, and its problems."""

    table: Table
    file: str
    raw: RawTable
    account: Account
    findings: Findings


def knowing(desk: Desk, lists: Sequence[RawList]) -> Desk:
    """The desk, with an order for each column that cannot show one where the others of the return can."""
    shown: dict[str, Order] = {}
    for each, spec, column in _dates(lists):
        order = order_of(orders_shown(_counts(column)), None)
        if order is not None:
            shown.setdefault(_key(each, spec), order)
    births = {shown[key] for key in _births(lists) if key in shown}
    if len(births) == 1:
        shown.update({key: next(iter(births)) for key in _births(lists) if key not in shown})
    known = {**shown, **desk.answers.orders}
    if set(shown.values()) == {_OF_THE_RETURN}:
        known = {**_borrowed(lists, known), **known}
    return replace(desk, answers=replace(desk.answers, orders=known))


def _borrowed(lists: Sequence[RawList], known: dict[str, Order]) -> dict[str, Order]:
    """The order of the return for the columns that show none and have none; said of each."""
    borrowed: dict[str, Order] = {}
    for each, spec, column in _dates(lists):
        doubtful = [word for word in _counts(column) if is_ambiguous(word)]
        if doubtful and _key(each, spec) not in known:
            borrowed[_key(each, spec)] = _OF_THE_RETURN
            each.findings.add("date-order-shared", "fix", "", None, spec.source, doubtful[0])
    return borrowed


def _dates(lists: Sequence[RawList]) -> Iterable[tuple[RawList, ColumnSpec, Any]]:
    for each in lists:
        for heading in each.raw.headings:
            if heading.spec is not None and heading.spec.kind == "date":
                yield each, heading.spec, each.raw.columns[heading.place]


def _counts(column: Any) -> dict[str, int]:
    return {each["values"]: each["counts"] for each in column.value_counts().to_pylist() if each["values"]}


def _key(each: RawList, spec: ColumnSpec) -> str:
    return f"{each.table.source}.{spec.source}"


def _births(lists: Sequence[RawList]) -> list[str]:
    return [_key(each, spec) for each, spec, _ in _dates(lists) if spec.name == _BIRTH]
