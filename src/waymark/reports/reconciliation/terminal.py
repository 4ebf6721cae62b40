"""A reconciliation on the screen: one line for each mapped row."""

from __future__ import annotations

from rich import box
from rich.table import Table
from rich.text import Text

from waymark.reports.numbers import NOT_AVAILABLE, shown
from waymark.reports.reconciliation.wording import explanation, summary, verdict
from waymark.scorecards.reconcile import Reconciliation

STYLES = {"yes": "green", "no": "bold yellow", "cannot compare": "dim"}
HEADINGS = ("Ref", "Measure", "Theirs", "Ours", "Agrees", "Would agree if, or what to know")


def reconciliation_terminal(found: Reconciliation) -> Table:
    """The comparison as a table."""
    table = Table(
        title=summary(found), title_justify="left", header_style="bold", box=box.SIMPLE_HEAD, pad_edge=False
    )
    for heading in HEADINGS:
        table.add_column(heading, justify="right" if heading in ("Theirs", "Ours") else "left")
    for row in found.rows:
        table.add_row(
            row.theirs.ref,
            row.measure.title,
            row.theirs.current.printed or NOT_AVAILABLE,
            shown(row.ours.value, row.measure.unit),
            Text(verdict(row), style=STYLES[verdict(row)]),
            explanation(row),
        )
    return table
