"""A browser with scripts turned off, and the application served to it over a made-up authority."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from web.conftest import appoint, closed, store, told

from waymark.web.access.roles import Role

from .installed import chromium

__all__ = ["appoint", "closed", "store", "told"]

# playwright's own loop runs in this thread, which Django would take for a request that must not wait
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

EXPECTED = ("404", "net::ERR_ABORTED", "Clear-Site-Data")
"""What the browser itself tells of: an absent page, one left before it came, and what signing out clears."""

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 640}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def opened(browser: Browser, live_server) -> Iterator[Callable[..., Page]]:
    """
    Opens a browser that runs no scripts of a page, at the application, wide unless said otherwise.

    What a page writes to the console, such as a breach of the policy, fails the test.
    """
    said: list[str] = []
    contexts = []

    def opening(size: dict[str, int] = WIDE) -> Page:
        context = browser.new_context(viewport=size, java_script_enabled=False, base_url=live_server.url)
        contexts.append(context)
        context.set_default_timeout(120_000)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("requestfailed", lambda request: said.append(f"{request.url} {request.failure}"))
        return page

    yield opening
    for context in contexts:
        context.close()
    assert [line for line in said if not any(told in line for told in EXPECTED)] == []


@pytest.fixture
def signed_in(told, opened, appoint) -> Callable[..., Page]:
    """A browser in which somebody in the role has signed in by hand."""

    def as_a(role: Role, team: str | None = None, size: dict[str, int] = WIDE) -> Page:
        person, page = appoint(role, team), opened(size)
        page.goto("/")
        page.get_by_label("Email address").fill(person.email)
        page.get_by_label("Password").fill("a long password")
        page.get_by_role("button", name="Sign in").click()
        return page

    return as_a
