"""
One cell of a workbook as text, and what it was: a letter for each kind.

`s` text, `n` a number, `d` a date or moment, `t` a time without a date, `b` yes or no, space: nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import cast

_TEXT, _NONE = b"s "

_EXACT = 1e15
"""Excel keeps 15 digits of a number: a longer one has been rounded."""


def texts_and_kinds(column: Sequence[object]) -> tuple[Sequence[str], bytes]:
    """Every cell of a column as text, and their kinds. Most columns are text throughout, or dates."""
    types = set(map(type, column))
    if types == {str}:
        texts = cast("Sequence[str]", column)
        return texts, b"s" * len(texts) if all(texts) else bytes(_TEXT if t else _NONE for t in texts)
    if types == {date}:
        return [day.isoformat() for day in cast("Sequence[date]", column)], b"d" * len(column)
    both = [text_and_kind(cell) for cell in column]
    return [text for text, _ in both], "".join(kind for _, kind in both).encode("ascii")


def text_and_kind(cell: object) -> tuple[str, str]:
    """
    The cell as text and its kind.

    >>> text_and_kind(123.0), text_and_kind(1234567890123456.0), text_and_kind(True)
    (('123', 'n'), ('1.23456789012346E+15', 'n'), ('TRUE', 'b'))
    """
    match cell:
        case str():
            return cell, "s" if cell else " "
        case bool():
            return str(cell).upper(), "b"
        case float() | int():
            return number_text(cell), "n"
        case datetime():
            return (cell.isoformat(), "d") if cell.time() != time() else (cell.date().isoformat(), "d")
        case date():
            return cell.isoformat(), "d"
        case time() | timedelta():
            return str(cell), "t"
        case _:
            return ("", " ") if cell is None else (str(cell), "s")


def number_text(number: float) -> str:
    """A number as text: whole ones without decimals, those that Excel has rounded with an exponent."""
    if number != number:
        return str(number)
    if abs(number) >= _EXACT:
        return f"{number:.14E}"
    return str(int(number)) if number == int(number) else repr(float(number))
