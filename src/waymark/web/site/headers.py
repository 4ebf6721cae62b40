"""What every answer tells the browser: load nothing from elsewhere, run no script, keep no copy."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""The Content-Security-Policy: there are no scripts at all. https://www.w3.org/TR/CSP3/"""

ALWAYS = {
    "Content-Security-Policy": POLICY,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def headers(answer_to: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Add the headers to every answer. Only the style sheets may be kept by a browser."""

    def answered(request: HttpRequest) -> HttpResponse:
        answer = answer_to(request)
        for name, said in ALWAYS.items():
            answer.headers.setdefault(name, said)
        if not request.path.startswith("/static/"):
            answer.headers["Cache-Control"] = "no-store"
        return answer

    return answered
