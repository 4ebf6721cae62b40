"""
Drawing by hand: the shapes of a chart as SVG text, its colours, and how much room words take.

Colour goes in attributes and never in a style, so that a page's own security policy lets the drawing through.
Signals have colours of their own, never those of a status.
"""

from __future__ import annotations

from html import escape

from waymark.signals.signal import Kind

FONT = "arial, Helvetica, Liberation Sans, sans-serif"

LINE = "#12436d"
BAND, AIM, ON_BAND = "#dde8f2", "#5f7f9e", "#2b4d6e"
USUAL, USUAL_WORDS = "#54575a", "#3f4244"
CHANCE = "#e1e4e6"
INK, QUIET, GRID, WHITE = "#0b0c0c", "#484949", "#d5d8da", "#ffffff"
SIGNAL: dict[Kind, str] = {
    "improving": "#1559a0",
    "concerning": "#86226b",
    "changed": INK,
    "same": USUAL,
    "early": USUAL,
}
"""Better, worse, a count that moved, no real change and too early: each 7 to 1 or more on white."""

SIZE = 14
"""Pixels of a label; none on a narrow drawing is under 13."""


def drawing(width: float, height: float, says: str, body: str, name: str = "") -> str:
    """
    The whole drawing, with the sentence that says the same as its alternative text.

    With a `name`, its class, it is part of a page; without one it stands alone as a file.
    """
    said = escape(says, quote=True)
    of = f'class="{escape(name, quote=True)}"' if name else 'xmlns="http://www.w3.org/2000/svg"'
    return (
        f'<svg {of} width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{said}">{body}</svg>'
    )


def path(shape: str, stroke: str, width: float = 1.0, dash: str = "") -> str:
    """A line that is not filled; nothing where there is no shape."""
    if not shape:
        return ""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="{shape}" fill="none" stroke="{stroke}" stroke-width="{width:g}"{dashed}/>'


def gap(x: float, foot: float, height: float) -> str:
    """The mark of a month with no figure, which is never drawn as nought."""
    shape = f"M{x:g} {foot - height:g}v{height:g}"
    return f'<path class="wm-gap" d="{shape}" fill="none" stroke="{USUAL}" stroke-dasharray="2 2"/>'


def area(shape: str, fill: str) -> str:
    """A filled shape; nothing where there is none."""
    return f'<path d="{shape}" fill="{fill}"/>' if shape else ""


def dot(x: float, y: float, radius: float, fill: str = LINE) -> str:
    """A round mark with a thin white edge, so that it stands off the line."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{fill}" stroke="{WHITE}"/>'


def ring(x: float, y: float, radius: float, stroke: str = LINE) -> str:
    """A round mark with nothing in it."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{WHITE}" stroke="{stroke}" stroke-width="2"/>'


def diamond(x: float, y: float, radius: float, fill: str) -> str:
    """The mark of a figure outside what is usual."""
    r = radius
    shape = f"M{x:g} {y - r:g}l{r:g} {r:g}-{r:g} {r:g}-{r:g}-{r:g}z"
    return f'<path d="{shape}" fill="{fill}" stroke="{WHITE}"/>'


def words(
    x: float,
    y: float,
    text: str,
    colour: str = QUIET,
    size: float = SIZE,
    anchor: str = "start",
    bold: bool = False,
) -> str:
    """A label; `anchor` is start, middle or end."""
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" fill="{colour}" font-family="{FONT}" '
        f'font-size="{size:g}"{weight}>{escape(text)}</text>'
    )


def width_of(text: str, size: float = SIZE, bold: bool = False) -> float:
    """
    About how many pixels wide the words are in Arial, rather more than less.

    >>> width_of("Average") > width_of("Mean")
    True
    """
    narrow = sum(text.count(letter) for letter in "iljft.,:'| ")
    wide = sum(text.count(letter) for letter in "mwMW%")
    units = 0.57 * (len(text) - narrow - wide) + 0.31 * narrow + 0.89 * wide
    return units * size * (1.06 if bold else 1.0)


def folded(text: str, width: float, size: float = SIZE, bold: bool = False) -> list[str]:
    """The words in as many lines as they need within a width."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and width_of(longer, size, bold) > width:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line]


def shortened(text: str, width: float, size: float = SIZE, bold: bool = False) -> str:
    """The words, cut at a word where they are wider than there is room for."""
    if width_of(text, size, bold) <= width:
        return text
    kept = text.split()
    while len(kept) > 1 and width_of(" ".join(kept) + "…", size, bold) > width:
        kept.pop()
    return " ".join(kept).rstrip(",;:.") + "…"
