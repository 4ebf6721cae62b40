"""The app as Django knows it."""

from django.apps import AppConfig


class ChildrenConfig(AppConfig):
    """Named apart, since another app may have the same last name."""

    name = "waymark.web.children"
    label = "waymark_children"
