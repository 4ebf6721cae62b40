"""The council's own sign-on, held against a provider of this machine: who gets in, and who does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

import pytest
import requests
from django.conf import settings
from django.test import Client
from oidc_provider_mock import User, run_server_in_thread

from waymark.web.access.models import Person
from waymark.web.access.roles import Role
from waymark.web.access.sign_on import providers

KNOWN = "known@example.org"
USERS = [
    User(sub="known", claims={"email": KNOWN, "email_verified": True}),
    User(sub="unknown", claims={"email": "unknown@example.org", "email_verified": True}),
    User(sub="unverified", claims={"email": KNOWN, "email_verified": False}),
    User(sub="silent", claims={"email": KNOWN}),
    User(sub="entra", claims={"email": KNOWN, "xms_edov": "1"}),
]


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    """The address of the provider."""
    with run_server_in_thread(user_claims=USERS) as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture
def council(provider, monkeypatch, appoint) -> Person:
    """Somebody known, without a password, of a site that has the council's sign-on."""
    told = replace(settings.TOLD, oidc_server=provider, oidc_name="Made-up council", second_factor=True)
    monkeypatch.setattr(settings, "TOLD", told)
    made = providers(provider, "waymark", "a secret", told.oidc_name)
    monkeypatch.setattr(settings, "SOCIALACCOUNT_PROVIDERS", made)
    person = appoint(Role.DIRECTOR)
    Person.objects.filter(pk=person.pk).update(email=KNOWN)
    person.refresh_from_db()
    person.set_unusable_password()
    person.save()
    return person


def sign_on(browser: Client, sub: str):
    """Go through the council's sign-on as that subject; the answer at the end of it."""
    to = browser.post("/account/oidc/council")["Location"]
    back = requests.post(to, data={"sub": sub}, allow_redirects=False, timeout=60).headers["Location"]
    parts = urlsplit(back)
    return browser.get(f"{parts.path}?{parts.query}")


def test_a_known_and_verified_address_gets_in_without_another_second_factor(council):
    browser = Client()
    assert sign_on(browser, "known")["Location"] == "/"
    assert browser.get("/worklists").status_code == 200


def test_the_second_time_too(council):
    sign_on(Client(), "known")
    browser = Client()
    assert sign_on(browser, "known")["Location"] == "/"
    assert browser.get("/worklists").status_code == 200


@pytest.mark.parametrize("sub", ["unknown", "unverified", "silent", "entra"])
def test_an_address_that_is_unknown_or_not_vouched_for_does_not_get_in(council, sub):
    browser = Client()
    refused = sign_on(browser, sub)
    assert refused.status_code == 403
    assert "You could not be signed in" in refused.content.decode()
    assert browser.get("/worklists").status_code == 302
    assert Person.objects.count() == 1


def test_a_council_may_name_another_claim_that_vouches_for_an_address(council, monkeypatch):
    monkeypatch.setattr(settings, "TOLD", replace(settings.TOLD, oidc_verified_claim="xms_edov"))
    assert sign_on(Client(), "entra")["Location"] == "/"
    assert sign_on(Client(), "known").status_code == 403


def test_a_closed_account_does_not_get_in_though_it_once_did(council):
    sign_on(Client(), "known")
    Person.objects.filter(pk=council.pk).update(is_active=False)
    browser = Client()
    assert sign_on(browser, "known").status_code == 403
    assert browser.get("/worklists").status_code == 302


def test_an_address_given_to_somebody_else_does_not_open_the_first_ones_account(council):
    sign_on(Client(), "known")
    Person.objects.filter(pk=council.pk).update(email="moved@example.org")
    Person.objects.create_user(KNOWN, None, name="The next of that address")
    assert sign_on(Client(), "known").status_code == 403


def test_the_sign_in_page_leads_there_and_the_policy_lets_the_form_go(council, provider):
    answer = Client().get("/account/sign-in")
    assert "Sign in with Made-up council" in answer.content.decode()
    assert f"form-action 'self' {provider};" in answer["Content-Security-Policy"]


def test_an_answer_that_nobody_asked_for_signs_nobody_in(council):
    browser = Client()
    answer = browser.get("/account/oidc/council/callback?code=made-up&state=made-up")
    assert "You could not be signed in" in answer.content.decode()
    assert browser.get("/worklists").status_code == 302


def test_a_site_without_it_has_no_such_address(db):
    assert Client().post("/account/oidc/council").status_code == 404
