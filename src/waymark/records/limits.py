"""
What a source leaves out of a table although it gives the table.

An Annex A workbook has referrals, but only those of six months; it has visits, but only the latest of
each child. A measure that looks further back than that is approximate, or not available, and `coverage`
says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Limit:
    """
    The limit of one table in one load: `why` says it in a sentence, naming the source.

    `since`: rows that were over before this day are left out (None: no such limit). `latest_only`:
    of each child, or each plan or period of care, only the latest row is given. `presumed`: columns the
    source does not say, with the value that was put there in its place ("": left blank, as if nothing
    had happened). `partial`: other rows are left out too, by no rule a day could tell (those of children
    the source does not list). `is_history`: the rows say how things stood from `since` on, each until
    the next, so that from that day nothing is missing, and of the days before nothing is known.
    `begun`: rows that began before `since` and are still open are left out as well. `blank_before`: columns
    left blank where their day was before `since`.
    """

    why: str
    since: date | None = None
    latest_only: bool = False
    presumed: Mapping[str, str] = field(default_factory=dict)
    partial: bool = False
    is_history: bool = False
    begun: bool = False
    blank_before: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As a load's manifest keeps it."""
        since = self.since.isoformat() if self.since else None
        return {
            "why": self.why,
            "since": since,
            "latest_only": self.latest_only,
            "presumed": dict(self.presumed),
            "partial": self.partial,
            "is_history": self.is_history,
            "begun": self.begun,
            "blank_before": list(self.blank_before),
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Limit:
        """The limit a manifest keeps. Raises KeyError or ValueError where it is not one."""
        since = date.fromisoformat(kept["since"]) if kept["since"] else None
        presumed = {str(column): str(value) for column, value in kept.get("presumed", {}).items()}
        return cls(
            kept["why"],
            since,
            bool(kept["latest_only"]),
            presumed,
            partial=bool(kept.get("partial")),
            is_history=bool(kept.get("is_history")),
            begun=bool(kept.get("begun")),
            blank_before=tuple(str(column) for column in kept.get("blank_before", ())),
        )
