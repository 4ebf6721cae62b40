"""
Numbers as they are written: unrounded for machines, half up for readers.

Rounding is for display only (contract, section 4): nothing is worked out from a rounded number.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from waymark.measures.measure import Unit

NOT_AVAILABLE = "not available"


def plain(value: Decimal | float | None) -> str:
    """
    The number unrounded, without needless decimals; empty where it is not available.

    >>> plain(Decimal("997.000000")), plain(94.5), plain(None)
    ('997', '94.5', '')
    """
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(int(value)) if value.is_integer() else repr(value)


def number(value: Decimal | float | None) -> int | float | None:
    """The number as JSON and spreadsheets hold it: whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)


def shown(value: Decimal | float | None, unit: Unit) -> str:
    """
    The figure for a reader: a percentage or ratio to one place, a mean to two, a count whole.

    >>> shown(94.05, "percent"), shown(997.0, "count"), shown(None, "percent")
    ('94.1%', '997', 'not available')
    """
    if value is None:
        return NOT_AVAILABLE
    match unit:
        case "percent":
            return f"{rounded(value, 1)}%"
        case "count":
            return f"{rounded(value, 0):,}"
        case "mean":
            return f"{rounded(value, 2)}"
    # a ratio, and a rate for every so many people
    return f"{rounded(value, 1):,}"


def shown_sum(value: Decimal) -> str:
    """
    A numerator or denominator for a reader: whole, or one place where it is a part of a post.

    >>> shown_sum(Decimal("2580")), shown_sum(Decimal("10.500000"))
    ('2,580', '10.5')
    """
    return f"{rounded(value, 0):,}" if value == int(value) else f"{rounded(value, 1):,}"


def rounded(value: Decimal | float, places: int) -> Decimal:
    """Rounded half up, from the number as it is written."""
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
