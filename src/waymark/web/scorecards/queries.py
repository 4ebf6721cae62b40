"""Which row of the scorecard an address means."""

from __future__ import annotations

from django.http import Http404

from waymark.scorecards.scorecard import Scorecard, ScorecardRow


def row_of(scorecard: Scorecard, slug: str) -> ScorecardRow:
    """The first row of that measure. Raises Http404 where the scorecard has none."""
    for row in scorecard.rows:
        if row.definition.measure.catalogue_slug == slug:
            return row
    raise Http404
