"""The app as Django knows it."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Named apart, since another app may have the same last name."""

    name = "waymark.web.api"
    label = "waymark_api"
