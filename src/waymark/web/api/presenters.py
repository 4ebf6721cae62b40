"""Rows as this person may see them: a reference in place of an id, unless the gate opens the id."""

from __future__ import annotations

from dataclasses import replace

from waymark.engines.results import Flagged
from waymark.scorecards.scorecard import Scorecard, ScorecardRow
from waymark.web.access.scope import Visible
from waymark.web.loads.references import reference_of
from waymark.worklists.item import Entry


def rows_as_seen(visible: Visible, rows: list[Flagged]) -> list[Flagged]:
    """Rows behind a figure: where the id is not shown, the child's reference, and no id of the record."""
    return [
        row
        if row.person is None or visible.names(row.person, row.team, row.worker)
        else replace(row, person=reference_of(row.person), record=None)
        for row in rows
    ]


def entries_as_seen(visible: Visible, entries: list[Entry]) -> list[Entry]:
    """Rows of a worklist in the same way; the family goes by a reference too, for it is an id of theirs."""
    return [
        row
        if row.person is None or visible.names(row.person, row.team, row.worker)
        else replace(
            row,
            person=reference_of(row.person),
            record=None,
            family=reference_of(row.family) if row.family else "",
        )
        for row in entries
    ]


def narrowed(
    card: Scorecard,
    months: int,
    section: str | None = None,
    measure: str | None = None,
    rag: str | None = None,
    team: str | None = None,
) -> Scorecard:
    """The scorecard's last months, and those of its rows that were asked for."""

    def asked(row: ScorecardRow) -> bool:
        of = row.definition
        return (
            section in (None, of.section)
            and measure in (None, of.measure.catalogue_slug)
            and rag in (None, row.rag or "none")
            and team in (None, row.group)
        )

    rows = tuple(replace(row, trend=row.trend[-months:]) for row in card.rows if asked(row))
    return replace(card, months=card.months[-months:], rows=rows)
