"""Files that are on the disk when we say so, and are put in place in one step."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from waymark.store.errors import StoreError


class StoreNotWritten(StoreError):
    """The disk would not take the load: it is full, or may not be written. Nothing was published."""


@contextmanager
def or_nothing(where: Path) -> Iterator[None]:
    """Turns a failure to write into a sentence: what could not be written, and that the old load stands."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreNotWritten(
            f"The load could not be written to {where} ({reason}). Nothing was published and the loads "
            "already there stand. Make room, or choose another place with --store, and load again."
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
    path.write_text(text, encoding="utf-8", newline="\n")
    settle(path)


def write_json(path: Path, value: Any) -> None:
    """Write a value as JSON and wait until it is on the disk."""
    write_text(path, json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n")


def put_in_place(text: str, path: Path) -> None:
    """Replace the file with this text in one step: whoever reads sees the old or the new, whole."""
    staged = path.with_name(f"{path.name}.{os.getpid()}.new")
    write_text(staged, text)
    staged.replace(path)
    settle(path.parent)
