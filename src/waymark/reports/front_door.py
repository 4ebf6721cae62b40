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
    titles: Callable[[str], str],
    kinds: Callable[[ScorecardRow], Sequence[Kind]],
    links: Links,
) -> dict[str, Any]:
    """What the page says; `titles` names a measure that the scorecard does not have."""
    rows = {row.definition.measure.catalogue_slug: row for row in reversed(scorecard.rows)}
    broken = [_broken(rows[slug], kinds, links) for slug in BROKEN_DOWN if slug in rows]
    shown_rows = [row for _, slugs in QUESTIONS for slug in slugs if (row := rows.get(slug))]
    return {
        "scorecard": scorecard,
        "as_at": long_day(scorecard.as_at),
        "questions": [
            _question(scorecard, title, [(slug, rows.get(slug)) for slug in slugs], titles, links)
            for title, slugs in QUESTIONS
        ],
        "broken": [one for one in broken if one.lines],
        "span": span(shown_rows[0].trend) if shown_rows else "",
        "last_year": last_year(scorecard),
    }


def _question(
    scorecard: Scorecard,
    title: str,
    rows: Sequence[tuple[str, ScorecardRow | None]],
    titles: Callable[[str], str],
    links: Links,
) -> Question:
    views = tuple(
        view_of(scorecard, row, number, links)
        for number, (_, row) in enumerate(rows, 1)
        if row and _has_figure(row)
    )
    missing = tuple(titles(slug) for slug, row in rows if not _has_figure(row))
    return Question(title, views, missing)


def _has_figure(row: ScorecardRow | None) -> bool:
    return row is not None and row.figure.value is not None


def _broken(row: ScorecardRow, kinds: Callable[[ScorecardRow], Sequence[Kind]], links: Links) -> Broken:
    lines = tuple(
        (one.label or one.kind or "Not known", f"{one.count:,}", shown(one.share, "percent"))
        for one in kinds(row)
    )
    return Broken(row.definition.title, links.of(row), lines)
