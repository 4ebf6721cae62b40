"""The app as Django knows it."""

from django.apps import AppConfig


class TrailConfig(AppConfig):
    """The trail."""

    name = "waymark.web.trail"
    label = "trail"
