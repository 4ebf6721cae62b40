"""What people have said of two ids: as a sentence, as a table, as CSV and as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from waymark.reports.days import long_day
from waymark.reports.safe_text import safe
from waymark.store.links import Said

COLUMNS = ("kept", "other", "said", "reason", "by", "on", "undone_on", "undone_by", "undone_because")
HEADINGS = ("Known by", "And", "Said to be", "Why", "By", "On", "Undone")
ONE, TWO = "one child", "two children"


def said_of_link(one: Said) -> str:
    """A link as a sentence, for whoever looks at a figure that it concerns."""
    who = f"{one.by}, " if one.by else ""
    return f"{one.kept} and {one.other} are linked as one child: {one.reason} ({who}{long_day(one.on)})."


def links_csv(said: Sequence[Said]) -> str:
    """One line for each thing said."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: safe(value or "") for name, value in _fields(one).items()} for one in said)
    return out.getvalue()


def links_json(authority: str, said: Sequence[Said]) -> str:
    """One object: the authority, and everything said in order."""
    held = {"authority": authority, "links": [_fields(one) for one in said]}
    return json.dumps(held, ensure_ascii=False, indent=2) + "\n"


def links_terminal(authority: str, said: Sequence[Said]) -> RenderableType:
    """Everything said, in order, as a table."""
    if not said:
        return Text(f"Nothing has been said of two ids of {authority}: no link is in force.")
    table = Table(
        title=f"Ids that may be one child's, {authority}", header_style="bold", title_justify="left"
    )
    for heading in HEADINGS:
        table.add_column(heading, overflow="fold")
    for one in said:
        undone = f"{one.undone_on} {one.undone_by} {one.undone_because}".strip() if one.undone_on else ""
        cells = (one.kept, one.other, _what(one), one.reason, one.by, one.on.isoformat(), undone)
        table.add_row(*map(Text, cells))
    return table


def _fields(one: Said) -> dict[str, str | None]:
    undone = one.undone_on.isoformat() if one.undone_on else None
    return {
        "kept": one.kept,
        "other": one.other,
        "said": _what(one),
        "reason": one.reason,
        "by": one.by,
        "on": one.on.isoformat(),
        "undone_on": undone,
        "undone_by": one.undone_by,
        "undone_because": one.undone_because,
    }


def _what(one: Said) -> str:
    return ONE if one.same else TWO
