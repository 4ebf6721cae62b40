"""Rows as this person may see them: a reference in place of an id, unless the gate opens the id."""

from __future__ import annotations

from dataclasses import replace

from waymark.engines.results import Flagged
from waymark.scorecards.scorecard import Scorecard, ScorecardRow
from waymark.web.access.scope import Visible
from waymark.web.loads.references import reference_of
from waymark.web.loads.rows import row_of
from waymark.worklists.item import Entry


def rows_as_seen(visible: Visible, rows: list[Flagged]) -> list[Flagged]:
    """Rows behind a figure: where the id is not shown, the child's reference, and no id of the record."""
    return [
        row
        if row.person is None or visible.names(row.person, row.team, row.worker)
        else replace(row, person=reference_of(row.person), record=None)
        for row in rows
    ]


def entry_as_seen(visible: Visible, entry: Entry) -> Entry:
    """A row of a list in the same way. A family goes by its reference, as on the page of the list."""
    row = row_of(visible, "", entry)
    child = row.called if entry.person is not None else None
    return replace(entry, person=child, record=row.record or None, family=row.family)


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
