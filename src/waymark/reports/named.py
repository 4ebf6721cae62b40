"""A few months of named places side by side, as a table for a terminal, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from decimal import Decimal

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from waymark.comparators.named import Named, Worked
from waymark.reports.numbers import number, rounded
from waymark.reports.safe_text import safe


def named_terminal(named: Named, worked: Sequence[Worked]) -> RenderableType:
    """A row for each figure, a column for each place; below it what does not agree."""
    table = Table(title=Text(named.title), title_justify="left", header_style="bold")
    for heading in ("", *(one.place.name for one in worked)):
        table.add_column(Text(heading), justify="right" if heading else "left")
    for line in _lines(named, worked):
        table.add_row(*(Text(cell) for cell in line))
    notes = [Text(f"{one.place.name}: {finding}") for one in worked for finding in one.findings]
    return Stack(table, *notes, Text(f"Source: {named.source}"))


def named_csv(named: Named, worked: Sequence[Worked]) -> str:
    """The same table as CSV; an empty cell is blank in the paper, or cannot be worked out."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["figure", *(safe(one.place.name) for one in worked)])
    writer.writerows([cell.replace(",", "") for cell in line] for line in _lines(named, worked))
    return out.getvalue()


def named_json(named: Named, worked: Sequence[Worked]) -> str:
    """One object: the paper, and each place with what its figures come to and what does not agree."""
    places = [
        {
            "name": one.place.name,
            "population": one.place.population,
            "months": dict(one.place.months),
            "referrals": one.place.referrals,
            "printed": {key: number(value) for key, value in one.place.printed.items()},
            "total": one.total,
            "per_10000": number(one.per_10000),
            "conversion": number(one.conversion),
            "implied_days": number(one.days),
            "findings": list(one.findings),
        }
        for one in worked
    ]
    said = {"title": named.title, "source": named.source, "from": f"{named.first}", "to": f"{named.last}"}
    return json.dumps({**said, "places": places}, ensure_ascii=False, indent=2) + "\n"


def _lines(named: Named, worked: Sequence[Worked]) -> list[list[str]]:
    months = [
        [month, *(f"{n:,}" if (n := one.place.months.get(month)) is not None else "" for one in worked)]
        for month in named.months
    ]
    period = f"{named.compared[0]} to {named.compared[-1]}"
    return [
        *months,
        [f"{named.noun}, {period}", *(f"{one.total:,}" if one.total is not None else "" for one in worked)],
        ["people aged 0 to 17", *(f"{p:,}" if (p := one.place.population) else "" for one in worked)],
        [f"{named.noun} per 10,000 children", *(_one_place(one.per_10000) for one in worked)],
        ["referrals", *(f"{r:,}" if (r := one.place.referrals) is not None else "" for one in worked)],
        [f"% of {named.noun} that became referrals", *(_one_place(one.conversion) for one in worked)],
        ["printed: %", *(_plain(one.place.printed.get("conversion")) for one in worked)],
        ["printed: a day", *(_plain(one.place.printed.get("per_day")) for one in worked)],
        ["days that implies", *(_one_place(one.days) for one in worked)],
    ]


def _one_place(value: Decimal | None) -> str:
    return "" if value is None else f"{rounded(value, 1):,}"


def _plain(value: Decimal | None) -> str:
    return "" if value is None else f"{value:,}"
