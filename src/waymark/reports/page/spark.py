"""The small chart in a row of a scorecard, with the sentence that says the same."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.reports.days import short_month
from waymark.reports.numbers import shown
from waymark.reports.page.scale import scale_of
from waymark.reports.page.trace import Aim, Trace, aims_of, broken_at, trace_of
from waymark.scorecards.scorecard import Scorecard, ScorecardRow

WIDTH, HEIGHT = 170, 42


@dataclass(frozen=True)
class Spark:
    """A small chart: `label` is its alternative text."""

    label: str
    trace: Trace
    width: int = WIDTH
    height: int = HEIGHT


def spark_of(scorecard: Scorecard, row: ScorecardRow) -> Spark | None:
    """The row's small chart; None where no month has a figure."""
    values = [value for _, value in row.trend]
    known = [value for value in values if value is not None]
    if not known:
        return None
    aims = aims_of(scorecard, row)
    scale = scale_of([*known, *levels(aims)], row.definition.measure.unit, 5, HEIGHT - 5)
    return Spark(sentence(row), trace_of(values, aims, scale, 0, WIDTH, 5, broken_at(row)))


def levels(aims: list[Aim]) -> list[float]:
    """Every target that a chart has to have room for."""
    return [level for aim in aims for level in (aim.aim, aim.limit) if level is not None]


def sentence(row: ScorecardRow) -> str:
    """What the chart shows, in a sentence: from, to, lowest, highest, and the months with no figure."""
    unit = row.definition.measure.unit
    known = [(month, value) for month, value in row.trend if value is not None]
    whose = f", {row.called}" if row.group else ""
    name = f"{row.definition.title}{whose}, {span(row.trend)}"
    if not known:
        return f"{name}: no figures."
    (_, first), (_, last) = known[0], known[-1]
    values = [value for _, value in known]
    if len(known) == 1:
        told = shown(last, unit)
    else:
        told = (
            f"from {shown(first, unit)} to {shown(last, unit)}; "
            f"lowest {shown(min(values), unit)}, highest {shown(max(values), unit)}"
        )
    missing = [short_month(month) for month, value in row.trend if value is None]
    breaks = [short_month(f"{one.on:%Y-%m}") for one in row.breaks]
    return (
        f"{name}: {told}."
        + (f" No figure for {', '.join(missing)}." if missing else "")
        + (f" Break in series in {', '.join(dict.fromkeys(breaks))}." if breaks else "")
    )


def span(trend: tuple[tuple[str, float | None], ...]) -> str:
    """The months of a trend: "May 18 to Oct 18"."""
    first, last = short_month(trend[0][0]), short_month(trend[-1][0])
    return first if first == last else f"{first} to {last}"
