"""Values with a shape of their own, dates of several kinds, and what a council says of its own files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from unit.intake.files import TAKEN_ON, account, column, folder, problem, read, said

from waymark.intake.answers import answers_from
from waymark.intake.questions import questions
from waymark.intake.read import read_folder
from waymark.intake.shapes import is_upn

CONTACTS = "cont_contact_id,cont_person_id,cont_contact_date\n"
SWAPPED = "dates-swapped:ssd_contacts.cont_contact_date"


def contacts(*days: str) -> str:
    return CONTACTS + "".join(f"{i},Amy,{day}\n" for i, day in enumerate(days))


@pytest.mark.parametrize(
    ("upn", "right"),
    [
        # worked by hand: 1*2 + 0*... + 1*13 = 15, and 15 letters along ABCDEFGHJKLMNPQRTUVWXYZ is R
        ("R100000000001", True),
        ("S100000000001", False),
        ("r100000000001", True),
        # a temporary number: 2 + 13 * 1 (B is 1) is 15 again
        ("R10000000000B", True),
        ("R10000000000I", False),
        ("R10000000001", False),
        ("UN3", True),
    ],
)
def test_the_check_letter_of_a_pupil_number(upn: str, right: bool) -> None:
    assert is_upn(upn) is right


@pytest.mark.parametrize(
    ("written", "kept"),
    [("E1 6AN", True), ("sw1a 1aa", True), ("M11AE", True), ("E1", False), ("12 High Street", False)],
)
def test_a_postcode_that_can_be_none_is_flagged_and_emptied(tmp_path: Path, written: str, kept: bool) -> None:
    intake = read(
        tmp_path,
        ssd_address="addr_table_id,addr_person_id,addr_address_start_date,addr_address_postcode\n"
        f"1,Amy,2018-01-01,{written}\n",
    )
    assert column(intake, "addresses", "postcode") == [written if kept else None]
    wanted = [] if kept else [(2, "addr_address_postcode", "not-a-postcode", "flag")]
    assert said(intake) == wanted
    assert account(intake, "ssd_address") == (1, 1, 0, 0, 0)


def test_a_providers_number_has_six_or_seven_digits_or_is_xxxxxxx(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cla_placement="""
        clap_cla_placement_id,clap_person_id,clap_cla_placement_start_date,clap_cla_placement_end_date,clap_cla_placement_urn
        1,Amy,2018-01-01,2018-01-02,1234567
        2,Amy,2018-02-01,2018-02-02,XXXXXXX
        3,Amy,2018-03-01,2018-03-02,12
        """,
    )
    assert column(intake, "placements", "provider_urn") == ["1234567", "XXXXXXX", None]
    assert said(intake) == [(4, "clap_cla_placement_urn", "not-a-urn", "flag")]


def test_a_column_of_dates_written_in_several_ways_is_flagged_with_how_many(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_contacts=contacts("2018-04-13", "2018-04-14", "13/04/2018", "1 May 2018"))
    assert problem(intake, "date-kinds").value == (
        "2 as YYYY-MM-DD, 1 as numbers with slashes, 1 with the month in words"
    )
    assert account(intake, "ssd_contacts") == (4, 4, 0, 0, 0)


def test_dates_a_spreadsheet_could_read_beside_texts_it_could_not_are_asked_about(tmp_path: Path) -> None:
    """3 April 2018, 5 June and 7 August were read as March, May and July; the others could not be."""
    rows = contacts("2018-03-04", "2018-05-06", "2018-07-08", "13/04/2018", "14/04/2018", "15/04/2018")
    intake = read(tmp_path, ssd_contacts=rows)
    (question,) = questions(intake.problems)
    assert (question.key, question.options, question.needed) == (SWAPPED, ("right", "swapped"), False)
    assert column(intake, "contacts", "received_on")[0] == date(2018, 3, 4)
    told = read_folder(tmp_path, TAKEN_ON, answers=answers_from({SWAPPED: "swapped"}))
    assert column(told, "contacts", "received_on") == [
        *(date(2018, month, month - 1) for month in (4, 6, 8)),
        *(date(2018, 4, day) for day in (13, 14, 15)),
    ]
    assert not questions(told.problems)


def test_a_long_column_with_no_day_after_the_12th_is_asked_about_once(tmp_path: Path) -> None:
    rows = contacts(*(f"2018-{1 + i % 9:02}-{1 + i % 12:02}" for i in range(30)))
    assert [q.key for q in questions(read(tmp_path, ssd_contacts=rows).problems)] == [SWAPPED]
    told = read_folder(tmp_path, TAKEN_ON, answers=answers_from({SWAPPED: "right"}))
    assert column(told, "contacts", "received_on")[1] == date(2018, 2, 2)
    assert told.problems == []


def test_days_that_are_always_the_first_of_a_month_are_not_exchanged(tmp_path: Path) -> None:
    rows = contacts(*(f"2018-{1 + i % 9:02}-01" for i in range(30)))
    assert read(tmp_path, ssd_contacts=rows).problems == []


def test_an_answer_about_exchanged_dates_is_not_used_on_a_column_that_shows_otherwise(tmp_path: Path) -> None:
    rows = contacts(*(f"2018-04-{1 + i % 30:02}" for i in range(30)))
    path = folder(tmp_path, ssd_contacts=rows)
    told = read_folder(path, TAKEN_ON, answers=answers_from({SWAPPED: "swapped"}))
    assert column(told, "contacts", "received_on")[2] == date(2018, 4, 3)


def test_a_council_adds_its_own_placeholder_and_takes_one_away(tmp_path: Path) -> None:
    path = folder(tmp_path, ssd_contacts=contacts("1901-01-01", "1900-01-01", "2018-01-01"))
    told = answers_from({"placeholder:1901-01-01": "yes", "placeholder:1900-01-01": "no"})
    intake = read_folder(path, TAKEN_ON, answers=told)
    assert said(intake, "placeholder-date") == [(2, "cont_contact_date", "placeholder-date", "flag")]
    assert column(intake, "contacts", "id") == ["1", "2"]


@pytest.mark.parametrize(("born", "kept"), [("1918-06-01", True), ("1917-12-31", False)])
def test_nobody_in_these_records_is_over_a_hundred(tmp_path: Path, born: str, kept: bool) -> None:
    intake = read(tmp_path, ssd_person=f"pers_person_id,pers_dob\n1,{born}\n")
    assert [rule for _, _, rule, _ in said(intake)] == ([] if kept else ["too-early"])


def test_ids_that_were_numbers_or_marked_as_text_are_ids_again(tmp_path: Path) -> None:
    rows = "1.0,120.0,2018-01-01\n'02,10.50,2018-01-01\n3,'tis,2018-01-01\n1.2e+15,Amy,2018-01-01\n"
    intake = read(tmp_path, ssd_contacts=CONTACTS + rows)
    assert column(intake, "contacts", "id") == ["1", "02", "3"]
    assert column(intake, "contacts", "child") == ["120", "10.50", "'tis"]
    assert said(intake) == [
        (2, "cont_contact_id", "id-decimal", "fix"),
        (2, "cont_person_id", "id-decimal", "fix"),
        (3, "cont_contact_id", "id-apostrophe", "fix"),
        (5, "cont_contact_id", "id-rounded", "flag"),
        (5, "cont_contact_id", "unreadable-mandatory", "set aside"),
    ]


def test_noughts_are_put_back_where_the_council_says_how_long_ids_are(tmp_path: Path) -> None:
    rows = "1,456,2018-01-01\n2,A1,2018-01-01\n"
    path = folder(tmp_path, ssd_person="pers_person_id\n000456\n", ssd_contacts=CONTACTS + rows)
    told = answers_from({"lost-zeros:ssd_contacts.cont_person_id": "6"})
    intake = read_folder(path, TAKEN_ON, answers=told)
    assert column(intake, "contacts", "child") == ["000456", "A1"]
    assert said(intake, "zeros-restored", "lost-zeros") == [(2, "cont_person_id", "zeros-restored", "fix")]


@pytest.mark.parametrize(
    ("written", "rule"), [("12", None), ("12.0", None), ("12.5", "not-whole"), ("45%", "percentage")]
)
def test_people_are_counted_in_whole_numbers(tmp_path: Path, written: str, rule: str | None) -> None:
    header = "la_code,year,age_from,age_to,ethnicity,people\n"
    intake = read(tmp_path, population=header + f"E1,2018,0,17,WBRI,{written}\n")
    assert [r for _, _, r, _ in said(intake)] == ([rule] if rule else [])
    assert (column(intake, "population", "people") == [None]) is (rule is not None)
