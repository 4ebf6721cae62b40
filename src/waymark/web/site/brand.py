"""
The council's own name and colour, in the header of every page.

The header is written in white on the colour, and the colour itself is written on white and on the pale ground
of the navigation; one that could not be read there is refused when the application starts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

WAYMARKS_OWN = "#0f3d4c"
GROUNDS = ("#ffffff", "#f3f6f8")
LEAST = 4.5
"""The least contrast of text and its ground: https://www.w3.org/TR/WCAG22/#contrast-minimum"""


class UnreadableColour(ValueError):
    """The colour cannot be used; the message says why and what to choose."""


@dataclass(frozen=True)
class Brand:
    """Whose Waymark this is. `demonstration` says on every page that the children are made up."""

    council: str = ""
    colour: str = WAYMARKS_OWN
    demonstration: bool = False

    @property
    def own_colour(self) -> bool:
        """Whether the colour is the council's and not Waymark's."""
        return self.colour != WAYMARKS_OWN

    @property
    def style(self) -> str:
        """The style sheet that puts the colour in place of Waymark's."""
        return f":root {{ --brand: {self.colour}; --accent: {self.colour}; }}\n"


def colour_of(written: str) -> str:
    """
    The colour as it is used. Raises UnreadableColour.

    >>> colour_of("#0B5C3E")
    '#0b5c3e'
    """
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", written):
        raise UnreadableColour(f"{written!r} is not a colour. Write it as #0f3d4c.")
    worst = min(contrast(written, ground) for ground in GROUNDS)
    if worst < LEAST:
        raise UnreadableColour(
            f"{written} has a contrast of {worst:.1f} with a pale ground; text needs {LEAST}. "
            f"Choose a darker colour."
        )
    return written.lower()


def contrast(one: str, other: str) -> float:
    """
    How far two colours are apart, from 1 to 21.

    https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
