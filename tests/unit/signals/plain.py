"""
The rules once more, written to be checked by eye and not to be quick: exact fractions and every window.

It shares no line with the code under test, and says which points each rule flags.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Flags = dict[tuple[str, str], set[int]]


def xmr(values: Sequence[Fraction]) -> list[tuple[Fraction, Fraction]]:
    """The centre and a third of the reach, at every point."""
    centre = sum(values, Fraction(0)) / len(values)
    moves = [abs(values[at] - values[at - 1]) for at in range(1, len(values))]
    third = Fraction(266, 100) * (sum(moves, Fraction(0)) / len(moves)) / 3
    return [(centre, third)] * len(values)


def flags(values: Sequence[Fraction], lines: Sequence[tuple[Fraction, Fraction]]) -> Flags:
    """The points that each rule flags, up and down."""
    found: Flags = {}
    for way, sign in (("up", 1), ("down", -1)):
        off = [sign * (value - centre) for value, (centre, _) in zip(values, lines, strict=True)]
        turned = [sign * value for value in values]
        thirds = [third for _, third in lines]
        n = range(len(values))
        marked = {
            "outside": {at for at in n if off[at] > 3 * thirds[at]},
            "run": {
                at for first in n for at in range(first, first + 7)
                if first + 7 <= len(values) and min(off[first : first + 7]) > 0
            },
            "trend": {
                at for first in n for at in range(first, first + 6)
                if first + 6 <= len(values)
                and turned[first : first + 6] == sorted(set(turned[first : first + 6]))
            },
            "two of three": {
                at for first in n for at in range(first, first + 3)
                if first + 3 <= len(values)
                and min(off[first : first + 3]) > 0
                and sum(off[each] > 2 * thirds[each] for each in range(first, first + 3)) >= 2
                and off[at] > 2 * thirds[at]
            },
        }  # fmt: skip
        found.update({(rule, way): points for rule, points in marked.items() if points})
    return found
