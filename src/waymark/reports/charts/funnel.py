"""A funnel plot: each authority by how many it counts, within the limits that chance would set."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from waymark.comparators.funnel import Point, limits_at
from waymark.comparators.standing import Own
from waymark.measures.measure import Measure
from waymark.reports.charts.picture import BLUE, GREY, INK, MUTED, NARROW, ORANGE, WIDE, Picture, Spec, spec
from waymark.reports.days import long_day
from waymark.reports.numbers import plain, shown

STEPS = 60


def funnel_picture(
    measure: Measure,
    year: int,
    centre: float,
    points: Sequence[Point],
    code: str = "",
    ours: Own | None = None,
) -> Picture:
    """
    The funnel of a year, England's value across it; the authority of `code` named and drawn larger.

    `ours` is the load's own figure of a day: a ring of its own, as it is no official figure.
    """
    own = next((point for point in points if point.code == code), None)
    title = f"{measure.title}, {year}"
    return Picture(
        title=title,
        says=_sentence(measure, centre, points, own) + _of_ours(measure, ours),
        header=("authority", "counted", "value", "beyond"),
        table=tuple((p.name, plain(p.count), plain(p.value), p.beyond and f"{p.beyond}%") for p in points),
        wide=spec(title, [], [*_layers(measure, centre, points, own), *_ring(ours)], WIDE, 340),
        narrow=spec(title, [], [*_layers(measure, centre, points, own), *_ring(ours)], NARROW, 240),
        labels=(
            f"England {shown(centre, measure.unit)}",
            *([own.name] if own else []),
            *([_named(ours)] if _ring(ours) and ours else []),
        ),
    )


def _of_ours(measure: Measure, ours: Own | None) -> str:
    if ours is None or ours.value is None:
        return ""
    return (
        f" The ring is the own figure as at {long_day(ours.as_at)}, {shown(ours.value, measure.unit)}, from "
        "the load: of another day than the official ones, and counted by Waymark's definition."
    )


def _ring(ours: Own | None) -> list[Spec]:
    """The load's own figure, where it has a number to stand at."""
    if ours is None or ours.value is None or not ours.denominator:
        return []
    data = {"values": [{"count": ours.denominator, "value": ours.value, "text": _named(ours)}]}
    x, y = ({"field": name, "type": "quantitative"} for name in ("count", "value"))
    return [
        {"data": data,
         "mark": {"type": "point", "filled": False, "size": 130, "color": BLUE, "strokeWidth": 2.5},
         "encoding": {"x": x, "y": y}},
        {"data": data, "mark": {"type": "text", "align": "left", "dx": 10, "dy": -12, "color": BLUE},
         "encoding": {"x": x, "y": y, "text": {"field": "text"}}},
    ]  # fmt: skip


def _named(ours: Own) -> str:
    return f"On {long_day(ours.as_at)}"


def _sentence(measure: Measure, centre: float, points: Sequence[Point], own: Point | None) -> str:
    outside = sum(bool(point.beyond) for point in points)
    said = (
        f"{measure.title}: England {shown(centre, measure.unit)}. Of {len(points)} authorities {outside} lie "
        "outside the limits within which 95% would fall by chance."
    )
    if own is None:
        return said
    where = f"beyond the {own.beyond}% limits" if own.beyond else "within the 95% limits"
    return f"{said} {own.name}, {shown(own.value, measure.unit)} of {own.count:,.0f}, is {where}."


def _layers(measure: Measure, centre: float, points: Sequence[Point], own: Point | None) -> list[Spec]:
    most = max((point.count for point in points), default=1.0)
    per = measure.per
    curves: list[dict[str, Any]] = []
    for step in range(1, STEPS + 1):
        count = most * (step / STEPS) ** 2
        at = limits_at(centre, count, per)
        for name, value in (("95", at.low95), ("95 ", at.high95), ("99.8", at.low998), ("99.8 ", at.high998)):
            curves.append({"count": count, "value": value, "limit": name, "dash": name.strip()})
    top = max([point.value for point in points], default=centre) * 1.1
    curves = [one for one in curves if one["value"] <= top]
    x = {"field": "count", "type": "quantitative", "title": "How many are counted",
         "axis": {"tickCount": 5, "grid": False, "format": ",d"}}  # fmt: skip
    y = {"field": "value", "type": "quantitative", "title": None,
         "axis": {"labelExpr": "datum.label + '%'"} if measure.unit == "percent" else {}}  # fmt: skip
    dots = [{"count": p.count, "value": p.value, "outside": bool(p.beyond)} for p in points]
    england = {"count": most, "value": centre, "text": f"England {shown(centre, measure.unit)}"}
    layers: list[Spec] = [
        {"data": {"values": curves}, "mark": {"type": "line", "color": MUTED, "strokeWidth": 1},
         "encoding": {"x": x, "y": y, "detail": {"field": "limit"},
                      "strokeDash": {"field": "dash", "type": "nominal", "title": "Limits, %",
                                     "scale": {"domain": ["95", "99.8"], "range": [[5, 3], [1, 0]]}}}},
        {"data": {"values": dots}, "mark": {"type": "point", "filled": True, "size": 28, "opacity": 0.8},
         "encoding": {"x": x, "y": y, "color": {"condition": {"test": "datum.outside", "value": ORANGE},
                                                "value": GREY},
                      "shape": {"condition": {"test": "datum.outside", "value": "triangle-up"},
                                "value": "circle"}}},
        {"data": {"values": [england]}, "mark": {"type": "rule", "color": INK},
         "encoding": {"y": {"field": "value", "type": "quantitative"}}},
        {"data": {"values": [england]},
         "mark": {"type": "text", "align": "right", "dy": -6, "color": INK},
         "encoding": {"x": x, "y": y, "text": {"field": "text"}}},
    ]  # fmt: skip
    if own is not None:
        said = [{"count": own.count, "value": own.value, "name": own.name}]
        layers += [
            {"data": {"values": said}, "mark": {"type": "point", "filled": True, "size": 130, "color": BLUE,
                                               "shape": "diamond"}, "encoding": {"x": x, "y": y}},
            {"data": {"values": said}, "mark": {"type": "text", "dy": -12, "fontWeight": "bold"},
             "encoding": {"x": x, "y": y, "text": {"field": "name"}}},
        ]  # fmt: skip
    return layers
