"""What a command needs before it may ask the application anything: Django set up from the environment."""

from __future__ import annotations

import os

import django
from django.apps import apps


def set_up_django() -> None:
    """Set Django up, once. Raises BadEnvironment where the environment does not say enough."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waymark.web.site.settings")
    if not apps.ready:
        django.setup()
