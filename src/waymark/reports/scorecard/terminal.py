"""A scorecard on a terminal: RAG in words and colour, unknowns and small numbers said."""

from __future__ import annotations

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from waymark.measures.measure import Unit
from waymark.reports.days import long_day
from waymark.reports.numbers import shown
from waymark.reports.scorecard.wording import flags_of, made_of, period_of, status_of, target_of, value_of
from waymark.scorecards.scorecard import Scorecard, ScorecardRow

COLOURS = {"green": "bold green", "amber": "bold yellow", "red": "bold red", "": "dim"}


def to_terminal(scorecard: Scorecard) -> RenderableType:
    """The scorecard as a table for a terminal, with what to know about its figures below it."""
    table = Table(title=_title(scorecard), title_justify="left", header_style="bold", expand=False)
    by = scorecard.by != "authority"
    if by:
        table.add_column(scorecard.by.capitalize())
    table.add_column("Ref")
    table.add_column("Measure", min_width=24)
    table.add_column("Period")
    for name in ("Last year", "Value", "Made of"):
        table.add_column(name, justify="right")
    table.add_column("Status")
    table.add_column("Target")
    table.add_column(_trend_heading(scorecard), justify="right")
    section = None
    for row in scorecard.rows:
        if row.definition.section != section:
            section = row.definition.section
            table.add_section()
            table.add_row(*([""] if by else []), "", Text(section, style="bold cyan"))
        table.add_row(*_cells(row, by))
    return Stack(table, *_notes(scorecard))


def _title(scorecard: Scorecard) -> str:
    day = long_day(scorecard.as_at)
    return f"{scorecard.title}: {scorecard.authority}, as at {day} (load {scorecard.load_id})"


def _cells(row: ScorecardRow, by: bool) -> list[RenderableType]:
    measure = row.definition.measure
    lead: list[RenderableType] = [row.group or "All"] if by else []
    return [
        *lead,
        row.definition.ref,
        row.definition.title,
        period_of(row),
        shown(row.previous_year, measure.unit) if row.previous_year is not None else "-",
        Text(value_of(row), style="bold"),
        made_of(row),
        Text(status_of(row), style=COLOURS[row.rag]),
        target_of(row),
        "  ".join(_month(value, measure.unit) for _, value in row.trend),
    ]


def _month(value: float | None, unit: Unit) -> str:
    return "-" if value is None else shown(value, unit)


def _trend_heading(scorecard: Scorecard) -> str:
    if not scorecard.months:
        return "Trend"
    return f"{scorecard.months[0]} to {scorecard.months[-1]}"


def _notes(scorecard: Scorecard) -> list[Text]:
    notes = [Text("")]
    for row in scorecard.rows:
        for lead, sentence in flags_of(row):
            whose = f" ({row.group})" if row.group else ""
            notes.append(
                Text.assemble((f"{row.definition.ref}{whose} ", "bold"), (f"{lead}: ", "bold"), sentence)
            )
    return notes
