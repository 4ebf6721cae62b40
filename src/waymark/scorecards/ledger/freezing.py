"""What is kept of a scorecard when it is published: every figure with its definition's hash, and its rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa

from waymark import __version__
from waymark.dates import period_ending, period_type_named
from waymark.engines.results import Flagged
from waymark.measures.availability import Fitted, fit
from waymark.measures.catalogue import find
from waymark.measures.measure import Measure
from waymark.scorecards.scorecard import Scorecard, ScorecardRow, Source
from waymark.store.links import links_of

ROWS = pa.schema(
    [
        ("row", pa.int32()),
        ("person", pa.string()),
        ("record", pa.string()),
        ("team", pa.string()),
        ("worker", pa.string()),
        ("in_denominator", pa.bool_()),
        ("in_numerator", pa.bool_()),
        ("weight", pa.decimal128(18, 6)),
    ]
)
"""One line for each row behind a figure; `row` is the figure's place in the scorecard, the first being 0."""


def frozen(
    scorecard: Scorecard, source: Source, published_on: date, by: str, note: str = ""
) -> tuple[dict[str, Any], pa.Table]:
    """The figures of the whole authority as JSON says them, and the rows behind them."""
    content = {
        "title": scorecard.title,
        "authority": scorecard.authority,
        "as_at": scorecard.as_at.isoformat(),
        "load_id": scorecard.load_id,
        "load_as_at": scorecard.load_as_at.isoformat(),
        "published_on": published_on.isoformat(),
        "published_by": by,
        "note": note,
        "waymark": __version__,
        "links": links_of(source.said),
        "rows": [_figure(row) for row in scorecard.rows],
    }
    return content, _rows(scorecard, source)


def figures_of(content: Mapping[str, Any]) -> list[tuple[Measure, Mapping[str, Any]]]:
    """
    The published figures with the measures as they are declared now.

    Raises UnknownMeasure where a measure is no more.
    """
    return [(find(row["measure"]), row) for row in content["rows"]]


def rows_by_figure(rows: pa.Table) -> dict[int, list[Flagged]]:
    """The published rows by the place of their figure."""
    found: dict[int, list[Flagged]] = {}
    for line in rows.to_pylist():
        found.setdefault(line.pop("row"), []).append(Flagged(**line))
    return found


def _figure(row: ScorecardRow) -> dict[str, Any]:
    declared, figure = row.definition, row.figure
    return {
        "ref": declared.ref,
        "section": declared.section,
        "title": declared.title,
        "measure": declared.measure.slug,
        "definition": declared.measure.fingerprint,
        "period": declared.period,
        "numerator": _text(figure.numerator),
        "denominator": _text(figure.denominator),
        "value": figure.value,
        "unknown": figure.unknown,
        "previous_year": row.previous_year,
        "trend": dict(row.trend),
        "target_min": declared.target_min,
        "target_upper": row.target_upper,
        "rag": row.rag,
        "overdue": _text(row.overdue),
        "approximate": row.approximate,
        "not_available": [*row.missing, *([row.beyond] if row.beyond else [])],
    }


def _rows(scorecard: Scorecard, source: Source) -> pa.Table:
    lines: list[dict[str, Any]] = []
    for place, row in enumerate(scorecard.rows):
        fitted = fit(row.definition.measure, source.held)
        period = period_type_named(row.definition.period)
        if row.available and isinstance(fitted, Fitted) and period is not None:
            found = source.evaluator.rows(fitted, period_ending(scorecard.as_at, period))
            lines += [{"row": place, **vars_of(one)} for one in _in_order(found)]
    return pa.Table.from_pylist(lines, schema=ROWS)


def vars_of(row: Flagged) -> dict[str, Any]:
    """A row's fields by name."""
    weight = None if row.weight is None else row.weight.quantize(Decimal("0.000001"))
    return {
        "person": row.person,
        "record": row.record,
        "team": row.team,
        "worker": row.worker,
        "in_denominator": row.in_denominator,
        "in_numerator": row.in_numerator,
        "weight": weight,
    }


def _in_order(rows: Iterable[Flagged]) -> list[Flagged]:
    return sorted(rows, key=lambda row: (row.person or "", row.record or "", repr(row)))


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"
