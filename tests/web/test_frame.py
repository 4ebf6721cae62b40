"""The frame of every page: the council's name and colour, and the pages about Waymark itself."""

from dataclasses import replace

import pytest
from django.conf import settings
from django.test import Client

from waymark.web.access.roles import ROLES, Role
from waymark.web.site.brand import UnreadableColour, colour_of, contrast
from waymark.web.site.environment import BadEnvironment, told_by
from waymark.web.site.policy import Rule
from waymark.web.site.who import who_sees_what


def test_contrast_is_that_of_the_guidelines():
    # WebAIM's published examples: #777777 on white just fails, #767676 just passes
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@pytest.mark.parametrize("written", ["#767676", "#ffdd00", "teal", "#123", ""])
def test_a_colour_that_cannot_be_read_is_refused(written: str):
    # #767676 can be read on white, but not on the pale ground of the navigation
    with pytest.raises(UnreadableColour):
        colour_of(written)


def test_the_application_does_not_start_with_an_unreadable_colour():
    with pytest.raises(BadEnvironment, match="WAYMARK_COLOUR"):
        told_by({"WAYMARK_MODE": "test", "WAYMARK_COLOUR": "#ffdd00"})


def test_the_councils_name_and_colour_are_on_every_page(db, monkeypatch):
    monkeypatch.setattr(settings, "TOLD", replace(settings.TOLD, council="Exampleshire", colour="#5c0f4d"))
    assert "Exampleshire" in Client().get("/account/sign-in").content.decode()
    answer = Client().get("/brand.css")
    assert "--brand: #5c0f4d" in answer.content.decode()
    assert answer["Content-Type"] == "text/css"


def test_the_demonstration_says_that_the_children_are_made_up(db, monkeypatch):
    assert "Made-up children" not in Client().get("/account/sign-in").content.decode()
    monkeypatch.setattr(settings, "TOLD", replace(settings.TOLD, mode="demo"))
    assert "Made-up children" in Client().get("/account/sign-in").content.decode()


@pytest.mark.parametrize("address", ["/accessibility", "/figures", "/who-sees-what"])
def test_the_pages_about_waymark_open_to_anybody(db, address: str):
    assert Client().get(address).status_code == 200


def test_who_can_see_what_tells_every_role_what_the_rules_say():
    told = {one.role: one for one in who_sees_what()}
    assert list(told) == [role.called for role in ROLES]
    assert told["Administrator"].figures == told["Administrator"].children == "None"
    assert told["Director"].children == "Every child who is not restricted"
    assert told["Team manager"].names == "Yes"
    assert told["Lead member"].figures == "All, exact"
    assert told["Lead member"].children == "None"


def test_who_can_see_what_changes_with_the_policy():
    shut = {"children": Rule("children", False, False, frozenset({Role.IRO}), ("GET",), "own")}
    told = {one.role: one.children for one in who_sees_what(shut)}
    assert told["Independent reviewing officer"] == "Every child who is not restricted"
    assert told["Director"] == "None"
