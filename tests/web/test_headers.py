"""What every answer tells the browser, and that no page asks for what it may not have."""

import re

import pytest
from django.test import Client

from waymark.web.access.roles import Role

PAGES = ("/account/", "/accessibility", "/figures", "/who-sees-what", "/for-nobody")


@pytest.mark.parametrize("address", ["/account/sign-in", "/accessibility", "/for-nobody", "/scorecard"])
def test_every_answer_carries_the_headers(db, address):
    answer = Client().get(address)
    assert answer["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self';")
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert "script-src" not in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Cache-Control"] == "no-store"


def test_no_page_holds_a_script_or_a_style_of_its_own(signed_in):
    director = signed_in(Role.DIRECTOR)
    for address in PAGES:
        page = director.get(address).content.decode()
        assert re.findall(r"<script|<style|\sstyle=|\son[a-z]+=\"", page) == [], address
