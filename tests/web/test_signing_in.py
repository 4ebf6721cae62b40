"""Signing in and out: what is asked, what is said, how often it may be tried, and when it ends."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from waymark.web.access.models import Appointment, Person
from waymark.web.access.roles import Role

SIGN_IN = "/account/sign-in"
PASSWORD = "a long password"


@pytest.fixture(autouse=True)
def nobody_has_tried_yet():
    """The limits of each test are its own."""
    cache.clear()


@pytest.fixture
def clock(monkeypatch):
    """Moves the clock on, from noon of a working day."""
    held = {"now": datetime(2026, 3, 4, 12, tzinfo=timezone.get_current_timezone())}
    monkeypatch.setattr(timezone, "now", lambda: held["now"])

    def later(**by: float) -> None:
        held["now"] += timedelta(**by)

    return later


def try_as(email: str, password: str = PASSWORD, client: Client | None = None, **headers):
    """A try to sign in."""
    return (client or Client()).post(SIGN_IN, {"login": email, "password": password}, **headers)


def code_of(secret: str) -> str:
    """The code an app with this key shows now."""
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def text_of(answer) -> str:
    """The page without the token that differs each time and the address that was typed."""
    page = re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", answer.content.decode())
    return re.sub(r"\S+@example\.org", "EMAIL", page)


def test_the_right_password_leads_to_the_first_page(appoint):
    answer = try_as(appoint(Role.DIRECTOR).email)
    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_an_email_address_is_the_same_in_any_case(appoint):
    assert try_as(appoint(Role.DIRECTOR).email.upper()).status_code == 302


def test_a_failed_sign_in_says_the_same_of_known_unknown_closed_and_dormant(appoint):
    known, closed, dormant = (appoint(Role.DIRECTOR).email for _ in range(3))
    Person.objects.filter(email=closed).update(is_active=False)
    Person.objects.filter(email=dormant).update(made_at=timezone.now() - timedelta(days=45))
    wrong = text_of(try_as(known, "wrong"))
    assert "The email address or password is not right." in wrong
    assert "<title>Error: Sign in" in wrong
    assert text_of(try_as("nobody@example.org")) == wrong
    assert text_of(try_as(closed)) == wrong
    assert text_of(try_as(dormant)) == wrong


@pytest.mark.parametrize(("days", "opens"), [(44.9, True), (45, False)])
def test_an_account_is_dormant_after_45_days(appoint, days, opens):
    person = appoint(Role.DIRECTOR)
    since = timezone.now() - timedelta(days=days)
    Person.objects.filter(pk=person.pk).update(made_at=since - timedelta(days=99), last_login=since)
    assert (try_as(person.email).status_code == 302) is opens


@pytest.mark.parametrize(
    "path", ["signup", "sign-up", "password/reset", "email", "login", "3rdparty", "inactive", "passkey"]
)
def test_no_address_of_allauths_that_is_not_used_exists(signed_in, path):
    assert signed_in(Role.ADMINISTRATOR).get(f"/account/{path}").status_code == 404
    assert signed_in(Role.ADMINISTRATOR).get(f"/account/{path}/").status_code == 404


def test_five_wrong_passwords_slow_that_person_only(appoint):
    tried, other = appoint(Role.DIRECTOR).email, appoint(Role.DIRECTOR).email
    for number in range(5):
        try_as(tried, "wrong", REMOTE_ADDR=f"192.0.2.{number}")
    stopped = try_as(tried, REMOTE_ADDR="192.0.2.99")
    assert "There were too many tries" in stopped.content.decode()
    assert try_as(other, REMOTE_ADDR="192.0.2.1").status_code == 302


def test_twenty_wrong_tries_from_one_place_slow_that_place_only(appoint):
    known = appoint(Role.DIRECTOR).email
    for number in range(20):
        try_as(f"guess-{number}@example.org", "wrong", REMOTE_ADDR="192.0.2.1")
    assert try_as(known, REMOTE_ADDR="192.0.2.1").status_code == 200
    assert try_as(known, REMOTE_ADDR="192.0.2.2").status_code == 302


@pytest.mark.parametrize("proxies", [0, 1])
def test_a_forged_forwarding_header_gains_nothing(appoint, monkeypatch, proxies):
    monkeypatch.setattr(settings, "ALLAUTH_TRUSTED_PROXY_COUNT", proxies)
    known = appoint(Role.DIRECTOR).email
    for number in range(20):
        forged = f"198.51.100.{number}" + (", 192.0.2.1" if proxies else "")
        try_as(f"guess-{number}@example.org", "wrong", HTTP_X_FORWARDED_FOR=forged)
    last = "203.0.113.9" + (", 192.0.2.1" if proxies else "")
    assert try_as(known, HTTP_X_FORWARDED_FOR=last).status_code == 200


def test_behind_a_proxy_two_places_are_two(appoint, monkeypatch):
    monkeypatch.setattr(settings, "ALLAUTH_TRUSTED_PROXY_COUNT", 1)
    known = appoint(Role.DIRECTOR).email
    for number in range(20):
        try_as(f"guess-{number}@example.org", "wrong", HTTP_X_FORWARDED_FOR="192.0.2.1")
    assert try_as(known, HTTP_X_FORWARDED_FOR="192.0.2.2").status_code == 302


@pytest.mark.parametrize(("minutes", "status"), [(14.9, 200), (15, 302)])
def test_a_computer_left_alone_is_locked_after_15_minutes(signed_in, clock, minutes, status):
    browser = signed_in(Role.DIRECTOR)
    assert browser.get("/account/").status_code == 200
    clock(minutes=minutes)
    assert browser.get("/account/").status_code == status


def test_whoever_was_locked_out_is_told_why(signed_in, clock):
    browser = signed_in(Role.DIRECTOR)
    browser.get("/account/")
    clock(minutes=16)
    page = browser.get("/account/", follow=True)
    assert "nothing was done here for a while" in page.content.decode()
    assert "next=%2Faccount%2F" in page.request["QUERY_STRING"]


def test_nobody_stays_signed_in_for_more_than_ten_hours(signed_in, clock):
    browser = signed_in(Role.DIRECTOR)
    for _ in range(60):
        assert browser.get("/account/").status_code == 200
        clock(minutes=10)
    assert browser.get("/account/").status_code == 302


def test_signing_out_ends_it_and_has_the_browser_forget(signed_in):
    browser = signed_in(Role.DIRECTOR)
    old = browser.cookies["sessionid"].value
    answer = browser.post("/account/sign-out")
    assert answer["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    browser.cookies["sessionid"] = old
    assert browser.get("/worklists").status_code == 302


def test_an_account_closed_a_moment_ago_opens_nothing_with_its_old_cookie(appoint):
    person, browser = appoint(Role.DIRECTOR), Client()
    browser.force_login(person)
    assert browser.get("/worklists").status_code == 200
    Person.objects.filter(pk=person.pk).update(is_active=False)
    assert browser.get("/worklists").status_code == 302


def test_an_appointment_that_ended_opens_nothing_with_its_old_cookie(appoint):
    person, browser = appoint(Role.DIRECTOR), Client()
    browser.force_login(person)
    assert browser.get("/worklists").status_code == 200
    yesterday = timezone.localdate() - timedelta(days=1)
    Appointment.objects.filter(person=person).update(ends_on=yesterday)
    assert browser.get("/worklists").status_code == 404


def test_a_password_is_changed_only_to_one_that_is_hard_to_guess(appoint):
    person, browser = appoint(Role.DIRECTOR), Client()
    try_as(person.email, client=browser)
    sent = {"oldpassword": PASSWORD, "password1": "password1234", "password2": "password1234"}
    refused = browser.post("/account/password", sent).content.decode()
    assert '<a href="#password1">This password is too common.</a>' in refused
    assert "<title>Error: Change your password" in refused
    new = {"oldpassword": PASSWORD, "password1": "otter basin lamp", "password2": "otter basin lamp"}
    assert "Your password is changed." in browser.post("/account/password", new, follow=True).content.decode()
    person.refresh_from_db()
    assert person.check_password("otter basin lamp")


@pytest.fixture
def asked(monkeypatch):
    """A site that asks for a second factor, as production does."""
    monkeypatch.setattr(settings, "TOLD", replace(settings.TOLD, second_factor=True))


def set_up(browser: Client) -> tuple[str, str]:
    """Set up a second factor; the key, and the page of recovery codes."""
    page = browser.get("/account/second-factor/set-up").content.decode()
    key = re.search(r'id="key">(\w+)<', page)
    assert key is not None
    answer = browser.post("/account/second-factor/set-up", {"code": code_of(key[1])}, follow=True)
    return key[1], answer.content.decode()


def test_nothing_opens_before_a_second_factor_is_set_up(appoint, asked):
    browser = Client()
    try_as(appoint(Role.DIRECTOR).email, client=browser)
    for path in ("/", "/worklists", "/account/", "/account/password"):
        assert browser.get(path)["Location"] == "/account/second-factor/set-up"
    _, codes = set_up(browser)
    assert len(re.findall(r"<li>[0-9a-z]+</li>", codes)) == 10
    assert browser.get("/worklists").status_code == 200


def test_the_picture_of_the_key_is_one_our_policy_lets_a_browser_show(appoint, asked):
    browser = Client()
    try_as(appoint(Role.DIRECTOR).email, client=browser)
    answer = browser.get("/account/second-factor/set-up")
    assert 'src="data:image/svg+xml;base64,' in answer.content.decode()
    assert "img-src 'self' data:" in answer["Content-Security-Policy"]


def test_the_code_is_asked_for_at_the_next_sign_in(appoint, asked):
    person, browser = appoint(Role.DIRECTOR), Client()
    try_as(person.email, client=browser)
    key, codes = set_up(browser)
    cache.clear()
    again = Client()
    assert try_as(person.email, client=again)["Location"] == "/account/code"
    assert again.get("/worklists").status_code == 302
    wrong = again.post("/account/code", {"code": "000000"}).content.decode()
    assert '<a href="#code">The code is not right.' in wrong
    assert again.post("/account/code", {"code": code_of(key)})["Location"] == "/"
    assert again.get("/worklists").status_code == 200
    recovery = re.findall(r"<li>([0-9a-z]+)</li>", codes)[0]
    for status in (302, 200):
        cache.clear()
        without_phone = Client()
        try_as(person.email, client=without_phone)
        assert without_phone.post("/account/code", {"code": recovery}).status_code == status


def test_the_key_is_kept_sealed(appoint, asked):
    browser = Client()
    try_as(appoint(Role.DIRECTOR).email, client=browser)
    key, _ = set_up(browser)
    kept = Authenticator.objects.get(type=Authenticator.Type.TOTP)
    assert key not in str(kept.data)
