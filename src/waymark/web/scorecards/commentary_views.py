"""Writing the commentary of a measure, and the list of reds that have none."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from waymark.reports.days import long_day
from waymark.reports.page.links import Links
from waymark.reports.scorecard.view import view_of
from waymark.reports.scorecard.wording import value_of
from waymark.reports.signals.words import month_in_words
from waymark.scorecards.scorecard import ScorecardRow
from waymark.web.loads.boards import whole
from waymark.web.loads.pinned import Pinned, pinned
from waymark.web.look.pages import page
from waymark.web.scorecards.actions import WrittenSince, write_commentary
from waymark.web.scorecards.models import Commentary
from waymark.web.scorecards.permissions import WRITE
from waymark.web.scorecards.presenters import Addresses
from waymark.web.scorecards.queries import beside, row_of, without_words
from waymark.web.scorecards.writing import CommentaryForm


def commentary(request: HttpRequest, slug: str) -> HttpResponse:
    """The form; what is sent is kept, or shown again with what somebody else wrote meanwhile."""
    load = pinned(request)
    row = row_of(whole(load), slug)
    if request.method != "POST":
        now = beside(row, f"{load.as_at:%Y-%m}").now
        said = {"owner": now.owner, "words": now.words} if now else {}
        return _form(request, load, row, slug, CommentaryForm(), said, now.version if now else 0)
    form = CommentaryForm(request.POST)
    said = {name: request.POST.get(name, "") for name in ("owner", "words")}
    if not form.is_valid():
        return _form(request, load, row, slug, form, said, request.POST.get("seen", "0"))
    data = form.cleaned_data
    try:
        write_commentary(
            row,
            f"{load.as_at:%Y-%m}",
            data["owner"],
            data["words"],
            data["seen"],
            load.load.load_id,
            by=request.user,
        )
    except WrittenSince as error:
        return _form(request, load, row, slug, form, said, error.now.version, error.now)
    messages.success(request, "The commentary is kept")
    return redirect(Addresses(request, load).to("measure", slug) + "#said")


def reds(request: HttpRequest) -> HttpResponse:
    """Every red of the month of which nobody has said anything."""
    load = pinned(request)
    addresses, card = Addresses(request, load), whole(load)
    roles: Any = getattr(request, "roles", frozenset())
    links = Links(measure=addresses.measure)
    found = without_words(card, f"{load.as_at:%Y-%m}")
    return page(
        request,
        "reds.html",
        addresses=addresses,
        month=month_in_words(f"{load.as_at:%Y-%m}"),
        as_at=long_day(load.as_at),
        rows=[
            (view_of(card, row, number, links), row.definition.measure.catalogue_slug)
            for number, row in enumerate(found, 1)
        ],
        all_reds=sum(row.rag == "red" for row in card.rows),
        may_write=bool(roles & WRITE),
    )


def _form(
    request: HttpRequest,
    load: Pinned,
    row: ScorecardRow,
    slug: str,
    form: CommentaryForm,
    said: dict[str, Any],
    seen: object,
    since: Commentary | None = None,
) -> HttpResponse:
    return page(
        request,
        "commentary.html",
        addresses=Addresses(request, load),
        row=row,
        slug=slug,
        value=value_of(row),
        month=month_in_words(f"{load.as_at:%Y-%m}"),
        form=form,
        owner=said.get("owner", ""),
        words=said.get("words", ""),
        seen=seen,
        since=since,
    )
