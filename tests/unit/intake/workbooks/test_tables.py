"""Tables in workbooks: where they begin, which cells are what they seem, and that no row is lost."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from unit.intake.files import TAKEN_ON, account, column, problem, said
from unit.intake.workbooks.books import PLANS, read, workbook

from waymark.intake.answers import Answers
from waymark.intake.read import read_folder


def test_a_workbook_named_after_its_table_is_that_table(tmp_path: Path) -> None:
    intake = read(tmp_path, [PLANS, ["1", "Amy", date(2018, 1, 2), None], [2, 77, date(2018, 2, 3), None]])
    assert account(intake, "ssd_cp_plans") == (2, 2, 0, 0, 0)
    assert column(intake, "cp_plans", "id") == ["1", "2"]
    assert column(intake, "cp_plans", "child") == ["Amy", "77"]
    assert column(intake, "cp_plans", "started_on") == [date(2018, 1, 2), date(2018, 2, 3)]
    assert column(intake, "cp_plans", "_row") == [2, 3]
    assert [p.rule for p in intake.problems] == []


def test_a_workbook_may_hold_a_sheet_for_each_table_and_every_sheet_is_listed(tmp_path: Path) -> None:
    workbook(
        tmp_path / "extract.xlsx",
        ssd_cp_plans=[PLANS, ["1", "Amy", date(2018, 1, 2), None]],
        ssd_person=[["pers_person_id"], ["Amy"]],
        Notes=[["Run by the data team"]],
    )
    intake = read_folder(tmp_path, TAKEN_ON)
    assert set(intake.tables) == {"cp_plans", "children"}
    assert set(intake.accounts) == {"ssd_cp_plans", "ssd_person", "extract.xlsx (Notes)"}
    assert [(p.sheet, p.rule, p.outcome) for p in intake.problems] == [
        ("Notes", "unrecognised-sheet", "flag")
    ]


def test_headings_are_found_below_titles_in_any_order_and_titles_are_counted(tmp_path: Path) -> None:
    rows = [["Child protection plans"], [], [PLANS[2], "Note", PLANS[0], PLANS[1]]]
    intake = read(tmp_path, [*rows, [date(2018, 1, 2), "x", "1", "Amy"]])
    assert account(intake, "ssd_cp_plans") == (3, 1, 0, 0, 2)
    assert column(intake, "cp_plans", "child") == ["Amy"]
    assert column(intake, "cp_plans", "_row") == [4]
    assert said(intake) == [(3, "", "title-rows", "fix"), (3, "Note", "extra-column", "flag")]


def test_headings_on_two_rows_under_merged_cells_are_joined(tmp_path: Path) -> None:
    upper = ["cppl_cp_plan_id", "cppl_person_id", "cppl_cp_plan", None]
    lower = [None, None, "start date", "end date"]

    def merge(book: Any) -> None:
        for cells in ("A1:A2", "B1:B2", "C1:D1"):
            book["Sheet1"].merge_cells(cells)

    intake = read(tmp_path, [upper, lower, ["1", "Amy", date(2018, 1, 2), date(2018, 3, 4)]], merge)
    assert column(intake, "cp_plans", "ended_on") == [date(2018, 3, 4)]
    assert account(intake, "ssd_cp_plans") == (1, 1, 0, 0, 0)
    assert said(intake) == [(2, "", "two-row-heading", "fix")]


def test_a_cell_is_read_by_its_own_type(tmp_path: Path) -> None:
    rows = [
        PLANS,
        ["1", "Amy", date(2018, 1, 31), datetime(2018, 2, 1, 23, 30)],
        ["2", "Bo", "31/01/2018", None],
        ["3", "Cy", 43131, None],
        ["4", "Di", "43131", None],
    ]
    intake = read(tmp_path, rows)
    assert column(intake, "cp_plans", "started_on") == [date(2018, 1, 31)] * 3
    assert column(intake, "cp_plans", "ended_on") == [date(2018, 2, 1), None, None]
    assert account(intake, "ssd_cp_plans") == (4, 3, 1, 0, 0)
    assert problem(intake, "mixed-cells").value == "1 dates, 2 texts, 1 numbers"
    assert said(intake, "serial-date") == [(4, "cppl_cp_plan_start_date", "serial-date", "fix")]


def test_errors_and_formulas_never_worked_out_are_flagged_and_empty(tmp_path: Path) -> None:
    rows = [PLANS, ["1", "Amy", date(2018, 1, 2), "#REF!"], ["2", "Bo", date(2018, 1, 2), "=C3+7"]]
    intake = read(tmp_path, rows)
    assert column(intake, "cp_plans", "ended_on") == [None, None]
    assert said(intake) == [
        (2, "cppl_cp_plan_end_date", "error-cell", "flag"),
        (3, "cppl_cp_plan_end_date", "formula-without-value", "flag"),
    ]


def test_hidden_rows_are_loaded_and_counted(tmp_path: Path) -> None:
    def hide(book: Any) -> None:
        book["Sheet1"].row_dimensions[3].hidden = True

    rows = [PLANS, *([str(n), "Amy", date(2018, n, 2), date(2018, n, 20)] for n in (1, 2, 3))]
    intake = read(tmp_path, rows, hide)
    assert account(intake, "ssd_cp_plans") == (3, 3, 0, 0, 0)
    assert said(intake) == [(3, "", "hidden-rows", "flag")]


def test_hidden_sheets_are_listed_and_not_loaded(tmp_path: Path) -> None:
    def hide(book: Any) -> None:
        book["ssd_person"].sheet_state = "veryHidden"

    workbook(
        tmp_path / "extract.xlsx",
        hide,
        ssd_cp_plans=[PLANS, ["1", "Amy", date(2018, 1, 2), None]],
        ssd_person=[["pers_person_id"], ["Amy"]],
    )
    intake = read_folder(tmp_path, TAKEN_ON)
    assert set(intake.tables) == {"cp_plans"}
    assert [(p.sheet, p.rule, p.outcome) for p in intake.problems] == [("ssd_person", "hidden-sheet", "flag")]


def test_blank_rows_totals_and_headings_printed_again_are_not_children(tmp_path: Path) -> None:
    record = ["1", "Amy", date(2018, 1, 2), None]
    intake = read(
        tmp_path, [PLANS, record, [], PLANS, ["2", "Bo", date(2018, 1, 2), None], ["Total", None, 2]]
    )
    assert account(intake, "ssd_cp_plans") == (5, 2, 0, 1, 2)
    assert said(intake) == []


def test_an_id_with_more_digits_than_excel_keeps_is_set_aside(tmp_path: Path) -> None:
    rows = [PLANS, ["1", 1234567890123456, date(2018, 1, 2), None], [2, 77.0, date(2018, 1, 2), None]]
    intake = read(tmp_path, rows)
    assert account(intake, "ssd_cp_plans") == (2, 1, 1, 0, 0)
    assert column(intake, "cp_plans", "child") == ["77"]


def test_merged_cells_among_the_records_are_flagged_on_every_row(tmp_path: Path) -> None:
    def merge(book: Any) -> None:
        book["Sheet1"].merge_cells("D2:D3")

    dates = date(2018, 1, 2), date(2018, 3, 4)
    intake = read(tmp_path, [PLANS, ["1", "Amy", *dates], ["2", "Bo", dates[0], None]], merge)
    assert said(intake) == [
        (2, "cppl_cp_plan_end_date", "merged-cells", "flag"),
        (3, "cppl_cp_plan_end_date", "merged-cells", "flag"),
    ]


def test_an_error_where_a_value_must_be_costs_the_row_and_says_why(tmp_path: Path) -> None:
    rows = [PLANS, ["1", "#REF!", date(2018, 1, 2), None], ["2", "Bo", date(2018, 1, 2), None]]
    intake = read(tmp_path, rows)
    assert account(intake, "ssd_cp_plans") == (2, 1, 1, 0, 0)
    assert said(intake) == [
        (2, "cppl_person_id", "error-cell", "flag"),
        (2, "cppl_person_id", "unreadable-mandatory", "set aside"),
    ]


def test_a_sheet_under_another_name_is_asked_about_by_its_headings(tmp_path: Path) -> None:
    plan = [PLANS, ["1", "Amy", date(2018, 1, 2), None]]
    workbook(tmp_path / "extract.xlsx", ssd_person=[["pers_person_id"], ["Amy"]], Plans=plan)
    intake = read_folder(tmp_path, TAKEN_ON)
    assert problem(intake, "which-table").key == "which-table:extract.xlsx (Plans)"
    assert account(intake, "extract.xlsx (Plans)") == (2, 0, 2, 0, 0)
    answers = Answers(accepted=frozenset({"which-table:extract.xlsx (Plans)"}))
    assert "cp_plans" in read_folder(tmp_path, TAKEN_ON, answers=answers).tables


def test_two_values_beyond_the_last_heading_set_their_rows_aside(tmp_path: Path) -> None:
    start = date(2018, 1, 2)
    rows = [PLANS, *([str(n), "Amy", start, None] for n in range(1, 6)), ["6", "x", "Amy", start, start]]
    intake = read(tmp_path, rows)
    assert account(intake, "ssd_cp_plans") == (6, 5, 1, 0, 0)
    assert said(intake, "cells") == [(7, "", "cells", "set aside")]
