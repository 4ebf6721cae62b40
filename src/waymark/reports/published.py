"""A published scorecard on the screen: as printed, with what does not add up below it."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from waymark.reports.scorecard.terminal import COLOURS
from waymark.reports.scorecard.wording import STATUS
from waymark.scorecards.published import PublishedScorecard


def published_terminal(published: PublishedScorecard) -> RenderableType:
    """The rows as printed, with the colour their targets make, and the findings."""
    table = Table(title=f"{len(published.rows)} rows, as printed", title_justify="left", header_style="bold")
    for heading in ("Ref", "Section", "Measure", "Figure", "Better", "Status"):
        table.add_column(heading)
    for row in published.rows:
        status = Text(STATUS[row.rag], style=COLOURS[row.rag])
        table.add_row(
            row.ref, row.section, row.title, row.current.printed or "-", row.polarity or "-", status
        )
    return Group(table, *_findings(published))


def _findings(published: PublishedScorecard) -> list[Text]:
    count = len(published.findings)
    head = (
        f"{count} {'thing does' if count == 1 else 'things do'} not add up:"
        if count
        else "Everything adds up."
    )
    lines = [Text(head, style="bold")]
    lines += [
        Text.assemble((f"  {', '.join(found.refs)}  ", "bold"), (f"{found.check}  ", "cyan"), found.message)
        for found in published.findings
    ]
    return lines
