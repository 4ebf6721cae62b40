"""Days moved and counted: the calendar's awkward corners."""

from datetime import date

import pytest
from unit.frames.asking import answered, worked_out

from waymark.records.tables.referrals import contacts
from waymark.records.terms import AS_AT, Elapsed, days, months, term, working_days


def contact(day: date | None, decided: date | None = None) -> dict[str, list[dict[str, object]]]:
    return {"contacts": [{"id": "k1", "child": "c1", "received_on": day, "decided_on": decided}]}


@pytest.mark.parametrize(
    ("day", "by", "expected"),
    [
        (date(2018, 10, 3), days(28), date(2018, 10, 31)),
        (date(2018, 8, 31), months(-6), date(2018, 2, 28)),
        (date(2015, 8, 31), months(6), date(2016, 2, 29)),
        (date(2018, 11, 30), months(3), date(2019, 2, 28)),
        (date(2018, 3, 29), working_days(1), date(2018, 4, 3)),
        (date(2018, 3, 31), working_days(1), date(2018, 4, 3)),
    ],
)
def test_a_day_moved_lands_where_the_calendar_says(day: date, by: object, expected: date) -> None:
    moved = contacts.received_on + by  # type: ignore[operator]
    same = (moved <= expected) & (term(expected) <= moved)
    assert answered(same, "contacts", contact(day)) == {"k1": True}


def test_a_working_day_beyond_the_calendar_is_not_known() -> None:
    late = (contacts.received_on + working_days(1)).is_missing
    assert answered(late, "contacts", contact(date(2028, 12, 29))) == {"k1": True}
    assert answered(late, "contacts", contact(date(1988, 12, 30))) == {"k1": True}
    assert answered(late, "contacts", contact(None)) == {"k1": True}


def test_months_past_the_last_year_of_any_calendar_are_not_known() -> None:
    moved = (contacts.received_on + months(1)).is_missing
    assert answered(moved, "contacts", contact(date(9999, 12, 1))) == {"k1": True}
    assert answered(moved, "contacts", contact(date(9999, 11, 30))) == {"k1": False}


def test_bank_holidays_and_weekends_do_not_use_up_working_days() -> None:
    taken = Elapsed(contacts.received_on, contacts.decided_on, "working days")
    easter = contact(date(2018, 3, 29), date(2018, 4, 3))
    assert worked_out(taken, "contacts", easter) == {"k1": 1}
    saturday = contact(date(2018, 10, 6), date(2018, 10, 8))
    assert worked_out(taken, "contacts", saturday) == {"k1": 1}


def test_an_end_before_its_start_is_not_known() -> None:
    for unit in ("days", "working days", "years"):
        taken = Elapsed(contacts.received_on, contacts.decided_on, unit)  # type: ignore[arg-type]
        assert worked_out(taken, "contacts", contact(date(2018, 10, 2), date(2018, 10, 1))) == {"k1": None}
        assert worked_out(taken, "contacts", contact(date(2018, 10, 2), date(2018, 10, 2))) == {"k1": 0}


def test_working_days_outside_the_calendar_are_not_known() -> None:
    taken = Elapsed(contacts.received_on, contacts.decided_on, "working days")
    assert worked_out(taken, "contacts", contact(date(2028, 12, 29), date(2029, 1, 2))) == {"k1": None}


def test_a_child_born_on_29_february_is_a_year_older_on_1_march() -> None:
    age = Elapsed(contacts.received_on, contacts.decided_on, "years")
    assert worked_out(age, "contacts", contact(date(2004, 2, 29), date(2021, 2, 28))) == {"k1": 16}
    assert worked_out(age, "contacts", contact(date(2004, 2, 29), date(2021, 3, 1))) == {"k1": 17}


def test_days_count_up_to_the_as_at_day() -> None:
    waited = Elapsed(contacts.received_on, AS_AT, "days")
    assert worked_out(waited, "contacts", contact(date(2018, 10, 30))) == {"k1": 1}
