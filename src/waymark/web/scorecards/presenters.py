"""Where the pages of the scorecard lead: every link keeps the load, and the permanent address says it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from waymark.scorecards.scorecard import ScorecardRow
from waymark.web.loads.pinned import Pinned


@dataclass(frozen=True)
class Addresses:
    """Makes the addresses of one request's pages: `back` is its load where an older one was asked for."""

    request: HttpRequest
    load: Pinned

    @property
    def back(self) -> str:
        """The load that `?load=` named; "" on the newest."""
        return self.load.load.load_id if self.request.GET.get("load") else ""

    def to(self, view: str, *parts: str) -> str:
        """The address of a page, of the same load."""
        kept = f"?load={self.back}" if self.back else ""
        return reverse(view, args=parts) + kept

    @property
    def measure(self) -> Callable[[ScorecardRow], str]:
        """The address of a row's own page."""
        return lambda row: self.to("measure", row.definition.measure.catalogue_slug)

    @property
    def permanent(self) -> str:
        """This page's own address with its load and what was chosen: the same figures on any later day."""
        query = self.request.GET.copy()
        query["load"] = self.load.load.load_id
        query.pop("format", None)
        return self.request.build_absolute_uri(f"{self.request.path}?{query.urlencode()}")

    def downloads(self, view: str, formats: Iterable[str], query: str, *parts: str) -> list[tuple[str, str]]:
        """Each format's name with its address; `query` is what was chosen."""
        return [(name, reverse(view, args=[*parts, name.lower()]) + query) for name in formats]
