"""Rows that are not records: blank ones, and the totals and closing lines that reports print."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORDS = re.compile(
    r"\s*((grand|sub|overall|report)[ -]?totals?|totals?( (number|rows|records|children|cases).*)?"
    r"|end of (the )?(report|file|data|extract).*|report (ends|end|run|date|generated|printed|produced).*"
    r"|(number|count) of (rows|records|children|cases).*|(row|record) count.*|rows? affected.*"
    r"|\(?\d+ rows? (affected|returned)\)?|(run|printed|generated|produced) (on|at|by).*|records:.*|rows:.*)"
    r"\s*[:.]?\s*\d*\s*",
    re.IGNORECASE,
)
_LITTLE = 3
_NUMBER = re.compile(r"\s*\d[\d,.]*%?\s*")
_DATE = re.compile(r"\s*\d{1,4}[-/. ]\w{1,9}[-/. ]\d{1,4}")


def is_blank(row: Sequence[str]) -> bool:
    """Whether nothing is written in any cell."""
    return not any(cell and not cell.isspace() for cell in row)


def looks_like_total(key: str) -> bool:
    """Whether a row with this in its first mandatory column could be blank, a total or a closing line."""
    return not key or key.isspace() or _WORDS.fullmatch(key) is not None


def says_little(row: Sequence[str]) -> bool:
    """Whether a row of some length has no more than a word and a number or two: it could be a total."""
    return len(row) > _LITTLE and len(row) - row.count("") <= _LITTLE


def is_total(row: Sequence[str], id_place: int | None, start_place: int | None, cells: int) -> bool:
    """
    Whether the row is a total or a closing line: a known word, and no id and no date of its own.

    A row shorter than the header is one when its first words are known and little else is there.
    """
    said = [cell for cell in row if cell and not cell.isspace()]
    if not any(_WORDS.fullmatch(cell) for cell in said):
        return False
    if all(_WORDS.fullmatch(cell) or _NUMBER.fullmatch(cell) for cell in said):
        # a count may stand in any column, the id's too
        return True
    if len(row) != cells:
        return bool(_WORDS.fullmatch(said[0])) and len(said) <= 3
    own_id = row[id_place] if id_place is not None else ""
    own_date = row[start_place] if start_place is not None else ""
    has_id = bool(own_id.strip()) and not _WORDS.fullmatch(own_id)
    return not has_id and not _DATE.match(own_date)
