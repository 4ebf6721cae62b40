"""The authorities a store holds, and which one is meant when nobody says."""

from __future__ import annotations

import re
from pathlib import Path

from waymark.store.errors import StoreError

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")

INDEX = "index.json"


class NoAuthority(StoreError):
    """No authority can be told: the store holds none, more than one, or not the one named."""


def authorities_in(root: Path) -> list[str]:
    """The codes of the authorities with a published load, in order."""
    if not root.is_dir():
        return []
    return sorted(folder.name for folder in root.iterdir() if (folder / INDEX).is_file())


def sole_authority(root: Path) -> str:
    """The one authority the store holds. Raises NoAuthority where it holds none, or more than one."""
    found = authorities_in(root)
    if not found:
        raise NoAuthority(f"The store {root} holds no load yet. Load an extract with `waymark load` first.")
    if len(found) > 1:
        raise NoAuthority(f"The store holds {', '.join(found)}. Say which with --authority.")
    return found[0]


def folder_of(root: Path, authority: str) -> Path:
    """The folder of an authority. Raises NoAuthority for a code that cannot be a folder's name."""
    if not _CODE.fullmatch(authority):
        raise NoAuthority(
            f"{authority!r} is not an authority's code. Use letters, numbers and hyphens, such as E09000030."
        )
    return root / authority
