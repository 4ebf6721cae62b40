"""The trend of a figure, with its targets and the breaks in its series."""

from __future__ import annotations

from typing import Any

from waymark.reports.charts.picture import BLUE, GREEN, INK, MUTED, NARROW, ORANGE, WIDE, Picture, Spec, spec
from waymark.reports.days import short_month
from waymark.reports.numbers import plain, shown
from waymark.reports.page.spark import sentence
from waymark.scorecards.scorecard import ScorecardRow


def trend_picture(row: ScorecardRow, limits: tuple[float, float, float] | None = None) -> Picture:
    """
    The row's months as a line with a point for each, its targets as lines named on them.

    `limits` are the centre and the lower and upper process limits, where there are any. A month that is not
    available is a gap in the line.
    """
    measure, unit = row.definition.measure, row.definition.measure.unit
    months = [(short_month(month), value) for month, value in row.trend]
    lines = _lines(row, limits)
    data = [{"month": month, "value": value, "order": place} for place, (month, value) in enumerate(months)]
    title = row.definition.title
    table = tuple((month, plain(value)) for month, value in months)
    known = [value for _, value in months if value is not None]
    says = sentence(row) if known else f"{title}: no month has a figure."
    return Picture(
        title=title,
        says=says,
        header=("month", measure.slug),
        table=table,
        wide=spec(title, data, _layers(data, lines, unit, every=1 if len(data) <= 13 else 3), WIDE, 280),
        narrow=spec(title, data, _layers(data, lines, unit, every=-(-len(data) // 4)), NARROW, 200),
        labels=(months[-1][0], *(text for _, text, _ in lines)),
    )


def _lines(row: ScorecardRow, limits: tuple[float, float, float] | None) -> list[tuple[float, str, str]]:
    """Level lines: where, what is written on them, and their colour."""
    unit = row.definition.measure.unit
    low, high = row.definition.target_min, row.target_upper
    worst = "Maximum" if row.definition.measure.better.polarity == "lower" else "Minimum"
    lines = []
    if high is not None:
        lines.append((high, f"Target {shown(high, unit)}", GREEN))
    if low is not None and low != high:
        lines.append((low, f"{worst} {shown(low, unit)}", ORANGE))
    if limits is not None:
        centre, lower, upper = limits
        lines += [
            (centre, f"Mean {shown(centre, unit)}", MUTED),
            (lower, f"Lower limit {shown(lower, unit)}", MUTED),
            (upper, f"Upper limit {shown(upper, unit)}", MUTED),
        ]
    return lines


def _layers(
    data: list[dict[str, Any]], lines: list[tuple[float, str, str]], unit: str, every: int
) -> list[Spec]:
    months = [line["month"] for line in data]
    kept = [month for back, month in enumerate(reversed(months)) if back % every == 0]
    x = {"field": "month", "type": "ordinal", "sort": months, "title": None,
         "axis": {"values": kept, "labelAngle": 0, "labelOverlap": False, "grid": False}}  # fmt: skip
    y = {"field": "value", "type": "quantitative", "title": None, "scale": {"zero": unit == "count"},
         "axis": {"labelExpr": "datum.label + '%'"} if unit == "percent" else {}}  # fmt: skip
    layers: list[Spec] = [
        {"mark": {"type": "line", "color": BLUE, "strokeWidth": 2.5, "invalid": "break-paths-show-domains"},
         "encoding": {"x": x, "y": y}},
        {"mark": {"type": "point", "color": BLUE, "filled": True, "size": 45, "invalid": "filter"},
         "encoding": {"x": x, "y": y}},
    ]  # fmt: skip
    for level, text, colour in lines:
        layers.append({
            "data": {"values": [{"level": level, "text": text}]},
            "layer": [
                {"mark": {"type": "rule", "color": colour, "strokeDash": [6, 4]},
                 "encoding": {"y": {"field": "level", "type": "quantitative"}}},
                {"mark": {"type": "text", "align": "left", "dy": -6, "x": 4, "color": INK},
                 "encoding": {"y": {"field": "level", "type": "quantitative"}, "text": {"field": "text"}}},
            ],
        })  # fmt: skip
    return layers
