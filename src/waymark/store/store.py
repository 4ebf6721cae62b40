"""
The store: every load of every authority, as published.

    <root>/<authority>/index.json             the published loads; replaced in one step
    <root>/<authority>/answers.json           what was answered, remembered from load to load
    <root>/<authority>/links.json             which ids a person has said are one child's, or two
    <root>/<authority>/loads/<load_id>/       one Parquet file for each table, problems, manifest
    <root>/<authority>/staging/               a load being written; cleared by the next one
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from waymark.engines.extract import Extract, with_child_keys
from waymark.engines.linking import linked
from waymark.store.authorities import INDEX, NoAuthority, authorities_in, folder_of, sole_authority
from waymark.store.damage import check, sha256_of
from waymark.store.errors import StoreError
from waymark.store.links import Said, links_of, said_in
from waymark.store.load import Load, Staged
from waymark.store.locking import locked
from waymark.store.remembered import Remembered, forget, remembered, with_answers
from waymark.store.sealed import read_sealed, sealed
from waymark.store.writing import clear_drafts, or_nothing, put_in_place, settle, write_json, write_texts

Progress = Callable[[str], None]
MANIFEST = "manifest.json"
_COMPRESSION = "zstd"


class NoLoad(StoreError):
    """There is no such load, or none taken by that day."""


class Store:
    """The loads under one folder. Nothing is written until a load is published."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def authorities(self) -> list[str]:
        """The codes of the authorities with a published load, in order."""
        return authorities_in(self.root)

    def sole_authority(self) -> str:
        """The one authority the store holds. Raises NoAuthority where it holds none, or more than one."""
        return sole_authority(self.root)

    def loads(self, authority: str) -> list[Load]:
        """Every published load of the authority, in the order of publication. Raises StoreDamaged."""
        folder = folder_of(self.root, authority)
        return [_read_load(folder, entry) for entry in _read_index(folder)]

    def newest(self, authority: str, as_at: date) -> Load:
        """The newest load taken by that day, then the last published. Raises NoLoad where there is none."""
        if authority not in self.authorities():
            held = ", ".join(self.authorities()) or "no authority"
            raise NoAuthority(f"The store {self.root} does not hold {authority}. It holds {held}.")
        folder = folder_of(self.root, authority)
        entries = [e for e in _read_index(folder) if date.fromisoformat(e["as_at"]) <= as_at]
        if not entries:
            raise NoLoad(
                f"No load of {authority} was taken on or before {as_at}. Load an extract of that day."
            )
        return _read_load(folder, max(entries, key=lambda e: (e["as_at"], e["sequence"])))

    def last(self, authority: str | None = None) -> Load:
        """The load published last. Raises NoAuthority and NoLoad."""
        loads = self.loads(self.sole_authority() if authority is None else authority)
        if not loads:
            raise NoLoad(f"{self.root} holds no load of {authority}. waymark load publishes one.")
        return loads[-1]

    def load(self, load_id: str, authority: str | None = None) -> Load:
        """The load of that id. Raises NoLoad where no authority, or not the one named, has it."""
        found = [
            _read_load(folder_of(self.root, code), entry)
            for code in ([authority] if authority else self.authorities())
            for entry in _read_index(folder_of(self.root, code))
            if entry["load_id"] == load_id
        ]
        if len(found) > 1:
            raise NoLoad(f"More than one authority has a load {load_id}. Say which with --authority.")
        if not found:
            raise NoLoad(f"There is no load {load_id} in {self.root}.")
        return found[0]

    def extract(self, load: Load) -> Extract:
        """
        The load's tables, every file checked first; ids that a person has linked are read as one child's.

        Raises StoreDamaged where a file is not as published.
        """
        verify(load)
        return linked(Extract(load.tables, load.columns), links_of(self.said(load.authority)))

    def said(self, authority: str) -> list[Said]:
        """What people have said of two ids, in force or undone, in the order it was said."""
        return said_in(folder_of(self.root, authority))

    def problems(self, load: Load) -> list[dict[str, Any]]:
        """Every problem found when the load was read. Raises StoreDamaged."""
        check(load.folder / "problems.jsonl", load.files["problems.jsonl"])
        return list(_read_lines(load.folder / "problems.jsonl"))

    def set_aside(self, load: Load) -> Iterator[dict[str, Any]]:
        """Every row of the load that is not used, kept whole, one after another. Raises StoreDamaged."""
        check(load.folder / "set-aside.jsonl", load.files["set-aside.jsonl"])
        return _read_lines(load.folder / "set-aside.jsonl")

    def answers(self, authority: str) -> dict[str, Remembered]:
        """What is remembered of the authority's answers, by the key of the question."""
        return remembered(folder_of(self.root, authority))

    def forget(self, authority: str, key: str) -> None:
        """Remember that answer no longer. Raises NotRemembered where there is none."""
        forget(folder_of(self.root, authority), key)

    def publish(self, authority: str, staged: Staged, progress: Progress | None = None) -> Load:
        """
        Write the load and publish it in one step; the load as published.

        Raises StoreNotWritten where the disk would not take it, and StoreBusy while another load of
        the authority is being written: in either case, and when killed, nothing has changed.
        """
        say = progress or (lambda _: None)
        folder = folder_of(self.root, authority)
        with or_nothing(self.root):
            folder.mkdir(parents=True, exist_ok=True)
            with locked(folder), _staging(folder) as space:
                entries = _read_index(folder)
                entry = _next_entry(entries, staged)
                say("Writing the load")
                manifest = _write_load(space, authority, entry, staged)
                entry["manifest"] = sha256_of(space / MANIFEST)
                say("Publishing the load")
                _publish(folder, space, entries, entry, staged.answers)
                say("Published")
        return Load.from_manifest(manifest, folder / "loads" / entry["load_id"])


def verify(load: Load) -> None:
    """Raises StoreDamaged where a file of the load is not as it was published."""
    for name, expected in load.files.items():
        check(load.folder / name, expected)


def _read_index(folder: Path) -> list[dict[str, Any]]:
    path = folder / INDEX
    return list(read_sealed(path)["loads"]) if path.is_file() else []


def _read_load(folder: Path, entry: Mapping[str, Any]) -> Load:
    path = folder / "loads" / entry["load_id"]
    check(path / MANIFEST, entry["manifest"])
    return Load.from_manifest(json.loads((path / MANIFEST).read_text(encoding="utf-8")), path)


def _next_entry(entries: list[dict[str, Any]], staged: Staged) -> dict[str, Any]:
    sequence = max((e["sequence"] for e in entries), default=0) + 1
    as_at = staged.as_at.isoformat()
    return {"load_id": f"{as_at}-{sequence:04d}", "as_at": as_at, "sequence": sequence}


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """An empty space to write a load in; whatever a killed load left behind is cleared first."""
    space = folder / "staging"
    clear_drafts(folder)
    shutil.rmtree(space, ignore_errors=True)
    space.mkdir()
    try:
        yield space
    finally:
        shutil.rmtree(space, ignore_errors=True)


def _write_load(space: Path, authority: str, entry: Mapping[str, Any], staged: Staged) -> dict[str, Any]:
    for name, table in with_child_keys(staged.tables).items():
        path = space / f"{name}.parquet"
        pq.write_table(table, path, compression=_COMPRESSION)
        settle(path)
    _write_lines(space / "problems.jsonl", staged.problems)
    _write_lines(space / "set-aside.jsonl", staged.set_aside)
    manifest = {
        "load_id": entry["load_id"],
        "authority": authority,
        "as_at": entry["as_at"],
        "sequence": entry["sequence"],
        "columns": {name: sorted(given) for name, given in staged.columns.items()},
        "derived": dict(staged.derived or {}),
        "limits": {name: limit.to_json() for name, limit in staged.limits.items()},
        "accounts": {name: dict(account) for name, account in staged.accounts.items()},
        "content": staged.content,
        "files": {path.name: sha256_of(path) for path in sorted(space.iterdir())},
    }
    write_json(space / MANIFEST, manifest)
    settle(space)
    return manifest


def _read_lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="\n") as lines:
        yield from map(json.loads, lines)


def _write_lines(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    write_texts(path, (json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


def _publish(
    folder: Path,
    space: Path,
    entries: list[dict[str, Any]],
    entry: dict[str, Any],
    answers: Mapping[str, Remembered],
) -> None:
    """Move the load to its place, then name it in the index: only the second makes it published."""
    loads = folder / "loads"
    place = loads / entry["load_id"]
    index = {INDEX: sealed({"loads": [*entries, entry]})}
    texts = index | with_answers(folder, answers)
    loads.mkdir(exist_ok=True)
    _clear_unpublished(loads, entry["sequence"])
    try:
        space.rename(place)
        settle(loads)
        put_in_place(folder, texts)
    except OSError:
        shutil.rmtree(place, ignore_errors=True)
        raise


def _clear_unpublished(loads: Path, sequence: int) -> None:
    """Clear what a load, of whatever day, left under this number: killed before the index named it."""
    for left in loads.glob(f"*-{sequence:04d}"):
        shutil.rmtree(left, ignore_errors=True)
