"""The options that several commands share, and how each is read."""

from __future__ import annotations

import os
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


def day(text: str) -> date:
    """A day as YYYY-MM-DD. Raises a usage error that says so."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a day. Write it as 2018-10-31.") from None


def month(text: str) -> str:
    """A month as YYYY-MM. Raises a usage error that says so."""
    try:
        return f"{date.fromisoformat(f'{text}-01'):%Y-%m}"
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a month. Write it as 2018-10.") from None


def default_store() -> Path:
    """`$WAYMARK_STORE`, else `waymark-data` in the folder the command runs in."""
    return Path(os.environ.get("WAYMARK_STORE") or "waymark-data")


class TableFormat(StrEnum):
    """How a list is written."""

    table = "table"
    csv = "csv"
    json = "json"


class ScorecardFormat(StrEnum):
    """How a scorecard is written."""

    table = "table"
    csv = "csv"
    json = "json"
    xlsx = "xlsx"
    html = "html"


class SheetFormat(StrEnum):
    """How a sheet is written."""

    table = "table"
    html = "html"
    json = "json"


class MessageFormat(StrEnum):
    """How a report on a file is written."""

    table = "table"
    json = "json"


class Grouping(StrEnum):
    """Whose figures are shown beside the whole."""

    authority = "authority"
    team = "team"
    worker = "worker"


AsAt = Annotated[
    date,
    typer.Option("--as-at", parser=day, metavar="DATE", help="The day the figures are for, as 2018-10-31."),
]
Authority = Annotated[
    str | None,
    typer.Option(metavar="CODE", help="Which authority. May be left out while the store holds one."),
]
StoreFolder = Annotated[
    Path | None,
    typer.Option(
        "--store", metavar="DIR", help="Where loads are kept. [default: $WAYMARK_STORE, else ./waymark-data]"
    ),
]
Team = Annotated[str | None, typer.Option(metavar="ID", help="Only this team, by the id of the extract.")]
LoadId = Annotated[
    str | None, typer.Option("--load", metavar="ID", help="Use this load, not the newest by the day.")
]
Output = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help="Write to this file instead of the screen.")
]
PeriodOption = Annotated[
    str | None,
    typer.Option(
        metavar="P", help="snapshot, month, quarter, ytd, rolling-3, rolling-6, rolling-12 or year."
    ),
]
