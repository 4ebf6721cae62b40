"""Which rows of a file are loaded, and where every other row went."""

from __future__ import annotations

from pathlib import Path

import pytest
from unit.intake.files import account, column, problem, read, said

PLANS = "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date\n"


def test_a_clean_file_is_loaded_whole_and_nothing_is_said(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_cp_plans=PLANS + "A,Amy,2018-01-01,\nB,Ben,2018-02-01,2018-03-01\n")
    assert account(intake, "ssd_cp_plans") == (2, 2, 0, 0, 0)
    assert intake.problems == []


def test_a_row_with_cells_too_many_or_too_few_is_set_aside(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cp_plans=PLANS + "A,Amy,2018-01-01,\nB,Ben,2018-01-01\nC,Cat,2018-01-01,,\nD,Dan,2018-01-01,\n",
    )
    assert said(intake) == [(3, "", "cells", "set aside"), (4, "", "cells", "set aside")]
    assert account(intake, "ssd_cp_plans") == (4, 2, 2, 0, 0)
    assert intake.tables["cp_plans"]["_row"].to_pylist() == [2, 5]


def test_a_blank_mandatory_value_sets_the_row_aside_naming_the_column(tmp_path: Path) -> None:
    intake = read(
        tmp_path, ssd_cp_plans=PLANS + ",Amy,2018-01-01,\nB,,2018-01-01,\nC,Cat,,\nD,Dan,2018-01-01,\n"
    )
    assert said(intake) == [
        (2, "cppl_cp_plan_id", "blank-mandatory", "set aside"),
        (3, "cppl_person_id", "blank-mandatory", "set aside"),
        (4, "cppl_cp_plan_start_date", "blank-mandatory", "set aside"),
    ]
    assert column(intake, "cp_plans", "id") == ["D"]


def test_a_row_with_two_mandatory_blanks_is_set_aside_once(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_cp_plans=PLANS + "A,,,\n")
    assert [p.outcome for p in intake.problems] == ["set aside", "flag"]
    assert account(intake, "ssd_cp_plans") == (1, 0, 1, 0, 0)


def test_a_plan_that_ends_before_it_starts_is_set_aside_naming_the_end(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cp_plans=PLANS
        + "A,Amy,2018-02-02,2018-02-01\nB,Ben,2018-02-02,2018-02-02\nC,Cat,2018-02-02,2018-02-03\n",
    )
    assert said(intake) == [(2, "cppl_cp_plan_end_date", "end-before-start", "set aside")]
    assert column(intake, "cp_plans", "id") == ["B", "C"]


def test_an_assessment_authorised_before_it_started_is_flagged_and_loaded(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cin_assessments="""
        cina_assessment_id,cina_person_id,cina_assessment_start_date,cina_assessment_auth_date
        1,Amy,2018-02-02,2018-02-01
        """,
    )
    assert said(intake) == [(2, "cina_assessment_auth_date", "end-before-start", "flag")]
    assert account(intake, "ssd_cin_assessments") == (1, 1, 0, 0, 0)


def test_of_two_rows_with_one_id_the_later_is_set_aside_identical_or_not(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cp_plans=PLANS + "A,Amy,2018-01-01,\nB,Ben,2018-01-01,\nA,Amy,2018-01-01,\nB,Bob,2018-03-01,\n",
    )
    assert said(intake) == [
        (4, "cppl_cp_plan_id", "duplicate-row-id", "set aside"),
        (5, "cppl_cp_plan_id", "duplicate-row-id", "set aside"),
    ]
    assert column(intake, "cp_plans", "child") == ["Amy", "Ben"]


def test_duplicates_are_looked_for_among_what_the_other_rules_left(tmp_path: Path) -> None:
    intake = read(
        tmp_path, ssd_cp_plans=PLANS + "A,Amy,2018-02-02,2018-01-01\nA,,2018-01-01,\nA,Amy,2018-01-01,\n"
    )
    assert column(intake, "cp_plans", "_row") == [4]
    assert [rule for _, _, rule, _ in said(intake)] == ["end-before-start", "blank-mandatory"]


def test_a_care_leaver_has_one_status_a_day(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        care_leaver_status="""
        person_id,effective_date,eligibility,in_touch
        Amy,2018-01-01,relevant,Y
        Amy,2018-02-01,former relevant,Y
        Ben,2018-01-01,relevant,Y
        Amy,2018-01-01,relevant,N
        """,
    )
    assert said(intake) == [(5, "person_id", "duplicate-row-id", "set aside")]


def test_a_review_that_was_not_held_has_no_date_and_is_loaded(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cp_reviews="""
        cppr_cp_review_id,cppr_person_id,cppr_cp_plan_id,cppr_cp_review_due,cppr_cp_review_date
        1,Amy,A,2019-01-01,
        2,Ben,,2018-01-01,2018-01-01
        """,
    )
    assert account(intake, "ssd_cp_reviews") == (2, 2, 0, 0, 0)
    assert intake.problems == []


def test_blank_rows_and_totals_are_counted_and_never_loaded(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cp_plans=PLANS
        + "A,Amy,2018-01-01,\n,,,\n\nTotal,1,,\n,Grand total: 1,,\nReport ends\nB,Ben,2018-01-01,\n",
    )
    assert account(intake, "ssd_cp_plans") == (7, 2, 0, 2, 3)
    assert {(p.rule, p.row) for p in intake.problems} == {("control-total", 5), ("control-total", 6)}


def test_a_team_or_child_called_total_is_not_a_total(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_cp_plans=PLANS + "A,Total,2018-01-01,\n")
    assert account(intake, "ssd_cp_plans") == (1, 1, 0, 0, 0)


def test_a_quoted_line_break_is_part_of_its_row_which_starts_on_its_first_line(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_contacts="cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_desc\n"
        '1,Amy,2018-01-01,"two\nlines, and a comma"\n2,Ben,2018-01-01,\n3,Cat,,\n',
    )
    assert column(intake, "contacts", "source_description") == ["two\nlines, and a comma", None]
    assert column(intake, "contacts", "_row") == [2, 4]
    assert said(intake) == [(5, "cont_contact_date", "blank-mandatory", "set aside")]


def test_quotation_marks_left_open_cost_one_line_and_not_the_rest_of_the_file(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_contacts="cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_desc\n"
        '1,"Amy,2018-01-01,x\n2,Ben,2018-01-01,"y"\n3,Cat,2018-01-01,z\n',
    )
    assert said(intake) == [(2, "", "broken-quotes", "set aside")]
    assert column(intake, "contacts", "id") == ["2", "3"]
    assert intake.aside[0].cells == ('1,"Amy,2018-01-01,x',)


@pytest.mark.parametrize("day", ["2018-01-02", "", "not known"])
def test_what_one_slip_opens_and_an_inch_mark_closes_swallows_no_row(tmp_path: Path, day: str) -> None:
    intake = read(
        tmp_path,
        ssd_contacts="cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_desc\n"
        f'R1,Amy,2018-01-01,"left open\nR2,Ben,{day},nail of 5"\nR3,Cat,2018-01-03,z\n',
    )
    assert said(intake, "broken-quotes") == [(2, "", "broken-quotes", "set aside")]
    assert intake.accounts["ssd_contacts"].rows_in == 3


def test_the_rest_of_a_row_with_cells_too_many_is_not_taken_for_a_row(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cla_reviews="clar_cla_review_id,clar_cla_person_id,clar_cla_review_date,clar_cla_id,"
        "clar_cla_review_participation\nR12,C7,2016-08-03,P1,\n"
        'R13,C7,2016-11-28,"one, two\nthree, four",,more,more\nR14,C3,2017-04-29,P2,\n',
    )
    assert account(intake, "ssd_cla_reviews") == (3, 2, 1, 0, 0)


def test_a_row_that_breaks_off_before_its_id_is_told_by_the_row_before(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cin_plans="cinp_cin_plan_team,cinp_referral_id,cinp_person_id,cinp_cin_plan_id,"
        'cinp_cin_plan_start_date,cinp_cin_plan_end_date\nT,R,C4,P0,2017-09-11,\n"x","two\nlines",C4,P1,'
        "2017-09-12,,more\nT,R,C4,P2,2014-05-09,\n",
    )
    assert account(intake, "ssd_cin_plans") == (3, 2, 1, 0, 0)


def test_an_id_on_the_second_line_of_a_row_is_its_own(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cp_visits="note;cppv_cp_visit_id;cppv_person_id;cppv_cp_visit_date;cppv_cp_visit_seen\n"
        'x;V1;C5;2015-07-14;Y\n;;;;\n"two\nlines";V2;C2;2016-05-13;"two\nlines";more\ny;V3;C4;2018-10-01;Y\n',
    )
    assert account(intake, "ssd_cp_visits") == (4, 2, 1, 1, 0)


def test_a_mark_left_open_that_the_next_row_closes_costs_one_row_only(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cin_plans="cinp_cin_plan_id,cinp_cin_plan_team,cinp_cin_plan_start_date,cinp_person_id\n"
        'P6,T,2017-05-07,C2\nP7,T,2015-12-15,"left open\nP8,nail of 5",2017-10-29,C6,more\n'
        "P9,T,2018-06-12,C3\n",
    )
    assert account(intake, "ssd_cin_plans") == (4, 2, 2, 0, 0)


def test_a_blank_row_that_a_mark_left_open_takes_in_is_a_row(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        absences="note;start_date;professional_id;absence_id\nx;2018-06-29;C4;A1\n"
        'y;2018-06-30;C5;"left open\n;;;\nnail of 5";2015-08-28;C8;A3\nz;2016-12-11;C7;A4\n',
    )
    assert account(intake, "absences") == (5, 3, 1, 1, 0)


def test_a_short_row_that_a_mark_left_open_takes_in_is_a_row(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cin_plans="cinp_cin_plan_id,cinp_person_id,cinp_cin_plan_start_date,cinp_cin_plan_team\n"
        'P4,C3,2014-04-01,"left open\nP5,C9,nail of 5"\nP6,C3,2018-01-25,x\n',
    )
    assert account(intake, "ssd_cin_plans") == (3, 1, 2, 0, 0)


def test_a_note_over_two_lines_that_begins_with_a_number_stays_whole(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cin_plans="cinp_cin_plan_id,cinp_person_id,cinp_cin_plan_start_date,cinp_cin_plan_team\n"
        '1001,C3,2014-04-01,"Lives at\n12, High Street"\n1002,C3,2018-01-25,x\n',
    )
    assert account(intake, "ssd_cin_plans") == (2, 2, 0, 0, 0)


def test_the_end_of_a_note_is_no_row_though_a_day_stands_where_days_are(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cin_plans="cinp_person_id,cinp_cin_plan_id,cinp_cin_plan_team,cinp_cin_plan_start_date,"
        "cinp_cin_plan_end_date\n"
        'C4,P1,x,2018-01-01,2018-01-25\nC5,P2,"one, two\nthree, four",2017-08-21,2017-09-08,more\n'
        "C6,P3,x,2018-01-25,\n",
    )
    assert account(intake, "ssd_cin_plans") == (3, 2, 1, 0, 0)
    assert intake.tables["cin_plans"]["child"].to_pylist() == ["C4", "C6"]


def test_a_mark_left_open_where_ids_are_takes_in_no_row(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cin_plans="cinp_person_id,cinp_cin_plan_start_date,cinp_cin_plan_team,cinp_cin_plan_id\n"
        'C3,2018-01-01,x,P1\nC4,2018-01-02,x,"left open\nC5,2018-01-03,x,P3\nC7,2018-01-04,nail of 5",P4\n'
        "C8,2018-01-05,x,P5\n",
    )
    assert account(intake, "ssd_cin_plans") == (5, 4, 1, 0, 0)


def test_a_total_that_a_mark_left_open_takes_in_is_a_total(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cin_plans="cinp_cin_plan_team,cinp_person_id,cinp_cin_plan_start_date,cinp_cin_plan_id\n"
        'x,C3,2014-04-01,"left open\n,,,Total\nnail of 5"\ny,C3,2018-01-25,P6\n',
    )
    assert account(intake, "ssd_cin_plans") == (4, 1, 2, 0, 1)


def test_a_total_whose_count_stands_under_the_id_is_no_child(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cla_reviews="clar_cla_id,clar_cla_review_id,clar_cla_person_id,clar_cla_review_date\n"
        "P1,R1,Amy,2018-01-01\nTotal,41,,\nP1,42,Amy,\n",
    )
    assert account(intake, "ssd_cla_reviews") == (3, 2, 0, 0, 1)


def test_headings_printed_again_are_no_record(tmp_path: Path) -> None:
    headings = "clar_cla_review_id,clar_cla_person_id,clar_cla_review_date\n"
    intake = read(tmp_path, ssd_cla_reviews=headings + "R1,Amy,2018-01-01\n" + headings + "R2,Amy,\n")
    assert account(intake, "ssd_cla_reviews") == (3, 2, 0, 0, 1)


def test_a_row_set_aside_is_kept_whole(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_cp_plans=PLANS + "A,,2018-01-01,x\n")
    (kept,) = intake.aside
    assert (kept.row, kept.column, kept.cells) == (2, "cppl_person_id", ("A", "", "2018-01-01", "x"))


def test_every_problem_says_what_to_do(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_cp_plans=PLANS + "A,,2018-01-01,\n")
    said_of_it = problem(intake, "blank-mandatory").to_json()
    assert list(said_of_it) == ["file", "sheet", "row", "column", "rule", "value", "outcome", "remedy"]
    assert said_of_it["remedy"] == "Fill it in in the case system."
