"""
Fills a template with content that has been worked out beforehand.

Everything is escaped unless a template says otherwise, and a name that a template misspells is an
error. The styles are put into each page, so that it can be sent, saved and opened anywhere.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup


def render(template: str, **content: object) -> str:
    """The page that a template makes of its content."""
    return _templates().get_template(template).render(style=Markup(style()), policy=policy(), **content)


@cache
def style() -> str:
    """The style sheet of every page."""
    return (files("waymark.reports.page") / "styles" / "waymark.css").read_text(encoding="utf-8")


@cache
def policy() -> str:
    """
    What a page may load: its own style sheet, known by its hash, and nothing else.

    As a Content-Security-Policy, https://www.w3.org/TR/CSP3/.
    """
    digest = b64encode(sha256(style().encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("waymark.reports.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
