"""
Which number is the day, where one file of a return shows it of a column that another file has too.

The date of birth is on every list of a return, and each list is there for every year. A short list may
hold no day over 12 (a return with two care leavers), and the same column elsewhere in the return then
says how it is written. Nothing is carried from one column to another.
"""

from __future__ import annotations

from dataclasses import replace

from waymark.intake.days import Order
from waymark.intake.desk import Desk
from waymark.intake.forms.ssda903.lists import BY_NAME, LISTS, header

_BIRTH = "DOB"


def knowing(desk: Desk) -> Desk:
    """The desk, with the orders its files have shown so far for columns that other files have too."""
    shown: dict[str, Order] = dict(desk.intake.orders)
    birth = next((shown[key] for key in _births() if key in shown), None)
    if birth is not None:
        shown.update({key: birth for key in _births() if key not in shown})
    return replace(desk, answers=replace(desk.answers, orders={**shown, **desk.answers.orders}))


def _births() -> list[str]:
    """The columns that hold the date of birth, the header's first."""
    lists = [header, *(table for table in LISTS if table is not header)]
    return [f"{table.source}.{_BIRTH}" for table in lists if "born_on" in BY_NAME[table.name].by_name]
