"""Asking as somebody, and putting two answers beside each other."""

from __future__ import annotations

import re

from django.core.cache import cache
from django.http import HttpResponse
from django.urls import reverse

from waymark.web.site.policy import POLICY, Rule

from .described import EVERY, described
from .world import ABSENT, Asker, World

TOKEN = re.compile(rb'(name="csrfmiddlewaretoken" value=")[^"]*"')

UNSAFE = ("POST", "PUT", "PATCH", "DELETE")
METHODS = ("GET", "HEAD", *UNSAFE, "OPTIONS")
FORMATS = ("", "csv", "json", "xlsx", "pdf")


def address(world: World, asker: Asker, view: str, kind: str) -> str:
    """The address of a thing of that kind."""
    return reverse(view, kwargs=described(view).parts(world, asker, kind))


def ask(asker: Asker, view: str, at: str, method: str = "GET", format: str = "") -> HttpResponse:
    """The answer: programs show their token, everybody else a session."""
    if view.startswith("api-"):
        # the limit of calls in a minute has tests of its own
        cache.clear()
    more = {"HTTP_AUTHORIZATION": f"Bearer {asker.token}"} if view.startswith("api-") and asker.token else {}
    asked_for = f"{at}?format={format}" if format else at
    return asker.client.generic(method, asked_for, **more)


def same(one: HttpResponse, other: HttpResponse) -> bool:
    """Whether two answers are alike byte for byte, headers and all; only the CSRF token differs by itself."""
    return told(one) == told(other)


def told(answer: HttpResponse) -> tuple[object, ...]:
    """Everything an answer tells whoever asked."""
    body = TOKEN.sub(rb"\1", answer.content)
    headers = {name: said for name, said in answer.headers.items() if name != "Content-Length"}
    return answer.status_code, body, sorted(headers.items()), sorted(answer.cookies)


def fault_of(world: World, asker: Asker, view: str, kind: str, absent: dict[str, HttpResponse]) -> str | None:
    """What is wrong with the answer to a GET; None where it is as the policy and the table say."""
    rule = POLICY[view]
    answer = ask(asker, view, address(world, asker, view, kind))
    if "GET" not in rule.methods and (rule.anyone or rule.opens_to(asker.roles)):
        return None if answer.status_code == 405 else f"{answer.status_code} of what is only sent"
    if rule.anyone:
        return None if kind == ABSENT and answer.status_code == 404 else _open(asker, answer)
    if not asker.known:
        return _turned_away(view, answer)
    if not rule.opens_to(asker.roles):
        return _hidden(answer, absent[_kind_of(view)], "an address that does not exist")
    if described(view).sees(asker, kind):
        return _shown(rule, asker, answer)
    missing = ask(asker, view, address(world, asker, view, ABSENT))
    return _hidden(answer, missing, "what does not exist")


def _kind_of(view: str) -> str:
    return "api" if view.startswith("api-") else "page"


def _open(asker: Asker, answer: HttpResponse) -> str | None:
    """
    Anybody is shown it. One who has signed in may be sent on, as from the sign-in page; the second step of
    signing in sends back to the first whoever has not taken it, and does not ask to come back.
    """
    to = answer.headers.get("Location", "")
    if answer.status_code == 200 or (answer.status_code == 302 and (asker.known or to == "/account/sign-in")):
        return None
    return f"{answer.status_code} {to} of a page open to anyone"


def _turned_away(view: str, answer: HttpResponse) -> str | None:
    if view.startswith("api-"):
        return None if answer.status_code == 401 else f"{answer.status_code} without a token in force"
    to = answer.headers.get("Location", "")
    if answer.status_code == 302 and to.startswith("/account/sign-in"):
        return None
    return f"{answer.status_code} {to} before signing in"


def _hidden(answer: HttpResponse, missing: HttpResponse, what: str) -> str | None:
    if answer.status_code != 404:
        return f"{answer.status_code}, and should be hidden"
    return None if same(answer, missing) else f"a 404 that is not that of {what}"


def _shown(rule: Rule, asker: Asker, answer: HttpResponse) -> str | None:
    if answer.status_code in (200, 302):
        return None
    # a role that may have rows, and today has none, may be told so or find nothing
    if rule.rows == "own" and answer.status_code == 404:
        return None if not asker.roles & EVERY else "404 of one's own rows"
    return f"{answer.status_code}, and should be shown"
