"""What a chart is before it is drawn."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from waymark.reports.safe_text import safe

Spec = Mapping[str, Any]
"""A Vega-Lite specification as plain data."""

WIDE, NARROW = 640, 248
"""The plot's width in pixels: for a page, and for one 320 pixels across."""

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
"""The first that the machine has is used; without one that it has, labels would vanish without a word."""

INK, MUTED, GRID = "#0b0c0c", "#505a5f", "#d5d9dc"
BLUE, ORANGE, GREEN, GREY = "#1d70b8", "#c2571a", "#00703c", "#8a9499"
"""Told apart without colour too: every use of them has a shape, a line style or a label of its own."""


@dataclass(frozen=True)
class Picture:
    """
    A chart: `says` is its alternative text, `header` and `table` the figures in it as text.

    A drawing is a Vega-Lite specification, or SVG that was drawn by hand. `labels` are words that it must
    show; one that is missing is a fault, never a matter of taste.
    """

    title: str
    says: str
    header: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]
    wide: Spec | str
    narrow: Spec | str
    labels: tuple[str, ...] = ()

    @property
    def as_csv(self) -> str:
        """The table behind the chart."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.header)
        writer.writerows([safe(cell) for cell in line] for line in self.table)
        return out.getvalue()


def spec(
    title: str, data: Sequence[Mapping[str, Any]], layers: Sequence[Spec], width: int, height: int
) -> dict[str, Any]:
    """Layers over one set of data, in Waymark's look."""
    wrapped = width < WIDE
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "title": {
            "text": _folded(title, 34) if wrapped else title,
            "anchor": "start",
            "fontSize": 14 if wrapped else 17,
        },
        "data": {"values": [dict(line) for line in data]},
        "width": width,
        "height": height,
        "padding": 8,
        "layer": [dict(layer) for layer in layers],
        "config": {
            "font": FONT,
            "background": "white",
            "view": {"stroke": None},
            "title": {"color": INK, "font": FONT},
            "axis": {
                "labelColor": INK, "titleColor": INK, "gridColor": GRID, "domainColor": MUTED,
                "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal", "labelLimit": 200,
            },
            "legend": {"labelColor": INK, "titleColor": INK, "labelFontSize": 12, "orient": "bottom"},
            "text": {"font": FONT, "fontSize": 12, "color": INK},
        },
    }  # fmt: skip


def _folded(text: str, width: int) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]
