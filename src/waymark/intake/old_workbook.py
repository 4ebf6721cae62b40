"""
An old workbook (XLS), which is not read: there is no second reader to count its rows as well.

Its sheets end at row 65,536. One that is full to there was probably cut off, as Public Health England's
was in 2020, and saving it as XLSX brings nothing back: that is said, from the record that gives the
sheet's dimensions ([MS-XLS] 2.4.90).
"""

from __future__ import annotations

import re
from pathlib import Path

MOST_ROWS = 65_536
"""Rows that a sheet of an old workbook can hold."""

# the record's number and length, the first row, and the row after the last
_FULL = re.compile(rb"\x00\x02\x0e\x00..\x00\x00" + re.escape(MOST_ROWS.to_bytes(4, "little")), re.DOTALL)


def is_full(path: Path) -> bool:
    """Whether a sheet of the old workbook says that it goes to the last row. Raises OSError."""
    return _FULL.search(path.read_bytes()) is not None
