"""What was published of a measure, beside the same day as this load knows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings

from waymark.measures.measure import Unit
from waymark.reports.days import long_day
from waymark.reports.numbers import rounded, shown
from waymark.scorecards.definition import Definition
from waymark.scorecards.scorecard import ScorecardRow, build
from waymark.store.authorities import folder_of
from waymark.store.ledger import Publication, publications
from waymark.web.loads.pinned import Pinned


@dataclass(frozen=True)
class Published:
    """One figure that was published, and the same as known now; `redefined` where it is counted otherwise."""

    id: str
    as_at: str
    published_on: str
    load: str
    then: str
    now: str
    apart: str
    redefined: bool


def published_of(load: Pinned, row: ScorecardRow) -> list[Published]:
    """Every figure published of the measure up to the load's day, the newest first."""
    kept = publications(folder_of(settings.TOLD.store, load.load.authority))
    return [one for publication in kept for one in _told(load, row, publication)][::-1]


def _told(load: Pinned, row: ScorecardRow, kept: Publication) -> list[Published]:
    as_at = date.fromisoformat(kept.content["as_at"])
    if as_at > load.as_at:
        return []
    return [
        _one(load, row, kept, figure, as_at)
        for figure in kept.content["rows"]
        if figure["measure"] == row.definition.measure.slug and figure["period"] == row.definition.period
    ]


def _one(
    load: Pinned, row: ScorecardRow, kept: Publication, figure: Mapping[str, Any], as_at: date
) -> Published:
    measure, now = row.definition.measure, _known_now(load, row, as_at)
    return Published(
        kept.id,
        long_day(as_at),
        long_day(date.fromisoformat(kept.content["published_on"])),
        kept.content["load_id"],
        shown(figure["value"], measure.unit),
        shown(now, measure.unit),
        _apart(figure["value"], now, measure.unit),
        figure["definition"] != measure.fingerprint,
    )


def _known_now(load: Pinned, row: ScorecardRow, as_at: date) -> float | None:
    def found() -> float | None:
        card = build(Definition("", "", (row.definition,)), load.source, as_at, 1)
        return card.rows[0].figure.value

    return load.once(("known now", row.definition.measure.slug, row.definition.period, as_at), found)


def _apart(then: float | None, now: float | None, unit: Unit) -> str:
    if then is None or now is None:
        return ""
    if then == now:
        return "The same"
    more = rounded(abs(now - then), 0 if unit == "count" else 1)
    way = "higher" if now > then else "lower"
    if not more:
        return f"Less than {'1' if unit == 'count' else '0.1'} {way}"
    return f"{more:,} {'points ' if unit == 'percent' else ''}{way}"
