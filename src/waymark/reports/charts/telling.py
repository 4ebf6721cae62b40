"""What a trend says: its finding, which is the title; the key to its lines; and the whole in a sentence."""

from __future__ import annotations

from waymark.measures.measure import Unit
from waymark.reports.charts.process import Process, Stretch
from waymark.reports.days import short_month
from waymark.reports.numbers import shown
from waymark.reports.page.spark import sentence
from waymark.reports.scorecard.wording import target
from waymark.reports.signals.words import finding_of, level, month_in_words
from waymark.scorecards.scorecard import ScorecardRow


def finding(row: ScorecardRow) -> str:
    """
    What the trend shows, as its title: what its signal says, or the bare facts where none was asked for.

    "85.6% in Oct 18 is the lowest of the 6 months shown."
    """
    if row.signalled is not None and row.signalled.series.points:
        return finding_of(row.signalled)
    unit = row.definition.measure.unit
    known = [(month, value) for month, value in row.trend if value is not None]
    if not known:
        return "No month has a figure."
    month, last = known[-1]
    said = f"{shown(last, unit)} in {short_month(month)}"
    if len(known) < 3:
        return f"{said}. Fewer than 3 months of figures."
    earlier = [value for _, value in known[:-1]]
    if last < min(earlier):
        return f"{said} is the lowest of the {len(known)} months shown."
    if last > max(earlier):
        return f"{said} is the highest of the {len(known)} months shown."
    between = f"{shown(min(earlier), unit)} and {shown(max(earlier), unit)}"
    return f"{said}. The {len(earlier)} months before lay between {between}."


def key_to(row: ScorecardRow, process: Process) -> str:
    """What the lines are, for those that the chart has."""
    unit, newest = row.definition.measure.unit, process.newest
    monthly = "Each month on its own." if row.definition.measure.is_flow else "At each month end."
    parts = [monthly if row.definition.trend != "cumulative" else ""]
    parts.append(_shaded(row))
    if newest is not None:
        parts.append(
            f"Dashed: the usual range, {_range(newest, unit)}, that nearly all months fall in if nothing has "
            f"changed; solid: the average, {level(newest.latest.centre, unit)}."
        )
        if newest.moving:
            parts.append("The range is wider in months that count fewer.")
    if process.outside:
        parts.append("Diamond: outside the usual range.")
    if any(value is None for value in process.values):
        parts.append("A dotted tick marks a month with no figure.")
    if row.breaks:
        parts.append("An upright dashed line marks a break in series.")
    return " ".join(part for part in parts if part)


def _shaded(row: ScorecardRow) -> str:
    upper, least, unit = row.target_upper, row.definition.target_min, row.definition.measure.unit
    if upper is None or least is None or upper == least:
        only = least if upper is None else upper
        return "" if only is None else f"Blue line: the aim, {target(only, unit)}."
    worst = "maximum" if row.definition.measure.better.polarity == "lower" else "minimum"
    return f"Shaded: between the {worst}, {target(least, unit)}, and the aim, {target(upper, unit)}."


def says(row: ScorecardRow, process: Process) -> str:
    """The alternative text: the figures, the usual range before and after each step, and the finding."""
    unit = row.definition.measure.unit
    parts = [sentence(row)]
    for at, stretch in enumerate(process.stretches):
        parts.append(_of_stretch(stretch, process, unit, first=at == 0))
    parts += [f"{change.text}." for change in process.changes if change.is_step]
    if row.signalled is not None:
        parts.append(finding(row))
    return " ".join(parts)


def _of_stretch(stretch: Stretch, process: Process, unit: Unit, first: bool) -> str:
    average = level(stretch.latest.centre, unit)
    if len(process.stretches) == 1:
        return f"Average {average}, usual range {_range(stretch, unit)}."
    if stretch.is_newest:
        since = month_in_words(process.months[stretch.lines[0][0]])
        return f"Average {average} since {since}, usual range {_range(stretch, unit)}."
    until = month_in_words(process.months[stretch.lines[-1][0]])
    return f"Average {average} until {until}, usual range {_range(stretch, unit)}."


def _range(stretch: Stretch, unit: Unit) -> str:
    return f"{level(stretch.latest.lower, unit)} to {level(stretch.latest.upper, unit)}"
