"""
The small chart of a scorecard row, as plain SVG: cheap enough for hundreds on a page.

The last 13 months on a scale of their own, spanning at least 10 points (12% of a count) so that noise stays
small; the band of the targets; a dotted line where a change began, in the colour of what it means; a diamond
where a month is outside its usual range; a gap with a dotted tick where a month has no figure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from waymark.reports.charts import svg
from waymark.reports.charts.process import Process, process_of
from waymark.reports.page.scale import Scale, scale_of
from waymark.reports.page.spark import sentence
from waymark.reports.page.trace import Trace, aims_of, broken_at, levels, spread, trace_of
from waymark.reports.signals.words import heading_of
from waymark.scorecards.scorecard import ScorecardRow

MONTHS, WIDTH, HEIGHT = 13, 170, 42
MARGIN, INSET = 5, 6


def sparkline(row: ScorecardRow, width: int = WIDTH, height: int = HEIGHT) -> str:
    """
    The row's small chart with its alternative text; empty where no month has a figure.

    Changes and diamonds are drawn where the row's signal was asked for.
    """
    row = replace(row, trend=row.trend[-MONTHS:])
    process = process_of(row, MONTHS)
    known = [value for value in process.values if value is not None]
    if not known:
        return ""
    aims = aims_of(row)
    scale = scale_of([*known, *levels(aims)], row.definition.measure.unit, MARGIN, height - MARGIN)
    trace = trace_of(process.values, aims, scale, 0, width, INSET, broken_at(row))
    across = spread(len(process.values), INSET, width - INSET)
    body = "".join(
        (
            svg.area(trace.band, svg.BAND),
            svg.path(trace.breaks, svg.INK, 1.4, "5 3"),
            svg.path(trace.aim, svg.AIM, 1.2),
            *_changes(process, across, height),
            svg.path(trace.line, svg.LINE, 1.8),
            *(svg.dot(x, y, 2) for x, y in trace.lone),
            *_marks(process, trace, scale, across),
            *(svg.gap(x, height, 9) for x in trace.gaps),
        )
    )
    said = f" {heading_of(row.signalled)}." if row.signalled else ""
    return svg.drawing(width, height, sentence(row) + said, body, "wm-spark")


def _changes(process: Process, across: list[float], height: int) -> Iterator[str]:
    for change in process.changes:
        x = (across[change.place - 1] + across[change.place]) / 2 if change.place else 1.0
        yield svg.path(f"M{x:g} 0V{height}", svg.SIGNAL[change.kind], 1.3, "2 2.4")


def _marks(process: Process, trace: Trace, scale: Scale, across: list[float]) -> Iterator[str]:
    """A diamond for each month outside the usual range, and a larger dot for the newest."""
    outside, newest = process.outside or {}, len(process.values) - 1
    if trace.latest is not None and newest not in outside:
        yield svg.dot(*trace.latest, 3.6)
    for at, kind in outside.items():
        value = process.values[at]
        if value is not None:
            yield svg.diamond(across[at], scale.y(value), 4.6, svg.SIGNAL[kind])
