"""Rows set aside, exported, put right in a spreadsheet, and loaded again in their own place."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from openpyxl import Workbook, load_workbook
from unit.intake.files import folder

from waymark.cli.loading import LoadReport, load_extract
from waymark.reports.set_aside import AsideTable, DoesNotFit, aside_csv, aside_tables, aside_xlsx
from waymark.store import Store

OCTOBER = date(2018, 10, 31)
CONTACTS = (
    "cont_contact_id,cont_person_id,cont_contact_date,note\n"
    "001,Amy,2018-01-01,kept\n"
    "002,,2018-01-02,no child\n"
    "003,Ben,2018-02-30,no such day\n"
    "004,Cat,2018-01-04\n"
    "005,Dan,2018-01-05,one,two\n"
    '006,"Eve,2018-01-06,open\n'
)
PLANS = (
    "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date\n"
    "P1,Amy,2018-02-01,2018-01-01\n"
    "P1,Ben,2018-02-01,\n"
    "P1,Cat,2018-03-01,\n"
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


@pytest.fixture
def extract(tmp_path: Path) -> Path:
    return folder(tmp_path / "in", ssd_contacts=CONTACTS, ssd_cp_plans=PLANS)


def load(store: Store, source: Path, corrections: Path | None = None) -> LoadReport:
    return load_extract(source, OCTOBER, "A", store, corrections=corrections)


def exported(store: Store, path: Path) -> Path:
    """The rows the last load set aside, as a workbook."""
    last = store.last("A")
    aside_xlsx(aside_tables(store.set_aside(last)), store.set_aside(last), path)
    return path


def edited(path: Path, changes: Mapping[tuple[str, str, str], object]) -> Path:
    """The workbook with cells typed over as a person would: by sheet, the row's number and heading."""
    book = load_workbook(path)
    for (name, row, heading), value in changes.items():
        sheet = book[name]
        places = {cell.value: cell.column for cell in sheet[1]}
        line = next(c.row for c in sheet["C"] if c.value == row)
        sheet.cell(line, places[heading]).value = value
    book.save(path)
    return path


def rows_of(store: Store, report: LoadReport, table: str, *columns: str) -> list[tuple[object, ...]]:
    """The loaded rows: their line and these columns."""
    assert report.load_id is not None
    found = pq.read_table(store.load(report.load_id).tables[table])
    return list(zip(*(found[c].to_pylist() for c in ("_row", *columns)), strict=True))


def account(report: LoadReport, table: str) -> tuple[int, int, int]:
    kept = report.tables[table]
    assert kept["rows_in"] == kept["loaded"] + kept["set_aside"] + kept["blank"] + kept["totals"]
    return kept["rows_in"], kept["loaded"], kept["set_aside"]


def test_the_export_says_where_each_row_stands_and_keeps_its_cells_as_text(
    store: Store, extract: Path, tmp_path: Path
) -> None:
    load(store, extract)
    book = load_workbook(exported(store, tmp_path / "rows.xlsx"))
    assert book.sheetnames == ["ssd_contacts", "ssd_cp_plans"]
    rows = [[cell.value for cell in row] for row in book["ssd_contacts"].iter_rows()]
    assert rows[0][:6] == ["File", "Sheet", "Row", "Rule", "Column", "What to do"]
    assert rows[0][7:] == [
        *CONTACTS.splitlines()[0].split(","),
        "(cell 5 without a heading)",
    ]
    blank = next(row for row in rows if row[2] == "3")
    assert blank[0:5] == ["ssd_contacts.csv", "", "3", "blank-mandatory", "cont_person_id"]
    assert blank[7:11] == ["002", "", "2018-01-02", "no child"]
    assert {cell.number_format for cell in book["ssd_contacts"][2]} == {"@"}


def test_corrected_rows_load_in_their_own_place_and_the_rest_stay_aside(
    store: Store, extract: Path, tmp_path: Path
) -> None:
    before = load(store, extract)
    assert account(before, "ssd_contacts") == (6, 1, 5)
    path = edited(
        exported(store, tmp_path / "rows.xlsx"),
        {
            ("ssd_contacts", "3", "cont_person_id"): "Bea",
            # a day typed over a cell of text, and one that a spreadsheet keeps as a date
            ("ssd_contacts", "4", "cont_contact_date"): date(2018, 2, 28),
            ("ssd_contacts", "5", "note"): "now there are four",
            ("ssd_contacts", "6", "(cell 5 without a heading)"): None,
            ("ssd_cp_plans", "2", "cppl_cp_plan_end_date"): "2018-03-01",
        },
    )
    after = load(store, extract, path)
    assert rows_of(store, after, "contacts", "id", "child", "received_on") == [
        (2, "001", "Amy", date(2018, 1, 1)),
        (3, "002", "Bea", date(2018, 1, 2)),
        (4, "003", "Ben", date(2018, 2, 28)),
        (5, "004", "Cat", date(2018, 1, 4)),
        (6, "005", "Dan", date(2018, 1, 5)),
    ]
    assert account(after, "ssd_contacts") == (6, 5, 1)
    assert [p.row for p in after.problems if p.rule == "corrected"] == [3, 4, 5, 6, 2]
    assert [(p.row, p.rule) for p in after.problems if p.outcome == "set aside"] == [
        (7, "broken-quotes"),
        (3, "duplicate-row-id"),
        (4, "duplicate-row-id"),
    ]


def test_a_line_with_broken_quotation_marks_can_be_put_in_its_columns(
    store: Store, extract: Path, tmp_path: Path
) -> None:
    load(store, extract)
    cells = {
        "cont_contact_id": "006",
        "cont_person_id": "Eve",
        "cont_contact_date": "2018-01-06",
        "note": "shut",
    }
    changes = {("ssd_contacts", "7", heading): cell for heading, cell in cells.items()}
    path = edited(exported(store, tmp_path / "rows.xlsx"), changes)
    after = load(store, extract, path)
    assert rows_of(store, after, "contacts", "id", "child")[-1] == (7, "006", "Eve")


def test_nothing_changed_is_nothing_loaded(store: Store, extract: Path, tmp_path: Path) -> None:
    before = load(store, extract)
    after = load(store, extract, exported(store, tmp_path / "rows.xlsx"))
    assert after.tables == before.tables
    assert [p for p in after.problems if p.rule in ("corrected", "correction-unmet")] == []


def test_a_correction_of_a_row_that_is_no_longer_there_is_said_and_not_used(
    store: Store, extract: Path, tmp_path: Path
) -> None:
    load(store, extract)
    path = edited(exported(store, tmp_path / "rows.xlsx"), {("ssd_contacts", "3", "cont_person_id"): "Bea"})
    folder(extract, ssd_contacts=CONTACTS.replace("002,,", "002,Bob,"))
    after = load(store, extract, path)
    (unmet,) = [p for p in after.problems if p.rule == "correction-unmet"]
    assert (unmet.file, unmet.outcome) == ("rows.xlsx", "flag")
    assert unmet.remedy.startswith("It corrects row 3 of ssd_contacts.csv, which is not there as it was.")
    assert ("002", "Bob") in [row[1:] for row in rows_of(store, after, "contacts", "id", "child")]


def test_one_table_goes_out_and_comes_back_as_csv(store: Store, tmp_path: Path) -> None:
    extract = folder(tmp_path / "in", ssd_contacts=CONTACTS)
    load(store, extract)
    (table,) = aside_tables(store.set_aside(store.last("A")))
    aside_csv(table, store.set_aside(store.last("A")), tmp_path / "out.csv")
    rows = list(csv.reader((tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()))
    next(row for row in rows if row[2] == "3")[8] = "Bea"
    with (tmp_path / "rows.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    after = load(store, extract, tmp_path / "rows.csv")
    assert rows_of(store, after, "contacts", "id", "child") == [(2, "001", "Amy"), (3, "002", "Bea")]


def test_rows_of_parquet_files_and_workbooks_come_back_too(store: Store, tmp_path: Path) -> None:
    extract = tmp_path / "in"
    extract.mkdir()
    columns = {
        "cont_contact_id": ["1", "2"],
        "cont_person_id": ["Amy", None],
        "cont_contact_date": ["2018-01-01"] * 2,
    }
    pq.write_table(pa.table(columns), extract / "ssd_contacts.parquet")
    book = Workbook()
    book.active.title = "ssd_cp_plans"
    for line in PLANS.splitlines():
        book.active.append(line.split(","))
    book.save(extract / "plans.xlsx")
    load(store, extract)
    path = edited(
        exported(store, tmp_path / "rows.xlsx"),
        {
            ("ssd_contacts", "3", "cont_person_id"): "Ben",
            ("ssd_cp_plans", "4", "cppl_cp_plan_id"): "P2",
        },
    )
    after = load(store, extract, path)
    assert rows_of(store, after, "contacts", "id", "child") == [(2, "1", "Amy"), (3, "2", "Ben")]
    assert rows_of(store, after, "cp_plans", "id", "child") == [(3, "P1", "Ben"), (4, "P2", "Cat")]


def test_a_row_corrected_to_the_id_of_another_is_a_duplicate_like_any(
    store: Store, extract: Path, tmp_path: Path
) -> None:
    load(store, extract)
    changes = {
        ("ssd_contacts", "3", "cont_person_id"): "Bea",
        ("ssd_contacts", "3", "cont_contact_id"): "001",
    }
    after = load(store, extract, edited(exported(store, tmp_path / "rows.xlsx"), changes))
    assert (3, "duplicate-row-id") in [(p.row, p.rule) for p in after.problems]


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"PK\x03\x04 and no more"])
def test_a_file_that_holds_no_corrections_refuses_the_load(
    store: Store, extract: Path, tmp_path: Path, content: bytes
) -> None:
    for name in ("rows.csv", "rows.xlsx"):
        (tmp_path / name).write_bytes(content)
        report = load(store, extract, tmp_path / name)
        assert report.load_id is None
        assert report.problems[0].file == name
        assert report.problems[0].outcome == "refuse"
    assert load(store, extract, tmp_path / "nowhere.xlsx").load_id is None


ROW = {"sheet": "", "row": 2, "rule": "cells", "column": "", "cells": ["1"], "headings": ["a"]}


def test_files_and_sheets_of_one_name_are_told_apart(tmp_path: Path) -> None:
    rows = [{**ROW, "file": "a.csv"}, {**ROW, "file": "A.xlsx", "sheet": "a"}, {**ROW, "file": "a.csv"}]
    tables = aside_tables(rows)
    assert [(t.name, t.rows) for t in tables] == [("a", 2), ("a", 1)]
    aside_xlsx(tables, rows, tmp_path / "rows.xlsx")
    book = load_workbook(tmp_path / "rows.xlsx")
    assert [(s.title, s.max_row) for s in book] == [("a", 3), ("a (2)", 2)]


@pytest.mark.parametrize(
    ("most", "more", "said"),
    [
        ({"rows": 1_048_575}, {"rows": 1_048_576}, "has 1,048,576 rows set aside"),
        ({"width": 16_377}, {"width": 16_378}, "has 16,385 columns set aside"),
        ({"longest": 32_767}, {"longest": 32_768}, "has a cell of 32,768 letters set aside"),
    ],
)
def test_what_a_workbook_cannot_hold_is_refused_and_never_cut_off(
    most: dict[str, int], more: dict[str, int], said: str, tmp_path: Path
) -> None:
    aside_xlsx([AsideTable("a.csv", "", ("id",), **most)], [], tmp_path / "fits.xlsx")
    with pytest.raises(DoesNotFit, match=f"a {said}.* --table 'a' --output a.csv"):
        aside_xlsx([AsideTable("a.csv", "", ("id",), **more)], [], tmp_path / "rows.xlsx")
    assert not (tmp_path / "rows.xlsx").exists()


def test_a_long_cell_goes_out_and_comes_back_as_csv_whole(store: Store, tmp_path: Path) -> None:
    long = "x" * 40_000
    extract = folder(tmp_path / "in", ssd_contacts=CONTACTS.replace("no child", long))
    load(store, extract)
    (table,) = aside_tables(store.set_aside(store.last("A")))
    assert table.longest == 40_000
    aside_csv(table, store.set_aside(store.last("A")), tmp_path / "out.csv")
    text = (tmp_path / "out.csv").read_text(encoding="utf-8").replace("002,,", "002,Bea,")
    (tmp_path / "out.csv").write_text(text, encoding="utf-8")
    after = load(store, extract, tmp_path / "out.csv")
    assert rows_of(store, after, "contacts", "id", "child") == [(2, "001", "Amy"), (3, "002", "Bea")]
