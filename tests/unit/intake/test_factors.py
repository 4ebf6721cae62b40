"""The factors that assessments found, one row for each."""

from datetime import date

import pytest

from waymark.engines.extract import arrow_table
from waymark.intake.factors import derive_factors_found, factors_of
from waymark.intake.intake import Intake
from waymark.records.tables import BY_NAME


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ('["1A", "2B", "20"]', ("1A", "2B", "20")),
        ('{"1A": "Yes", "2B": "No", "3A": "Y", "4A": "", "20": true}', ("1A", "3A", "20")),
        ("1A, 2B;3C", ("1A", "2B", "3C")),
        ("[1a, 2B]", ("1A", "2B")),
        ("20", ("20",)),
        ('["3B", "3b", " 3B "]', ("3B",)),
        ("[]", ()),
        ("{}", ()),
        ("", ()),
        ("null", ()),
    ],
)
def test_a_cell_says_which_factors_were_found(said: str, found: tuple[str, ...]) -> None:
    assert factors_of(said) == found


def load_of(columns: dict[str, set[str]] | None = None) -> Intake:
    rows = {
        "assessments": [
            {"id": "a1", "child": "Amy", "authorised_on": date(2018, 10, 1), "team": "T1", "worker": "W1"},
            {"id": "a2", "child": "Ben", "authorised_on": None, "team": None, "worker": "W2"},
        ],
        "assessment_factors": [
            {"id": "f1", "assessment": "a1", "factors": '["3A", "4B"]'},
            {"id": "f2", "assessment": "a1", "factors": '["3A"]'},
            {"id": "f3", "assessment": "a2", "factors": '["1A"]'},
            {"id": "f4", "assessment": "a9", "factors": '["1A"]'},
            {"id": "f5", "assessment": "a1", "factors": None},
        ],
    }
    intake = Intake(date(2018, 10, 31))
    for name, items in rows.items():
        given = (columns or {}).get(name, set(BY_NAME[name].by_name))
        intake.tables[name] = arrow_table(BY_NAME[name], items, given)
        intake.columns[name] = frozenset(given)
    return intake


def test_each_factor_of_an_assessment_is_a_row_and_counts_once() -> None:
    intake = load_of()
    derive_factors_found(intake)
    rows = intake.tables["factors_found"].to_pylist()
    assert [(row["id"], row["child"], row["factor"], row["authorised_on"], row["team"]) for row in rows] == [
        ("a1/3A", "Amy", "3A", date(2018, 10, 1), "T1"),
        ("a1/4B", "Amy", "4B", date(2018, 10, 1), "T1"),
        ("a2/1A", "Ben", "1A", None, None),
    ]
    assert intake.columns["factors_found"] == frozenset(BY_NAME["factors_found"].by_name)


def test_a_column_that_the_council_did_not_give_is_not_made() -> None:
    intake = load_of({"assessments": {"id", "child", "authorised_on"}})
    derive_factors_found(intake)
    assert "team" not in intake.columns["factors_found"]


@pytest.mark.parametrize(
    "columns", [{"assessments": {"id", "child"}}, {"assessment_factors": {"id", "assessment"}}]
)
def test_nothing_is_made_of_factors_without_their_day_or_their_codes(columns: dict[str, set[str]]) -> None:
    intake = load_of(columns)
    derive_factors_found(intake)
    assert "factors_found" not in intake.tables


def test_nothing_is_made_where_there_are_no_assessments() -> None:
    intake = load_of()
    del intake.tables["assessments"], intake.columns["assessments"]
    derive_factors_found(intake)
    assert "factors_found" not in intake.tables
