"""A comparison, and a funnel, as a table for a terminal, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from waymark.comparators.comparing import Beside, Comparison
from waymark.comparators.funnel import Point
from waymark.comparators.official import SHIPPED_SOURCE
from waymark.comparators.standing import Own, Standing
from waymark.measures.measure import Measure
from waymark.reports.days import long_day
from waymark.reports.numbers import number, plain, rounded, shown
from waymark.reports.safe_text import safe

COLUMNS = (
    "measure", "year", "authority", "value", "numerator", "denominator", "beside", "name", "beside_value",
    "difference", "rank", "ranked", "quartile", "hidden",
)  # fmt: skip


Ours = tuple[Own, tuple[Standing, ...]]
"""The load's own figure, and where it would stand in each group."""

OWN_COLUMNS = ("own_as_at", "own_period", "own_value", "own_rank", "own_ranked", "own_quartile")


def comparison_csv(found: Comparison, ours: Ours | None = None) -> str:
    """One line for each group the authority is set beside; the load's own figure last, where asked for."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*COLUMNS, *(OWN_COLUMNS if ours else ())])
    for at, line in enumerate(_lines(found)):
        cells = [*line.values(), *(_own_cells(ours, at) if ours else ())]
        writer.writerow([safe(v) if isinstance(v, str) else "" if v is None else v for v in cells])
    return out.getvalue()


def _own_cells(ours: Ours, at: int) -> list[str | int | None]:
    own, stands = ours[0], ours[1][at]
    ranked = stands.ranked if stands.rank else None
    return [own.as_at.isoformat(), own.period, plain(own.value), stands.rank, ranked, stands.quartile]


def comparison_json(found: Comparison, ours: Ours | None = None) -> str:
    """One object: the measure, the official figure, `beside`, a list, and `own_figure` where asked for."""
    own = found.own
    said: dict[str, Any] = {
        "measure": found.measure,
        "year": found.year,
        "authority": found.authority.code,
        "name": found.authority.name,
        "value": own.value,
        "exact": own.exact,
        "numerator": number(own.numerator),
        "denominator": number(own.denominator),
        "hidden": own.hidden,
        "differs": found.differs,
        "source": SHIPPED_SOURCE,
        "beside": [_of_group(found, one) for one in found.beside],
    }
    if ours is not None:
        said["own_figure"] = _own_object(found, ours)
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def _own_object(found: Comparison, ours: Ours) -> dict[str, Any]:
    own, standings = ours
    return {
        "value": own.value,
        "numerator": number(own.numerator),
        "denominator": number(own.denominator),
        "as_at": own.as_at.isoformat(),
        "period": own.period,
        "load_id": own.load_id,
        "unlike": unlike(found, own),
        "would_stand": [
            {"beside": one.group.kind, "rank": one.rank, "ranked": one.ranked, "quartile": one.quartile}
            for one in standings
        ],
    }


def unlike(found: Comparison, own: Own) -> str:
    """How the own figure is not the official one: whose, of which day."""
    period = own.period[0].lower() + own.period[1:]
    return (
        f"The own figure is Waymark's, {period}, as at {long_day(own.as_at)}; the official ones are the "
        f"department's of the reporting year to 31 March {found.year}. They are not alike."
    )


def comparison_terminal(found: Comparison, measure: Measure, ours: Ours | None = None) -> RenderableType:
    """A table for a terminal, with how the definitions differ and whose figures they are below it."""
    table = Table(title=Text(f"{measure.title}, {found.year}"), title_justify="left", header_style="bold")
    for heading, side in (("", "left"), ("Figure", "right"), ("Difference", "right"), ("Rank", "right"),
                          ("Quartile", "right")):  # fmt: skip
        table.add_column(heading, justify=side)  # type: ignore[arg-type]
    unit = measure.unit
    table.add_row(Text(found.authority.name, style="bold"), _figure(found.own.value, measure), "", "", "")
    for one in found.beside:
        name = one.group.name + (" (mean)" if one.is_mean else "")
        rank = f"{one.rank} of {one.ranked}" if one.rank else ""
        table.add_row(Text(name), _figure(one.value, measure), _signed(_apart(found, one), unit), rank,
                      str(one.quartile or ""))  # fmt: skip
    notes = [Text(note) for note in _notes(found, measure)]
    return Stack(table, *(Text(line) for line in _own_lines(found, measure, ours)), *notes)


def _own_lines(found: Comparison, measure: Measure, ours: Ours | None) -> list[str]:
    if ours is None:
        return []
    own, standings = ours
    made = ""
    if own.numerator is not None and own.denominator is not None:
        made = f", {plain(own.numerator)} of {plain(own.denominator)}"
    lines = [
        f"Own figure as at {long_day(own.as_at)} (load {own.load_id}): {_figure(own.value, measure)}{made}."
    ]
    for one in standings:
        if one.rank is not None:
            quarter = f", quartile {one.quartile}" if one.quartile else ""
            lines.append(f"It would stand {one.rank} of {one.ranked} in {one.group.name}{quarter}.")
    return [*lines, unlike(found, own)]


def funnel_csv(centre: float, points: Iterable[Point]) -> str:
    """One line for each authority, the smallest first, with England's value and the limits at its size."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["code", "name", "count", "value", "england", "low95", "high95", "low998", "high998",
                     "beyond", "rough"])  # fmt: skip
    for point in points:
        at = point.limits
        high95, high998 = (plain(v) if v != float("inf") else "" for v in (at.high95, at.high998))
        writer.writerow([point.code, safe(point.name), plain(point.count), plain(point.value), plain(centre),
                         plain(at.low95), high95, plain(at.low998), high998, point.beyond,
                         "Y" if at.is_rough else "N"])  # fmt: skip
    return out.getvalue()


def funnel_json(centre: float, points: Sequence[Point]) -> str:
    """One object: England's value, and the points."""
    return json.dumps({"england": centre, "points": [asdict(p) for p in points]}, indent=2) + "\n"


def funnel_terminal(centre: float, points: Sequence[Point], measure: Measure) -> RenderableType:
    """Who lies outside the limits, and how many lie inside."""
    outside = [point for point in points if point.beyond]
    table = Table(title=Text(f"{measure.title}: beyond what chance would make"), title_justify="left")
    for heading in ("Authority", "Counted", "Figure", "95% limits", "Beyond"):
        table.add_column(heading)
    for point in sorted(outside, key=lambda point: -point.value):
        at = point.limits
        between = f"{shown(at.low95, measure.unit)} to {shown(at.high95, measure.unit)}"
        table.add_row(Text(point.name), f"{point.count:,.0f}", shown(point.value, measure.unit), between,
                      f"{point.beyond}%")  # fmt: skip
    inside = (
        f"England {shown(centre, measure.unit)}. {len(points) - len(outside)} of {len(points)} lie within."
    )
    return Stack(table, Text(inside))


def _lines(found: Comparison) -> Iterable[dict[str, Any]]:
    own = found.own
    for one in found.beside:
        yield dict(
            zip(
                COLUMNS,
                (found.measure, found.year, found.authority.code, _text(own.value), _text(own.numerator),
                 _text(own.denominator), one.group.kind, one.group.name, _text(one.value),
                 _text(_apart(found, one)), one.rank, one.ranked or None, one.quartile, one.hidden),
                strict=True,
            )
        )  # fmt: skip


def _of_group(found: Comparison, one: Beside) -> dict[str, Any]:
    return {
        "beside": one.group.kind,
        "name": one.group.name,
        "value": one.value,
        "is_mean": one.is_mean,
        "difference": _apart(found, one),
        "rank": one.rank,
        "ranked": one.ranked,
        "quartile": one.quartile,
        "hidden": one.hidden,
        "members": [member.code for member in one.group.members],
    }


def _apart(found: Comparison, one: Beside) -> float | None:
    """How much more the authority's figure is than the group's."""
    if found.own.value is None or one.value is None:
        return None
    return float(Decimal(str(found.own.value)) - Decimal(str(one.value)))


def _notes(found: Comparison, measure: Measure) -> list[str]:
    first = measure.better.value
    rank = {"higher": "Rank 1 is the highest and best.", "lower": "Rank 1 is the lowest and best."}
    notes = [f"{first}. {rank.get(measure.better.polarity, 'Rank 1 is the highest.')}"]
    if found.own.value is None:
        notes.append(f"{found.authority.name} has no figure: {found.own.hidden}.")
    hidden = max((one.hidden for one in found.beside), default=0)
    if hidden:
        notes.append(f"Up to {hidden} places have no figure and no rank.")
    if found.differs:
        notes.append(found.differs)
    return [*notes, f"Source: {SHIPPED_SOURCE}"]


def _figure(value: float | None, measure: Measure) -> str:
    return shown(value, measure.unit)


def _signed(value: float | None, unit: Any) -> str:
    if value is None:
        return ""
    apart = f"{rounded(value, 1)} points" if unit == "percent" else shown(value, unit)
    return f"+{apart}" if value > 0 else apart


def _text(value: Decimal | float | None) -> str:
    return plain(value)
