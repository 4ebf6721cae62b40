"""A page that shows a child is not answered where the look cannot be noted."""

import pytest
from django.db import DatabaseError
from django.test import Client

from waymark.web.access.roles import Role
from waymark.web.loads.pinned import open_load
from waymark.web.loads.references import reference_of
from waymark.web.trail import actions
from waymark.web.trail.models import Line, Look


@pytest.fixture
def director(appoint) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(appoint(Role.DIRECTOR))
    return client


SHOWING = ["/worklists/cp-visits-due", "/measures/children-looked-after/children"]


@pytest.mark.parametrize("address", SHOWING)
def test_a_look_that_cannot_be_noted_shows_nothing(director, monkeypatch, address):
    assert director.get(address).status_code == 200
    children = open_load().allocations

    def cannot(*_: object, **__: object) -> None:
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(Line, "save", cannot)
    refused = director.get(address)
    assert refused.status_code == 500
    page = refused.content.decode()
    assert "could not be made" in page
    assert not [child for child in children if child in page or reference_of(child) in page]


def test_the_looks_and_their_line_are_kept_together_or_not_at_all(director, monkeypatch):
    def cannot(*_: object, **__: object) -> None:
        raise DatabaseError("the disk is full")

    before = Line.objects.count(), Look.objects.count()
    monkeypatch.setattr(actions, "note_looks", cannot)
    assert director.get(SHOWING[0]).status_code == 500
    assert (Line.objects.count(), Look.objects.count()) == before
