"""The app as Django knows it."""

from django.apps import AppConfig


class TrailConfig(AppConfig):
    """The trail."""

    name = "waymark.web.trail"
    label = "trail"

    def ready(self) -> None:
        """Listen for sign-ins."""
        from waymark.web.trail import signing_in  # noqa: F401
