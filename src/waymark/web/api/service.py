"""Every address for programs, put together, and what they answer when they cannot."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern
from ninja import NinjaAPI
from ninja.errors import ValidationError

from waymark.store.errors import StoreError
from waymark.web.api import catalogue, figures, lists, rows
from waymark.web.api.problems import absent, problem

api = NinjaAPI(
    title="Waymark",
    version="1",
    description="The figures of children's social care, and the rows behind them, as the pages show them.",
    openapi_url=None,
    docs_url=None,
    urls_namespace="programs",
)
for router in (figures.router, catalogue.router, rows.router, lists.router):
    api.add_router("", router)


@api.exception_handler(Http404)
def nothing_here(request: HttpRequest, error: Http404) -> HttpResponse:
    """Absent and forbidden alike."""
    return absent()


@api.exception_handler(StoreError)
def no_such_load(request: HttpRequest, error: StoreError) -> HttpResponse:
    """No such load, or none yet."""
    return absent()


@api.exception_handler(ValidationError)
def not_understood(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Which parameter could not be read. What was sent is not repeated."""
    names = sorted({str(one["loc"][-1]) for one in error.errors})
    said = f"Correct {', '.join(names)}: the documentation says what each may be."
    return problem(422, said)


def addresses() -> list[URLPattern]:
    """The addresses themselves. Ninja's own page that lists them is left out: ours has a schema."""
    found, _, _ = api.urls
    return [one for one in found if isinstance(one, URLPattern) and one.name != "api-root"]
