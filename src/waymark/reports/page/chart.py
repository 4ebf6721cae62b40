"""The large chart of a measure: round numbers up the side, months along the foot, lines named beside."""

from __future__ import annotations

from dataclasses import dataclass, replace

from waymark.measures.measure import Unit
from waymark.reports.days import short_month
from waymark.reports.numbers import shown
from waymark.reports.page.scale import Scale, round_scale_of
from waymark.reports.page.spark import levels, sentence
from waymark.reports.page.trace import Aim, Trace, aims_of, broken_at, spread, trace_of
from waymark.reports.scorecard.wording import target
from waymark.scorecards.scorecard import Scorecard, ScorecardRow


@dataclass(frozen=True)
class Size:
    """How large a chart is drawn: its plot lies between the margins; `every` month so many has a label."""

    width: int
    height: int
    left: int
    right: int
    labels: int
    months: int


WIDE = Size(width=1060, height=330, left=56, right=170, labels=13, months=36)
NARROW = Size(width=288, height=230, left=44, right=12, labels=4, months=13)
TOP, FOOT, INSET = 16, 30, 14
LINE = 16
"""Labels need this much between them, in pixels."""


@dataclass(frozen=True)
class Label:
    """Words on a chart, and where."""

    x: float
    y: float
    text: str
    kind: str = ""


@dataclass(frozen=True)
class Chart:
    """A large chart: `label` is its alternative text, `starts` the first number on its axis."""

    label: str
    size: Size
    trace: Trace
    grid: tuple[Label, ...]
    months: tuple[Label, ...]
    names: tuple[Label, ...]
    starts: str
    from_nought: bool


def chart_of(scorecard: Scorecard, row: ScorecardRow, size: Size) -> Chart | None:
    """The row's trend, drawn large; None where no month has a figure."""
    row = replace(row, trend=row.trend[-size.months :])
    values = [value for _, value in row.trend]
    known = [value for value in values if value is not None]
    if not known:
        return None
    unit, aims = row.definition.measure.unit, aims_of(scorecard, row)
    scale, ticks = round_scale_of([*known, *levels(aims)], unit, TOP, size.height - FOOT)
    end = size.width - size.right
    trace = trace_of(values, aims, scale, size.left, end, INSET, broken_at(row))
    return Chart(
        label=sentence(row),
        size=size,
        trace=trace,
        grid=tuple(Label(size.left - 8, scale.y(tick), _tick(tick, unit)) for tick in ticks),
        months=_months(row, size),
        names=_names(row, aims[-1], trace, scale, size),
        starts=_tick(ticks[0], unit),
        from_nought=ticks[0] == 0,
    )


def _tick(value: float, unit: Unit) -> str:
    return f"{value:,g}%" if unit == "percent" else f"{value:,g}"


def _months(row: ScorecardRow, size: Size) -> tuple[Label, ...]:
    """Month labels, the last always among them, no more than there is room for."""
    across = spread(len(row.trend), size.left + INSET, size.width - size.right - INSET)
    every = -(-len(across) // size.labels)
    return tuple(
        Label(x, size.height - 8, short_month(month))
        for back, (x, (month, _)) in enumerate(zip(reversed(across), reversed(row.trend), strict=True))
        if back % every == 0
    )


def _names(row: ScorecardRow, aim: Aim, trace: Trace, scale: Scale, size: Size) -> tuple[Label, ...]:
    """The names of the lines, beside their ends, moved apart where they would touch."""
    unit = row.definition.measure.unit
    if size.right < 100:
        return ()
    x = size.width - size.right + 8
    wanted = []
    if trace.latest is not None:
        latest = f"{shown(row.trend[-1][1], unit)} in {short_month(row.trend[-1][0])}"
        wanted.append(Label(x, trace.latest[1], latest, "latest"))
    if aim.aim is not None:
        wanted.append(Label(x, scale.y(aim.aim), f"Aim {target(aim.aim, unit)}"))
    if aim.limit is not None:
        worst = "Maximum" if row.definition.measure.better.polarity == "lower" else "Minimum"
        wanted.append(Label(x, scale.y(aim.limit), f"{worst} {target(aim.limit, unit)}"))
    return tuple(_apart(sorted(wanted, key=lambda label: label.y), scale.bottom))


def _apart(labels: list[Label], bottom: float) -> list[Label]:
    placed: list[Label] = []
    for label in labels:
        least = placed[-1].y + LINE if placed else TOP - 6.0
        placed.append(replace(label, y=max(label.y, least)))
    over = max(0.0, placed[-1].y - bottom) if placed else 0.0
    return [replace(label, y=label.y - over) for label in placed]
