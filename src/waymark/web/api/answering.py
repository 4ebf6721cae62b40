"""How an answer leaves: as JSON, or as CSV where it is asked for, with its load and day in its headers."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Field, Schema

from waymark.reports.safe_text import safe
from waymark.web.loads.pinned import Pinned

JSON, CSV = "application/json", "text/csv"


class Asked(Schema):
    """What every address may be asked."""

    load: str | None = Field(None, description="A load by its id. Left out, the newest.", max_length=100)
    format: Literal["json", "csv"] | None = Field(
        None, description="How it is written. Left out, what the Accept header prefers, else JSON."
    )


def wants_csv(request: HttpRequest) -> bool:
    """Whether CSV was asked for: by `?format=`, else by the Accept header."""
    said = request.GET.get("format")
    if said:
        return said == "csv"
    return request.get_preferred_type([JSON, CSV]) == CSV


def answer(
    request: HttpRequest,
    load: Pinned,
    name: str,
    as_json: Callable[[], str],
    as_csv: Callable[[], str],
) -> HttpResponse:
    """The content in the form that was asked for. A CSV is a file called `name` and its load."""
    form = wants_csv(request)
    content = as_csv() if form else as_json()
    made = HttpResponse(content, content_type=f"{CSV}; charset=utf-8" if form else JSON)
    if form:
        file = f"{name}-{load.as_at.isoformat()}-{load.load.load_id}.csv"
        made.headers["Content-Disposition"] = f'attachment; filename="{file}"'
    made.headers["X-Waymark-Load"] = load.load.load_id
    made.headers["X-Waymark-As-At"] = load.as_at.isoformat()
    made.headers["Vary"] = "Accept, Authorization"
    return made


def of_load(load: Pinned) -> dict[str, Any]:
    """What every answer says first."""
    return {"load_id": load.load.load_id, "as_at": load.as_at.isoformat()}


def written(content: Mapping[str, Any]) -> str:
    """An object as the commands write theirs."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def lines(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Rows as CSV; a cell that a spreadsheet would run as a formula is marked as text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(column)) for column in columns])
    return out.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return safe(" ".join(value) if isinstance(value, list) else str(value))
