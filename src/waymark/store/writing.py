"""Files that are on the disk when we say so, and are put in place in one step: all of them, or none."""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from waymark.store.errors import StoreError

NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""What the system says where there is no room: the disk is full, or a person's share of it is."""

_NEW, _BEFORE = ".new", ".before"


class StoreNotWritten(StoreError):
    """The disk would not take it: it is full, fails, or may not be written. What was there stands."""


@contextmanager
def or_nothing(
    where: Path,
    what: str = "The load could not be written to",
    stands: str = "Nothing was published and the loads already there stand.",
    then: str = "or choose another place with --store, and load again.",
) -> Iterator[None]:
    """Turns a failure to write into a sentence: what was not written, that the old stands, what to do."""
    try:
        yield
    except OSError as error:
        mend = "Make room" if error.errno in NO_ROOM else "See that the disk is sound and may be written"
        raise StoreNotWritten(
            f"{what} {where} ({error.strerror or error}). {stands} {mend}, {then}"
        ) from error


def settle(path: Path) -> None:
    """Wait until the file, or the folder's list of files, is on the disk."""
    if path.is_dir() and sys.platform == "win32":
        return
    # Windows settles only a file that is open for writing
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_text(path: Path, text: str) -> None:
    """Write a file and wait until it is on the disk."""
    write_texts(path, [text])


def write_texts(path: Path, texts: Iterable[str]) -> None:
    """Write a file of these texts, one after another, and wait until it is on the disk."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(texts)
    settle(path)


def write_json(path: Path, value: Any) -> None:
    """Write a value as JSON and wait until it is on the disk."""
    write_text(path, json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n")


def put_in_place(folder: Path, texts: Mapping[str, str]) -> None:
    """
    Replace these files of the folder, by name, all or none: whoever reads one sees the old or the new, whole.

    Everything is on the disk before the first is replaced. Raises OSError where the disk would not
    take it, all being as it was, and StoreNotWritten where not even that could be brought about.
    """
    replaced: list[Path] = []
    clear_drafts(folder)
    try:
        for name, text in texts.items():
            _prepare(folder / name, text)
        for name in texts:
            _beside(folder / name, _NEW).replace(folder / name)
            replaced.append(folder / name)
        settle(folder)
    except OSError as error:
        _put_back(replaced, error)
        raise
    finally:
        clear_drafts(folder)


def clear_drafts(folder: Path) -> None:
    """Clear what was prepared and is not needed, also by a process that was killed."""
    for ending in (_NEW, _BEFORE):
        for path in folder.glob(f"*{ending}"):
            with suppress(OSError):
                path.unlink()


def _prepare(path: Path, text: str) -> None:
    """Write the new file beside the old one, and a second copy of the old, to be put back at need."""
    write_text(_beside(path, _NEW), text)
    if path.exists():
        write_text(_beside(path, _BEFORE), path.read_text(encoding="utf-8"))


def _put_back(replaced: Iterable[Path], error: OSError) -> None:
    for path in replaced:
        before = _beside(path, _BEFORE)
        try:
            if before.exists():
                before.replace(path)
            else:
                path.unlink()
        except OSError:
            raise StoreNotWritten(
                f"{path} was being replaced when the disk failed ({error.strerror or error}), and could not "
                "be put back: it holds the new. See that the disk is sound, and look before you go on."
            ) from error
        with suppress(OSError):
            settle(path.parent)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)
