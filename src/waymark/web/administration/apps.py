"""The app as Django knows it."""

from django.apps import AppConfig


class AdministrationConfig(AppConfig):
    """The administrator's pages. What they keep is in `access`."""

    name = "waymark.web.administration"
    label = "administration"

    def ready(self) -> None:
        """Close what is left unused whenever somebody signs in."""
        from waymark.web.administration import dormant  # noqa: F401
