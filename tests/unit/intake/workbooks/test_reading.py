"""The two readers of a workbook: they agree, or the workbook is refused; whatever is sent, in a sentence."""

from __future__ import annotations

import os
import random
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from corpus.spreadsheet import MAIN, Error, Formula, Sheet, workbook
from unit.intake.files import TAKEN_ON

from waymark.intake.read import read_folder
from waymark.intake.workbooks import WorkbookUnreadable, read_workbook
from waymark.intake.workbooks.scan import scan
from waymark.intake.workbooks.watching import watch

PLANS = Sheet(
    "ssd_cp_plans",
    [
        ["cppl_cp_plan_id", "cppl_person_id", "cppl_cp_plan_start_date", "note"],
        *([f"P{n}", f"C{n}", f"2018-01-{n:02}", n] for n in range(1, 21)),
        [None, " ", None, None],
        ["P99", Error("#REF!"), Formula("A1"), Formula("A1", 7)],
    ],
    hidden_rows=[4, 5],
    merged=["A2:B3"],
)
BOOK = workbook(PLANS)


def sheet(rows: str) -> bytes:
    xml = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    return workbook(Sheet("x", []), parts={"xl/worksheets/sheet1.xml": xml})


def test_the_quick_count_is_that_of_the_exact_one(tmp_path: Path) -> None:
    with zipfile.ZipFile(BytesIO(BOOK)) as archive:
        quick, exact = scan(archive, "xl/worksheets/sheet1.xml"), watch(archive, "xl/worksheets/sheet1.xml")
    assert quick == exact
    assert (quick.filled_rows, quick.last_filled, quick.hidden_rows) == (22, 23, [4, 5])
    assert [(d.row, d.column, d.rule) for d in quick.doubts] == [
        (23, 1, "error-cell"),
        (23, 2, "formula-without-value"),
    ]


def test_readers_that_disagree_on_the_rows_refuse_the_workbook_with_both_counts(tmp_path: Path) -> None:
    # the row's number says 5, its cell's says 2: one reader goes by the one, one by the other
    path = tmp_path / "book.xlsx"
    path.write_bytes(sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="A2"><v>2</v></c></row>'))
    with pytest.raises(WorkbookUnreadable) as refused:
        read_workbook(path)
    assert refused.value.rule == "readers-disagree"
    assert "2 rows on the sheet x, the last 2, by one reader; 2, the last 5, by the other" in str(
        refused.value
    )


def test_an_unknown_serial_is_left_as_the_number_it_is(tmp_path: Path) -> None:
    rows = [PLANS.rows[0], ["P1", "C1", 2018, None], ["P2", "C2", 43131.5, None]]
    (tmp_path / "book.xlsx").write_bytes(workbook(Sheet("ssd_cp_plans", rows)))
    intake = read_folder(tmp_path, TAKEN_ON)
    assert [str(day) for day in intake.tables["cp_plans"]["started_on"].to_pylist()] == ["2018-01-31"]


def test_days_counted_from_1904_are_the_same_days(tmp_path: Path) -> None:
    rows = [PLANS.rows[0], ["P1", "C1", date(2018, 1, 31), None], ["P2", "C2", 41669, None]]
    (tmp_path / "book.xlsx").write_bytes(workbook(Sheet("ssd_cp_plans", rows), from_1904=True))
    intake = read_folder(tmp_path, TAKEN_ON)
    assert intake.tables["cp_plans"]["started_on"].to_pylist() == [date(2018, 1, 31)] * 2


def test_a_workbook_cut_off_at_any_of_100_points_is_refused_with_its_size_and_digest(tmp_path: Path) -> None:
    for point in range(100):
        content = BOOK[: 1 + point * (len(BOOK) - 2) // 99]
        path = tmp_path / "ssd_cp_plans.xlsx"
        path.write_bytes(content)
        intake = read_folder(path, TAKEN_ON)
        assert intake.refused
        assert {p.rule for p in intake.problems} <= {"unreadable-file", "wrong-type", "no-table"}
        if len(content) > 4:
            assert f"({len(content):,} bytes, SHA-256 " in " ".join(p.remedy for p in intake.problems)


def test_no_change_to_a_workbooks_bytes_or_parts_makes_reading_fall_over(tmp_path: Path) -> None:
    chance = random.Random(20181031)
    for number in range(int(os.environ.get("WAYMARK_CHANGED_BOOKS", "150"))):
        path = tmp_path / "ssd_cp_plans.xlsx"
        path.write_bytes(_changed(chance) if number % 2 else _changed_within(chance))
        intake = read_folder(path, TAKEN_ON)
        assert all(account.balances for account in intake.accounts.values())
        assert intake.refused or "cp_plans" in intake.tables
        assert all(p.remedy for p in intake.problems)


def _changed(chance: random.Random) -> bytes:
    """The workbook with a few bytes of the zip changed."""
    content = bytearray(BOOK)
    for _ in range(chance.randint(1, 4)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content)


def _changed_within(chance: random.Random) -> bytes:
    """The workbook with a few bytes of one part changed, in a zip that is whole."""
    with zipfile.ZipFile(BytesIO(BOOK)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([*parts, *["xl/worksheets/sheet1.xml"] * 10])
    part = bytearray(parts[name])
    for _ in range(chance.randint(1, 3)):
        part[chance.randrange(len(part))] = chance.randrange(256)
    return workbook(PLANS, parts={name: bytes(part)})
