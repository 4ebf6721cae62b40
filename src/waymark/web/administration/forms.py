"""What an administrator, or somebody who opens a name, may send."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone

from waymark.web.access.models import ROLE_CHOICES, Person, Team
from waymark.web.access.roles import OF_A_LIST, OF_A_TEAM, Role


def _words(missing: str, length: int = 200, required: bool = True) -> forms.CharField:
    too_long = f"Write {length} characters at most."
    messages = {"required": missing, "max_length": too_long}
    return forms.CharField(max_length=length, required=required, error_messages=messages)


def _day(missing: str, required: bool = True) -> forms.DateField:
    messages = {"required": missing, "invalid": "Write the day as 27/3/2026, with a year of four digits."}
    return forms.DateField(required=required, input_formats=["%d/%m/%Y", "%Y-%m-%d"], error_messages=messages)


class PersonForm(forms.Form):
    """A new account."""

    name = _words("Enter their name")
    email = forms.EmailField(
        max_length=254,
        error_messages={
            "required": "Enter their email address",
            "invalid": "Enter an email address, such as name@example.gov.uk",
        },
    )
    worker = _words("", 100, required=False)
    password = _words("", 128, required=False)

    def clean_email(self) -> str:
        """Raises ValidationError where somebody has that address."""
        email = str(self.cleaned_data["email"]).lower()
        if Person.objects.filter(email__iexact=email).exists():
            raise ValidationError("There is an account with this email address already.")
        return email

    def clean_password(self) -> str:
        """Raises ValidationError for one that is easy to guess."""
        password = str(self.cleaned_data["password"])
        if password:
            validate_password(
                password, Person(email=self.data.get("email", ""), name=self.data.get("name", ""))
            )
        return password


class PasswordForm(forms.Form):
    """A new password for somebody who lost theirs."""

    password = _words("Enter a password to give them", 128)

    def clean_password(self) -> str:
        """Raises ValidationError for one that is easy to guess."""
        password = str(self.cleaned_data["password"])
        validate_password(password)
        return password


class WorkerForm(forms.Form):
    """Which worker of the case system somebody is."""

    worker = _words("", 100, required=False)


class AppointmentForm(forms.Form):
    """A role, of a team or of the whole authority, from one day to another."""

    role = forms.ChoiceField(choices=[("", "Choose a role"), *ROLE_CHOICES])
    team = forms.ModelChoiceField(
        Team.objects.order_by("title"), required=False, empty_label="The whole authority"
    )
    starts_on = _day("Enter the first day")
    ends_on = _day("", required=False)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["role"].error_messages["required"] = "Choose a role"

    def clean(self) -> dict[str, Any]:
        """A team's manager has a team, and the last day is not before the first."""
        said = super().clean() or {}
        starts, ends = said.get("starts_on"), said.get("ends_on")
        if said.get("role") in OF_A_TEAM and not said.get("team"):
            self.add_error("team", f"Choose the team that a {Role(said['role']).called.lower()} manages")
        if starts and ends and ends < starts:
            self.add_error("ends_on", "The last day must not be before the first")
        return said


class CasesForm(forms.Form):
    """A list of named cases, why, and the last day."""

    children = forms.CharField(error_messages={"required": "Paste the ids of the children, one on each line"})
    reason = _words("Say why, such as the name of the inspection", 300)
    expires_on = _day("Enter the last day of the list")

    def clean_children(self) -> list[str]:
        """The ids, each once."""
        return sorted(set(str(self.cleaned_data["children"]).replace(",", " ").split()))

    def clean_expires_on(self) -> datetime:
        """The end of the last day. Raises ValidationError for a day that is over."""
        day: date = self.cleaned_data["expires_on"]
        if day < timezone.localdate():
            raise ValidationError("The last day must be today or later")
        return timezone.make_aware(datetime.combine(day, time.max))


class RestrictedForm(forms.Form):
    """A case that only the people named may see."""

    child = _words("Enter the council's id of the child", 100)
    reason = _words("Say why the case is restricted", 300)
    named = forms.CharField(required=False)

    def clean_named(self) -> list[Person]:
        """The people of those addresses. Raises ValidationError naming one that nobody has."""
        found = []
        for email in str(self.cleaned_data["named"]).replace(",", " ").split():
            person = Person.objects.filter(email__iexact=email).first()
            if person is None:
                raise ValidationError(f"Nobody here has the email address {email}")
            found.append(person)
        return found


class OpeningForm(forms.Form):
    """Why somebody needs the council's id of a child."""

    reason = _words("Say why you need the child's id", 300)

    def clean_reason(self) -> str:
        """Raises ValidationError for a word that says nothing to whoever reads the trail."""
        reason = str(self.cleaned_data["reason"]).strip()
        if len(reason) < 10:
            raise ValidationError("Say in a sentence why you need the child's id")
        return reason


def takes_cases(roles: frozenset[Role]) -> bool:
    """Whether any of the roles sees the cases of a list."""
    return bool(roles & OF_A_LIST)
