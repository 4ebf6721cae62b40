"""The Monday sheet as a page, on a terminal and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from waymark.reports.monday.content import Block, Sheet
from waymark.reports.page.links import NO_LINKS
from waymark.reports.page.render import render
from waymark.reports.worklist import row_object
from waymark.worklists.monday import Line, Monday


def monday_html(sheet: Sheet) -> str:
    """The sheet as a page of its own, to print on one side of A4."""
    return render("monday.html", sheet=sheet, links=NO_LINKS)


def monday_terminal(sheet: Sheet) -> RenderableType:
    """The sheet on a terminal."""
    facts = "  ".join(f"{name} {fact}" for name, fact in sheet.facts)
    tiles = "  ".join(f"{count} {name}" for count, name in sheet.tiles)
    said: list[RenderableType] = [
        Text(f"{sheet.kicker}: {sheet.title}", style="bold"),
        Text(facts),
        Text(tiles),
        *(part for block in sheet.blocks for part in _block(block)),
    ]
    if sheet.asks:
        said.append(Text("Open questions of the load", style="bold"))
        said += [Text(f"- {ask}") for ask in sheet.asks]
    if sheet.more_asks:
        said.append(Text(f"and {sheet.more_asks:,} more."))
    return Stack(*said, *(Text(note) for note in sheet.notes))


def monday_json(monday: Monday, about: Mapping[str, object]) -> str:
    """The whole sheet as one object, however long."""
    found = {
        **about,
        "overdue": _rows(monday.overdue),
        "due_this_week": _rows(monday.due),
        "missed_twice_running": _rows(monday.twice),
        "open_now": [{"title": title, "count": count} for title, count in monday.open_now],
        "questions": list(monday.asks),
        "not_available": list(monday.not_available),
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _rows(lines: Iterable[Line]) -> list[dict[str, object]]:
    return [{"worklist": line.worklist, **row_object(line.entry)} for line in lines]


HEADINGS = ("Who", "What", "Days late", "Was due", "Last one", "Missed running", "Worker", "Family")


def _block(block: Block) -> list[RenderableType]:
    if not block.rows:
        return [Text(block.title, style="bold"), Text(block.none)]
    table = Table(title=Text(block.title), title_justify="left", header_style="bold")
    for heading in HEADINGS:
        table.add_column(heading, justify="right" if heading in ("Days late", "Missed running") else "left")
    for row in block.rows:
        cells = (row.who, row.what, row.late, row.due, row.last, row.running, row.worker, row.family)
        table.add_row(*(Text(cell) for cell in cells))
    return [table, *([Text(f"and {block.more:,} more.")] if block.more else [])]
