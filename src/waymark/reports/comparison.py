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
from waymark.measures.measure import Measure
from waymark.reports.numbers import number, plain, rounded, shown
from waymark.reports.safe_text import safe

COLUMNS = (
    "measure", "year", "authority", "value", "numerator", "denominator", "beside", "name", "beside_value",
    "difference", "rank", "ranked", "quartile", "hidden",
)  # fmt: skip


def comparison_csv(found: Comparison) -> str:
    """One line for each group the authority is set beside."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for line in _lines(found):
        writer.writerow([safe(v) if isinstance(v, str) else "" if v is None else v for v in line.values()])
    return out.getvalue()


def comparison_json(found: Comparison) -> str:
    """One object: the measure, the authority's own figure, and `beside`, a list."""
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
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def comparison_terminal(found: Comparison, measure: Measure) -> RenderableType:
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
    return Stack(table, *notes)


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
