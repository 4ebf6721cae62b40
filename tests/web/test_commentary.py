"""A commentary belongs to one measure, as it is counted now, in one month; nothing anybody writes is lost."""

import pytest

from waymark.web.access.roles import Role
from waymark.web.scorecards.models import Commentary, Wording
from waymark.web.trail.models import Line

WHERE = "/measures/children-looked-after/commentary"
PAGE = "/measures/children-looked-after"


def said(words: str, seen: int = 0, owner: str = "Head of Service"):
    return {"owner": owner, "words": words, "seen": seen}


def test_what_the_owner_says_stands_on_the_page_of_the_measure(signed_in):
    director = signed_in(Role.DIRECTOR)
    answer = director.post(WHERE, said("Three families of four came in."))
    assert answer.status_code == 302
    page = director.get(PAGE).content.decode()
    assert "Three families of four came in." in page
    assert "Head of Service" in page
    line = Line.objects.get(action="commentary written")
    assert line.detail["after"] == "Three families of four came in."


def test_of_two_people_who_write_at_once_the_second_is_told_and_loses_nothing(signed_in):
    first, second = signed_in(Role.DIRECTOR), signed_in(Role.ANALYST)
    first.post(WHERE, said("From the first."))
    told = second.post(WHERE, said("From the second."))
    page = told.content.decode()
    assert told.status_code == 200
    assert "Somebody else has written" in page
    assert "From the first." in page and "From the second." in page
    assert 'name="seen" value="1"' in page
    assert Commentary.objects.get().words == "From the first."
    second.post(WHERE, said("From both.", seen=1))
    assert Commentary.objects.get().words == "From both."
    assert [one.words for one in Wording.objects.order_by("version")] == ["From the first.", "From both."]


def test_words_about_another_definition_never_stand_as_if_of_this_one(signed_in):
    director = signed_in(Role.DIRECTOR)
    director.post(WHERE, said("About how it was counted then."))
    Commentary.objects.update(definition="another")
    page = director.get(PAGE).content.decode()
    before, after = page.split("Written when the measure was counted otherwise")
    assert "About how it was counted then." not in before
    assert "They do not explain the figure above" in after


def test_words_about_one_measure_are_not_on_the_page_of_another(signed_in):
    director = signed_in(Role.DIRECTOR)
    director.post(WHERE, said("Only of children looked after."))
    assert "Only of children looked after." not in director.get("/measures/cin-number").content.decode()


def test_an_empty_commentary_is_not_kept_and_the_page_says_why(signed_in):
    answer = signed_in(Role.DIRECTOR).post(WHERE, said("", owner=""))
    page = answer.content.decode()
    assert "<title>Error: Commentary" in page
    assert 'href="#words"' in page and 'href="#owner"' in page
    assert not Commentary.objects.exists()


@pytest.mark.parametrize("role", [Role.PRACTITIONER, Role.LEAD_MEMBER, Role.COUNCILLOR, Role.TEAM_MANAGER])
def test_others_cannot_write_one(signed_in, role):
    assert signed_in(role).post(WHERE, said("Mine.")).status_code == 404
    assert not Commentary.objects.exists()
    assert not Line.objects.filter(action="commentary written").exists()
