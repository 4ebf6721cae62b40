"""
The shapes of a trend: a line that breaks where a month has no figure, and the band of its targets.

A month with no figure is a gap with a tick below it. It is never drawn as nought.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise

from waymark.dates.months import month_end
from waymark.reports.page.scale import Scale
from waymark.scorecards.scorecard import ScorecardRow

Point = tuple[float, float]


@dataclass(frozen=True)
class Aim:
    """The targets in one month: `aim` None where there was none, `limit` None where there is no amber."""

    aim: float | None
    limit: float | None


@dataclass(frozen=True)
class Trace:
    """
    What to draw, as SVG path data and points.

    `lone` are months with a figure between two without; `gaps` say where to tick a missing month.
    """

    line: str
    lone: tuple[Point, ...]
    points: tuple[Point, ...]
    gaps: tuple[float, ...]
    latest: Point | None
    band: str
    aim: str
    limit: str
    breaks: str = ""


def broken_at(row: ScorecardRow) -> list[int]:
    """The places of the months in which a new series begins."""
    begins = {f"{one.on:%Y-%m}" for one in row.breaks}
    return [place for place, (month, _) in enumerate(row.trend) if month in begins]


def aims_of(row: ScorecardRow) -> list[Aim]:
    """The targets in force at the end of each month of the row's trend."""
    days = [month_end(date.fromisoformat(f"{month}-01")) for month, _ in row.trend]
    return [_aim(row.definition.upper_on(day), row.definition.target_min) for day in days]


def _aim(upper: float | None, least: float | None) -> Aim:
    if upper is None or least is None or upper == least:
        return Aim(least if upper is None else upper, None)
    return Aim(upper, least)


def levels(aims: list[Aim]) -> list[float]:
    """Every target that a chart has to have room for."""
    return [level for aim in aims for level in (aim.aim, aim.limit) if level is not None]


def trace_of(
    values: Sequence[float | None],
    aims: Sequence[Aim],
    scale: Scale,
    left: float,
    right: float,
    inset: float,
    broken: Sequence[int] = (),
) -> Trace:
    """
    The shapes of a trend between `left` and `right`, its first and last month `inset` from them.

    The line does not run across a break in series, which begins with a month in `broken`.
    """
    across = spread(len(values), left + inset, right - inset)
    at = [None if value is None else (x, scale.y(value)) for x, value in zip(across, values, strict=True)]
    edges = [0, *broken, len(at)]
    runs = [list(run) for first, last in pairwise(edges) for run in _runs(at[first:last])]
    steps = list(_steps(aims, across, left, right))
    return Trace(
        line="".join(_path(run) for run in runs if len(run) > 1),
        lone=tuple(run[0] for run in runs if len(run) == 1),
        points=tuple(point for point in at if point is not None),
        gaps=tuple(x for x, point in zip(across, at, strict=True) if point is None),
        latest=at[-1],
        band="".join(_box(x1, x2, aim, scale) for x1, x2, aim in steps),
        aim="".join(_level(x1, x2, aim.aim, scale) for x1, x2, aim in steps),
        limit="".join(_level(x1, x2, aim.limit, scale) for x1, x2, aim in steps),
        breaks="".join(_upright(across, place, left, scale) for place in broken),
    )


def _upright(across: Sequence[float], place: int, left: float, scale: Scale) -> str:
    """A line from top to bottom half way to the month before; at the edge where there is none."""
    x = round((across[place - 1] + across[place]) / 2, 1) if place else left + 1
    return f"M{x:g} {scale.top:g}V{scale.bottom:g}"


def spread(count: int, first: float, last: float) -> list[float]:
    """Places evenly spread from first to last; a single one is last."""
    if count == 1:
        return [last]
    return [round(first + (last - first) * index / (count - 1), 1) for index in range(count)]


def _runs(at: Sequence[Point | None]) -> Iterator[list[Point]]:
    """The months with a figure, broken where one is missing."""
    for known, run in groupby(at, key=lambda point: point is not None):
        if known:
            yield [point for point in run if point is not None]


def _path(run: Sequence[Point]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in run)


def _steps(
    aims: Sequence[Aim], across: Sequence[float], left: float, right: float
) -> Iterator[tuple[float, float, Aim]]:
    """Stretches with the same targets; they change half way between two months."""
    edges = [left, *(round((a + b) / 2, 1) for a, b in pairwise(across)), right]
    months = zip(edges, edges[1:], aims, strict=False)
    for aim, run in groupby(months, key=lambda month: month[2]):
        stretch = list(run)
        yield stretch[0][0], stretch[-1][1], aim


def _box(x1: float, x2: float, aim: Aim, scale: Scale) -> str:
    if aim.aim is None or aim.limit is None:
        return ""
    return f"M{x1:g} {scale.y(aim.aim):g}H{x2:g}V{scale.y(aim.limit):g}H{x1:g}z"


def _level(x1: float, x2: float, value: float | None, scale: Scale) -> str:
    return "" if value is None else f"M{x1:g} {scale.y(value):g}H{x2:g}"
