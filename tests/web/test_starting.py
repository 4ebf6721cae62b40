"""Production refuses to start with a door left open, and says which."""

from __future__ import annotations

import os
import subprocess
import sys
import urllib.request
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.cache import cache
from django.core.checks import run_checks
from django.utils import timezone

from waymark.web.access.models import Appointment, Person
from waymark.web.access.roles import Role
from waymark.web.administration.first import appoint_first
from waymark.web.administration.mistakes import CannotAppoint
from waymark.web.site.environment import BadEnvironment, environment_of, told_by
from waymark.web.trail.models import Line

SAFE = {
    "WAYMARK_MODE": "production",
    "WAYMARK_SECRET": "k" * 20 + "2f8Zq-made-up-and-long-enough-for-anything",
    "WAYMARK_HOSTS": "waymark.example.org",
}


@pytest.fixture
def found(monkeypatch):
    """The ids of Waymark's own checks that fail in that environment."""

    def of(debug: bool = False, **differs: str) -> set[str]:
        monkeypatch.setattr(settings, "TOLD", told_by({**SAFE, **differs}))
        monkeypatch.setattr(settings, "DEBUG", debug)
        cache.clear()
        failed = run_checks(tags=["waymark"], include_deployment_checks=True, databases=["default"])
        return {one.id for one in failed}

    return of


def person(password: str | None = "a long password", made_days_ago: int = 0, **more) -> Person:
    """An account made so many days ago."""
    made = timezone.now() - timedelta(days=made_days_ago)
    return Person.objects.create_user("kim@example.org", password, name="Kim", made_at=made, **more)


def test_a_safe_site_starts(db, found):
    person()
    assert found() == set()


@pytest.mark.parametrize(
    ("differs", "failing"),
    [
        ({"WAYMARK_SECRET": "x" * 49}, "waymark.secret"),
        ({"WAYMARK_SECRET": "changeme" * 9}, "waymark.secret"),
        ({"WAYMARK_HOSTS": ""}, "waymark.hosts"),
        ({"WAYMARK_HOSTS": "*"}, "waymark.hosts"),
        ({"WAYMARK_MODE": "demo"}, "waymark.mode"),
        ({"WAYMARK_PROXIES": "0"}, "waymark.proxies"),
        ({"WAYMARK_SECOND_FACTOR": "no"}, "waymark.second-factor"),
    ],
)
def test_it_does_not_start_with_what_its_environment_may_not_say(db, found, differs, failing):
    assert found(**differs) >= {failing}


def test_it_does_not_start_with_debug_on(db, found):
    assert found(debug=True) == {"waymark.debug"}


def test_it_does_not_start_without_a_secret():
    with pytest.raises(BadEnvironment, match="WAYMARK_SECRET is not set"):
        told_by({"WAYMARK_MODE": "production"})


def test_it_does_not_start_with_an_account_of_the_demonstration(db, found):
    person(example=True)
    assert found() == {"waymark.examples"}


def test_it_does_not_start_with_a_password_that_everybody_knows(db, found):
    person(password="changeme")
    assert found() == {"waymark.known-password"}


def test_it_does_not_start_with_an_email_address_as_its_password(db, found):
    person(password="kim@example.org")
    assert found() == {"waymark.known-password"}


@pytest.mark.parametrize(("days", "failing"), [(6, set()), (7, {"waymark.second-factor"})])
def test_an_account_has_seven_days_to_set_up_a_second_factor(db, found, days, failing):
    person(made_days_ago=days)
    assert found() == failing


def test_an_account_with_a_second_factor_or_without_a_password_may_stay(db, found):
    with_factor = person(made_days_ago=30)
    Authenticator.objects.create(user=with_factor, type=Authenticator.Type.TOTP, data={})
    made = timezone.now() - timedelta(days=30)
    Person.objects.create_user("sign-on@example.org", None, name="Sign-on", made_at=made)
    assert found() == set()


def test_a_closed_account_keeps_nothing_from_starting(db, found):
    person(password="changeme", made_days_ago=30, example=True, is_active=False)
    assert found() == set()


def test_the_environment_says_back_what_was_told(tmp_path):
    told = replace(told_by(SAFE), data=tmp_path, hosts=("a.example.org", "b.example.org"), proxies=2)
    assert told_by(environment_of(told)) == told


def test_the_first_administrator_is_made_once(db):
    made = appoint_first("Ada@Example.org", "Ada", "nobody guesses this")
    assert made.check_password("nobody guesses this")
    assert Appointment.objects.get(person=made).role == Role.ADMINISTRATOR
    assert Line.objects.last().about == "ada@example.org"
    with pytest.raises(CannotAppoint, match="an administrator already"):
        appoint_first("eve@example.org", "Eve", "nobody guesses this")
    assert not Person.objects.filter(email="eve@example.org").exists()


def test_an_administrator_who_cannot_sign_in_is_made_anew(db):
    made = appoint_first("ada@example.org", "Ada", "nobody guesses this")
    Person.objects.filter(pk=made.pk).update(is_active=False)
    appoint_first("ada@example.org", "Ada", "another that is long")
    made.refresh_from_db()
    assert made.is_active
    assert made.check_password("another that is long")


@pytest.mark.parametrize("password", ["short", "password1234", "ada@example.org"])
def test_the_first_administrator_has_no_weak_password(db, password):
    with pytest.raises(CannotAppoint):
        appoint_first("ada@example.org", "Ada", password)
    assert not Person.objects.exists()


def test_the_command_serves_the_sign_in_page_and_makes_its_database_by_itself(store: Path, tmp_path: Path):
    told = {"WAYMARK_MODE": "demo", "WAYMARK_STORE": str(store), "WAYMARK_DATA": str(tmp_path / "new")}
    environ = {**os.environ, **told}
    command = [sys.executable, "-m", "waymark", "web", "--port", "18643"]
    with subprocess.Popen(command, env=environ, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            said = server.stderr.readline()
            assert said == "Waymark is at http://127.0.0.1:18643 until you press Ctrl-C.\n"
            page = _read("http://127.0.0.1:18643/account/sign-in")
        finally:
            server.terminate()
    assert "Sign in to Waymark" in page


def _read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read().decode()
