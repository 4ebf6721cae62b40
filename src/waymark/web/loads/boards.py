"""
What is worked out of a load once and read by many pages: its scorecard, whole and by team.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from django.conf import settings

from waymark.dates import PeriodType
from waymark.engines.results import NOT_ALLOCATED, Flagged
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


def of_team(pinned: Pinned, team: str) -> Scorecard:
    """The scorecard of one team alone, with its signals."""
    return pinned.once(
        ("of team", team),
        lambda: build(definition_of(pinned), pinned.source, pinned.as_at, MONTHS, team=team, signals=True),
    )


def teams_in(pinned: Pinned) -> dict[str, str]:
    """The teams that have a figure in the load, by their id, with what they are called."""
    return pinned.once("teams in", lambda: _teams_in(by_team(pinned)))


def _teams_in(card: Scorecard) -> dict[str, str]:
    named = {row.group: row.called for row in card.rows if row.group not in (None, NOT_ALLOCATED)}
    return {team: name for team, name in sorted(named.items(), key=lambda one: one[1]) if team is not None}


def of_these(pinned: Pinned, slugs: tuple[str, ...]) -> Scorecard:
    """A scorecard of these measures, as the council declares each where it does, else as the catalogue."""
    return pinned.once(("of these", slugs), lambda: _of_these(pinned, slugs))


def _of_these(pinned: Pinned, slugs: tuple[str, ...]) -> Scorecard:
    own = {row.measure.catalogue_slug: row for row in reversed(definition_of(pinned).rows)}
    every = {row.measure.catalogue_slug: row for row in catalogue_definition().rows} | own
    definition = replace(definition_of(pinned), rows=tuple(every[slug] for slug in slugs))
    return build(definition, pinned.source, pinned.as_at, MONTHS, signals=True)
