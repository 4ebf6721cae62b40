"""Coverage, as a table, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from rich.table import Table
from rich.text import Text

from waymark.measures.beyond import Beyond, beyond
from waymark.scorecards.coverage import Coverage

COLUMNS = ("ref", "measure", "title", "status", "bias", "missing", "how", "periods")
STYLES = {"yes": "green", "approximate": "yellow", "no": "red"}


def coverage_csv(covered: list[Coverage]) -> str:
    """One line for each measure."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for one in covered:
        writer.writerow({**_fields(one), "missing": " ".join(one.missing), "periods": " ".join(one.periods)})
    writer.writerows({**_of_beyond(one), "missing": "", "periods": ""} for one in beyond())
    return out.getvalue()


def coverage_json(covered: list[Coverage]) -> str:
    """A list with one object for each measure."""
    lines = [*map(_fields, covered), *map(_of_beyond, beyond())]
    return json.dumps(lines, ensure_ascii=False, indent=2) + "\n"


def coverage_terminal(covered: list[Coverage]) -> Table:
    """The measures with what the load can say of each."""
    counts = {status: sum(one.status == status for one in covered) for status in STYLES}
    title = (
        f"Of {len(covered)} measures this load supports {counts['yes']}, "
        f"{counts['approximate']} approximately, {counts['no']} not."
    )
    table = Table(title=title, title_justify="left", header_style="bold")
    for heading in ("Ref", "Measure", "Supported", "Why"):
        table.add_column(heading)
    for one in covered:
        table.add_row(one.measure.ref, one.measure.title, Text(one.status, style=STYLES[one.status]), one.how)
    for wanted in beyond():
        table.add_row(wanted.ref, wanted.title, Text("no", style=STYLES["no"]), _needs(wanted))
    return table


def _needs(wanted: Beyond) -> str:
    return f"No extract can give it. It needs {wanted.needs}."


def _of_beyond(wanted: Beyond) -> dict[str, Any]:
    empty: dict[str, Any] = {"bias": "", "missing": [], "how": _needs(wanted), "periods": []}
    said = {"ref": wanted.ref, "measure": wanted.slug, "title": wanted.title, "status": "no"}
    return {name: {**said, **empty}[name] for name in COLUMNS}


def _fields(one: Coverage) -> dict[str, Any]:
    return {
        "ref": one.measure.ref,
        "measure": one.measure.slug,
        "title": one.measure.title,
        "status": one.status,
        "bias": one.bias,
        "missing": list(one.missing),
        "how": one.how,
        "periods": list(one.periods),
    }
