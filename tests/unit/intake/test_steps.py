"""Children who moved between early help and social care."""

from datetime import date

import pytest

from waymark.engines.extract import arrow_table
from waymark.intake.intake import Intake
from waymark.intake.steps import derive_steps, is_step_up
from waymark.records.tables import BY_NAME


@pytest.mark.parametrize(
    ("reason", "up"),
    [
        ("Step-up", True),
        ("step up to social care", True),
        ("Stepped up", True),
        ("STEP_UP", True),
        ("Escalated to children's social care", True),
        ("Step down", False),
        ("Outcomes met", False),
        ("Footstep uphill", False),
        ("", False),
        (None, False),
    ],
)
def test_a_reason_says_whether_the_child_went_up(reason: str | None, up: bool) -> None:
    assert is_step_up(reason) == up


def load_of(columns: dict[str, set[str]] | None = None) -> Intake:
    first, last = date(2018, 1, 1), date(2018, 10, 1)
    rows = {
        "early_help_episodes": [
            {"id": "1", "child": "Amy", "started_on": first, "ended_on": last, "ended_because": "Step-up"},
            {
                "id": "2",
                "child": "Ben",
                "started_on": first,
                "ended_on": last,
                "ended_because": "Outcomes met",
            },
        ],
        "referrals": [
            {"id": "1", "child": "Cal", "received_on": first, "closed_on": last, "closed_because": "RC9"},
            {"id": "2", "child": "Dan", "received_on": first, "closed_on": last, "closed_because": "RC8"},
            {"id": "3", "child": "Eva", "received_on": first, "closed_on": None, "closed_because": None},
        ],
    }
    intake = Intake(date(2018, 10, 31))
    for name, items in rows.items():
        given = (columns or {}).get(name, set(BY_NAME[name].by_name))
        intake.tables[name] = arrow_table(BY_NAME[name], items, given)
        intake.columns[name] = frozenset(given)
    return intake


def test_early_help_goes_up_and_a_referral_closed_as_rc9_goes_down() -> None:
    intake = load_of()
    derive_steps(intake)
    rows = intake.tables["steps"].to_pylist()
    assert [(row["id"], row["child"], row["stepped_on"], row["direction"]) for row in rows] == [
        ("early help 1", "Amy", date(2018, 10, 1), "step up"),
        ("referral 1", "Cal", date(2018, 10, 1), "step down"),
    ]


@pytest.mark.parametrize(
    "columns",
    [
        {"referrals": {"id", "child", "received_on", "closed_on"}},
        {"early_help_episodes": {"id", "child", "started_on", "ended_on"}},
    ],
)
def test_half_the_movement_does_not_pass_for_all_of_it(columns: dict[str, set[str]]) -> None:
    intake = load_of(columns)
    derive_steps(intake)
    assert "steps" not in intake.tables
