"""One way to answer with a page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from waymark.reports.page.links import NO_LINKS


def page(request: HttpRequest, template: str, status: int = 200, **content: object) -> HttpResponse:
    """The page that a template makes of its content, inside the application's frame."""
    content.setdefault("links", NO_LINKS)
    return HttpResponse(render_to_string(template, content, request), status=status)
