"""A scorecard for machines: CSV with the contract's columns, and the same as JSON."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from waymark.reports.numbers import number, plain
from waymark.reports.safe_text import safe
from waymark.reports.signals.words import heading_of
from waymark.scorecards.scorecard import Scorecard, ScorecardRow
from waymark.scorecards.signals import Signalled

COLUMNS = (
    "ref",
    "section",
    "measure",
    "title",
    "period",
    "previous_year",
    "numerator",
    "denominator",
    "value",
    "target_min",
    "target_upper",
    "rag",
)
EXTRA = (
    "polarity",
    "unknown",
    "overdue",
    "small",
    "approximate",
    "imported",
    "missing",
    "load_id",
    "breaks",
    "cohorts",
    "signal",
    "direction",
    "assurance",
    "outlook",
)


def to_csv(scorecard: Scorecard) -> str:
    """
    One line for each row (and group), then a column for each month, oldest first.

    Values are unrounded; an empty cell is "not available".
    """
    out = io.StringIO()
    lead = () if scorecard.by == "authority" else (scorecard.by,)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*lead, *COLUMNS, *EXTRA, *scorecard.months])
    for row in scorecard.rows:
        cells = [*(plain_cell(value) for value in _fields(scorecard, row).values())]
        group = [row.group or ""] if lead else []
        trend = [plain(value) for _, value in row.trend]
        writer.writerow([safe(str(cell)) for cell in (*group, *cells, *trend)])
    return out.getvalue()


def to_json(scorecard: Scorecard) -> str:
    """The scorecard as one object; `null` is "not available"."""
    content: dict[str, Any] = {
        "title": scorecard.title,
        "authority": scorecard.authority,
        "as_at": scorecard.as_at.isoformat(),
        "load_id": scorecard.load_id,
        "load_as_at": scorecard.load_as_at.isoformat(),
        "by": scorecard.by,
        "months": list(scorecard.months),
        "rows": [_object(scorecard, row) for row in scorecard.rows],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _object(scorecard: Scorecard, row: ScorecardRow) -> dict[str, Any]:
    group: dict[str, Any] = {} if scorecard.by == "authority" else {str(scorecard.by): row.group}
    trend = {month: number(value) for month, value in row.trend}
    breaks = [{"on": one.on.isoformat(), "reason": one.reason} for one in row.breaks]
    return {**group, **_fields(scorecard, row), "breaks": breaks, "trend": trend}


def _fields(scorecard: Scorecard, row: ScorecardRow) -> dict[str, Any]:
    """The contract's columns in its order, then Waymark's own."""
    definition, figure = row.definition, row.figure
    return {
        "ref": definition.ref,
        "section": definition.section,
        "measure": definition.measure.catalogue_slug,
        "title": definition.title,
        "period": definition.period,
        "previous_year": number(row.previous_year),
        "numerator": number(figure.numerator),
        "denominator": number(figure.denominator),
        "value": number(figure.value),
        "target_min": number(definition.target_min),
        "target_upper": number(row.target_upper),
        "rag": row.rag,
        "polarity": definition.measure.better.polarity,
        "unknown": figure.unknown if row.available else None,
        "overdue": number(row.overdue),
        "small": "Y" if row.small else "N",
        "approximate": "Y" if row.approximate else "N",
        "imported": " ".join(row.imported),
        "missing": " ".join(row.missing),
        "load_id": scorecard.load_id,
        "breaks": " ".join(dict.fromkeys(one.on.isoformat() for one in row.breaks)),
        "cohorts": " ".join(definition.measure.replaced),
        **_signal(row.signalled),
    }


def _signal(said: Signalled | None) -> dict[str, str]:
    """What the months say: in words, and which way they go over the window; empty where it was not asked."""
    if said is None:
        return {"signal": "", "direction": "", "assurance": "", "outlook": ""}
    course = "early" if said.too_few else said.direction.course
    return {
        "signal": heading_of(said),
        "direction": "" if course == "early" else course,
        # of each team it would cost a forecast, and is asked of `waymark signal --by team`
        "assurance": said.assurance if said.group is None else "",
        "outlook": said.outlook if said.group is None else "",
    }


def plain_cell(value: str | int | float | None) -> str:
    """A value as a CSV cell."""
    if isinstance(value, float):
        return plain(value)
    return "" if value is None else str(value)
