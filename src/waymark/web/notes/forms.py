"""The form of a note: what it says, a sentence, and no names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from waymark.web.notes.models import LONGEST, Saying


class NoteForm(forms.Form):
    """
    A note on a row.

    `names` are what the child is called in the record: a note that has one of them is refused.
    """

    saying = forms.ChoiceField(
        choices=Saying.choices,
        error_messages={"required": "Say what the note is", "invalid_choice": "Say what the note is"},
    )
    words = forms.CharField(
        required=False,
        max_length=LONGEST,
        error_messages={"max_length": f"The note must be {LONGEST} characters or fewer"},
    )

    def __init__(self, *args: Any, names: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._names = {name.casefold() for name in names if name}

    def clean_words(self) -> str:
        """The sentence on one line. Raises ValidationError where it names the child."""
        words = " ".join(str(self.cleaned_data["words"]).split())
        said = {word.strip(".,;:!?'\"()").removesuffix("'s").casefold() for word in words.split()}
        if said & self._names:
            raise forms.ValidationError("Take the child's name or id out of the note")
        return words

    def clean(self) -> dict[str, Any]:
        """Something else needs its words."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("saying") == Saying.OTHER and "words" in data and not data["words"]:
            self.add_error("words", "Write what it is")
        return data
