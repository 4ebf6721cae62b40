"""What must hold of the pages open to anybody: axe finds nothing, no sideways scroll, keys suffice."""

from __future__ import annotations

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from .conftest import NARROW

OPEN = ("/account/sign-in", "/accessibility", "/figures", "/who-sees-what")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def broken(browser: Browser, page: Page, addresses: tuple[str, ...]) -> dict[str, list[str]]:
    """What axe finds on each address, in a browser that lets axe's own script run beside the page."""
    kept = page.context.storage_state()
    allowed = browser.new_context(storage_state=kept, bypass_csp=True, viewport=page.viewport_size)
    beside, found = allowed.new_page(), {}
    for address in addresses:
        beside.goto(page.url.split("/")[0] + "//" + page.url.split("/")[2] + address)
        results = Axe().run(beside, options={"runOnly": RULES})
        if results["violations"]:
            found[address] = [
                f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in results["violations"]
            ]
    allowed.close()
    return found


def overflowing(browser: Browser, page: Page, addresses: tuple[str, ...]) -> list[str]:
    """The addresses that scroll sideways on a screen of that width."""
    kept = page.context.storage_state()
    measured = browser.new_context(storage_state=kept, bypass_csp=True, viewport=NARROW)
    beside, found = measured.new_page(), []
    for address in addresses:
        beside.goto(page.url.split("/")[0] + "//" + page.url.split("/")[2] + address)
        width = beside.evaluate("document.documentElement.scrollWidth")
        if width > NARROW["width"]:
            found.append(f"{address} is {width} wide")
    measured.close()
    return found


@pytest.mark.django_db(transaction=True)
def test_axe_finds_nothing_and_nothing_scrolls_sideways_before_signing_in(browser, opened):
    page = opened()
    page.goto("/account/sign-in")
    assert broken(browser, page, OPEN) == {}
    assert overflowing(browser, page, OPEN) == []


@pytest.mark.django_db(transaction=True)
def test_a_failed_sign_in_says_so_first_and_leads_to_the_field(opened):
    page = opened()
    page.goto("/account/sign-in")
    page.get_by_label("Email address").fill("nobody@example.org")
    page.get_by_label("Password").fill("not the password")
    page.get_by_role("button", name="Sign in").click()
    assert page.title().startswith("Error: ")
    page.get_by_role("alert").get_by_role("link").first.click()
    assert page.url.endswith("#login")


@pytest.mark.django_db(transaction=True)
def test_the_keyboard_reaches_the_content_first(opened):
    page = opened()
    page.goto("/figures")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to main content")
    assert skip.bounding_box()["width"] > 100
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
