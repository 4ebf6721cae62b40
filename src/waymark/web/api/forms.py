"""The form for a token."""

from __future__ import annotations

from datetime import date, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

LONGEST = timedelta(days=365)


def last_day_allowed() -> date:
    """A token lives a year at most."""
    return timezone.localdate() + LONGEST


class TokenForm(forms.Form):
    """What it is for, and until when, in three boxes as GOV.UK asks for a date."""

    name = forms.CharField(
        max_length=100,
        error_messages={
            "required": "Enter what the token is for, such as Monthly report",
            "max_length": "What the token is for must be 100 characters or fewer",
        },
    )
    day = forms.CharField(required=False, max_length=2)
    month = forms.CharField(required=False, max_length=2)
    year = forms.CharField(required=False, max_length=4)

    def clean(self) -> dict[str, object]:
        """The three boxes as one day, from tomorrow to a year ahead."""
        found: dict[str, object] = super().clean() or {}
        try:
            day = date(*(int(str(found.get(part) or "")) for part in ("year", "month", "day")))
        except ValueError:
            raise ValidationError(
                {"day": f"Enter the last day of the token as a date, such as {last_day_allowed():%d %m %Y}"}
            ) from None
        if not timezone.localdate() < day <= last_day_allowed():
            raise ValidationError(
                {"day": f"The last day must be after today, and on or before {last_day_allowed():%d %m %Y}"}
            )
        return {**found, "expires_on": day}
