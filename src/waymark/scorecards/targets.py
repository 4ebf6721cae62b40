"""
Red, amber or green: one rule for every scorecard, whether worked out here or printed by a council.

Always from the unrounded value (contract, section 3). Better than or level with the upper target is
green, worse than the minimum is red, and between them is amber. Equal targets, or one target only,
leave no amber. Where lower is better the same rule is read the other way up.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

Polarity = Literal["higher", "lower", ""]
Rag = Literal["red", "amber", "green", ""]
Number = int | float | Decimal


def rag(
    value: Number | None, target_min: Number | None, target_upper: Number | None, polarity: Polarity
) -> Rag:
    """
    The colour of a value against its targets; "" with no value, no target or no known polarity.

    >>> rag(94.4, 90, 95, "higher"), rag(3.7, 15, 10, "lower"), rag(90.9, 91, 91, "higher")
    ('amber', 'green', 'red')
    """
    upper = target_min if target_upper is None else target_upper
    minimum = target_upper if target_min is None else target_min
    if value is None or upper is None or minimum is None or not polarity:
        return ""
    if _as_good(value, upper, polarity):
        return "green"
    return "amber" if _as_good(value, minimum, polarity) else "red"


def polarity_of_targets(target_min: Number | None, target_upper: Number | None) -> Polarity:
    """
    Which way is better, told from the order of the two targets; "" if one is missing or they are equal.

    >>> polarity_of_targets(15, 10), polarity_of_targets(90, 95), polarity_of_targets(91, 91)
    ('lower', 'higher', '')
    """
    if target_min is None or target_upper is None or target_min == target_upper:
        return ""
    return "higher" if target_min < target_upper else "lower"


def _as_good(value: Number, target: Number, polarity: Polarity) -> bool:
    return value >= target if polarity == "higher" else value <= target
