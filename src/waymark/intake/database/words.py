"""A value of a database as a text that can be read one way only."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

_EXACT = 1e15
"""From here on not every whole number has a floating-point number of its own."""


def words(value: Any) -> str:
    """
    What a cell of a file would say: a missing value is blank, a day is YYYY-MM-DD, yes is Y.

    >>> words(date(2018, 4, 3)), words(Decimal("450.00")), words(True), words(None)
    ('2018-04-03', '450', 'Y', '')
    """
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "Y" if value else "N"
        case int():
            return str(value)
        case float():
            return _floating(value)
        case Decimal():
            return _decimal(value)
        case datetime():
            return _moment(value)
        case date():
            return value.isoformat()
        case bytes() | bytearray() | memoryview():
            return _bytes(bytes(value))
        case dict() | list():
            return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def _floating(value: float) -> str:
    """Whole numbers without a decimal point; those too long to be exact in the rounded form they have."""
    if abs(value) >= _EXACT:
        return f"{value:E}"
    return str(int(value)) if value.is_integer() else repr(value)


def _decimal(value: Decimal) -> str:
    if not value.is_finite():
        return str(value)
    return str(int(value)) if value == int(value) else f"{value.normalize():f}"


def _moment(value: datetime) -> str:
    """A moment in UTC where it has a zone; midnight without one is the day itself."""
    if value.tzinfo is not None:
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if value.time().isoformat() == "00:00:00":
        return value.date().isoformat()
    return value.replace(microsecond=0).isoformat()


def _bytes(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return f"0x{value.hex()}"
