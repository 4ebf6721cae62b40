"""The front door on one page: what came in, how quickly it was decided, what became of it, who came back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from waymark.reports.days import long_day
from waymark.reports.numbers import shown
from waymark.reports.page.links import Links
from waymark.reports.page.spark import span
from waymark.reports.scorecard.view import RowView, last_year, view_of
from waymark.scorecards.breakdown import Kind
from waymark.scorecards.scorecard import Scorecard, ScorecardRow

QUESTIONS = (
    ("What came in?", ("contacts-received", "referrals-received-number", "referrals-received")),
    (
        "How quickly was it decided?",
        ("contacts-decided-within-1-working-day", "referrals-decided-within-1-working-day"),
    ),
    ("What became of it?", ("contacts-leading-to-referral", "referrals-no-further-action")),
    ("Who came back?", ("re-referrals-within-3-months", "re-referrals-within-12-months")),
    ("Are callers waiting?", ("calls-answered", "calls-abandoned")),
)
"""What a duty manager asks, with the measures that answer, by the names of the catalogue."""

MEASURES = tuple(slug for _, slugs in QUESTIONS for slug in slugs)

BROKEN_DOWN = ("contacts-by-source", "step-up-and-step-down")


@dataclass(frozen=True)
class Question:
    """One question with the rows that answer it; `missing` are titles the load has no figure for."""

    title: str
    rows: tuple[RowView, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Broken:
    """A breakdown as a table: each line is a kind, how many and their share."""

    title: str
    address: str
    lines: tuple[tuple[str, str, str], ...]


def front_door_content(
    scorecard: Scorecard,
    kinds: Callable[[ScorecardRow], Sequence[Kind]],
    links: Links,
) -> dict[str, Any]:
    """What the page says; the scorecard is of MEASURES and BROKEN_DOWN."""
    rows = {row.definition.measure.catalogue_slug: row for row in reversed(scorecard.rows)}
    broken = [_broken(rows[slug], kinds, links) for slug in BROKEN_DOWN]
    return {
        "scorecard": scorecard,
        "as_at": long_day(scorecard.as_at),
        "questions": [
            _question(scorecard, title, [rows[slug] for slug in slugs], links) for title, slugs in QUESTIONS
        ],
        "broken": [one for one in broken if one.lines],
        "span": span(scorecard.rows[0].trend),
        "last_year": last_year(scorecard),
    }


def _question(
    scorecard: Scorecard,
    title: str,
    rows: Sequence[ScorecardRow],
    links: Links,
) -> Question:
    numbered = enumerate(rows, 1)
    views = tuple(view_of(scorecard, row, number, links) for number, row in numbered if _has_figure(row))
    missing = tuple(row.definition.title for row in rows if not _has_figure(row))
    return Question(title, views, missing)


def _has_figure(row: ScorecardRow) -> bool:
    return row.figure.value is not None


def _broken(row: ScorecardRow, kinds: Callable[[ScorecardRow], Sequence[Kind]], links: Links) -> Broken:
    lines = tuple(
        (one.label or one.kind or "Not known", f"{one.count:,}", shown(one.share, "percent"))
        for one in kinds(row)
    )
    return Broken(row.definition.title, links.of(row), lines)
