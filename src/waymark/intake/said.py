"""What one value of a column says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from waymark.intake.problems import Outcome


@dataclass(frozen=True, slots=True)
class Said:
    """What one value says: the typed value, the rule it falls under if any, and what was done."""

    value: Any
    rule: str | None = None
    outcome: Outcome = "flag"


def blank_said(word: str) -> Said | None:
    """What a blank says, and the word NULL, which databases print for one."""
    plain = word.strip()
    if not plain:
        return Said(None)
    return Said(None, "null-word", "fix") if plain == "NULL" else None
