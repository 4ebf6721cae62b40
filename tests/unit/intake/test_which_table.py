"""Which table a file holds where its name does not say, and which column a heading means."""

from __future__ import annotations

from pathlib import Path

from unit.intake.files import TAKEN_ON, account, column, folder, problem, read, said

from waymark.intake.answers import Answers
from waymark.intake.dark import measures_without
from waymark.intake.read import read_folder

PERSON = "pers_person_id\nAmy\n"
CONTACTS = "cont_contact_id,cont_person_id,cont_contact_date\n1,Amy,2018-01-01\n"


def test_a_file_under_another_name_is_asked_about_by_its_headings(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_person=PERSON, front_door="Contacts\n" + CONTACTS)
    asked = problem(intake, "which-table")
    assert (asked.outcome, asked.value, asked.key) == ("ask", "ssd_contacts", "which-table:front_door.csv")
    assert account(intake, "front_door.csv") == (2, 0, 1, 0, 1)
    assert set(intake.tables) == {"children"}
    assert not intake.refused


def test_a_list_in_the_wrong_place_is_asked_about_and_not_loaded(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_person=PERSON, ssd_cin_episodes=CONTACTS)
    assert said(intake) == [(None, "", "which-table", "ask")]
    assert set(intake.tables) == {"children"}


def test_the_answer_yes_reads_it_as_the_table_asked_about(tmp_path: Path) -> None:
    folder(tmp_path, ssd_person=PERSON, front_door=CONTACTS)
    answers = Answers(accepted=frozenset({"which-table:front_door.csv"}))
    intake = read_folder(tmp_path, TAKEN_ON, answers=answers)
    assert account(intake, "ssd_contacts") == (1, 1, 0, 0, 0)
    assert [p for p in intake.problems if p.outcome == "ask"] == []


def test_a_table_is_itself_however_many_of_its_columns_another_has(tmp_path: Path) -> None:
    rows = "review_id,person_id,review_date\n1,Amy,2018-01-01\n"
    intake = read(tmp_path, ssd_person=PERSON, pre_proceedings_reviews=rows)
    assert account(intake, "pre_proceedings_reviews") == (1, 1, 0, 0, 0)
    assert said(intake) == []


def test_a_heading_that_is_nearly_a_columns_is_asked_about(tmp_path: Path) -> None:
    misspelt = CONTACTS.replace("cont_contact_date", "cont_contact_dat")
    intake = read(tmp_path, ssd_person=PERSON, ssd_contacts=misspelt)
    asked = problem(intake, "column-meaning")
    assert (asked.key, asked.options) == (
        "column:ssd_contacts.cont_contact_dat",
        ("cont_contact_date", "none"),
    )
    assert account(intake, "ssd_contacts") == (1, 0, 1, 0, 0)


def test_what_the_council_has_said_of_a_heading_holds(tmp_path: Path) -> None:
    heading = "Date the contact\nwas made"
    rows = CONTACTS.replace("cont_contact_date", f'"{heading}",cont_contact_dat').replace("-01\n", "-01,x\n")
    folder(tmp_path, ssd_person=PERSON, ssd_contacts=rows)
    meant = {"date the contact was made": "cont_contact_date", "cont_contact_dat": ""}
    intake = read_folder(tmp_path, TAKEN_ON, answers=Answers(columns={"ssd_contacts": meant}))
    assert account(intake, "ssd_contacts") == (1, 1, 0, 0, 0)
    assert [str(day) for day in column(intake, "contacts", "received_on")] == ["2018-01-01"]
    assert [p for p in intake.problems if p.outcome == "ask"] == []


def test_a_table_refused_names_the_measures_that_go_dark(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_person=PERSON, ssd_cp_reviews="cppr_cp_review_id,x\n1,2\n")
    lost = {p.remedy for p in intake.problems if p.rule == "mandatory-column-missing"}
    assert lost
    assert all("not available: conferences-quorate, cp-reviews-on-time." in remedy for remedy in lost)
    assert "children-on-cp-plan" in measures_without("cp_plans")
    assert "cin-with-plan" not in measures_without("cp_plans")
