"""How many of each kind, as a table for a terminal, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from waymark.measures.measure import Measure
from waymark.reports.numbers import plain, shown
from waymark.reports.safe_text import safe
from waymark.scorecards.breakdown import Kind

COLUMNS = ("kind", "label", "count", "share")
NOT_KNOWN = "Not known"


def breakdown_csv(kinds: Sequence[Kind]) -> str:
    """One line for each kind; an empty kind is not recorded, and an empty share not available."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([safe(k.kind), safe(k.label), k.count, plain(k.share)] for k in kinds)
    return out.getvalue()


def breakdown_json(kinds: Sequence[Kind], about: Mapping[str, str]) -> str:
    """One object: what it is of (`about`), then `kinds`."""
    found = [dict(zip(COLUMNS, (k.kind, k.label, k.count, k.share), strict=True)) for k in kinds]
    return json.dumps({**about, "kinds": found}, ensure_ascii=False, indent=2) + "\n"


def breakdown_terminal(kinds: Sequence[Kind], measure: Measure) -> RenderableType:
    """A table for a terminal, with the whole in its last row."""
    table = Table(title=Text(measure.title), title_justify="left", header_style="bold", show_footer=True)
    whole = sum(kind.count for kind in kinds)
    table.add_column("Kind", footer="All")
    table.add_column("Count", justify="right", footer=f"{whole:,}")
    table.add_column("Share", justify="right")
    for kind in kinds:
        name = f"{kind.kind} - {kind.label}" if kind.label else kind.kind or NOT_KNOWN
        table.add_row(Text(name), f"{kind.count:,}", shown(kind.share, "percent"))
    return table
