"""The measures: each in English, with its sources, what it needs, and what this load can say of it."""

from __future__ import annotations

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Query, Router

from waymark.measures.catalogue import BY_SLUG, CATALOGUE
from waymark.measures.measure import Measure
from waymark.reports.measures import measure_json
from waymark.scorecards.coverage import Coverage, coverage_of
from waymark.web.api import shapes
from waymark.web.api.answering import Asked, answer, lines, of_load, written
from waymark.web.loads.pinned import Pinned, pinned

router = Router()

COLUMNS = (
    "ref",
    "measure",
    "section",
    "title",
    "period",
    "polarity",
    "standing",
    "source",
    "fingerprint",
    "status",
    "bias",
    "missing",
    "how",
    "periods",
    "definition",
)
"""Of the CSV, where the definition is one cell."""


@router.get("measures", url_name="api-measures", operation_id="measures", response=shapes.Measures)
def measures(request: HttpRequest, asked: Query[Asked]) -> HttpResponse:
    """Every measure: its definition in English, its fingerprint, and whether this load supports it."""
    load = pinned(request)
    found = load.once("measures", lambda: [_said(load, measure) for measure in CATALOGUE])
    return answer(
        request,
        load,
        "measures",
        lambda: written({**of_load(load), "measures": found}),
        lambda: lines(COLUMNS, map(_line, found)),
    )


@router.get("measures/{measure}", url_name="api-measure", operation_id="measure", response=shapes.OneMeasure)
def one(request: HttpRequest, measure: str, asked: Query[Asked]) -> HttpResponse:
    """One measure's definition, in English."""
    load = pinned(request)
    if measure not in BY_SLUG:
        raise Http404
    found = _said(load, BY_SLUG[measure])
    return answer(
        request,
        load,
        measure,
        lambda: written({**of_load(load), "measure": found}),
        lambda: lines(COLUMNS, [_line(found)]),
    )


def _said(load: Pinned, measure: Measure) -> dict[str, Any]:
    """The measure as `waymark measures` writes it, and what `waymark coverage` says of it."""
    covered = _coverage(load)[measure.slug]
    return {
        **json.loads(measure_json(measure)),
        "status": covered.status,
        "bias": covered.bias,
        "missing": list(covered.missing),
        "how": covered.how,
        "periods": list(covered.periods),
    }


def _coverage(load: Pinned) -> dict[str, Coverage]:
    of = load.load
    return load.once(
        "coverage",
        lambda: {
            one.measure.slug: one for one in coverage_of(load.source.held, of.derived, of.limits, of.as_at)
        },
    )


def _line(found: dict[str, Any]) -> dict[str, Any]:
    return {**found, "definition": " ".join(line["text"] for line in found["definition"])}
