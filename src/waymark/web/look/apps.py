"""The app as Django knows it."""

from django.apps import AppConfig


class LookConfig(AppConfig):
    """Named apart, since another app may have the same last name."""

    name = "waymark.web.look"
    label = "waymark_look"
