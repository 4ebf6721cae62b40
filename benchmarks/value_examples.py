"""Made-up files with the values that councils send and readers change: dates, ids, names, blank rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook

HEADINGS = ("pers_person_id", "pers_forename", "pers_surname", "pers_dob", "pers_expected_dob")

EXAMPLES: dict[str, list[tuple[object, ...]]] = {
    "C01-both-orders": [
        ("A1", "Amy", "Ash", "13/04/2010", None),
        ("A2", "Ben", "Elm", "04/15/2011", None),
        ("A3", "Cat", "Oak", "03/04/2012", None),
    ],
    "C02-dates-texts-and-numbers": [
        ("A1", "Amy", "Ash", date(2010, 4, 13), None),
        ("A2", "Ben", "Elm", "2011-04-15", None),
        ("A3", "Cat", "Oak", 41002, None),
    ],
    "C03-two-digit-years": [("A1", "Amy", "Ash", "13/04/68", None), ("A2", "Ben", "Elm", "15/04/11", None)],
    "C04-impossible-and-placeholder": [
        ("A1", "Amy", "Ash", "31/02/2010", None),
        ("A2", "Ben", "Elm", "01/01/1900", None),
        ("A3", "Cat", "Oak", "2018-06-30T23:30:00Z", None),
    ],
    "C06-ids-as-text": [
        ("000123", "Amy", "Ash", "2010-04-13", None),
        ("000456", "Ben", "Elm", "2011-04-15", None),
    ],
    "C06-ids-beside-a-blank": [
        (123, "Amy", "Ash", "2010-04-13", None),
        (None, "Ben", "Elm", "2011-04-15", None),
    ],
    "C07-names-that-look-like-nothing": [
        ("A1", "None", "Null", "2010-04-13", None),
        ("A2", "NA", "True", "2011-04-15", None),
        ("A3", "Nan", "O'Moor", "2012-04-15", None),
    ],
}
"""By row of the list of bad data and a name: the rows of `ssd_person`."""


def write_examples(folder: Path) -> None:
    """Write each example as a workbook and as a CSV file, each in a folder of its own."""
    for name, rows in EXAMPLES.items():
        for ending in ("xlsx", "csv"):
            case = folder / f"{name}-{ending}"
            case.mkdir(parents=True)
            path = case / f"ssd_person.{ending}"
            _write_workbook(path, rows) if ending == "xlsx" else _write_csv(path, rows)


def _write_workbook(path: Path, rows: list[tuple[object, ...]]) -> None:
    with Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as book:
        sheet = book.add_worksheet("ssd_person")
        sheet.write_row(0, 0, HEADINGS)
        for place, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(place, column, cell)
                elif isinstance(cell, date):
                    sheet.write_datetime(place, column, cell)
                elif isinstance(cell, int):
                    sheet.write_number(place, column, cell)


def _write_csv(path: Path, rows: list[tuple[object, ...]]) -> None:
    lines = [",".join(HEADINGS), *(",".join("" if c is None else str(c) for c in row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
