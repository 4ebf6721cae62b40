"""What a measure came to: a count, a share, a mean or a ratio, from the answers it was made of."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

Number = int | Decimal


@dataclass(frozen=True)
class Figure:
    """
    A figure, unrounded. A count has only its value. With nothing to divide by, `value` is None.

    `value` is a percentage from 0 to 100 for a share, and the plain quotient for a mean or ratio.
    """

    numerator: Number | None
    denominator: Number | None
    value: Fraction | None


def count(items: Iterable[object]) -> Figure:
    """How many there are."""
    return Figure(None, None, Fraction(sum(1 for _ in items)))


def share(answers: Iterable[bool]) -> Figure:
    """The share of the answers that are yes."""
    given = list(answers)
    return percentage(sum(given), len(given))


def percentage(part: Number, whole: Number) -> Figure:
    """One number as a percentage of another."""
    return Figure(part, whole, Fraction(part) * 100 / Fraction(whole) if whole else None)


def quotient(above: Number, below: Number) -> Figure:
    """One number over another."""
    return Figure(above, below, Fraction(above) / Fraction(below) if below else None)
