"""A browser says where a form comes from, and the form is taken from our own pages alone."""

import pytest
from django.test import Client

ADDRESS = "/account/sign-in"


def send(origin):
    """The sign-in form as a browser sends it, with the field from our page."""
    client = Client(enforce_csrf_checks=True)
    field = client.get(ADDRESS).content.decode().split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    said = {"csrfmiddlewaretoken": field, "login": "nobody@example.org", "password": "wrong"}
    return client.post(ADDRESS, said, headers={"Origin": origin})


def test_a_browser_is_let_say_which_site_its_forms_are_of(db):
    # with "no-referrer" a browser sends Origin: null with every form: https://fetch.spec.whatwg.org/#origin-header
    assert Client().get(ADDRESS)["Referrer-Policy"] == "same-origin"


def test_a_form_of_our_own_page_is_taken(db):
    assert send("http://testserver").status_code == 200


@pytest.mark.parametrize("origin", ["null", "https://elsewhere.example"])
def test_a_form_from_elsewhere_is_refused_in_words(db, origin):
    answer = send(origin)
    assert answer.status_code == 403
    assert "open the page again" in answer.content.decode()
