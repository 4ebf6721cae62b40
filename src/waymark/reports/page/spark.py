"""A trend in a sentence: from, to, lowest, highest, and the months with no figure."""

from __future__ import annotations

from waymark.reports.days import short_month
from waymark.reports.numbers import shown
from waymark.scorecards.scorecard import ScorecardRow


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
