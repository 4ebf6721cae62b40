"""
The load a request reads: opened once, shared by every request, never changed.

Publishing a new load makes the next request read it; requests under way finish on the one they began with.
What is worked out from a load (its scorecard, its lists) is kept beside it, since a load never changes.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Hashable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings
from django.http import HttpRequest

from waymark.engines.extract import Extract
from waymark.engines.restricted import restricted_children
from waymark.measures.populations import Children
from waymark.records.terms import ALWAYS
from waymark.scorecards.opening import source_of
from waymark.scorecards.scorecard import Source
from waymark.store import Store
from waymark.store.load import Load
from waymark.web.access.gate import scope_of
from waymark.web.access.scope import Allocation, Visible
from waymark.worklists.asking import Asking

Found = TypeVar("Found")

KEPT = 4
"""So many loads stay open: the newest, and those somebody is still looking back at."""

EVERYBODY = Children("children in the extract", ALWAYS)


@dataclass
class Pinned:
    """
    One load, open. `turn` lets one question at a time through: the evaluator has one connection.

    `worked_out` keeps what was asked before, for as long as the load is open.
    """

    load: Load
    source: Source
    turn: threading.RLock = field(default_factory=threading.RLock)
    worked_out: dict[Hashable, Any] = field(default_factory=dict)

    @property
    def as_at(self) -> date:
        """The day the load was taken: the day of every page that does not say another."""
        return self.load.as_at

    def once(self, key: Hashable, work_out: Callable[[], Found]) -> Found:
        """What `work_out` gives, worked out at the first request and kept."""
        if key not in self.worked_out:
            with self.turn:
                if key not in self.worked_out:
                    self.worked_out[key] = work_out()
        return self.worked_out[key]  # type: ignore[no-any-return]

    @property
    def allocations(self) -> dict[str, Allocation]:
        """Who has each child on the day of the load, as section 4 of the extract contract says."""
        return self.once("allocations", self._allocations)

    def _allocations(self) -> dict[str, Allocation]:
        rows = Asking(self.source, self.as_at).rows(EVERYBODY, ())
        return {row.person: Allocation(row.team, row.worker) for row in rows if row.person is not None}

    def visible_to(self, person: Any) -> Visible:
        """The gate of this person over this load."""
        return Visible(scope_of(person, self.restricted | open_load().restricted), self.allocations)

    @property
    def restricted(self) -> frozenset[str]:
        """
        The children whose case the load itself marks as restricted.

        `visible_to` adds those of the newest load: a case restricted since is shut in every earlier load.
        """
        return self.once("restricted", self._restricted)

    def _restricted(self) -> frozenset[str]:
        held = self.source.held
        return restricted_children(held, self.as_at) if isinstance(held, Extract) else frozenset()


_open: dict[tuple[Path, str, str], Pinned] = {}
_opening = threading.Lock()


def pinned(request: HttpRequest) -> Pinned:
    """
    The load this request reads: the one named by `?load=`, else the newest; the same until it is answered.

    Raises the store's errors: no load yet, no such load, damaged files.
    """
    kept: Pinned | None = getattr(request, "pinned", None)
    if kept is None:
        kept = open_load(request.GET.get("load") or None)
        request.pinned = kept  # type: ignore[attr-defined]
    return kept


def open_load(load_id: str | None = None) -> Pinned:
    """The load of that id, or the newest, open."""
    store = Store(settings.TOLD.store)
    authority = settings.TOLD.authority or store.sole_authority()
    load = store.load(load_id, authority) if load_id else store.newest(authority, date.max)
    key = (store.root, authority, load.load_id)
    with _opening:
        if key not in _open:
            while len(_open) >= KEPT:
                _open.pop(next(iter(_open)))
            _open[key] = _opened(store, load)
        return _open[key]


def _opened(store: Store, load: Load) -> Pinned:
    """The load, closed when the last request that reads it has let go of it."""
    with ExitStack() as stack:
        source = stack.enter_context(source_of(store, load, settings.TOLD.data / "statements"))
        opened = Pinned(load, source)
        weakref.finalize(opened, stack.pop_all().close)
    return opened


def forget_all() -> None:
    """Let go of every open load: for tests, which change stores under the same name."""
    with _opening:
        _open.clear()
