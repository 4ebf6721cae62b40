"""The app as Django knows it."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """People, teams and appointments."""

    name = "waymark.web.access"
    label = "access"
