"""
Why a child's answer is not what it was: what has become of the child's records between two loads.

A record the earlier load did not have is **recorded late** where its day had come by the day published, and
has **happened since** where it had not. One that both have, and that says otherwise, was **corrected**; one
that only the earlier had was **removed**.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pyarrow.parquet as pq

from waymark.engines.extract import Extract
from waymark.records.table import Table
from waymark.records.tables import BY_NAME

LATE, SINCE, CORRECTED, REMOVED = "recorded late", "happened since", "corrected", "removed"
OTHERWISE = "a record of someone or something else"
"""What is said where the child's own records in the measure's tables are as they were."""

Records = dict[str, dict[str, Any]]


@dataclass
class Reasons:
    """What became of records between the load a figure was published from and another load."""

    then: Extract
    now: Extract
    as_at: date
    newest: Mapping[str, str] = field(default_factory=dict)
    _read: dict[tuple[str, bool], dict[str, Records]] = field(default_factory=dict)

    def why(self, tables: Iterable[str], person: str | None, record: str | None) -> str:
        """What became of the person's records in these tables, or of the record where there is no person."""
        said = []
        for name in sorted(tables):
            table = BY_NAME.get(name)
            key = person if table is not None and table.has("child") else record
            if table is None or key is None:
                continue
            counts = self._counts(table, key)
            said += [f"{table.source}: {count} {what}" for what, count in counts.items()]
        return "; ".join(said) or OTHERWISE

    def _counts(self, table: Table, key: str) -> Counter[str]:
        then, now = self._records(table, True).get(key, {}), self._records(table, False).get(key, {})
        counts: Counter[str] = Counter()
        for id in sorted(then.keys() | now.keys()):
            what = self._became(table, then.get(id), now.get(id))
            if what:
                counts[what] += 1
        return counts

    def _became(self, table: Table, then: Any, now: Any) -> str:
        if then == now:
            return ""
        if then is None:
            start = table.role("start")
            day = now.get(start.name) if start is not None else None
            return SINCE if day is not None and day > self.as_at else LATE
        return REMOVED if now is None else CORRECTED

    def _records(self, table: Table, is_then: bool) -> dict[str, Records]:
        """The records of a table by child (or by id, where they are of no child) and then by key."""
        if (table.name, is_then) not in self._read:
            self._read[table.name, is_then] = self._by_owner(table, is_then)
        return self._read[table.name, is_then]

    def _by_owner(self, table: Table, is_then: bool) -> dict[str, Records]:
        path = (self.then if is_then else self.now).tables.get(table.name)
        found: dict[str, Records] = defaultdict(dict)
        if path is None:
            return found
        rows = pq.read_table(path) if not hasattr(path, "to_pylist") else path
        for row in rows.to_pylist():
            said = {name: value for name, value in row.items() if name in table.by_name}
            if table.has("child") and is_then:
                said["child"] = self.newest.get(said.get("child") or "", said.get("child"))
            key = "\t".join(str(said.get(name)) for name in table.row_key)
            found[said.get("child" if table.has("child") else "id") or ""][key] = said
        return found
