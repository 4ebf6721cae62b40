"""Who signed in, who signed out and who tried to: each is a line of the trail."""

from django.test import Client

from waymark.web.access.roles import Role
from waymark.web.trail.checking import broken
from waymark.web.trail.models import Line

SIGN_IN = "/account/sign-in"


def lines() -> list[tuple[str, str, str]]:
    return [(line.who, line.action, line.about) for line in Line.objects.all()]


def test_signing_in_and_out_is_noted(appoint):
    person = appoint(Role.DIRECTOR)
    client = Client()
    client.post(SIGN_IN, {"login": person.email, "password": "a long password"})
    client.post("/account/sign-out")
    assert lines() == [(person.email, "signed in", ""), (person.email, "signed out", "")]
    assert broken() is None


def test_a_wrong_password_is_noted_on_the_account_it_was_tried_on(appoint):
    person = appoint(Role.DIRECTOR)
    Client().post(SIGN_IN, {"login": person.email.upper(), "password": "a wrong password"})
    assert lines() == [("nobody", "failed to sign in", person.email)]


def test_what_was_typed_for_no_account_is_not_kept(db):
    Client().post(SIGN_IN, {"login": "my-secret-password@example.org", "password": "x"})
    assert lines() == [("nobody", "failed to sign in", "")]


def test_a_computer_left_alone_signs_out_and_that_is_noted(signed_in):
    client = signed_in(Role.DIRECTOR)
    session = client.session
    session["last_seen"] = 0
    session.save()
    client.get("/scorecard")
    assert [action for _, action, _ in lines()] == ["signed in", "signed out"]
