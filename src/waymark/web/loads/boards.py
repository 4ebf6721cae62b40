"""
What is worked out of a load once and read by many pages: its scorecard, whole and by team.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from django.conf import settings

from waymark.dates import PeriodType
from waymark.engines.results import Flagged
from waymark.measures.measure import Measure
from waymark.scorecards.behind import rows_behind
from waymark.scorecards.definition import Definition, catalogue_definition, read_definition
from waymark.scorecards.scorecard import Scorecard, build, supported_only
from waymark.web.loads.pinned import Pinned

MONTHS = 13


def definition_of(pinned: Pinned) -> Definition:
    """The council's own scorecard definition, or every measure the load supports."""
    return pinned.once("definition", partial(_definition, pinned))


def _definition(pinned: Pinned) -> Definition:
    if settings.TOLD.definition:
        return read_definition(Path(settings.TOLD.definition))
    return supported_only(catalogue_definition(), pinned.source.held)


def whole(pinned: Pinned) -> Scorecard:
    """The scorecard of the whole authority, with its signals."""
    return pinned.once(
        "whole", lambda: build(definition_of(pinned), pinned.source, pinned.as_at, MONTHS, signals=True)
    )


def by_team(pinned: Pinned) -> Scorecard:
    """The scorecard of the whole and of every team."""
    return pinned.once(
        "by team", lambda: build(definition_of(pinned), pinned.source, pinned.as_at, MONTHS, "team")
    )


def behind(pinned: Pinned, measure: Measure, period: PeriodType) -> list[Flagged]:
    """
    Every row behind a figure, before the gate. Raises MeasureNotAvailable.

    Never show these: ask `visible_to` for those the person may see.
    """
    return pinned.once(
        ("behind", measure.slug, period), lambda: rows_behind(pinned.source, measure, period, pinned.as_at)
    )
