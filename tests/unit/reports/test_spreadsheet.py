"""A scorecard as a workbook: the numbers are whole, the text is only text."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from unit.reports.tower_hamlets import AUDITS, CIN, CLA_VISITS, SUITABLE, a_row, a_scorecard, no_figure

from waymark.reports.scorecard.spreadsheet import to_xlsx
from waymark.scorecards.scorecard import Scorecard


def read(scorecard: Scorecard, folder: Path, sheet: str = "Scorecard") -> list[list[object]]:
    to_xlsx(scorecard, folder / "scorecard.xlsx")
    book = CalamineWorkbook.from_path(str(folder / "scorecard.xlsx"))
    return book.get_sheet_by_name(sheet).to_python()  # type: ignore[return-value]


def test_numbers_are_not_rounded(tmp_path: Path) -> None:
    heading, row = read(a_scorecard(a_row(CLA_VISITS)), tmp_path)
    found = dict(zip(heading, row, strict=True))
    assert found["Ref"] == "5.11"
    assert found["Value"] == pytest.approx(85.60606060606061, abs=1e-12)
    assert (found["Numerator"], found["Denominator"]) == (113, 132)
    assert (found["2017/18"], found["Target min"], found["Target upper"]) == (91, 90, 95)
    assert (found["May 18"], found["Oct 18"]) == (93.8, 85.6)
    assert (found["Status"], found["Better"]) == ("Red", "Higher")


def test_what_is_not_available_is_empty_and_a_count_has_no_parts(tmp_path: Path) -> None:
    rows = (a_row(CIN), a_row(AUDITS), no_figure(CLA_VISITS, missing=("ssd_cla_visits",)))
    heading, count, audits, none = read(a_scorecard(*rows), tmp_path)
    at = heading.index
    assert (count[at("Value")], count[at("Numerator")], count[at("Status")]) == (997, "", "No target")
    assert audits[at("Aug 18")] == ""
    assert (none[at("Value")], none[at("Oct 18")], none[at("Status")]) == ("", "", "Not available")


def test_text_from_the_data_is_never_a_formula_or_a_link(tmp_path: Path) -> None:
    row = a_row(CLA_VISITS, title='=HYPERLINK("x","y")', section="+1+1")
    heading, found = read(a_scorecard(row, title="@SUM(1)&Lx", authority="-1"), tmp_path)
    assert found[heading.index("Measure")] == '=HYPERLINK("x","y")'
    with zipfile.ZipFile(tmp_path / "scorecard.xlsx") as book:
        sheets = [book.read(name).decode() for name in book.namelist() if "worksheets/sheet" in name]
    assert all("<f>" not in sheet and "hyperlink" not in sheet for sheet in sheets)


def test_the_heading_stays_in_sight_and_is_printed_on_every_page(tmp_path: Path) -> None:
    to_xlsx(a_scorecard(), tmp_path / "scorecard.xlsx")
    with zipfile.ZipFile(tmp_path / "scorecard.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        names = book.read("xl/workbook.xml").decode()
    assert 'state="frozen"' in sheet
    assert 'orientation="landscape"' in sheet
    assert "Print_Titles" in names


def test_the_notes_say_what_the_figures_come_from_and_what_to_know(tmp_path: Path) -> None:
    row = a_row(AUDITS)
    notes = read(a_scorecard(row), tmp_path, "Notes")
    said = [cell for line in notes for cell in line]
    assert "load-26" in said
    assert "31 October 2018" in said
    assert "Small number: Only 17 counted." in said
    assert f"Definition audit-quality-score, version {row.definition.measure.fingerprint}." in said


def test_teams_stand_first(tmp_path: Path) -> None:
    rows = [replace(a_row(SUITABLE), group=group) for group in (None, "Leaving Care", "not allocated")]
    lines = read(a_scorecard(*rows, by="team"), tmp_path)
    assert [line[0] for line in lines] == ["Team", "Whole authority", "Leaving Care", "Not allocated"]


def test_a_file_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="cannot be written"):
        to_xlsx(a_scorecard(), tmp_path / "no folder" / "scorecard.xlsx")


def test_the_same_scorecard_makes_the_same_file(tmp_path: Path) -> None:
    to_xlsx(a_scorecard(), tmp_path / "a.xlsx")
    to_xlsx(a_scorecard(), tmp_path / "b.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_every_unit_of_a_measure_has_a_format_in_a_workbook():
    from typing import get_args

    from waymark.measures.measure import Unit
    from waymark.reports.workbooks.sheets import VALUES

    assert set(VALUES) == set(get_args(Unit))
