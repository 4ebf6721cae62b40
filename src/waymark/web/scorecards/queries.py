"""Which row of the scorecard an address means, and which commentary stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import Http404

from waymark.scorecards.scorecard import Scorecard, ScorecardRow
from waymark.web.scorecards.models import Commentary


def row_of(scorecard: Scorecard, slug: str) -> ScorecardRow:
    """The first row of that measure. Raises Http404 where the scorecard has none."""
    for row in scorecard.rows:
        if row.definition.measure.catalogue_slug == slug:
            return row
    raise Http404


@dataclass(frozen=True)
class Beside:
    """
    What may be shown beside a figure: this month's, the earlier ones, and those of another declaration.

    `other` were written when the measure was declared otherwise: never shown as if they were of this figure.
    """

    now: Commentary | None
    earlier: Sequence[Commentary]
    other: Sequence[Commentary]


def beside(row: ScorecardRow, month: str) -> Beside:
    """What was written of the measure up to that month."""
    measure = row.definition.measure
    found = list(Commentary.objects.filter(slug=measure.slug, month__lte=month).prefetch_related("wordings"))
    own = [one for one in found if one.definition == measure.fingerprint]
    return Beside(
        next((one for one in own if one.month == month), None),
        [one for one in own if one.month != month],
        [one for one in found if one.definition != measure.fingerprint],
    )


def without_words(scorecard: Scorecard, month: str) -> list[ScorecardRow]:
    """The reds of the whole authority of which nobody has said anything in that month."""
    told = set(Commentary.objects.filter(month=month).values_list("slug", "definition"))
    return [row for row in scorecard.rows if row.rag == "red" and _key(row) not in told]


def _key(row: ScorecardRow) -> tuple[str, str]:
    return row.definition.measure.slug, row.definition.measure.fingerprint
