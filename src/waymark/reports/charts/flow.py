"""In and out: how many began and how many ended each month, and the difference."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from waymark.reports.charts.picture import BLUE, INK, NARROW, ORANGE, WIDE, Picture, Spec, spec
from waymark.reports.days import short_month
from waymark.reports.numbers import plain

Month = tuple[str, float | None, float | None]
"""A month as 2018-10, how many began and how many ended."""


def flow_picture(title: str, into: str, out_of: str, months: Sequence[Month]) -> Picture:
    """Bars up for `into`, down for `out_of`; a month in which either is not available has neither."""
    data: list[dict[str, Any]] = []
    for month, began, ended in months:
        if began is not None and ended is not None:
            name = short_month(month)
            data += [
                {"month": name, "kind": into, "value": began, "text": f"{began:,.0f}"},
                {"month": name, "kind": out_of, "value": -ended, "text": f"{ended:,.0f}"},
            ]
    table = tuple(
        (month, plain(began), plain(ended), plain(_net(began, ended))) for month, began, ended in months
    )
    names = [short_month(month) for month, _, _ in months]
    return Picture(
        title=title,
        says=_sentence(title, into, out_of, months),
        header=("month", into, out_of, "net"),
        table=table,
        wide=spec(title, data, _layers(names, into, out_of, 1), WIDE, 280),
        narrow=spec(title, data, _layers(names, into, out_of, -(-len(names) // 4)), NARROW, 220),
        labels=(into, out_of, names[-1]) if data else (),
    )


def _net(began: float | None, ended: float | None) -> float | None:
    return None if began is None or ended is None else began - ended


def _sentence(title: str, into: str, out_of: str, months: Sequence[Month]) -> str:
    told = [(began, ended) for _, began, ended in months if began is not None and ended is not None]
    if not told:
        return f"{title}: no month has figures."
    came, went = sum(began for began, _ in told), sum(ended for _, ended in told)
    more = f"{abs(came - went):,.0f} {'more' if came >= went else 'fewer'} in than out"
    return f"{title}, {len(told)} months: {into} {came:,.0f}, {out_of} {went:,.0f}, {more}."


def _layers(names: list[str], into: str, out_of: str, every: int) -> list[Spec]:
    kept = [name for back, name in enumerate(reversed(names)) if back % every == 0]
    x = {"field": "month", "type": "ordinal", "sort": names, "title": None, "scale": {"domain": names},
         "axis": {"labelAngle": 0, "values": kept, "grid": False, "labelOverlap": False}}  # fmt: skip
    y = {"field": "value", "type": "quantitative", "title": None, "stack": None,
         "axis": {"labelExpr": "abs(datum.value)", "tickMinStep": 1}}  # fmt: skip
    colour = {"field": "kind", "title": None, "scale": {"domain": [into, out_of], "range": [BLUE, ORANGE]}}
    return [
        {"mark": {"type": "bar"}, "encoding": {"x": x, "y": y, "color": colour}},
        {"mark": {"type": "rule", "color": INK}, "encoding": {"y": {"datum": 0}}},
        {"transform": [{"filter": "datum.value > 0"}], "mark": {"type": "text", "dy": -7, "fontSize": 11},
         "encoding": {"x": x, "y": y, "text": {"field": "text"}}},
        {"transform": [{"filter": "datum.value < 0"}], "mark": {"type": "text", "dy": 9, "fontSize": 11},
         "encoding": {"x": x, "y": y, "text": {"field": "text"}}},
    ]  # fmt: skip
