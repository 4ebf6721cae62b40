"""How a trend is laid out: its size, its scale, and where each month and each limit stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from waymark.measures.measure import Unit
from waymark.reports.charts.process import Process, Stretch
from waymark.reports.charts.room import Point
from waymark.reports.page.scale import Scale, round_scale_of
from waymark.reports.page.trace import Aim, Trace, spread, trace_of


@dataclass(frozen=True)
class Size:
    """
    How large a trend is drawn, in pixels. `right` is kept for the names of lines, where it is wide enough;
    no more than `labels` months are named, and no more than `months` shown.
    """

    width: int
    height: int
    left: int
    right: int
    labels: int
    months: int
    text: float

    @property
    def is_wide(self) -> bool:
        """Whether lines are named beside their ends."""
        return self.right > 100


WIDE = Size(width=1136, height=412, left=52, right=166, labels=9, months=36, text=14)
NARROW = Size(width=290, height=312, left=44, right=8, labels=4, months=13, text=13)

FOOT, INSET, ROW = 52, 12, 18
"""Below the plot, within it on either side, and between two lines of words above it."""


@dataclass(frozen=True)
class Layout:
    """Everything placed: `across` is where each month stands, `ticks` the round numbers up the side."""

    size: Size
    unit: Unit
    process: Process
    aims: tuple[Aim, ...]
    scale: Scale
    ticks: tuple[float, ...]
    across: tuple[float, ...]
    trace: Trace

    @property
    def end(self) -> float:
        """The right edge of the plot."""
        return self.size.width - self.size.right

    def edge(self, place: int) -> float:
        """Half way between a month and the one before; the edge of the plot for the first."""
        if place == 0:
            return float(self.size.left)
        if place >= len(self.across):
            return float(self.end)
        return (self.across[place - 1] + self.across[place]) / 2

    def level(self, stretch: Stretch, which: str) -> Iterator[list[Point]]:
        """
        A limit of a stretch as lines from half a month before to half a month after.

        A month without limits of its own is bridged where those on both sides are alike.
        """
        line: list[Point] = []
        for (at, here), then in zip(stretch.lines, [*stretch.lines[1:], None], strict=True):
            value = getattr(here, which)
            y = self.scale.y(value)
            meets = then is not None and (then[0] == at + 1 or getattr(then[1], which) == value)
            last = then[0] - 1 if then is not None and meets else at
            line += [(self.edge(at), y), (self.edge(last + 1), y)]
            if not meets:
                yield line
                line = []


def laid_out(
    process: Process, aims: list[Aim], unit: Unit, size: Size, top: float, broken: list[int]
) -> Layout:
    """The layout of a process with its targets; there is a figure in it."""
    known = [value for value in process.values if value is not None]
    wanted = [level for aim in aims for level in (aim.aim, aim.limit) if level is not None]
    wanted += [
        level for stretch in process.stretches for _, one in stretch.lines for level in (one.lower, one.upper)
    ]
    scale, ticks = round_scale_of([*known, *wanted], unit, top, size.height - FOOT)
    end = size.width - size.right
    trace = trace_of(process.values, aims, scale, size.left, end, INSET, broken)
    across = spread(len(process.values), size.left + INSET, end - INSET)
    return Layout(size, unit, process, tuple(aims), scale, tuple(ticks), tuple(across), trace)


def as_path(points: list[Point]) -> str:
    """Points as SVG path data."""
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)


def lines_of_trace(layout: Layout) -> list[list[Point]]:
    """The line of the figures, and each figure with room around it, to keep words clear of."""
    at = [
        None if value is None else (x, layout.scale.y(value))
        for x, value in zip(layout.across, layout.process.values, strict=True)
    ]
    joined = [[a, b] for a, b in pairwise(at) if a is not None and b is not None]
    return [*joined, *([point] for point in at if point is not None)]
