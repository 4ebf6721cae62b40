"""Each list of the return but the episodes, and what it becomes; one made-up child for each rule."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from unit.intake.ssda903.made_up import HEADER, episodes, found, read, rows

from waymark.intake.forms.ssda903.recognise import list_named

CARE = episodes(
    "Amy, 2017-05-20, S, V2, U6, 2017-11-01, E4A",
    "Amy, 2018-01-15, S, E1, A5,           ,    ",
    "Ben, 2016-09-01, P, C2, K2,           ,    ",
)


def test_the_header_says_who_the_children_are(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        {
            "header.csv": HEADER
            + "Cal,2,01/07/2000,WBRI,UN3,1,13/12/2017\nBen,1,30/11/2001,BAFR,A123456789012,,\n"
        },
    )
    columns = ("child", "sex", "born_on", "ethnicity", "upn_unknown", "is_mother")
    assert rows(intake, "children", *columns) == [
        ("Cal", "F", "2000-07-01", "WBRI", "UN3", "Y"),
        ("Ben", "M", "2001-11-30", "BAFR", None, None),
    ]
    assert rows(intake, "mothers", "child", "baby_born_on") == [("Cal", "2017-12-13")]


def test_a_pupil_number_a_postcode_and_a_urn_have_their_shapes(tmp_path: Path) -> None:
    columns = "CHILD,DECOM,RNE,LS,CIN,PLACE,PL_POST,URN\n"
    files = {
        "header.csv": HEADER + "Amy,2,14/02/2008,WBRI,B123456789012,,\nBen,2,14/02/2008,WBRI,UN1,,\n",
        "episodes.csv": columns
        + "Amy,20/05/2017,S,V2,N1,U6,E1 6ANX,12\nBen,20/05/2017,S,V2,N1,U6,E1 6AN,SC012345\n",
    }
    assert found(read(tmp_path, files)) == [
        ("episodes.csv", 2, "PL_POST", "not-a-postcode", "E1 6ANX"),
        ("episodes.csv", 2, "URN", "not-a-urn", "12"),
        ("header.csv", 2, "UPN", "not-a-upn", "B123456789012"),
    ]


def test_a_child_of_the_episodes_who_is_not_in_the_header_is_flagged(tmp_path: Path) -> None:
    intake = read(tmp_path, {"header.csv": HEADER + "Amy,2,14/02/2008,WBRI,UN1,,\n", "episodes.csv": CARE})
    (flag,) = [p for p in intake.problems if p.rule == "child-not-in-person"]
    assert (flag.file, flag.row, flag.column, flag.value) == ("episodes.csv", 4, "CHILD", "Ben")
    assert "not in header.csv" in flag.remedy


def test_a_review_is_of_the_period_of_care_open_on_its_day(tmp_path: Path) -> None:
    reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\nAmy,,2017-06-18,PN1\nAmy,,2018-02-12,PN3\nBen,,2017-12-25,PN0\n"
    intake = read(tmp_path, {"episodes.csv": CARE, "reviews.csv": reviews + "Amy,,2017-12-25,PN1\n"})
    assert rows(intake, "cla_reviews", "child", "held_on", "period_of_care", "participation") == [
        ("Amy", "2017-06-18", "Amy/2017-05-20", "PN1"),
        ("Amy", "2018-02-12", "Amy/2018-01-15", "PN3"),
        ("Ben", "2017-12-25", "Ben/before 2016-09-01", "PN0"),
        ("Amy", "2017-12-25", None, "PN1"),
    ]


def test_a_review_on_the_day_one_period_ends_and_the_next_begins_is_of_the_later(tmp_path: Path) -> None:
    care = episodes(
        "Amy, 2017-05-20, S, V2, U6, 2017-11-01, E4A",
        "Amy, 2017-11-01, S, C2, U6,           ,    ",
    )
    reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\nAmy,,2017-11-01,PN1\n"
    intake = read(tmp_path, {"episodes.csv": care, "reviews.csv": reviews})
    assert rows(intake, "cla_reviews", "period_of_care") == [("Amy/2017-11-01",)]


def test_two_reviews_of_one_day_are_both_kept(tmp_path: Path) -> None:
    reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\nAmy,,2017-06-18,PN1\nAmy,,2017-06-18,PN3\n"
    intake = read(tmp_path, {"episodes.csv": CARE, "reviews.csv": reviews})
    assert rows(intake, "cla_reviews", "id") == [("Amy/2017-06-18",), ("Amy/2017-06-18#2",)]


@pytest.mark.parametrize(
    ("born", "effective", "eligibility"),
    [
        ("2000-03-31", "2018-03-31", "former relevant"),
        ("2000-04-01", "2017-04-01", "relevant"),
        ("1998-07-21", "2017-07-21", "former relevant"),
        ("1996-02-29", "2018-03-01", "former relevant"),
    ],
)
def test_a_care_leaver_is_as_at_the_birthday_in_the_year(
    tmp_path: Path, born: str, effective: str, eligibility: str
) -> None:
    oc3 = f"CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nCal,{born},YES,F2,B1\n"
    intake = read(tmp_path, {"2018/oc3.csv": oc3})
    assert rows(intake, "care_leaver_status", "child", "effective_on", "eligibility") == [
        ("Cal", effective, eligibility)
    ]


def test_a_home_is_a_letter_and_whether_it_is_suitable_a_number(tmp_path: Path) -> None:
    oc3 = (
        "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nAmy,1998-07-21,YES,F2,B1\nBen,1998-07-21,NO,0,0\n"
        "Cal,1998-07-21,REFU,G5,Y2\nDee,1998-07-21,DIED,0,0\n"
    )
    intake = read(tmp_path, {"2018/oc3.csv": oc3})
    columns = ("child", "in_touch", "activity", "accommodation", "suitable")
    assert rows(intake, "care_leaver_status", *columns) == [
        ("Amy", "Y", "F2", "B", "Y"),
        ("Ben", "N", None, None, None),
        ("Cal", "REFU", "G5", "Y", "N"),
        ("Dee", "DIED", None, None, None),
    ]
    assert found(intake) == []


def test_the_birthday_comes_from_the_header_where_oc3_has_none(tmp_path: Path) -> None:
    files = {
        "2018/header.csv": HEADER + "Cal,2,21/07/1998,WBRI,UN1,,\n",
        "2018/oc3.csv": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nCal,,YES,F2,B1\nDee,,YES,F2,B1\n",
    }
    assert rows(read(tmp_path, files), "care_leaver_status", "child", "effective_on") == [
        ("Cal", "2017-07-21"),
        ("Dee", "2018-03-31"),
    ]


def test_oc2_says_what_was_done_in_the_year(tmp_path: Path) -> None:
    oc2 = (
        "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
        "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\n"
        "Amy,,12,,0,,1,1,0,0,,\nBen,,,SDQ2,1,,0,0,1,1,0,1\n"
    )
    intake = read(tmp_path, {"2018/oc2.csv": oc2})
    assert rows(intake, "sdq_scores", "child", "score", "reason") == [
        ("Amy", 12, None),
        ("Ben", None, "SDQ2"),
    ]
    assert rows(intake, "health_checks", "child", "type", "checked_on") == [
        ("Amy", "Dental Check", "2018-03-31"),
        ("Ben", "Health Assessment", "2018-03-31"),
    ]
    assert rows(intake, "immunisations", "child", "up_to_date") == [("Amy", "Y"), ("Ben", "N")]
    assert rows(intake, "substance_misuse", "child", "intervention") == [("Ben", "N")]
    assert rows(intake, "convictions", "child", "offended_on") == [("Ben", "2018-03-31")]


def test_an_sdq_score_over_40_is_flagged_and_left_empty(tmp_path: Path) -> None:
    intake = read(tmp_path, {"oc2.csv": "CHILD,DOB,SDQ_SCORE,SDQ_REASON\nAmy,,400,\nBen,,40,\n"})
    assert found(intake) == [("oc2.csv", 2, "SDQ_SCORE", "absurd-number", "400")]
    assert rows(intake, "sdq_scores", "child", "score") == [("Ben", 40)]


def test_adoption_is_one_row_for_each_decision(tmp_path: Path) -> None:
    files = {
        "episodes.csv": CARE,
        "ad1.csv": "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\n"
        "Amy,,2018-01-20,2018-02-01,0,2,MF,L11\n",
        "placed_adoption.csv": "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n"
        "Amy,,2018-01-20,,\nBen,,2017-07-15,2018-03-01,RD3\n",
    }
    intake = read(tmp_path, files)
    columns = ("child", "decided_on", "matched_on", "adopter_sex", "reversed_on", "reversed_because")
    assert rows(intake, "permanence", *columns) == [
        ("Amy", "2018-01-20", "2018-02-01", "MF", None, None),
        ("Ben", "2017-07-15", None, None, "2018-03-01", "RD3"),
    ]
    assert rows(intake, "permanence", "child", "period_of_care", "placement_order_on", "placed_on") == [
        ("Amy", "Amy/2018-01-15", "2018-01-15", "2018-01-15"),
        ("Ben", "Ben/before 2016-09-01", None, None),
    ]


def test_missing_episodes_keep_their_kind(tmp_path: Path) -> None:
    missing = (
        "CHILD,DOB,MISSING,MIS_START,MIS_END\nAmy,,M,2018-02-13,2018-02-15\nAmy,,A,2018-02-20,\n"
        "Ben,,M,2018-02-15,2018-02-15\nBen,,M,2018-02-15,2018-02-16\n"
    )
    intake = read(tmp_path, {"missing.csv": missing})
    assert rows(intake, "missing_episodes", "child", "type", "started_on", "ended_on") == [
        ("Amy", "M", "2018-02-13", "2018-02-15"),
        ("Amy", "A", "2018-02-20", None),
        ("Ben", "M", "2018-02-15", "2018-02-15"),
        ("Ben", "M", "2018-02-15", "2018-02-16"),
    ]
    assert len(set(rows(intake, "missing_episodes", "id"))) == 4


def test_an_unaccompanied_child_is_one_from_coming_into_care_until_duc(tmp_path: Path) -> None:
    uasc = "CHILD,SEX,DOB,DUC\nAmy,2,2008-02-14,2018-02-14\nBen,1,2001-11-30,\n"
    intake = read(tmp_path, {"episodes.csv": CARE, "uasc.csv": uasc})
    assert rows(intake, "immigration_statuses", "child", "started_on", "ended_on") == [
        ("Amy", "2017-05-20", "2018-02-14"),
        ("Ben", "2017-04-01", None),
    ]


def test_previous_permanence_may_have_half_a_date(tmp_path: Path) -> None:
    perm = "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\nAmy,,P2,E10000016,zz/05/2014\n"
    intake = read(tmp_path, {"prev_perm.csv": perm})
    assert rows(intake, "previous_permanence", "child", "option", "authority", "ordered") == [
        ("Amy", "P2", "E10000016", "zz/05/2014")
    ]


def test_social_workers_are_involvements(tmp_path: Path) -> None:
    workers = "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nAmy,,AB123,2017-06-01,2017-09-13,MANAGE\n"
    intake = read(tmp_path, {"social_worker.csv": workers})
    assert rows(intake, "involvements", "child", "worker", "started_on", "ended_on", "changed_because") == [
        ("Amy", "AB123", "2017-06-01", "2017-09-13", "MANAGE")
    ]


def test_a_file_is_known_by_its_columns_whatever_it_is_called(tmp_path: Path) -> None:
    intake = read(tmp_path, {"export 7.csv": CARE, "list.csv": HEADER + "Amy,2,14/02/2008,WBRI,UN1,,\n"})
    assert {"cla_episodes", "children"} <= set(intake.tables)


def test_a_file_named_after_a_list_is_that_list_and_what_it_lacks_is_named(tmp_path: Path) -> None:
    intake = read(tmp_path, {"903_Episodes.csv": "CHILD,STARTED,LS\nAmy,2017-05-20,V2\n"})
    assert ("903_Episodes.csv", 1, "DECOM", "mandatory-column-missing", "") in found(intake)
    account = intake.accounts["ssda903_episodes"]
    assert (account.rows_in, account.set_aside) == (1, 1)


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("SSDA903_Episodes_2018", "episodes"),
        ("ad1", "ad1"),
        ("2017-18 OC3", "oc3"),
        ("should_be_placed_for_adoption", "placed_adoption"),
        ("PrevPerm", "prev_perm"),
        ("ssd_missing", None),
        ("contacts", None),
    ],
)
def test_names_councils_give_their_files(stem: str, name: str | None) -> None:
    found = list_named(stem)
    assert (found.name if found else None) == name


def test_dates_of_birth_written_alike_in_every_list_need_be_shown_once(tmp_path: Path) -> None:
    files = {
        "2018/header.csv": HEADER + "Cal,2,21/07/1998,WBRI,UN1,,\nDee,2,05/04/1999,WBRI,UN1,,\n",
        "2018/oc3.csv": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nDee,05/04/1999,YES,F2,B1\n",
    }
    intake = read(tmp_path, files)
    assert not intake.refused
    assert rows(intake, "care_leaver_status", "effective_on") == [("2017-04-05",)]


def test_an_order_shown_nowhere_is_asked_for(tmp_path: Path) -> None:
    intake = read(tmp_path, {"missing.csv": "CHILD,DOB,MISSING,MIS_START,MIS_END\nAmy,,M,05/04/2017,\n"})
    assert intake.refused
    assert [(p.column, p.outcome) for p in intake.problems if p.rule == "date-order-unknown"] == [
        ("MIS_START", "ask")
    ]


CAME = "CHILD,DECOM,RNE,LS,PLACE\nAmy,{day},S,V2,U6\n"
MISSING = "CHILD,DOB,MISSING,MIS_START,MIS_END\nAmy,,M,05/04/2017,\n"


def test_a_column_that_shows_no_order_is_day_first_where_every_other_is(tmp_path: Path) -> None:
    files = {"episodes.csv": CAME.format(day="20/03/2017"), "missing.csv": MISSING}
    intake = read(tmp_path, files)
    assert rows(intake, "missing_episodes", "started_on") == [("2017-04-05",)]
    assert found(intake, "date-order-shared") == [
        ("missing.csv", None, "MIS_START", "date-order-shared", "05/04/2017")
    ]


def test_and_is_asked_for_where_another_column_is_month_first(tmp_path: Path) -> None:
    files = {"episodes.csv": CAME.format(day="03/20/2017"), "missing.csv": MISSING}
    assert read(tmp_path, files).refused


def test_what_was_worked_out_is_said(tmp_path: Path) -> None:
    intake = read(tmp_path, {"episodes.csv": CARE})
    assert intake.derived["cla_episodes.period_of_care"].startswith("RNE and REC")
    assert intake.limits["placements"].since == date(2017, 4, 1)
    assert "nobody else" in intake.limits["placements"].why
