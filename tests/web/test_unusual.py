"""Four hundred children in a week make one alert; thirty a day make none."""

from datetime import UTC, date, datetime, timedelta

import pytest

from waymark.web.access.models import Appointment, Opening, Restricted
from waymark.web.access.roles import Role
from waymark.web.trail.models import Line, Look
from waymark.web.trail.watching import opened_lists, week_of

MONDAY = date(2018, 10, 22)


@pytest.fixture
def looks(db):
    """Notes that a person looked at so many children on a day, beginning with the child of that number."""

    def noted(person, day: date, children: int, first: int = 0, view: str = "child") -> None:
        number = Line.objects.count() + 1
        line = Line.objects.create(
            number=number,
            at=datetime(day.year, day.month, day.day, 11, tzinfo=UTC),
            person=person,
            who=person.email,
            action="looked",
            detail={"view": view},
            seal=str(number),
        )
        Look.objects.bulk_create(Look(line=line, child=f"child-{first + n}") for n in range(children))

    return noted


def long_since() -> None:
    """Everybody was appointed before the weeks of these tests."""
    Appointment.objects.update(starts_on=date(2018, 1, 1))


def test_four_hundred_children_in_a_week_make_one_alert(appoint, looks):
    curious = appoint(Role.ANALYST)
    for day in range(5):
        looks(curious, MONDAY + timedelta(day), 80, first=80 * day)
    (week,) = week_of(MONDAY + timedelta(3))
    assert week.days == (80, 80, 80, 80, 80, 0, 0)
    assert (week.seen, week.own, week.is_unusual) == (400, None, True)
    assert week_of(MONDAY + timedelta(7)) == []


def test_thirty_a_day_make_none(appoint, looks):
    busy = appoint(Role.TEAM_MANAGER, "T1")
    for day in range(7):
        looks(busy, MONDAY + timedelta(day), 30, first=30 * day)
    (week,) = week_of(MONDAY)
    assert (week.seen, week.is_unusual) == (210, False)


def test_the_same_children_each_day_are_counted_once_in_the_week(appoint, looks):
    manager = appoint(Role.TEAM_MANAGER, "T1")
    for day in range(5):
        looks(manager, MONDAY + timedelta(day), 120)
    (week,) = week_of(MONDAY)
    assert (week.days[0], week.seen, week.is_unusual) == (120, 120, False)


def test_many_are_not_unusual_for_whoever_looks_at_as_many_each_week(appoint, looks):
    director = appoint(Role.DIRECTOR)
    for week in range(5):
        looks(director, MONDAY - timedelta(weeks=week), 400)
    (week_found,) = week_of(MONDAY)
    assert (week_found.own, week_found.is_unusual) == (400.0, False)


def test_twice_ones_colleagues_week_is_unusual_though_it_is_ones_own_usual(appoint, looks):
    slow, other = appoint(Role.IRO), appoint(Role.IRO)
    long_since()
    for week in range(1, 5):
        looks(slow, MONDAY - timedelta(weeks=week), 290)
        looks(other, MONDAY - timedelta(weeks=week), 140)
    looks(slow, MONDAY, 300)
    (week_found,) = week_of(MONDAY)
    assert (week_found.own, week_found.colleagues) == (290.0, 140.0)
    assert week_found.is_unusual


def test_restricted_cases_and_openings_are_counted(appoint, looks):
    person = appoint(Role.DIRECTOR)
    Restricted.objects.create(child="child-1", reason="A relative works here")
    moment = datetime(2018, 10, 23, 9, tzinfo=UTC)
    Opening.objects.create(person=person, child="child-2", reason="A call", opened_at=moment, until=moment)
    looks(person, MONDAY, 3)
    (week,) = week_of(MONDAY)
    assert (week.restricted, week.opened) == (1, 1)


def test_which_teams_open_their_lists(appoint, looks):
    reader, other = appoint(Role.TEAM_MANAGER, "North"), appoint(Role.PRACTITIONER, "North")
    appoint(Role.TEAM_MANAGER, "South")
    long_since()
    looks(reader, MONDAY, 3, view="worklist")
    looks(reader, MONDAY + timedelta(1), 3, view="worklist")
    looks(other, MONDAY, 1, view="my-children")
    looks(reader, MONDAY - timedelta(7), 3, view="worklist")
    looks(reader, MONDAY - timedelta(14), 3, view="measure-children")
    found = opened_lists(MONDAY + timedelta(3))
    assert found["North"] == (0, 0, 0, 0, 0, 0, 1, 2)
    assert found["South"] == (0,) * 8
