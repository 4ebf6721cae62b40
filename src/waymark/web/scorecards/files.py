"""A scorecard as a file: exactly the rows a page shows."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from django.http import Http404, HttpResponse

from waymark.reports.scorecard.machine import to_csv, to_json
from waymark.reports.scorecard.spreadsheet import to_xlsx
from waymark.scorecards.scorecard import Scorecard

FORMATS = ("CSV", "XLSX", "JSON")
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def card_file(card: Scorecard, kind: str, name: str) -> HttpResponse:
    """The file of that kind. Raises Http404 for any other."""
    match kind:
        case "csv":
            return attached(to_csv(card), "text/csv; charset=utf-8", f"{name}.csv")
        case "json":
            return attached(to_json(card), "application/json", f"{name}.json")
        case "xlsx":
            return attached(_workbook(card), WORKBOOK, f"{name}.xlsx")
    raise Http404


def attached(content: str | bytes, kind: str, name: str) -> HttpResponse:
    """An answer that a browser saves under that name."""
    answer = HttpResponse(content, content_type=kind)
    safe = "".join(letter if letter.isalnum() or letter in "-._" else "-" for letter in name)
    answer.headers["Content-Disposition"] = f'attachment; filename="{safe}"'
    return answer


def _workbook(card: Scorecard) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "scorecard.xlsx"
        to_xlsx(card, path)
        return path.read_bytes()
