"""A signal as a mark: its heading, a second line, and the shape and colour that go with them."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.reports.signals import words
from waymark.scorecards.signals import Signalled
from waymark.signals.signal import Kind

KINDS: dict[Kind, str] = {
    "improving": "better",
    "concerning": "worse",
    "changed": "moved",
    "same": "no real change",
    "early": "too early to say",
}
"""Each kind of signal in a word or three, in the order they are counted."""


@dataclass(frozen=True)
class Mark:
    """
    A signal ready to be shown.

    `shape` says how the number went, "step-up" or "slope-down" and so on, and `kind` whether that is good:
    the word carries both, so that neither shape nor colour has to. `sentence` is the reason with its numbers.
    """

    heading: str
    beside: str
    sentence: str
    kind: Kind
    shape: str


def mark_of(said: Signalled | None) -> Mark | None:
    """The signal's mark; None where no signal was asked for."""
    if said is None:
        return None
    kind: Kind = "early" if said.too_few else said.signal.kind
    return Mark(words.heading_of(said), words.beside(said), words.sentence_of(said), kind, _shape(said))


def _shape(said: Signalled) -> str:
    if said.too_few:
        return "dots"
    if not said.signal.now:
        return "dots" if said.signal.kind == "early" else "wave"
    first = said.signal.now[0]
    drawn = {"run": "step", "trend": "slope"}.get(first.rule, "point")
    return f"{drawn}-{first.way}"
