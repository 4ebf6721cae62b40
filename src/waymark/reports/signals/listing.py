"""A measure's months with their limits, and every rule that fired, for a screen, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from waymark.reports.days import long_day, short_month
from waymark.reports.numbers import number, plain, shown
from waymark.reports.safe_text import safe
from waymark.reports.signals import words
from waymark.scorecards.signals import Signalled
from waymark.signals.distribution import Distribution

COLUMNS = ("month", "value", "numerator", "denominator", "lower", "centre", "upper", "phase", "rules")


def signal_csv(found: Sequence[Signalled], by: str) -> str:
    """One line for each month, and team; the rules that hold the month are named in the last column."""
    lead = () if by == "authority" else (by,)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*lead, *COLUMNS])
    for said in found:
        for line in _months(said):
            cells = [plain(cell) if isinstance(cell, float) else cell for cell in line.values()]
            group = [said.group or ""] if lead else []
            writer.writerow([safe("" if cell is None else str(cell)) for cell in (*group, *cells)])
    return out.getvalue()


def signal_json(
    found: Sequence[Signalled], about: Mapping[str, str], by: str, behind: Distribution | None
) -> str:
    """One object: what it is of, then `signals`, one for each team where they were asked for."""
    content: dict[str, Any] = {**about, "signals": [_object(one, by) for one in found]}
    if behind is not None:
        content["behind_the_mean"] = [
            {"value": number(value), "count": count} for value, count in behind.counts
        ]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def signal_terminal(
    found: Sequence[Signalled], behind: Distribution | None, titles: Mapping[str, str]
) -> RenderableType:
    """What each says in words; of the first, which is the whole, its months too."""
    parts: list[RenderableType] = []
    for said in found:
        whose = f", {titles.get(said.group, said.group)}" if said.group else ""
        parts.append(Text(f"{said.measure.title}{whose}", style="bold"))
        parts += [Text(f"  {line}") for line in lines_of(said)]
        if said is found[0]:
            if behind is not None:
                parts.append(Text(f"  Behind the mean: {words.spread_in_words(behind, said.measure)}"))
            parts.append(_table(said))
    return Group(*parts)


def lines_of(said: Signalled) -> Iterator[str]:
    """Everything that is said of the measure, a sentence a line."""
    yield f"{words.heading_of(said)}. {words.sentence_of(said)}"
    yield f"Direction: {words.direction_in_words(said.direction, said.measure.unit)}."
    for line in (
        words.assurance_in_words(said),
        words.stretch_in_words(said),
        words.forecast_in_words(said),
    ):
        if line:
            yield line
    earlier = [one for one in said.signal.fired if one not in said.signal.now]
    for fired in earlier:
        yield f"Earlier: {words.reason_of(fired, said)}."
    for step in said.steps:
        yield f"Step from {words.month_in_words(step.month)}: {step.reason} ({step.by})."
    for one in said.breaks:
        yield f"Break in series from {long_day(one.on)}: {one.reason}."
    if said.unfinished:
        yield f"{words.month_in_words(said.unfinished)} is not over, and is left out."
    if said.signal.lines is not None:
        yield f"Read on {CHARTS[said.signal.chart]}"


CHARTS = {
    "XmR": "an XmR chart: limits by how far the figure moves from month to month.",
    "p": "a p-chart: each month's limits are by its own number, as it is small or varies.",
    "Laney p'": "Laney's p' chart: each month's limits are by its own number, and widened, "
    "as months differ by more than chance.",
}


def _table(said: Signalled) -> Table:
    unit = said.measure.unit
    table = Table(header_style="bold")
    for heading in ("Month", "Figure", "Of", "Usual low", "Average", "Usual high", "Signal"):
        table.add_column(heading, justify="left" if heading in {"Month", "Signal"} else "right")
    for one in said.signal.charted:
        made = "" if one.point.denominator is None else plain(one.point.denominator)
        lines = one.lines
        table.add_row(
            short_month(one.point.month),
            "-" if one.point.value is None else shown(one.point.value, unit),
            made,
            *([words.level(each, unit) for each in astuple(lines)] if lines else [""] * 3),
            "; ".join(words.mark_of(fired) for fired in said.signal.fired if one.point.month in fired.months),
        )
    return table


def _months(said: Signalled) -> Iterator[dict[str, str | int | float | None]]:
    for one in said.signal.charted:
        holding = [
            f"{fired.rule} ({fired.meaning}, {fired.way})"
            for fired in said.signal.fired
            if one.point.month in fired.months
        ]
        lines = one.lines
        yield {
            "month": one.point.month,
            "value": number(one.point.value),
            "numerator": number(one.point.numerator),
            "denominator": number(one.point.denominator),
            "lower": number(lines.lower) if lines else None,
            "centre": number(lines.centre) if lines else None,
            "upper": number(lines.upper) if lines else None,
            "phase": one.phase + 1,
            "rules": "; ".join(holding),
        }


def _object(said: Signalled, by: str) -> dict[str, Any]:
    signal, forecast = said.signal, said.forecast
    group = {} if by == "authority" else {by: said.group}
    return {
        **group,
        "signal": words.heading_of(said),
        "kind": signal.kind,
        "because": words.sentence_of(said),
        "chart": signal.chart,
        "polarity": said.series.polarity,
        "figures": signal.months,
        "rules": [
            {"rule": one.rule, "way": one.way, "meaning": one.meaning, "months": list(one.months)}
            for one in signal.fired
        ],
        "direction": said.direction.course,
        "slope_per_month": said.direction.slope,
        "direction_meaning": said.direction.meaning,
        "target": said.target,
        "assurance": said.assurance,
        "target_to_come": said.aim.target,
        "target_month": said.aim.month,
        "stretch": said.stretch.reach,
        "reached_in": [said.stretch.reached, said.stretch.months],
        "forecast": None
        if forecast is None
        else {
            "month": forecast.month,
            "value": forecast.value,
            "lower": forecast.lower,
            "upper": forecast.upper,
            "method": forecast.method,
        },
        "outlook": said.outlook,
        "left_out": said.unfinished,
        "steps": [{"month": one.month, "reason": one.reason, "by": one.by} for one in said.steps],
        "breaks": [{"on": one.on.isoformat(), "reason": one.reason} for one in said.breaks],
        "months": list(_months(said)),
    }
