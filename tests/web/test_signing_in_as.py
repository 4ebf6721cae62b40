"""The demonstration has an account for each role, listed on its sign-in page; no other site has any."""

from dataclasses import replace

import pytest
from django.conf import settings
from django.test import Client

from waymark.web.access.models import Person
from waymark.web.access.roles import ROLES
from waymark.web.site.demonstration import make_accounts


@pytest.fixture
def demo(db, told, monkeypatch):
    monkeypatch.setattr(settings, "TOLD", replace(settings.TOLD, mode="demo"))
    make_accounts()


def test_the_sign_in_page_lists_an_account_for_each_role(demo):
    page = Client().get("/account/sign-in").content.decode()
    assert all(f"{role.value}@example.org" in page for role in ROLES)


def test_each_can_be_signed_in_as(demo):
    for role in ROLES:
        browser = Client()
        browser.post("/sign-in-as", {"email": f"{role.value}@example.org"})
        assert browser.get("/for-nobody").status_code == 404
        assert Person.objects.get(pk=browser.session["_auth_user_id"]).email == f"{role.value}@example.org"


def test_the_password_listed_opens_the_account(demo):
    browser = Client()
    typed = {"login": "director@example.org", "password": "waymark demo"}
    assert browser.post("/account/sign-in", typed)["Location"] == "/"


def test_the_team_manager_has_one_team_and_the_inspector_six_cases(demo):
    assert Person.objects.get(email="team-manager@example.org").appointments.get().team.below.count() == 0
    assert Person.objects.get(email="inspector@example.org").case_lists.get().cases.count() == 6


def test_making_the_accounts_again_makes_no_more(demo):
    make_accounts()
    assert Person.objects.count() == len(ROLES)


def test_nobody_is_signed_in_as_a_person_who_is_no_example(demo, appoint):
    real = appoint(ROLES[0])
    assert Client().post("/sign-in-as", {"email": real.email}).status_code == 404


def test_outside_the_demonstration_there_is_no_such_page(db, told):
    make_accounts()
    assert Client().post("/sign-in-as", {"email": "director@example.org"}).status_code == 404
    assert "director@example.org" not in Client().get("/account/sign-in").content.decode()


def test_a_page_elsewhere_cannot_sign_anybody_in(demo):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/sign-in-as", {"email": "director@example.org"}).status_code != 302
