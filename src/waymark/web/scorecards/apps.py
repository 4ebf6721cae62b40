"""The app as Django knows it."""

from django.apps import AppConfig


class ScorecardsConfig(AppConfig):
    """Named apart, since another app may have the same last name."""

    name = "waymark.web.scorecards"
    label = "waymark_scorecards"
