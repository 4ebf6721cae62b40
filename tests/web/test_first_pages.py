"""The first pages open to those who may see them, from the load."""

from django.test import Client

from waymark.web.access.roles import Role


def test_the_director_sees_the_scorecard(signed_in):
    page = signed_in(Role.DIRECTOR).get("/scorecard").content.decode()
    assert "Children looked after" in page
    assert "31 October 2018" in page


def test_the_director_sees_one_measure_and_the_children_behind_it(signed_in):
    director = signed_in(Role.DIRECTOR)
    assert director.get("/measures/children-looked-after").status_code == 200
    assert director.get("/measures/children-looked-after/children").status_code == 200


def test_a_councillor_sees_no_scorecard(signed_in):
    assert signed_in(Role.COUNCILLOR).get("/scorecard").status_code == 404


def test_nobody_sees_a_page_before_signing_in(db):
    answer = Client().get("/scorecard")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/sign-in")


def test_the_sign_in_page_opens_to_anybody(db):
    assert Client().get("/account/sign-in").status_code == 200


def test_every_list_opens_to_the_director(signed_in):
    director = signed_in(Role.DIRECTOR)
    assert director.get("/worklists").status_code == 200
    assert director.get("/worklists/cp-visits-due").status_code == 200
