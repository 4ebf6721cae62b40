"""The names of cells and columns: B7 is the cell in the second column of row 7."""

from __future__ import annotations

import re

from waymark.intake.workbooks.sheet import Merge

_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def place_of(reference: str) -> tuple[int, int] | None:
    """
    The row as Excel numbers it, and the column from 0, that a reference such as `B7` names.

    >>> place_of("B7"), place_of("")
    ((7, 1), None)
    """
    cell = _CELL.fullmatch(reference)
    return (int(cell[2]), column_number(cell[1])) if cell else None


def merge_of(reference: str) -> Merge | None:
    """The cells that a range such as `A1:B2` names."""
    first, _, last = reference.partition(":")
    corner, opposite = place_of(first), place_of(last)
    return Merge(corner[0], corner[1], opposite[0], opposite[1]) if corner and opposite else None


def column_number(letters: str) -> int:
    """
    The place of a column from its letters, the first being 0.

    >>> column_number("A"), column_number("XFD")
    (0, 16383)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def column_letters(place: int) -> str:
    """
    The letters of the column at that place.

    >>> column_letters(0), column_letters(16383)
    ('A', 'XFD')
    """
    letters, number = "", place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
