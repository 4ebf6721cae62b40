"""The app as Django knows it."""

from django.apps import AppConfig


class WorklistsConfig(AppConfig):
    """Named apart, since another app may have the same last name."""

    name = "waymark.web.worklists"
    label = "waymark_worklists"
