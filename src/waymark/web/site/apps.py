"""The app as Django knows it."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Named apart, since another app may have the same last name."""

    name = "waymark.web.site"
    label = "waymark_site"

    def ready(self) -> None:
        """Register the checks of a production site."""
        from waymark.web.site import checks  # noqa: F401
