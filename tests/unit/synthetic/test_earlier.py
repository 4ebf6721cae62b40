"""A made-up authority cut back to an earlier day says what was known then, and nothing of later."""

import csv
from datetime import date
from pathlib import Path

import pytest

from waymark.synthetic.earlier import cut_back

THEN = date(2018, 6, 30)

TABLES = {
    "ssd_cp_plans": """
        cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,cppl_end_reason,recorded_date
        P1,Amy,2018-05-01,2018-06-30,Better,2018-05-02
        P2,Ben,2018-05-01,2018-07-01,Better,2018-05-02
        P3,Cem,2018-06-29,,,2018-07-02
        P4,Dan,2018-07-01,,,2018-06-30
        P5,Eve,2018-06-30,,,2018-06-30
    """,
    "ssd_cp_reviews": """
        cppr_cp_review_id,cppr_person_id,cppr_cp_review_due,cppr_cp_review_date,recorded_date
        R1,Amy,2018-06-01,2018-06-02,2018-06-03
        R2,Amy,2018-08-01,2018-08-02,2018-08-03
        R3,Amy,2018-11-01,,2018-08-03
        R4,Ben,2019-06-01,,2018-08-03
    """,
    "ssd_assessment_factors": """
        cinf_table_id,cinf_plan_id,cinf_factor
        F1,P1,1A
        F2,P3,1B
    """,
    "ssd_person": """
        pers_person_id,pers_dob,pers_death_date
        Amy,2010-01-01,
        Ben,2010-01-01,2018-09-01
        Cem,2010-01-01,
        Dan,2010-01-01,
        Eve,2010-01-01,
    """,
}


@pytest.fixture
def then(tmp_path: Path) -> dict[str, list[dict[str, str]]]:
    (tmp_path / "now").mkdir()
    for name, text in TABLES.items():
        lines = "\n".join(line.strip() for line in text.strip().splitlines())
        (tmp_path / "now" / f"{name}.csv").write_text(lines + "\n", encoding="utf-8")
    cut_back(tmp_path / "now", tmp_path / "then", THEN)
    return {
        path.stem: list(csv.DictReader(path.open(encoding="utf-8")))
        for path in (tmp_path / "then").glob("*.csv")
    }


def test_a_row_is_there_once_it_began_and_was_written_up(then):
    assert [row["cppl_cp_plan_id"] for row in then["ssd_cp_plans"]] == ["P1", "P2", "P5"]


def test_what_ended_later_has_not_ended_and_has_no_reason_yet(then):
    ended = {
        row["cppl_person_id"]: (row["cppl_cp_plan_end_date"], row["cppl_end_reason"])
        for row in then["ssd_cp_plans"]
    }
    assert ended == {"Amy": ("2018-06-30", "Better"), "Ben": ("", ""), "Eve": ("", "")}


def test_the_next_review_is_due_and_has_not_taken_place(then):
    known = [
        (row["cppr_cp_review_id"], row["cppr_cp_review_date"], row["recorded_date"])
        for row in then["ssd_cp_reviews"]
    ]
    # R3 follows R2, which has not taken place; R4 is due in more than half a year
    assert known == [("R1", "2018-06-02", "2018-06-03"), ("R2", "", "")]


def test_what_belongs_to_a_row_that_is_not_there_yet_is_not_there_either(then):
    assert [row["cinf_table_id"] for row in then["ssd_assessment_factors"]] == ["F1"]


def test_a_child_nobody_had_heard_of_is_unknown(then):
    assert [row["pers_person_id"] for row in then["ssd_person"]] == ["Amy", "Ben", "Eve"]
    assert {row["pers_death_date"] for row in then["ssd_person"]} == {""}


def test_every_table_keeps_its_columns(then):
    for name, text in TABLES.items():
        assert list(then[name][0]) == text.strip().splitlines()[0].strip().split(",")
