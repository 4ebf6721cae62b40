"""What a report says of itself is held against what was read."""

from __future__ import annotations

from pathlib import Path

import pytest
from unit.intake.files import account, problem, read, said

PLANS = "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,note\n"
RULES = ("control-total", "control-total-differs")
TWO = "1,Amy,2018-01-01,,\n2,Ben,2018-02-01,,\n"


@pytest.mark.parametrize(
    ("footer", "rule"),
    [
        ("Total rows: 2,,,,", "control-total"),
        ("Total rows: 3,,,,", "control-total-differs"),
        ("Number of records,2,,,", "control-total"),
        ("Number of records,1,,,", "control-total-differs"),
        ("Total,2,,,", "control-total"),
        ("Total 512,,,,", "control-total-differs"),
        ("(2 rows affected)", "control-total"),
        ("(9 rows affected)", "control-total-differs"),
    ],
)
def test_a_number_of_rows_given_in_the_file_is_compared(tmp_path: Path, footer: str, rule: str) -> None:
    intake = read(tmp_path, ssd_cp_plans=PLANS + TWO + footer + "\n")
    outcome = "fix" if rule == "control-total" else "ask"
    assert said(intake, *RULES) == [(4, "", rule, outcome)]
    assert account(intake, "ssd_cp_plans") == (3, 2, 0, 0, 1)


def test_the_question_names_both_numbers(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_cp_plans=PLANS + TWO + "Total rows: 512,,,,\n")
    asked = problem(intake, RULES[1])
    assert asked.remedy.startswith("Row 4 says 512, and 2 rows stand above it.")


def test_a_row_set_aside_is_one_of_those_the_file_counts(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_cp_plans=PLANS + TWO + "3,,2018-01-01,,\n4,Cy\nTotal rows: 4,,,,\n")
    assert said(intake, *RULES) == [(6, "", "control-total", "fix")]


def test_a_number_under_another_heading_is_the_columns_own(tmp_path: Path) -> None:
    assert said(read(tmp_path, ssd_cp_plans=PLANS + TWO + "Total,,,,7\n"), *RULES) == []


def test_subtotals_count_the_rows_since_the_last(tmp_path: Path) -> None:
    rows = TWO + "Total 2,,,,\n3,Cy,2018-03-01,,\nTotal 1,,,,\nGrand total 3,,,,\n"
    found = said(read(tmp_path, ssd_cp_plans=PLANS + rows), *RULES)
    assert found == [(row, "", "control-total", "fix") for row in (4, 6, 7)]


VISITS = "cppv_cp_visit_id,cppv_person_id,cppv_cp_visit_date,cost\n"


@pytest.mark.parametrize(("cost", "totals", "aside"), [("12.50", 1, 0), ("£12.5", 1, 0), ("12.51", 0, 1)])
def test_a_row_without_an_id_is_a_total_where_it_is_the_sum(
    tmp_path: Path, cost: str, totals: int, aside: int
) -> None:
    rows = f"1,Amy,2018-01-01,10\n2,Ben,2018-02-01,2.5\n,,,{cost}\n"
    assert account(read(tmp_path, ssd_cp_visits=VISITS + rows), "ssd_cp_visits") == (3, 2, aside, 0, totals)


def test_a_row_of_a_child_is_never_taken_for_a_sum(tmp_path: Path) -> None:
    rows = "1,Amy,2018-01-01,10\n2,Ben,2018-02-01,2\n,Cy,,12\n"
    assert account(read(tmp_path, ssd_cp_visits=VISITS + rows), "ssd_cp_visits") == (3, 2, 1, 0, 0)
