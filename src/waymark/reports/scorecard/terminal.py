"""
A scorecard on a terminal: RAG in words and colour, unknowns and small numbers said.

A wide terminal has each month's figure. A narrow one has the shape of the trend as a row of bars, on
its own scale, and puts what the figure is made of below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich import box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from waymark.measures.measure import Unit
from waymark.reports.days import long_day, short_month
from waymark.reports.numbers import shown
from waymark.reports.scorecard.wording import (
    breaks_of_all,
    distance_of,
    flags_of,
    made_of,
    period_of,
    status_of,
    target_of,
    value_of,
)
from waymark.reports.signals.marks import Mark, mark_of
from waymark.scorecards.scorecard import Scorecard, ScorecardRow
from waymark.signals.signal import Kind

SIGNALS: dict[Kind, str] = {
    "improving": "bold blue",
    "concerning": "bold magenta",
    "changed": "bold",
    "same": "",
    "early": "dim",
}
COLOURS = {"green": "bold green", "amber": "bold yellow", "red": "bold red", "": "dim"}
WIDE = 170
"""Columns from which there is room for a figure for each of six months."""

ROOM = 110
"""Columns from which a signal has a column of its own; else it is under the measure's name."""

BARS = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True)
class OnTerminal:
    """A scorecard that lays itself out for the width of the terminal it is printed on."""

    scorecard: Scorecard

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        wide = options.max_width >= WIDE or not options.encoding.startswith("utf")
        yield Text(_title(self.scorecard), style="bold")
        yield _table(self.scorecard, wide, options.max_width >= ROOM)
        yield from _notes(self.scorecard)


def to_terminal(scorecard: Scorecard) -> OnTerminal:
    """The scorecard for a terminal, with what to know about its figures below."""
    return OnTerminal(scorecard)


def _table(scorecard: Scorecard, wide: bool, room: bool) -> Table:
    table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False, padding=(0, 1, 0, 0))
    by = scorecard.by != "authority"
    if by:
        table.add_column(scorecard.by.capitalize())
    table.add_column("Ref")
    table.add_column("Measure", min_width=24)
    table.add_column("Figure", justify="right")
    table.add_column("Status")
    table.add_column("Target", min_width=8)
    apart = room and any(row.signal for row in scorecard.rows)
    if apart:
        table.add_column("Signal", min_width=14)
    table.add_column("Last year", justify="right")
    for heading in _trend_headings(scorecard, wide):
        table.add_column(
            heading, justify="right", no_wrap=True, min_width=0 if wide else len(scorecard.months)
        )
    section = None
    for row in scorecard.rows:
        if row.definition.section != section:
            section = row.definition.section
            table.add_row(*([""] if by else []), "", Text(section, style="bold cyan"))
        table.add_row(*([row.called or "All"] if by else []), *_cells(row, wide, apart))
    return table


def _title(scorecard: Scorecard) -> str:
    day = long_day(scorecard.as_at)
    return f"{scorecard.title}: {scorecard.authority}, as at {day} (load {scorecard.load_id})"


def _cells(row: ScorecardRow, wide: bool, apart: bool) -> Iterator[str | Text]:
    unit, mark = row.definition.measure.unit, mark_of(row.signalled)
    yield row.definition.ref
    beneath = [] if apart or mark is None else [(f"\n{mark.heading}", SIGNALS[mark.kind])]
    yield Text.assemble(row.definition.title, (f"\n{period_of(row)}", "dim"), *beneath)
    yield Text.assemble((value_of(row), "bold"), (f"\n{made_of(row)}", "dim"))
    yield Text.assemble((status_of(row), COLOURS[row.rag]), (f"\n{distance_of(row)}", "dim"))
    yield target_of(row).replace(", ", "\n")
    if apart:
        yield _signal(mark)
    yield _month(row.previous_year, unit)
    if wide:
        yield from (_month(value, unit) for _, value in row.trend)
    else:
        yield bars([value for _, value in row.trend])


def _signal(mark: Mark | None) -> Text:
    """The signal's words, its colour never that of a status."""
    if mark is None:
        return Text("")
    return Text.assemble(
        (mark.heading, SIGNALS[mark.kind]), (f"\n{mark.beside}" if mark.beside else "", "dim")
    )


def bars(values: list[float | None]) -> str:
    """
    The shape of a trend, lowest to highest; a gap where there is no figure, and level if none differ.

    >>> bars([90.0, None, 95.0, 100.0])
    '▁ ▅█'
    """
    known = [value for value in values if value is not None]
    if not known:
        return ""
    low, high = min(known), max(known)
    step = (high - low) / (len(BARS) - 1)
    return "".join(
        " " if value is None else BARS[int((value - low) / step + 0.5) if step else 3] for value in values
    )


def _month(value: float | None, unit: Unit) -> str:
    return "-" if value is None else shown(value, unit)


def _trend_headings(scorecard: Scorecard, wide: bool) -> list[str]:
    months = [short_month(month) for month in scorecard.months]
    if wide or not months:
        return months
    return [f"{months[0]}\nto {months[-1]}"]


def _notes(scorecard: Scorecard) -> Iterator[Text]:
    for lead, sentence in breaks_of_all(scorecard.rows):
        yield Text.assemble((f"{lead}: ", "bold"), sentence)
    for row in scorecard.rows:
        for lead, sentence in flags_of(row):
            whose = f" ({row.called})" if row.group else ""
            yield Text.assemble((f"{row.definition.ref}{whose} {lead}: ", "bold"), sentence)
