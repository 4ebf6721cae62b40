"""The app as Django knows it."""

from django.apps import AppConfig


class LoadsConfig(AppConfig):
    """Named apart, since another app may have the same last name."""

    name = "waymark.web.loads"
    label = "waymark_loads"
