"""
The ledger: scorecards as they were published, which nothing changes afterwards.

    <authority>/published.json                what was published, in order, with the SHA-256 of each
    <authority>/published/<id>/scorecard.json the figures, their definitions' hashes and the load
    <authority>/published/<id>/rows.parquet   the rows behind each figure
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from waymark.store.damage import check, sha256_of
from waymark.store.errors import StoreError
from waymark.store.locking import locked
from waymark.store.sealed import read_sealed, sealed
from waymark.store.writing import or_nothing, put_in_place, settle, write_text

INDEX = "published.json"
FOLDER = "published"
SCORECARD, ROWS = "scorecard.json", "rows.parquet"


class NotPublished(StoreError):
    """No scorecard was published under that id. The message says which were."""


@dataclass(frozen=True)
class Publication:
    """A published scorecard: its id, its folder, and what `scorecard.json` says."""

    id: str
    folder: Path
    content: Mapping[str, Any]

    @property
    def rows(self) -> pa.Table:
        """The rows behind every figure, as published. Raises StoreDamaged."""
        path = self.folder / ROWS
        check(path, self.content["rows_sha256"])
        return pq.read_table(path)


def publications(folder: Path) -> list[Publication]:
    """Every published scorecard of the authority, in the order of publication. Raises StoreDamaged."""
    return [_read(folder, entry) for entry in _entries(folder)]


def publication(folder: Path, id: str) -> Publication:
    """The scorecard published under that id. Raises NotPublished and StoreDamaged."""
    entries = _entries(folder)
    found = next((entry for entry in entries if entry["id"] == id), None)
    if found is None:
        others = ", ".join(entry["id"] for entry in entries) or "none was"
        raise NotPublished(f"No scorecard was published under {id}. Published: {others}.")
    return _read(folder, found)


def publish(folder: Path, content: Mapping[str, Any], rows: pa.Table) -> Publication:
    """
    Freeze a scorecard; the publication as kept, its id being its day and a number.

    Raises StoreNotWritten and StoreBusy: then nothing was published, and what was stands.
    """
    kept = or_nothing(
        folder, "The scorecard could not be published in", "Nothing was published.", "and publish it again."
    )
    with kept, locked(folder):
        entries = _entries(folder)
        id = f"{content['as_at']}-{len(entries) + 1:04d}"
        draft, place = folder / f".{id}.draft", folder / FOLDER / id
        shutil.rmtree(draft, ignore_errors=True)
        # what a killed publication left was never named in the index, so nobody has seen it
        shutil.rmtree(place, ignore_errors=True)
        try:
            whole = _write(draft, id, content, rows)
            place.parent.mkdir(exist_ok=True)
            draft.rename(place)
            settle(place.parent)
            entry = {"id": id, "sha256": sha256_of(place / SCORECARD)}
            put_in_place(folder, {INDEX: sealed({"published": [*entries, entry]})})
        except OSError:
            shutil.rmtree(draft, ignore_errors=True)
            shutil.rmtree(place, ignore_errors=True)
            raise
    return Publication(id, place, whole)


def _write(draft: Path, id: str, content: Mapping[str, Any], rows: pa.Table) -> dict[str, Any]:
    draft.mkdir(parents=True)
    pq.write_table(rows, draft / ROWS, compression="zstd")
    settle(draft / ROWS)
    whole = {"id": id, **content, "rows_sha256": sha256_of(draft / ROWS)}
    write_text(draft / SCORECARD, sealed(whole))
    settle(draft)
    return whole


def _entries(folder: Path) -> list[dict[str, Any]]:
    path = folder / INDEX
    return list(read_sealed(path)["published"]) if path.is_file() else []


def _read(folder: Path, entry: Mapping[str, Any]) -> Publication:
    place = folder / FOLDER / entry["id"]
    check(place / SCORECARD, entry["sha256"])
    return Publication(entry["id"], place, read_sealed(place / SCORECARD))
