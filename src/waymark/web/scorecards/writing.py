"""The forms of what people write beside figures."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from waymark.web.scorecards.models import LONGEST, Outcome

DATE_HELP = "The day must be a real date, such as 27 3 2027"


class CommentaryForm(forms.Form):
    """What the owner says. `seen` is the version that was open when the page was made."""

    owner = forms.CharField(max_length=200, error_messages={"required": "Say who owns the measure"})
    words = forms.CharField(
        max_length=LONGEST,
        error_messages={
            "required": "Write what you want readers to know",
            "max_length": f"The commentary must be {LONGEST:,} characters or fewer",
        },
    )
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class AgreementForm(forms.Form):
    """What will be done, by whom and by when: a day, a month and a year, as on paper."""

    measure = forms.ChoiceField(
        error_messages={"required": "Choose the measure", "invalid_choice": "Choose the measure"}
    )
    what = forms.CharField(max_length=300, error_messages={"required": "Write what will be done"})
    who = forms.CharField(max_length=200, error_messages={"required": "Say who will do it"})

    def __init__(self, *args: Any, measures: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["measure"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = measures

    def clean(self) -> dict[str, Any]:
        """The day put together."""
        data: dict[str, Any] = super().clean() or {}
        parts = [str(self.data.get(f"due_on-{part}", "")).strip() for part in ("year", "month", "day")]
        try:
            data["due_on"] = date(*(int(part) for part in parts))
        except (ValueError, OverflowError):
            self.errors["due_on"] = self.error_class(
                [DATE_HELP if any(parts) else "Say by when it will be done"]
            )
        return data


class CheckForm(forms.Form):
    """What became of it; `checked` is when it was last checked, as the page said."""

    outcome = forms.ChoiceField(
        choices=Outcome.choices,
        error_messages={"required": "Say what became of it", "invalid_choice": "Say what became of it"},
    )
    said = forms.CharField(required=False, max_length=300)
    checked = forms.CharField(required=False, widget=forms.HiddenInput)
