"""The financial year of each line of the budget, read from the text a council writes."""

from datetime import date
from decimal import Decimal

import pytest

from waymark.engines.extract import arrow_table
from waymark.intake.budgets import derive_budget_years, year_begun
from waymark.intake.intake import Intake
from waymark.records.tables import BY_NAME

LINES = (("1", "2018-19", 100, 110), ("2", "2018", 50, None))


@pytest.mark.parametrize(
    ("written", "begun"),
    [
        ("2018-19", 2018),
        ("2018/19", 2018),
        ("2018/2019", 2018),
        ("2018 - 2019", 2018),
        ("2018–19", 2018),
        ("18/19", 2018),
        ("FY 2018-19", 2018),
        ("2018 to 2019", 2018),
        ("2019-20", 2019),
        ("20/21", 2020),
        ("2020/21", 2020),
        ("2018", None),
        ("2018-20", None),
        ("2018-04", None),
        ("2019-18", None),
        ("31/03/2019", None),
        ("next year", None),
        ("", None),
        (None, None),
    ],
)
def test_a_financial_year_is_two_years_that_follow(written: str | None, begun: int | None) -> None:
    assert year_begun(written) == begun


def load_of(lines: tuple[tuple[str, str, int, int | None], ...], *without: str) -> Intake:
    names = ("id", "financial_year", "budget", "forecast")
    rows = [dict(zip(names, line, strict=True)) for line in lines]
    given = set(BY_NAME["budget_lines"].by_name) - set(without)
    intake = Intake(date(2018, 10, 31))
    intake.tables["budget_lines"] = arrow_table(BY_NAME["budget_lines"], rows, given)
    intake.columns["budget_lines"] = frozenset(given)
    return intake


def test_a_line_is_of_the_year_from_april_to_april() -> None:
    intake = load_of(LINES)
    derive_budget_years(intake)
    made = intake.tables["budget_years"].drop_columns("_row").to_pylist()
    assert made == [
        {
            "id": "1",
            "started_on": date(2018, 4, 1),
            "ended_on": date(2019, 4, 1),
            "budget": Decimal(100),
            "forecast": Decimal(110),
        },
        {"id": "2", "started_on": None, "ended_on": None, "budget": Decimal(50), "forecast": None},
    ]
    assert intake.derived == {"budget_years": "budget"}


@pytest.mark.parametrize("column", ["financial_year", "budget", "forecast"])
def test_without_a_column_that_it_needs_no_table_is_made(column: str) -> None:
    intake = load_of(LINES, column)
    derive_budget_years(intake)
    assert "budget_years" not in intake.tables


def test_without_a_year_that_can_be_read_no_table_is_made() -> None:
    intake = load_of(LINES[1:])
    derive_budget_years(intake)
    assert "budget_years" not in intake.tables
