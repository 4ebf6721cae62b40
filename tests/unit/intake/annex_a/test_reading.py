"""Annex A workbooks as councils make them: which list is which, and what each heading and code means."""

from __future__ import annotations

import csv
from importlib.resources import files
from pathlib import Path

import pytest
from unit.intake.annex_a.headings import HEADINGS, NEWER
from unit.intake.annex_a.lists import CHILD, annex_a, day, rows, sheet
from unit.intake.files import TAKEN_ON, account, said
from unit.intake.workbooks.books import workbook

from waymark.intake.forms.annex_a.lists import LISTS
from waymark.intake.forms.annex_a.recognising import list_on
from waymark.intake.headings import headings_of
from waymark.intake.read import read_folder
from waymark.intake.workbooks import Sheet
from waymark.records.codes import code_set


@pytest.mark.parametrize("number", HEADINGS)
def test_every_printed_heading_is_a_column_of_its_list(number: int) -> None:
    table = LISTS[number - 1]
    meant = [heading.spec.name for heading in headings_of(table, HEADINGS[number]) if heading.spec]
    assert len(meant) == len(HEADINGS[number]) == len(set(meant)) == len(table.specs)


@pytest.mark.parametrize("number", HEADINGS)
def test_a_list_is_known_by_its_columns_in_any_order_under_titles(number: int) -> None:
    shuffled = sorted(HEADINGS[number], key=lambda heading: heading[::-1])
    width = len(shuffled)
    top = [["Our inspection", *[""] * (width - 1)], [""] * width, shuffled]
    header = list_on(Sheet("Anything", "visible", top))
    assert header is not None
    assert (header.table, header.first) == (LISTS[number - 1], 3)


def test_both_ways_of_heading_the_age_are_the_age(tmp_path: Path) -> None:
    headings = [h if h != "Age" else "Age of Child (Years)" for h in HEADINGS[1]]
    read = read_folder(
        workbook(tmp_path / "a.xlsx", One=[headings, ["C1", *[""] * 4, day(10, 1), ""]]), TAKEN_ON
    )
    assert said(read, "extra-column") == []


def test_quotation_marks_brackets_and_capitals_of_a_heading_do_not_matter() -> None:
    headings = [
        "number of episodes the child has been 'missing' from their placement in the last 12 months",
        "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)",
        "Date of referral",
    ]
    in_care, referrals = LISTS[7], LISTS[2]
    found = [h.spec and h.spec.name for h in headings_of(in_care, headings[:2])]
    assert found == ["times_missing", "unaccompanied"]
    assert [h.spec and h.spec.name for h in headings_of(referrals, headings[2:])] == ["received_on"]


def test_the_older_generation_of_list_9_has_four_columns_fewer(tmp_path: Path) -> None:
    old = sheet(9, [{CHILD: "L1", "LA in Touch": "a) Yes", "Activity Status": "P3"}], leave_out=NEWER)
    assert len(old[0]) == 13
    read = read_folder(workbook(tmp_path / "a.xlsx", Nine=old), TAKEN_ON)
    assert rows(read, "care_leavers", "child", "in_touch", "activity") == [("L1", "Y", "P3")]
    assert "latest_contact_on" not in read.columns["care_leavers"]


def test_lists_may_come_as_one_csv_each(tmp_path: Path) -> None:
    for number, cells in {3: {CHILD: "C1", "Date of Referral": "13/10/2018"}, 1: {}}.items():
        with (tmp_path / f"our {number}.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(sheet(number, [cells] if cells else []))
    read = read_folder(tmp_path, TAKEN_ON)
    assert rows(read, "referrals", "child", "received_on") == [("C1", day(10, 13))]
    assert account(read, "Annex A list 3") == (1, 1, 0, 0, 0)
    assert account(read, "Annex A list 1") == (0, 0, 0, 0, 0)


def test_a_sheet_that_is_no_list_is_noted_and_the_others_are_read(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        Guidance=[["Notes", "for inspectors"]],
        Two=sheet(1, [{CHILD: "C1", "Date of Contact": day(5, 6)}]),
    )
    read = read_folder(path, TAKEN_ON)
    assert said(read, "unrecognised-list") == [(None, "", "unrecognised-list", "flag")]
    assert rows(read, "contacts", "child", "received_on") == [("C1", day(5, 6))]


def test_the_same_list_twice_is_asked_about(tmp_path: Path) -> None:
    one = sheet(1, [{CHILD: "C1", "Date of Contact": day(5, 6)}])
    read = read_folder(workbook(tmp_path / "a.xlsx", A=one, B=one), TAKEN_ON)
    assert said(read, "two-files") == [(None, "", "two-files", "ask")]
    assert len(rows(read, "contacts", "id")) == 1


def test_a_list_without_its_day_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        One=sheet(1, [{CHILD: "C1", "Contact Source": "Police"}], leave_out=["Date of Contact"]),
        Three=sheet(3, [{CHILD: "C1", "Date of Referral": day(5, 6)}]),
    )
    read = read_folder(path, TAKEN_ON)
    assert said(read, "mandatory-column-missing") == [
        (1, "Date of Contact", "mandatory-column-missing", "refuse")
    ]
    assert "contacts" not in read.tables
    assert account(read, "Annex A list 1") == (1, 0, 1, 0, 0)
    assert len(rows(read, "referrals", "id")) == 1


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        # each way of writing: the code, its label, code - label, and with the letter of the list
        ("gender", "Female", "F"),
        ("gender", "b) Female", "F"),
        ("gender", "F", "F"),
        ("gender", "F - Female", "F"),
        ("gender", "F - Male", None),
        ("gender", "b) Male", None),
        ("gender", "Woman", None),
        ("suitable", "Unsuitable", "N"),
        ("suitable", "b) Unsuitable", "N"),
        ("suitable", "b) Not suitable", "N"),
        ("suitable", "a) Suitable", "Y"),
        ("suitable", "Probably suitable", None),
        ("ethnicity", "s) NOBT", "NOBT"),
        ("ethnicity", "t) NOBT", "NOBT"),
        ("ethnicity", "s) REFU", "REFU"),
        ("source", "m) 4: Housing", "4"),
        ("source", "k) 3E: Health services", "3E"),
        ("source", "4 Acacia Avenue", None),
        ("source", "p1) 5D: LA services", "5D"),
        ("source", "Office 6", None),
        ("accommodation", "i) No fixed abode / homeless", "S"),
        ("accommodation", "Community home", "C"),
        ("accommodation", "Home", None),
        ("legal_status", "C2", "C2"),
        ("legal_status", "C2 - Full care order", "C2"),
        ("legal_status", "J2: LA accommodation under PACE", "J2"),
        ("placement_type", "g) Secure Children’s Homes", "K1"),
        ("placement_type", "g) Secure Children's Homes", "K1"),
        ("provider", "b) Private", "PR4"),
        ("provider", "e) PR4", "PR4"),
        ("closed_because", "RC9", "RC9"),
        ("activity", "F3", "F3"),
        ("activity", "P5", "P5"),
        ("activity", "F4: Young person engaged full time in an apprenticeship", "F4"),
        ("in_touch", "f) Rhom", "RHOM"),
        ("eligibility", "b) Former relevant child", "former relevant"),
        ("need", "N3 - Parental disability or illness", "N3"),
        ("category", "e) Multiple/not recommended", "Multiple"),
    ],
)
def test_a_code_is_read_as_it_is_listed_and_never_from_a_part(
    column: str, text: str, code: str | None
) -> None:
    assert code_set(f"annex_a_{column}").read(text) == code


def test_no_text_means_two_codes_and_every_one_has_a_source() -> None:
    text = files("waymark.intake.forms.annex_a").joinpath("labels.csv").read_text(encoding="utf-8")
    labels = list(csv.DictReader(text.splitlines()))
    meant: dict[tuple[str, str], set[str]] = {}
    for row in labels:
        meant.setdefault((row["column"], row["text"].casefold()), set()).add(row["code"])
        assert row["source"] and row["list"]
    assert [text for text, codes in meant.items() if len(codes) > 1] == []


def test_an_unknown_text_is_flagged_and_kept(tmp_path: Path) -> None:
    read = annex_a(
        tmp_path / "a",
        {7: [{CHILD: "C1", "Child Protection Plan Start Date": day(5, 6), "Gender": "Maleish"}]},
    )
    assert said(read, "unknown-code") == [(2, "Gender", "unknown-code", "flag")]
    assert rows(read, "children", "child", "sex") == [("C1", None)]
