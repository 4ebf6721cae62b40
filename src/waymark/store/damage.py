"""What is published is checked before it is used: every file must have the SHA-256 it was published with."""

from __future__ import annotations

import hashlib
from pathlib import Path

from waymark.store.errors import StoreError


class StoreDamaged(StoreError):
    """A published file is not what was published. No figure may be shown from it."""

    def __init__(self, path: Path, what: str = "is not as it was published") -> None:
        super().__init__(
            f"{path} {what}. No figure is shown from it. "
            "Restore the store from a backup, or load the extract again."
        )


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sha256_of_text(text: str) -> str:
    """The SHA-256 of a text as UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def check(path: Path, expected: str) -> None:
    """Raises StoreDamaged where the file is missing, unreadable or not the one with that SHA-256."""
    try:
        found = sha256_of(path)
    except OSError as error:
        raise StoreDamaged(path, f"cannot be read ({error.strerror or error})") from error
    if found != expected:
        raise StoreDamaged(path)
