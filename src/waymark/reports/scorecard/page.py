"""A scorecard as one page to open, print and send: no scripts, and nothing asked of the network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from waymark.reports.days import long_day
from waymark.reports.page.links import NO_LINKS, Links
from waymark.reports.page.render import render
from waymark.reports.page.spark import span
from waymark.reports.scorecard.view import RowView, Status, is_month_end, last_year, view_of
from waymark.reports.scorecard.wording import STATUS, breaks_of_all
from waymark.reports.signals.marks import KINDS
from waymark.scorecards.scorecard import Scorecard, ScorecardRow
from waymark.signals.signal import Kind

UNAVAILABLE = ("unavailable", "Not available")


@dataclass(frozen=True)
class MeasureView:
    """One row of the definition: its figure, or one for each team or worker."""

    head: RowView
    rows: tuple[RowView, ...]


@dataclass(frozen=True)
class SectionView:
    """Neighbouring rows of one section; a section may come back further down."""

    title: str
    measures: tuple[MeasureView, ...]


@dataclass(frozen=True)
class Tally:
    """How many figures have a status; `start` is where its part of the strip begins."""

    status: Status
    count: int
    start: int


@dataclass(frozen=True)
class SignalTally:
    """How many signals are of a kind, with its shape and its words."""

    kind: Kind
    shape: str
    count: int
    word: str


SHAPES: dict[Kind, str] = {
    "improving": "step-up",
    "concerning": "step-down",
    "changed": "slope-up",
    "same": "wave",
    "early": "dots",
}
"""The shape beside a count of signals."""


def to_html(scorecard: Scorecard, links: Links | None = None) -> str:
    """The scorecard as a self-contained page. Without `links` it leads nowhere, so that it can be sent."""
    return render("scorecard.html", **content_of(scorecard, links))


def content_of(scorecard: Scorecard, links: Links | None = None) -> dict[str, Any]:
    """What the page says, for the template `scorecard.html`."""
    sections = _sections(scorecard, links or NO_LINKS)
    measures = [measure for section in sections for measure in section.measures]
    heads = [measure.head for measure in measures]
    return {
        "scorecard": scorecard,
        "team": _only_team(scorecard),
        "as_at": long_day(scorecard.as_at),
        "taken": long_day(scorecard.load_as_at),
        "month": f"{scorecard.as_at:%B %Y}",
        "part_month": not is_month_end(scorecard.as_at),
        "sections": sections,
        "count": len(heads),
        "tallies": _tallies(heads),
        "signals": _signals(heads),
        "to_check": [row for measure in measures if (row := _first_to_check(measure))],
        "by": "" if scorecard.by == "authority" else scorecard.by.capitalize(),
        "span": span(scorecard.rows[0].trend) if scorecard.rows else "",
        "months": [month for month, _ in heads[0].months] if heads else [],
        "last_year": last_year(scorecard),
        "breaks": breaks_of_all(scorecard.rows),
        "links": links or NO_LINKS,
    }


def _sections(scorecard: Scorecard, links: Links) -> list[SectionView]:
    measures = [_measure(scorecard, rows, links) for rows in _by_definition(scorecard.rows)]
    return [
        SectionView(title, tuple(view for _, view in found))
        for title, found in groupby(measures, key=lambda measure: measure[0])
    ]


def _by_definition(rows: Sequence[ScorecardRow]) -> Iterable[list[tuple[int, ScorecardRow]]]:
    """The rows of each row of the definition together, numbered."""
    for _, found in groupby(enumerate(rows, start=1), key=lambda row: id(row[1].definition)):
        yield list(found)


def _measure(
    scorecard: Scorecard, rows: list[tuple[int, ScorecardRow]], links: Links
) -> tuple[str, MeasureView]:
    views = tuple(view_of(scorecard, row, number, links) for number, row in rows)
    return rows[0][1].definition.section, MeasureView(views[0], views)


def _first_to_check(measure: MeasureView) -> RowView | None:
    """The first of a measure's rows that has something to know before it is quoted."""
    return next((row for row in measure.rows if row.to_check), None)


def _tallies(rows: Sequence[RowView]) -> list[Tally]:
    """How many there are of each status; those with no target or no figure only where there are any."""
    counts = Counter(row.status.kind for row in rows)
    words = [*((kind or "none", word) for kind, word in STATUS.items()), UNAVAILABLE]
    tallies, start = [], 0
    for kind, word in words:
        if counts[kind] or kind in {"green", "amber", "red"}:
            tallies.append(Tally(Status(word.lower(), kind), counts[kind], start))
            start += counts[kind]
    return tallies


def _signals(rows: Sequence[RowView]) -> list[SignalTally]:
    """How many signals there are of each kind; empty where none was asked for."""
    counts = Counter(row.signal.kind for row in rows if row.signal)
    if not counts:
        return []
    return [
        SignalTally(kind, SHAPES[kind], counts[kind], word)
        for kind, word in KINDS.items()
        if counts[kind] or kind in {"improving", "concerning", "same"}
    ]


def _only_team(scorecard: Scorecard) -> str:
    """The team, where the scorecard is of one team alone."""
    groups = {row.group for row in scorecard.rows}
    only = groups.pop() if len(groups) == 1 else None
    return only or ""
