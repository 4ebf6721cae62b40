"""
One cell of a workbook as text, and what it was: a letter for each kind.

`s` text, `n` a number, `d` a date or moment, `t` a time without a date, `b` yes or no, space: nothing.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

_EXACT = 1e15
"""Excel keeps 15 digits of a number: a longer one has been rounded."""


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
    if abs(number) >= _EXACT:
        return f"{number:.14E}"
    return str(int(number)) if number == int(number) else repr(float(number))
