"""What every answer tells the browser: load nothing from elsewhere, run no script, keep no copy."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""The Content-Security-Policy: there are no scripts at all. https://www.w3.org/TR/CSP3/"""

ALWAYS = {
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def headers(answer_to: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Add the headers to every answer. Only the style sheets may be kept by a browser."""

    def answered(request: HttpRequest) -> HttpResponse:
        answer = answer_to(request)
        answer.headers.setdefault("Content-Security-Policy", _policy(settings.TOLD.oidc_server))
        for name, said in ALWAYS.items():
            answer.headers.setdefault(name, said)
        if not request.path.startswith("/static/"):
            answer.headers["Cache-Control"] = "no-store"
        return answer

    return answered


def _policy(sign_on: str) -> str:
    """The policy; a form may lead on to the council's own sign-on, where there is one."""
    if not sign_on:
        return POLICY
    server = urlsplit(sign_on)
    return POLICY.replace("form-action 'self'", f"form-action 'self' {server.scheme}://{server.netloc}")
