"""How late records are written up, worked out by hand; what nothing says is not available."""

from __future__ import annotations

from datetime import date
from typing import Any

from waymark.scorecards.lag import Lag, Rows, lag_of

OCTOBER, NOVEMBER, DECEMBER = date(2018, 10, 31), date(2018, 11, 30), date(2018, 12, 31)


def contact(number: int, day: tuple[int, int], **more: Any) -> dict[str, Any]:
    return {"id": f"C{number}", "child": "Amy", "received_on": date(2018, *day), **more}


def contacts(*rows: dict[str, Any], as_at: date = OCTOBER, **others: Any) -> Rows:
    return Rows(as_at, {"contacts": list(rows), **others})


def test_a_recorded_date_gives_days_and_working_days() -> None:
    rows = (
        # a Monday written up the same day, a Friday on Monday, a Monday two weeks later
        contact(1, (10, 1), recorded_on=date(2018, 10, 1)),
        contact(2, (10, 5), recorded_on=date(2018, 10, 8)),
        contact(3, (10, 1), recorded_on=date(2018, 10, 15)),
        # not written up as far as anybody knows, and before it happened
        contact(4, (10, 1), recorded_on=None),
        contact(5, (10, 2), recorded_on=date(2018, 10, 1)),
        # still to come
        contact(6, (11, 1), recorded_on=date(2018, 10, 1)),
    )
    (found,) = lag_of(contacts(*rows), [])
    two_in_three = 100 * 2 / 3
    assert found == Lag(
        "ssd_contacts", "", "recorded date", 5, 2, 3.0, 14, (two_in_three, two_in_three, 100.0)
    )


def test_without_it_and_without_an_earlier_load_lag_is_not_available_and_never_nought() -> None:
    (found,) = lag_of(contacts(contact(1, (10, 1))), [])
    assert (found.how, found.rows) == ("not available", 1)
    assert {found.unknown, found.median, found.ninetieth, found.late, *found.within} == {None}


def test_a_column_that_is_blank_throughout_says_nothing() -> None:
    (found,) = lag_of(contacts(contact(1, (10, 1), recorded_on=None)), [])
    assert (found.rows, found.unknown, found.median, found.within) == (1, 1, None, (None, None, None))


def test_between_loads_a_row_is_late_that_a_load_should_have_held() -> None:
    first = contacts(contact(1, (10, 1)))
    second = contacts(contact(1, (10, 1)), contact(2, (10, 20)), contact(3, (11, 10)), as_at=NOVEMBER)
    third = contacts(
        contact(1, (10, 1)),
        contact(2, (10, 20)),  # lacking on 31 October: at least 11 days
        contact(3, (11, 10)),  # there in the first load that could have it
        contact(4, (11, 5)),  # lacking on 30 November: at least 25 days
        contact(5, (12, 10)),
        contact(6, (10, 11)),  # still lacking on 30 November: at least 50 days
        as_at=DECEMBER,
    )
    (found,) = lag_of(third, [first, second])
    assert (found.how, found.rows, found.late) == ("between loads", 5, 3)
    assert (found.median, found.ninetieth, found.unknown) == (25.0, 50, None)


def test_a_team_is_the_one_involved_on_the_day() -> None:
    moved = date(2018, 10, 5)
    involved = [
        {"id": "I1", "child": "Amy", "team": "North", "started_on": date(2018, 1, 1), "ended_on": moved},
        {"id": "I2", "child": "Amy", "team": "East", "started_on": moved, "ended_on": None},
    ]
    rows = (
        contact(1, (10, 4), recorded_on=date(2018, 10, 4)),
        contact(2, (10, 5), recorded_on=date(2018, 10, 7)),
        contact(3, (10, 5), recorded_on=date(2018, 10, 9)) | {"child": "Ben"},
    )
    found = [
        one for one in lag_of(contacts(*rows, involvements=involved), [], True) if "contacts" in one.table
    ]
    assert [(one.group, one.rows, one.median) for one in found] == [
        ("", 3, 2.0),
        ("East", 1, 2.0),
        ("North", 1, 0.0),
        ("not allocated", 1, 4.0),
    ]
