"""What a reader may ask of a list: which rows, in which order, how far ahead, which page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.http import urlencode

from waymark.web.loads.rows import Row
from waymark.web.worklists.queries import group_of

STATUSES = {
    "overdue": "Overdue",
    "due": "Due",
    "open": "Open, with no day of its own",
    "done late": "Done late",
}
SORTS: dict[str, tuple[str, Callable[[Row], Any]]] = {
    "worst": ("Longest overdue first", lambda row: 0),
    "due": ("Day due", lambda row: row.entry.due or date.max),
    "last": ("Longest since the last one", lambda row: row.entry.last_done or date.min),
    "worker": ("Worker", lambda row: row.worker or "~"),
    "family": ("Family together", lambda row: row.family or "~"),
}
AHEADS = (14, 28, 91, 365)
NOBODY = "nobody"


@dataclass(frozen=True)
class Asked:
    """What was asked for; anything that means nothing is as if it had not been said."""

    team: str = ""
    worker: str = ""
    status: str = ""
    family: str = ""
    sort: str = "worst"
    ahead: int = 14
    page: int = 1
    load: str = ""

    def rows(self, rows: Iterable[Row]) -> list[Row]:
        """Those asked for, in the order asked for within each part of the list."""
        kept = [row for row in rows if self._keeps(row)]
        if self.sort == "worst":
            return sorted(kept, key=lambda row: list(STATUSES).index(group_of(row)))
        return sorted(kept, key=lambda row: (list(STATUSES).index(group_of(row)), SORTS[self.sort][1](row)))

    def _keeps(self, row: Row) -> bool:
        return (
            self.team in ("", row.team or NOBODY)
            and self.worker in ("", row.worker or NOBODY)
            and self.status in ("", group_of(row))
            and self.family in ("", row.family)
        )

    @property
    def narrows(self) -> bool:
        """Whether some rows may be left out."""
        return bool(self.team or self.worker or self.status or self.family)

    def query(self, usual: int, **instead: object) -> str:
        """The same question as part of an address, with some of it changed: "?team=T1&page=2", or ""."""
        said = {
            "team": self.team,
            "worker": self.worker,
            "status": self.status,
            "family": self.family,
            "sort": "" if self.sort == "worst" else self.sort,
            "ahead": "" if self.ahead == usual else str(self.ahead),
            "load": self.load,
            **{name: str(value) for name, value in instead.items()},
        }
        told = urlencode({name: value for name, value in said.items() if value})
        return f"?{told}" if told else ""


def asked(said: QueryDict, usual: int) -> Asked:
    """What an address asks for."""
    return Asked(
        said.get("team", ""),
        said.get("worker", ""),
        said.get("status", "") if said.get("status") in STATUSES else "",
        said.get("family", ""),
        said.get("sort", "worst") if said.get("sort") in SORTS else "worst",
        _one_of(said.get("ahead", ""), AHEADS, usual),
        _page(said.get("page", "")),
        said.get("load", ""),
    )


def _page(text: str) -> int:
    return max(1, int(text)) if text.isascii() and text.isdecimal() and len(text) < 7 else 1


def _one_of(text: str, allowed: tuple[int, ...], unless: int) -> int:
    return (
        int(text)
        if text.isascii() and text.isdecimal() and len(text) < 5 and int(text) in allowed
        else unless
    )


@dataclass(frozen=True)
class Choice:
    """One thing a filter offers."""

    value: str
    label: str
    chosen: bool


def choices(rows: list[Row], wanted: Asked, titles: dict[str, str]) -> dict[str, list[Choice]]:
    """What each filter offers: only what stands in rows that this person may see."""
    teams = Counter(row.team for row in rows)
    workers = Counter(row.worker for row in rows)
    children = Counter(row.family for row in {row.reference: row for row in rows if row.family}.values())
    families = {family: count for family, count in children.items() if count > 1 or family == wanted.family}
    return {
        "team": _offered(
            ((t or NOBODY, titles.get(t, t) or "Not allocated") for t in sorted(teams)), wanted.team
        ),
        "worker": _offered(((w or NOBODY, w or "Not allocated") for w in sorted(workers)), wanted.worker),
        "status": _offered(
            ((name, label) for name, label in STATUSES.items() if any(group_of(r) == name for r in rows)),
            wanted.status,
        ),
        "family": _offered(
            ((f, f"{f}, {count} children on the list") for f, count in sorted(families.items())),
            wanted.family,
        ),
        "sort": [Choice(name, label, name == wanted.sort) for name, (label, _) in SORTS.items()],
        "ahead": [Choice(str(n), _days(n), n == wanted.ahead) for n in AHEADS],
    }


def _offered(pairs: Iterable[tuple[str, str]], wanted: str) -> list[Choice]:
    return [Choice(value, label, value == wanted) for value, label in pairs]


def _days(count: int) -> str:
    return {14: "2 weeks", 28: "4 weeks", 91: "3 months", 365: "A year"}[count]
