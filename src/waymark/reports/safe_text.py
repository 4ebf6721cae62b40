"""Text in a CSV file that a spreadsheet would take for a formula."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?%?")
_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe(text: str) -> str:
    """
    The text with a spreadsheet's own mark for text in front, where it would be run; a number as it is.

    >>> safe("=cmd"), safe("-3.5"), safe("O'Brien"), safe("-")
    ("'=cmd", '-3.5', "O'Brien", "'-")
    """
    runs = text.startswith(_STARTS) and not _NUMBER.fullmatch(text)
    return f"'{text}" if runs else text
