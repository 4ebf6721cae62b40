"""What a child's records say together: flagged on each row, and never changed."""

from __future__ import annotations

from pathlib import Path

from unit.intake.files import account, read, said

PEOPLE = "pers_person_id,pers_dob,pers_expected_dob,pers_death_date\n"
PLANS = "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date\n"
CONTACTS = "cont_contact_id,cont_person_id,cont_contact_date\n"


def test_a_child_nobody_lists_is_flagged_and_kept(tmp_path: Path) -> None:
    intake = read(
        tmp_path, ssd_person=PEOPLE + "Amy,2010-01-01,,\n", ssd_contacts=CONTACTS + "1,Ben,2018-01-01\n"
    )
    assert said(intake) == [(2, "cont_person_id", "child-not-in-person", "flag")]
    assert account(intake, "ssd_contacts") == (1, 1, 0, 0, 0)


def test_without_a_list_of_children_no_child_is_missing_from_it(tmp_path: Path) -> None:
    assert read(tmp_path, ssd_contacts=CONTACTS + "1,Ben,2018-01-01\n").problems == []


def test_a_child_is_born_or_expected_not_both(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_person=PEOPLE + "Amy,2018-01-01,2018-01-05,\nBen,,2018-12-01,\n")
    assert said(intake) == [(2, "pers_expected_dob", "born-and-expected", "flag")]


def test_a_contact_may_come_40_weeks_before_birth_and_no_earlier(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_person=PEOPLE + "Amy,2018-10-08,,\n",
        ssd_contacts=CONTACTS + "1,Amy,2018-01-01\n2,Amy,2017-12-31\n",
    )
    assert said(intake) == [(3, "cont_contact_date", "before-birth", "flag")]


def test_nothing_should_happen_after_a_death(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_person=PEOPLE + "Amy,2010-01-01,,2018-01-01\n",
        ssd_contacts=CONTACTS + "1,Amy,2018-01-01\n2,Amy,2018-01-02\n",
    )
    assert said(intake) == [(3, "cont_contact_date", "after-death", "flag")]


def test_two_plans_that_overlap_are_flagged_on_both_rows_and_those_that_meet_are_not(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cp_plans=PLANS
        + "A,Amy,2018-01-01,2018-03-02\nB,Amy,2018-03-01,2018-04-01\n"
        + "C,Ben,2018-01-01,2018-03-01\nD,Ben,2018-03-01,2018-04-01\n",
    )
    assert said(intake) == [
        (2, "cppl_cp_plan_start_date", "overlap", "flag"),
        (3, "cppl_cp_plan_start_date", "overlap", "flag"),
    ]


def test_two_plans_open_at_once_are_flagged(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cp_plans=PLANS + "A,Amy,2018-01-01,\nB,Amy,2018-03-01,\nC,Ben,2018-01-01,\n",
    )
    assert [(row, rule) for row, _, rule, _ in said(intake)] == [(2, "two-open"), (3, "two-open")]
    assert account(intake, "ssd_cp_plans") == (3, 3, 0, 0, 0)


def test_an_id_that_lost_its_noughts_is_asked_about_and_never_mended(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_person=PEOPLE + "000456,2010-01-01,,\n",
        ssd_contacts=CONTACTS + "1,456,2018-01-01\n2,000456,2018-01-01\n",
    )
    assert said(intake) == [
        (2, "cont_person_id", "child-not-in-person", "flag"),
        (2, "cont_person_id", "lost-zeros", "ask"),
    ]
    assert intake.tables["contacts"]["child"].to_pylist() == ["456", "000456"]
