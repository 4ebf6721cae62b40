"""
The templates: the application's frame round the pages that the reports make.

A page of the reports, such as the scorecard, extends `base.html`; here that is the application's own, with
its navigation. Everything is escaped, and a name that a template misspells is an error.
"""

from __future__ import annotations

from typing import Any

from django.middleware.csrf import get_token
from django.templatetags.static import static
from django.urls import reverse
from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape


def environment(loader: BaseLoader, **options: Any) -> Environment:
    """The Jinja environment of the application. Django passes the loader of the apps' own folders."""
    options.pop("undefined", None)
    made = Environment(
        loader=ChoiceLoader([loader, PackageLoader("waymark.reports.page")]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        **{"autoescape": True} | options,
    )
    made.globals.update(static=static, url=_url, hidden_token=_hidden_token)
    return made


def _url(name: str, *args: object, **parts: object) -> str:
    return reverse(name, args=args or None, kwargs=parts or None)


def _hidden_token(request: Any) -> Markup:
    """The field that shows a form was sent from our own page."""
    return Markup('<input type="hidden" name="csrfmiddlewaretoken" value="{}">').format(
        escape(get_token(request))
    )
