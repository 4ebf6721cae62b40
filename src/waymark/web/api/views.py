"""The pages beside the addresses for programs: one's own tokens, and how to use them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from waymark.reports.days import long_day
from waymark.web.api.actions import make_token, revoke_token
from waymark.web.api.describing import addresses
from waymark.web.api.forms import TokenForm, last_day_allowed
from waymark.web.api.limits import CALLS
from waymark.web.api.openapi import schema_text
from waymark.web.api.queries import tokens_of
from waymark.web.look.pages import page


def for_programs(request: HttpRequest) -> HttpResponse:
    """How programs read the figures, made from the schema."""
    site = f"{request.scheme}://{request.get_host()}"
    return page(request, "for-programs.html", addresses=addresses(), site=site, calls=CALLS)


@login_not_required
def openapi(request: HttpRequest) -> HttpResponse:
    """The schema, open to anybody: it says what the addresses are, and nothing of any load."""
    return HttpResponse(schema_text(), content_type="application/json")


def tokens(request: HttpRequest) -> HttpResponse:
    """One's own tokens, and the form for another. A new secret is on the answer to the form, once."""
    if request.method != "POST":
        return _tokens(request, {}, {})
    form = TokenForm(request.POST)
    if not form.is_valid():
        return _tokens(request, request.POST, form.errors)
    # shown on this very answer, since nowhere does anything keep it to show it after a redirect
    token, secret = make_token(_person(request), form.cleaned_data["name"], form.cleaned_data["expires_on"])
    return page(request, "token-made.html", token=token, secret=secret, long_day=long_day)


def revoke(request: HttpRequest, number: int) -> HttpResponse:
    """Ask first, then end the token. Another's token is absent."""
    token = tokens_of(request.user).filter(pk=number).first()
    if token is None:
        raise Http404
    if request.method != "POST":
        return page(request, "token-revoke.html", token=token)
    revoke_token(_person(request), token)
    return HttpResponseRedirect(reverse("tokens"))


def _tokens(request: HttpRequest, said: Any, errors: Mapping[str, Any]) -> HttpResponse:
    return page(
        request,
        "tokens.html",
        tokens=list(tokens_of(request.user)),
        today=timezone.localdate(),
        said={part: said.get(part, "") for part in ("name", "day", "month", "year")},
        errors={name: [str(one) for one in found] for name, found in errors.items()},
        latest=last_day_allowed(),
        long_day=long_day,
    )


def _person(request: HttpRequest) -> Any:
    return request.user
