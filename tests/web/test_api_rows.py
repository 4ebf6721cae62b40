"""Programs see the rows about children that their person sees, named alike, and every look is noted."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from waymark.web.access.models import Restricted
from waymark.web.access.roles import Role
from waymark.web.api.actions import make_token
from waymark.web.loads.pinned import open_load
from waymark.web.loads.references import reference_of
from waymark.web.trail.models import Line
from waymark.worklists.catalogue import BY_NAME

CHILDREN = "/api/v1/measures/children-looked-after/children"


@pytest.fixture(autouse=True)
def no_calls_counted():
    cache.clear()


@pytest.fixture
def rows_for(appoint):
    """The rows a new person in that role reads, as JSON."""

    def read(role, address=CHILDREN, **more):
        person = appoint(role, **more)
        _, secret = make_token(person, "Any report", timezone.localdate() + timedelta(days=30))
        answer = Client().get(address, headers={"Authorization": f"Bearer {secret}"})
        return person, answer

    return read


@pytest.fixture
def team():
    """A team that looked-after children of the load are allocated to."""
    return min(one.team for one in open_load().allocations.values() if one.team)


def test_a_director_reads_every_child_by_reference(rows_for):
    _, answer = rows_for(Role.DIRECTOR)
    ids = set(open_load().allocations)
    rows = answer.json()["rows"]
    assert rows
    assert {row["person_id"] for row in rows} <= {reference_of(child) for child in ids}
    assert {row["record_id"] for row in rows} == {None}


def test_a_manager_reads_the_childrens_ids_of_the_team_and_no_others(rows_for, team):
    of_team = {child for child, one in open_load().allocations.items() if one.team == team}
    _, of_all = rows_for(Role.DIRECTOR, "/api/v1/worklists/cla-visits-due")
    _, of_own = rows_for(Role.TEAM_MANAGER, "/api/v1/worklists/cla-visits-due", team=team)
    own = [row["person_id"] for row in of_own.json()["rows"]]
    assert set(own) <= of_team
    references = {reference_of(child) for child in of_team}
    assert len(own) == sum(row["person_id"] in references for row in of_all.json()["rows"])


def test_no_list_names_a_child_to_whoever_reads_by_reference(rows_for):
    ids = set(open_load().allocations)
    for name in ("monday", *(f"worklists/{name}" for name in BY_NAME)):
        _, answer = rows_for(Role.DIRECTOR, f"/api/v1/{name}")
        assert answer.status_code in (200, 404), name
        assert not ids & set(re.findall(r"[\w-]+", answer.content.decode())), name


def test_the_monday_sheet_has_the_rows_of_the_lists_a_week_ahead(rows_for):
    _, sheet = rows_for(Role.DIRECTOR, "/api/v1/monday")
    _, visits = rows_for(Role.DIRECTOR, "/api/v1/worklists/cla-visits-due?status=overdue")
    of_list = [
        {name: value for name, value in row.items() if name != "worklist"}
        for row in sheet.json()["overdue"]
        if row["worklist"] == "cla-visits-due"
    ]
    assert of_list == visits.json()["rows"]
    assert of_list


def test_every_look_by_a_program_is_noted_with_its_children(rows_for):
    person, answer = rows_for(Role.DIRECTOR)
    [line] = Line.objects.filter(person=person, action="looked")
    assert line.load == answer.json()["load_id"]
    assert line.detail["view"] == "api-children"
    assert {reference_of(child) for child in line.detail["children"]} == {
        row["person_id"] for row in answer.json()["rows"]
    }


def test_a_restricted_child_is_in_no_answer(rows_for):
    _, before = rows_for(Role.DIRECTOR)
    shut = before.json()["rows"][0]["person_id"]
    child = next(child for child in open_load().allocations if reference_of(child) == shut)
    Restricted.objects.create(child=child, reason="A relative works here")
    _, after = rows_for(Role.DIRECTOR)
    assert shut not in after.content.decode()
    assert len(after.json()["rows"]) < len(before.json()["rows"])


def test_a_person_without_a_team_or_children_reads_no_rows(rows_for):
    assert rows_for(Role.PRACTITIONER)[1].status_code == 404


def test_a_manager_reads_the_figures_of_the_team_and_of_no_other(rows_for, team):
    _, answer = rows_for(Role.TEAM_MANAGER, "/api/v1/scorecard?by=team", team=team)
    assert {row["team"] for row in answer.json()["rows"]} == {None, team}
    other = next(one.team for one in open_load().allocations.values() if one.team not in (None, team))
    address = f"/api/v1/measures/children-in-need/trend?team={other}"
    assert rows_for(Role.TEAM_MANAGER, address, team=team)[1].status_code == 404
    assert rows_for(Role.DIRECTOR, address)[1].status_code == 200


def test_a_load_that_does_not_exist_is_absent(rows_for):
    assert rows_for(Role.DIRECTOR, "/api/v1/scorecard?load=2001-01-01-0001")[1].status_code == 404


def test_a_parameter_that_cannot_be_read_is_named_and_not_repeated(rows_for):
    _, answer = rows_for(Role.DIRECTOR, "/api/v1/worklists/cla-visits-due?status=Oxblood")
    assert answer.status_code == 422
    assert "status" in answer.json()["detail"]
    assert "Oxblood" not in answer.content.decode()


def test_the_figures_can_be_narrowed(rows_for):
    _, answer = rows_for(Role.DIRECTOR, "/api/v1/scorecard?measure=children-looked-after&months=3")
    [row] = answer.json()["rows"]
    assert row["measure"] == "children-looked-after"
    assert list(row["trend"]) == answer.json()["months"] == ["2018-08", "2018-09", "2018-10"]
