"""What cells say: dates, ids, codes and numbers, and what is emptied because it cannot be right."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from unit.intake.files import TAKEN_ON, account, column, folder, problem, read, said

from waymark.intake.answers import Answers
from waymark.intake.days import read_day
from waymark.intake.intake import Intake
from waymark.intake.read import read_folder

CONTACTS = "cont_contact_id,cont_person_id,cont_contact_date,cont_contact_decision_date\n"


def contacts(path: Path, *decided: str) -> Intake:
    """Contacts of 1 January 2018 whose decision dates are written so."""
    rows = "".join(f"{i},Amy,2018-01-01,{text}\n" for i, text in enumerate(decided))
    return read(path, ssd_contacts=CONTACTS + rows)


def test_a_day_over_12_shows_the_order_for_the_whole_column(tmp_path: Path) -> None:
    intake = contacts(tmp_path, "03/04/2018", "13/04/2018")
    assert column(intake, "contacts", "decided_on") == [date(2018, 4, 3), date(2018, 4, 13)]
    assert said(intake) == [(2, "cont_contact_decision_date", "date-order", "fix")]


def test_american_dates_are_read_as_such_where_the_column_shows_it(tmp_path: Path) -> None:
    intake = contacts(tmp_path, "03/04/2018", "04/13/2018")
    assert column(intake, "contacts", "decided_on") == [date(2018, 3, 4), date(2018, 4, 13)]


def test_where_both_orders_appear_the_minority_is_set_aside(tmp_path: Path) -> None:
    intake = contacts(tmp_path, "13/04/2018", "14/04/2018", "04/15/2018", "03/04/2018")
    assert said(intake, "date-order-mixed") == [
        (4, "cont_contact_decision_date", "date-order-mixed", "set aside")
    ]
    assert column(intake, "contacts", "id") == ["0", "1", "3"]


def test_where_both_orders_appear_days_that_can_be_read_both_ways_are_asked_about(tmp_path: Path) -> None:
    intake = contacts(tmp_path, "13/04/2018", "14/04/2018", "04/15/2018", "03/04/2018")
    assert said(intake, "date-order-doubtful") == [
        (5, "cont_contact_decision_date", "date-order-doubtful", "ask")
    ]
    assert "03/04/2018) was read with the day first" in problem(intake, "date-order-doubtful").remedy
    assert not intake.refused


def test_the_order_of_a_column_of_both_is_not_remembered(tmp_path: Path) -> None:
    intake = contacts(tmp_path, "13/04/2018", "14/04/2018", "04/15/2018", "03/04/2018")
    assert intake.orders == {}


@pytest.mark.parametrize("nobodys", ["31/12/9999", "31/02/2018"])
def test_what_is_no_day_of_anybodys_shows_no_order(tmp_path: Path, nobodys: str) -> None:
    intake = contacts(tmp_path, "03/04/2018", nobodys)
    assert intake.refused
    assert len(said(intake, "date-order-unknown")) == 1


def test_an_order_nothing_shows_is_asked_for_and_the_load_refused(tmp_path: Path) -> None:
    intake = contacts(tmp_path, "03/04/2018", "05/06/2018")
    assert intake.refused
    assert said(intake) == [(2, "cont_contact_decision_date", "date-order-unknown", "ask")]
    assert "03/04/2018, 05/06/2018" in problem(intake, "date-order-unknown").remedy


def test_dates_whose_order_has_been_asked_for_are_not_called_blank(tmp_path: Path) -> None:
    rows = "1,Amy,03/04/2018,\n2,Ben,,\n"
    intake = read(tmp_path, ssd_contacts=CONTACTS + rows)
    assert said(intake) == [
        (2, "cont_contact_date", "date-order-unknown", "ask"),
        (3, "cont_contact_date", "blank-mandatory", "set aside"),
    ]
    assert account(intake, "ssd_contacts") == (2, 1, 1, 0, 0)


def test_an_order_remembered_from_an_earlier_load_decides(tmp_path: Path) -> None:
    path = folder(tmp_path, ssd_contacts=CONTACTS + "1,Amy,2018-01-01,03/04/2018\n")
    known = Answers(orders={"ssd_contacts.cont_contact_decision_date": "mdy"})
    intake = read_folder(path, TAKEN_ON, answers=known)
    assert column(intake, "contacts", "decided_on") == [date(2018, 3, 4)]
    assert not intake.refused


def test_a_date_that_is_the_same_both_ways_asks_nothing(tmp_path: Path) -> None:
    intake = contacts(tmp_path, "04/04/2018")
    assert column(intake, "contacts", "decided_on") == [date(2018, 4, 4)]
    assert not intake.refused


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2018-06-30", date(2018, 6, 30)),
        ("2018-06-30 00:00:00", date(2018, 6, 30)),
        ("2018-06-30T22:59:00Z", date(2018, 6, 30)),
        ("2018-06-30T23:00:00Z", date(2018, 7, 1)),
        ("2018-12-31T23:30:00Z", date(2018, 12, 31)),
        ("2018-06-30T23:30:00", date(2018, 6, 30)),
        ("2018-07-01T00:30:00+01:00", date(2018, 7, 1)),
        ("01-Jan-2018", date(2018, 1, 1)),
        ("1 January 2018", date(2018, 1, 1)),
        ("20180630", date(2018, 6, 30)),
    ],
)
def test_dates_that_can_be_read_one_way_only(written: str, day: date) -> None:
    assert read_day(written, None, 2018).value == day


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("2018-02-29", "impossible-date"),
        ("31/02/2018", "impossible-date"),
        ("01/01/1900", "placeholder-date"),
        ("9999-12-31", "placeholder-date"),
        ("00/00/0000", "placeholder-date"),
        ("1875-06-01", "too-early"),
        ("43101", "not-a-date"),
        ("tomorrow", "not-a-date"),
        ("2018-11-01", "future-date"),
    ],
)
def test_a_date_that_cannot_be_right_is_flagged_and_emptied(tmp_path: Path, written: str, rule: str) -> None:
    intake = contacts(tmp_path, written)
    assert column(intake, "contacts", "decided_on") == [None]
    assert said(intake) == [(2, "cont_contact_decision_date", rule, "flag")]
    assert problem(intake, rule).value == written


def test_the_day_the_extract_was_taken_is_not_the_future(tmp_path: Path) -> None:
    assert contacts(tmp_path, "2018-10-31").problems == []


def test_a_mandatory_date_that_was_emptied_sets_its_row_aside_once(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_contacts=CONTACTS + "1,Amy,2018-02-30,\n2,Ben,2018-02-28,\n")
    assert said(intake) == [
        (2, "cont_contact_date", "impossible-date", "flag"),
        (2, "cont_contact_date", "unreadable-mandatory", "set aside"),
    ]
    assert account(intake, "ssd_contacts") == (2, 1, 1, 0, 0)


def test_a_planned_date_may_lie_ahead_and_a_future_end_is_flagged_and_kept(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cp_reviews="""
        cppr_cp_review_id,cppr_person_id,cppr_cp_review_due,cppr_cp_review_date
        1,Amy,2019-01-01,2018-01-01
        """,
        employment="""
        employment_id,professional_id,start_date,end_date
        1,Wil,2018-01-01,2018-11-30
        """,
    )
    assert said(intake) == [(2, "end_date", "future-end", "flag")]
    assert column(intake, "employment", "ended_on") == [date(2018, 11, 30)]


@pytest.mark.parametrize(("written", "year"), [("01/06/18", 2018), ("01/06/19", 1919), ("01/06/68", 1968)])
def test_a_two_digit_year_of_birth_is_never_in_the_future(tmp_path: Path, written: str, year: int) -> None:
    intake = read(tmp_path, ssd_person=f"pers_person_id,pers_dob\nAmy,{written}\nBen,13/06/10\n")
    assert column(intake, "children", "born_on")[0] == date(year, 6, 1)
    assert {rule for _, _, rule, _ in said(intake)} == {"two-digit-year"}


def test_ids_are_text_kept_as_written_but_for_spaces_at_the_ends(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_contacts="cont_contact_id,cont_person_id,cont_contact_date\n"
        "001, 007\u00a0,2018-01-01\n2,123.0,2018-01-01\n3,O'Neill-7,2018-01-01\n",
    )
    assert column(intake, "contacts", "child") == ["007", "123", "O'Neill-7"]
    assert said(intake) == [
        (2, "cont_person_id", "trimmed", "fix"),
        (3, "cont_person_id", "id-decimal", "fix"),
    ]


def test_an_id_that_a_spreadsheet_rounded_cannot_be_used(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_contacts="cont_contact_id,cont_person_id,cont_contact_date\n1,1.23E+11,2018-01-01\n",
    )
    assert account(intake, "ssd_contacts") == (1, 0, 1, 0, 0)


def test_names_that_look_like_nothing_are_names(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_person="pers_person_id,pers_surname\n1,Null\n2,NA\n3,None\n4,True\n5,=cmd\n")
    assert column(intake, "children", "surname") == ["Null", "NA", "None", "True", "=cmd"]


def test_yes_and_no_are_read_from_the_words_councils_write_and_blank_is_neither(tmp_path: Path) -> None:
    visits = "cinv_cin_visit_id,cinv_person_id,cinv_cin_visit_date,cinv_cin_visit_seen\n"
    words = ["Y", "yes", "TRUE", "1", "N", "No", "0", "", "perhaps"]
    rows = "".join(f"{i},Amy,2018-01-0{i + 1},{word}\n" for i, word in enumerate(words))
    intake = read(tmp_path, ssd_cin_visits=visits + rows)
    assert column(intake, "cin_visits", "seen") == [*"YYYYNNN", None, "perhaps"]
    assert said(intake, "unknown-code") == [(10, "cinv_cin_visit_seen", "unknown-code", "flag")]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("V4", "V4"),
        ("v4", "V4"),
        ("Interim care order", "C1"),
        ("C2 - Full care order", "C2"),
        ("C2 - as made by the court", "C2"),
    ],
)
def test_a_code_is_read_from_the_code_the_label_or_both(tmp_path: Path, written: str, code: str) -> None:
    intake = read(
        tmp_path,
        ssd_legal_status="lega_legal_status_id,lega_person_id,lega_legal_status_start_date,lega_legal_status\n"
        f"1,Amy,2018-01-01,{written}\n",
    )
    assert column(intake, "legal_statuses", "status") == [code]


@pytest.mark.parametrize("written", ["Fem", "Malefemale", "F - Male", "X"])
def test_a_code_is_never_read_from_a_part_of_it(tmp_path: Path, written: str) -> None:
    intake = read(tmp_path, ssd_person=f"pers_person_id,pers_sex\n1,{written}\n")
    assert column(intake, "children", "sex") == [written]
    assert said(intake) == [
        (None, "pers_sex", "code-meaning", "ask"),
        (2, "pers_sex", "unknown-code", "flag"),
    ]


def test_suitability_of_a_care_leavers_home_is_coded_1_and_2(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_care_leavers="clea_table_id,clea_person_id,clea_care_leaver_accom_suitable,clea_care_leaver_in_touch\n"
        "1,Amy,1,YES\n2,Ben,2,NO\n3,Cat,,REFU\n",
    )
    assert column(intake, "care_leavers", "suitable") == ["Y", "N", None]
    assert column(intake, "care_leavers", "in_touch") == ["Y", "N", "REFU"]


def test_an_absurd_number_is_flagged_and_emptied(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        employment="employment_id,professional_id,start_date,fte\n"
        "1,Wil,2018-01-01,0.6\n2,Una,2018-01-01,37\n3,Viv,2018-01-01,-1\n4,Xi,2018-01-01,full\n",
    )
    assert [str(v) if v is not None else None for v in column(intake, "employment", "fte")] == [
        "0.600000",
        None,
        None,
        None,
    ]
    assert [rule for _, _, rule, _ in said(intake)] == ["absurd-number", "absurd-number", "not-a-number"]


def test_money_is_read_without_its_signs(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        section_17='payment_id,person_id,payment_date,amount\n1,Amy,2018-01-01,"£1,234.50"\n',
    )
    assert [str(v) for v in column(intake, "section_17_payments", "amount")] == ["1234.500000"]
    assert said(intake) == [(2, "amount", "number-read", "fix")]


def test_a_way_of_writing_that_the_whole_column_shares_is_said_once(tmp_path: Path) -> None:
    intake = contacts(tmp_path, *[f"2018-01-1{i} 09:30" for i in range(5)])
    assert said(intake) == [(2, "cont_contact_decision_date", "date-time", "fix")]
    assert "5 rows" in problem(intake, "date-time").remedy


def test_a_mandatory_date_written_the_other_way_round_is_one_problem(tmp_path: Path) -> None:
    intake = read(
        tmp_path, ssd_contacts=CONTACTS + "1,Amy,13/04/2018,\n2,Ben,14/04/2018,\n3,Cat,04/15/2018,\n"
    )
    assert said(intake, "date-order-mixed", "blank-mandatory", "unreadable-mandatory") == [
        (4, "cont_contact_date", "date-order-mixed", "set aside")
    ]
    assert account(intake, "ssd_contacts") == (3, 2, 1, 0, 0)


def test_a_return_interview_after_the_extract_was_taken_is_kept(tmp_path: Path) -> None:
    """The child came back the day before; the interview is within the three days the figure allows."""
    intake = read(
        tmp_path,
        ssd_missing="""
        miss_table_id,miss_person_id,miss_missing_episode_start_date,miss_missing_episode_type,miss_missing_episode_end_date,miss_missing_rhi_date
        1,Amy,2018-10-28,M,2018-10-30,2018-11-02
        """,
    )
    assert column(intake, "missing_episodes", "interviewed_on") == [date(2018, 11, 2)]
    assert said(intake) == []


@pytest.mark.parametrize("hour", ["00:30", "22:59", "23:30"])
def test_the_day_in_england_is_that_of_the_zone_tables_since_1981(hour: str) -> None:
    england, day = ZoneInfo("Europe/London"), datetime(1981, 1, 1, tzinfo=UTC)
    while day.year < 2038:
        moment = datetime.fromisoformat(f"{day:%Y-%m-%d}T{hour}:00+00:00")
        text = f"{day:%Y-%m-%d}T{hour}:00Z"
        assert read_day(text, None, 2038).value == moment.astimezone(england).date(), text
        day += timedelta(days=1)
