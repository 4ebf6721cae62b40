"""The pages of the local server: the scorecard, each measure with the rows behind it, and the downloads."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path

from waymark.cli.serving import Page
from waymark.cli.source import open_source
from waymark.engines.words import outline_of
from waymark.reports.measure_page import measure_html
from waymark.reports.page.links import Links
from waymark.reports.scorecard import machine, page, spreadsheet
from waymark.scorecards.behind import rows_behind
from waymark.scorecards.definition import Definition, catalogue_definition, read_definition
from waymark.scorecards.scorecard import Scorecard, ScorecardRow, Source, build, supported_only

HTML = "text/html; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MONTHS = 13
DOWNLOADS = (("Excel", "/scorecard.xlsx"), ("CSV", "/scorecard.csv"), ("JSON", "/scorecard.json"))


@contextmanager
def pages_of(
    store: Path, authority: str | None, as_at: date, definition: Path | None
) -> Iterator[Mapping[str, Page]]:
    """The pages by path, all from one load, which stays open until the server stops."""
    with open_source(store, authority, as_at) as source:
        chosen = read_definition(definition) if definition else None
        chosen = chosen or supported_only(catalogue_definition(), source.held)
        whole = build(chosen, source, as_at, MONTHS, signals=True)
        yield _Pages(source, whole, _addresses(whole)).by_path()


class _Pages:
    """Makes each page when it is asked for, one at a time: the evaluator has one connection."""

    def __init__(self, source: Source, whole: Scorecard, addresses: Mapping[int, str]) -> None:
        self._source, self._whole, self._addresses = source, whole, addresses
        self._turn = threading.Lock()

    def by_path(self) -> dict[str, Page]:
        links = Links(downloads=DOWNLOADS, measure=self._address)
        fixed: dict[str, Page] = {
            "/": lambda: (HTML, page.to_html(self._whole, links).encode()),
            "/scorecard.csv": lambda: ("text/csv; charset=utf-8", machine.to_csv(self._whole).encode()),
            "/scorecard.json": lambda: ("application/json", machine.to_json(self._whole).encode()),
            "/scorecard.xlsx": lambda: (XLSX, self._workbook()),
        }
        measures = {self._address(row): cache(self._measure(row)) for row in self._whole.rows}
        return {**fixed, **measures}

    def _address(self, row: ScorecardRow) -> str:
        return self._addresses[id(row.definition)]

    def _measure(self, row: ScorecardRow) -> Callable[[], tuple[str, bytes]]:
        return lambda: (HTML, self._measure_page(row).encode())

    def _measure_page(self, row: ScorecardRow) -> str:
        with self._turn:
            definition = row.definition
            only = build(self._definition(row), self._source, self._whole.as_at, MONTHS, "team")
            behind = (
                rows_behind(self._source, definition.measure, definition.period, self._whole.as_at)
                if row.available
                else []
            )
        how = outline_of(definition.measure)
        return measure_html(self._whole, row, how, behind, only.rows[1:], Links(scorecard="/"))

    def _definition(self, row: ScorecardRow) -> Definition:
        return Definition(self._whole.title, self._whole.authority, (row.definition,))

    def _workbook(self) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "scorecard.xlsx"
            spreadsheet.to_xlsx(self._whole, path)
            return path.read_bytes()


def _addresses(whole: Scorecard) -> dict[int, str]:
    """An address for each row; a measure shown twice has its place in the scorecard added."""
    found: dict[int, str] = {}
    for place, row in enumerate(whole.rows, start=1):
        address = f"/measure/{row.definition.measure.catalogue_slug}"
        found[id(row.definition)] = address if address not in found.values() else f"{address}-{place}"
    return found
