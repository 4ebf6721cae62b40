"""One published load: what it is of, when it was taken, and the files that hold it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from waymark.records.limits import Limit
from waymark.store.remembered import Remembered


@dataclass(frozen=True)
class Load:
    """
    A load as its manifest describes it.

    `sequence` numbers an authority's loads in the order they were published. `columns` are those the
    council gave, by Waymark's names; `derived` says what was worked out from what; `accounts` say
    where every row of every file went; `content` identifies the files it was read from; `limits` say
    what the source leaves out of a table it gives.
    """

    load_id: str
    authority: str
    as_at: date
    sequence: int
    folder: Path
    files: Mapping[str, str]
    columns: Mapping[str, frozenset[str]]
    derived: Mapping[str, str]
    accounts: Mapping[str, Mapping[str, Any]]
    content: str
    limits: Mapping[str, Limit] = field(default_factory=dict)

    @property
    def tables(self) -> dict[str, Path]:
        """The Parquet file of each table, by Waymark's name."""
        return {Path(name).stem: self.folder / name for name in self.files if name.endswith(".parquet")}

    @classmethod
    def from_manifest(cls, manifest: Mapping[str, Any], folder: Path) -> Load:
        """The load a manifest describes. Raises KeyError or ValueError where it is not a manifest."""
        return cls(
            load_id=manifest["load_id"],
            authority=manifest["authority"],
            as_at=date.fromisoformat(manifest["as_at"]),
            sequence=int(manifest["sequence"]),
            folder=folder,
            files=manifest["files"],
            columns={name: frozenset(given) for name, given in manifest["columns"].items()},
            derived=manifest["derived"],
            accounts=manifest["accounts"],
            content=manifest["content"],
            limits={name: Limit.from_json(kept) for name, kept in manifest.get("limits", {}).items()},
        )


@dataclass(frozen=True)
class Staged:
    """A load about to be published: everything but its number, which publication gives it."""

    as_at: date
    tables: Mapping[str, Any]
    columns: Mapping[str, frozenset[str]]
    accounts: Mapping[str, Mapping[str, Any]]
    problems: Iterable[Mapping[str, Any]] = ()
    set_aside: Iterable[Mapping[str, Any]] = ()
    derived: Mapping[str, str] | None = None
    limits: Mapping[str, Limit] = field(default_factory=dict)
    answers: Mapping[str, Remembered] = field(default_factory=dict)
    content: str = ""
