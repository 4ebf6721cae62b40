"""A scorecard with fewer rows: those of a section, of a status, or of a kind of signal."""

from __future__ import annotations

from dataclasses import dataclass, replace

from waymark.scorecards.scorecard import Scorecard, ScorecardRow
from waymark.signals.signal import Kind

UNAVAILABLE = "unavailable"
NO_TARGET = "none"


@dataclass(frozen=True)
class Narrowing:
    """
    What a reader wants to see; empty where anything will do.

    `status` is red, amber, green, "none" (a figure without a target) or "unavailable"; `signal` is a kind.
    """

    section: str = ""
    status: str = ""
    signal: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether every row is wanted."""
        return not (self.section or self.status or self.signal)

    def keeps(self, row: ScorecardRow) -> bool:
        """Whether the row is one of those wanted."""
        return (
            self.section in ("", row.definition.section)
            and self.status in ("", status_of(row))
            and self.signal in ("", signal_of(row))
        )


def narrowed(scorecard: Scorecard, wanted: Narrowing) -> Scorecard:
    """The scorecard with the wanted rows, in their order; every figure as it was."""
    return replace(scorecard, rows=tuple(row for row in scorecard.rows if wanted.keeps(row)))


def status_of(row: ScorecardRow) -> str:
    """Where the figure stands, in one word."""
    return UNAVAILABLE if row.figure.value is None else row.rag or NO_TARGET


def signal_of(row: ScorecardRow) -> Kind | None:
    """The kind of its signal; None where it has none."""
    said = row.signalled
    if said is None:
        return None
    return "early" if said.too_few else said.signal.kind


def sections_of(scorecard: Scorecard) -> list[str]:
    """The sections by name, in the scorecard's order, each once."""
    return list(dict.fromkeys(row.definition.section for row in scorecard.rows))
