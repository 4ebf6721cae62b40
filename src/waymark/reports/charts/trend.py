"""
The trend of a figure: its targets, its usual range before and after each step, and where a change began.

Drawn by hand as SVG, so that it needs no library: wide, and again for a narrow page with fewer months. Its
title is what it shows.
"""

from __future__ import annotations

from dataclasses import replace

from waymark.reports.charts import svg
from waymark.reports.charts.layout import NARROW, ROW, WIDE, Size, laid_out
from waymark.reports.charts.picture import Picture
from waymark.reports.charts.process import Process, process_of
from waymark.reports.charts.telling import finding, key_to, says
from waymark.reports.charts.trend_drawing import drawn, rows_above
from waymark.reports.days import short_month
from waymark.reports.numbers import plain
from waymark.reports.page.trace import aims_of, broken_at
from waymark.reports.signals.words import level
from waymark.scorecards.scorecard import ScorecardRow

HEADINGS = ("made_of", "usual_low", "average", "usual_high", "note")
HEAD = 21
"""Pixels of a line of the title."""


def trend_picture(row: ScorecardRow) -> Picture:
    """
    The row's months wide and narrow, with the table behind them.

    The usual range is drawn where the row's signal was asked for. A month that is not available is a gap.
    """
    process = process_of(row, WIDE.months)
    known = any(value is not None for value in process.values)
    return Picture(
        title=finding(row),
        says=says(row, process),
        header=(
            "month",
            row.definition.measure.slug,
            "made_of",
            "usual_low",
            "average",
            "usual_high",
            "note",
        ),
        table=tuple(_lines(row, process)),
        wide=trend_svg(row, WIDE),
        narrow=trend_svg(row, NARROW),
        labels=_labels(row, process) if known else (),
    )


def trend_svg(row: ScorecardRow, size: Size, headed: bool = True, name: str = "") -> str:
    """
    One drawing of the row's trend; empty where no month has a figure.

    `headed` puts the title and the key into it, for a drawing that stands alone; `name` is its class
    on a page.
    """
    process = process_of(row, size.months)
    if all(value is None for value in process.values):
        return ""
    shown = replace(row, trend=row.trend[-size.months :])
    measure = row.definition.measure
    head, top = _head(row, process, size) if headed else ("", 0.0)
    changes_at = top + 4
    plot = changes_at + rows_above(process.changes) * ROW + 12
    grown = replace(size, height=size.height + round(top))
    layout = laid_out(process, aims_of(shown), measure.unit, grown, plot, broken_at(shown))
    body = drawn(layout, measure.better.polarity == "lower", changes_at)
    return svg.drawing(grown.width, grown.height, says(row, process), _paper(grown) + head + body, name)


def _paper(size: Size) -> str:
    return f'<rect width="{size.width}" height="{size.height}" fill="{svg.WHITE}"/>'


def _head(row: ScorecardRow, process: Process, size: Size) -> tuple[str, float]:
    """The title and the key, folded, and where they end."""
    text, y = [], 0.0
    big, small = (18.0, size.text) if size.is_wide else (16.0, size.text)
    for line in svg.folded(finding(row), size.width - 8, big, True):
        y += HEAD
        text.append(svg.words(2, y, line, svg.INK, big, bold=True))
    for line in svg.folded(f"{row.definition.title}. {key_to(row, process)}", size.width - 8, small):
        y += ROW
        text.append(svg.words(2, y + 2, line, svg.QUIET, small))
    return "".join(text), y + 12


def _labels(row: ScorecardRow, process: Process) -> tuple[str, ...]:
    """Words that both drawings show: what it is of, its finding, the newest month, and the usual range."""
    unit, newest = row.definition.measure.unit, process.newest
    usual = (f"{level(newest.latest.lower, unit)} to {level(newest.latest.upper, unit)}",) if newest else ()
    return (short_month(process.months[-1]), finding(row), row.definition.title, *usual)


def _lines(row: ScorecardRow, process: Process) -> list[tuple[str, ...]]:
    limits = {at: line for stretch in process.stretches for at, line in stretch.lines}
    made = {}
    if row.signalled is not None:
        for point in row.signalled.series.points:
            if point.numerator is not None and point.denominator is not None:
                made[point.month] = f"{plain(point.numerator)} of {plain(point.denominator)}"
    found: list[tuple[str, ...]] = []
    for at, (month, value) in enumerate(zip(process.months, process.values, strict=True)):
        line = limits.get(at)
        usual = (plain(line.lower), plain(line.centre), plain(line.upper)) if line else ("", "", "")
        found.append((month, plain(value), made.get(month, ""), *usual, _note(row, process, at)))
    return found


def _note(row: ScorecardRow, process: Process, at: int) -> str:
    month = process.months[at]
    notes = ["outside the usual range"] if at in (process.outside or {}) else []
    notes += [change.text for change in process.changes if change.place == at]
    notes += [f"break in series: {one.reason}" for one in row.breaks if f"{one.on:%Y-%m}" == month]
    if month in row.imported:
        notes.append("from a published scorecard")
    return "; ".join(notes)
