"""What a value of a database says as text: one thing, whatever type the database gives it."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest

from waymark.intake.database.words import words

SUMMER = timezone(timedelta(hours=1))
SAID = {
    "nothing": (None, ""),
    "text as it is": (" O'Brien ", " O'Brien "),
    "the word None": ("None", "None"),
    "a day": (date(2018, 4, 3), "2018-04-03"),
    "a midnight": (datetime(2018, 4, 3), "2018-04-03"),
    "a moment": (datetime(2018, 4, 3, 14, 5, 9, 7), "2018-04-03T14:05:09"),
    "a moment with a zone": (datetime(2018, 7, 1, 0, 30, tzinfo=SUMMER), "2018-06-30T23:30:00Z"),
    "a midnight with a zone": (datetime(2018, 6, 30, tzinfo=UTC), "2018-06-30T00:00:00Z"),
    "a whole number": (456, "456"),
    "a whole number with decimals": (456.0, "456"),
    "a number too long for its type": (1.23e17, "1.230000E+17"),
    "the longest that is exact": (999999999999999.0, "999999999999999"),
    "a long exact number": (Decimal("123456789012345678"), "123456789012345678"),
    "money": (Decimal("450.50"), "450.5"),
    "a thousand": (Decimal("1E+3"), "1000"),
    "no number": (float("nan"), "nan"),
    "yes and no": (False, "N"),
    "an id of sixteen bytes": (
        UUID("0e984725-c51c-4bf4-9960-e1c80e27aba0"),
        "0e984725-c51c-4bf4-9960-e1c80e27aba0",
    ),
    "a list": ([{"outcome": "Zoë"}], '[{"outcome": "Zoë"}]'),
    "bytes that are text": ("Zoë".encode(), "Zoë"),
    "bytes that are not": (b"\xff\x00", "0xff00"),
    "a time of day": (time(9, 30), "09:30:00"),
}


@pytest.mark.parametrize(("value", "said"), SAID.values(), ids=SAID.keys())
def test_a_value_is_said_in_one_way(value: object, said: str) -> None:
    assert words(value) == said
