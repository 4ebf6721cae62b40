"""What a reader asks of the scorecard: a team, a section, a status, a signal. Kept in every link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, QueryDict

from waymark.reports.signals.marks import KINDS
from waymark.scorecards.narrowing import Narrowing

STATUSES = {
    "red": "Red",
    "amber": "Amber",
    "green": "Green",
    "none": "No target",
    "unavailable": "Not available",
}
SIGNALS = {kind: words[0].upper() + words[1:] for kind, words in KINDS.items()}


@dataclass(frozen=True)
class Choice:
    """One filter as the page shows it: its options are pairs of a value and its words."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    chosen: str


@dataclass(frozen=True)
class Asked:
    """What was asked; empty where anything will do."""

    team: str
    narrowing: Narrowing

    def query(self, **more: str) -> str:
        """The same wish as the end of an address: "?team=..." or nothing."""
        said = {
            "team": self.team,
            "section": self.narrowing.section,
            "status": self.narrowing.status,
            "signal": self.narrowing.signal,
            **more,
        }
        told = {name: value for name, value in said.items() if value}
        return f"?{urlencode(told)}" if told else ""


def asked_of(query: QueryDict, teams: Mapping[str, str], sections: Iterable[str]) -> Asked:
    """What the address asks. Raises Http404 for a team that is not open to the reader, or no such word."""
    return Asked(
        _one_of(query, "team", teams),
        Narrowing(
            _one_of(query, "section", sections),
            _one_of(query, "status", STATUSES),
            _one_of(query, "signal", SIGNALS),
        ),
    )


def choices_of(asked: Asked, teams: Mapping[str, str], sections: Iterable[str]) -> list[Choice]:
    """The filters with what is chosen; that of the team only where there is one to choose."""
    named = list(sections)
    wanted = asked.narrowing
    team = Choice("team", "Team", (("", "Whole service"), *teams.items()), asked.team)
    return [
        *([team] if teams else []),
        Choice(
            "section",
            "Section",
            (("", f"All {len(named)} sections"), *((one, one) for one in named)),
            wanted.section,
        ),
        Choice("status", "Against target", (("", "Any"), *STATUSES.items()), wanted.status),
        Choice("signal", "Signal", (("", "Any"), *SIGNALS.items()), wanted.signal),
    ]


def _one_of(query: QueryDict, name: str, known: Iterable[str]) -> str:
    said = query.get(name, "")
    if said and said not in set(known):
        raise Http404
    return said
