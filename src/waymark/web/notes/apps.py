"""The app as Django knows it."""

from django.apps import AppConfig


class NotesConfig(AppConfig):
    """Named apart, since another app may have the same last name."""

    name = "waymark.web.notes"
    label = "waymark_notes"
