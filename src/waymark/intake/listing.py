"""
What is in a folder: the files to read, those in folders inside it, and what is no file at all.

A pipe, a device or a link that leads nowhere would be waited for, or passed over in silence; a name may
hold what clears a screen. Each is told apart here, before anything is opened.
"""

from __future__ import annotations

import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from waymark.intake.problems import Outcome, Problem
from waymark.intake.rules import RULES

_MOST_FILES = 1_000
_DEEPEST = 20
_NOT_THE_COUNCILS = "__MACOSX"
"""What macOS puts in a zip beside the files."""

OWN_NOTES = frozenset({"waymark-truth.json", "waymark-faults.json"})
"""What Waymark writes beside an extract it makes up: no part of the extract, so passed over."""

_ODD = {"Cc", "Cf", "Cs"}
"""Unicode's categories of what is not seen: control, format, and halves of letters."""

_TABLES = {".csv", ".parquet", ".xlsx", ".xml"}


class TooMuch(Exception):
    """The folder holds more than an extract does: how much, for a sentence."""


@dataclass
class Listed:
    """A folder's own files and those of each folder inside it, in order; and what was left out."""

    files: list[Path] = field(default_factory=list)
    folders: dict[Path, list[Path]] = field(default_factory=dict)
    left_out: list[Problem] = field(default_factory=list)


def listed(folder: Path) -> Listed:
    """What is in the folder. Raises TooMuch, and OSError where it cannot be read."""
    found = Listed()
    for path in _sorted(folder):
        if path.is_dir() and not path.is_symlink():
            found.folders[path] = list(_within(path, found, 1))
            if path.suffix.lower() in _TABLES:
                found.left_out.append(_note(path, "not-a-file", "refuse", "is a folder"))
        elif _is_sound(path, found):
            found.files.append(path)
        if len(found.files) + sum(map(len, found.folders.values())) > _MOST_FILES:
            raise TooMuch(f"more than {_MOST_FILES:,} files")
    return found


def shown(name: str) -> str:
    r"""
    The name with what cannot be seen written out, so that it can be printed.

    >>> shown("a\x1b.csv")
    'a\\x1b.csv'
    """
    return "".join(c.encode("unicode_escape").decode() if is_odd(c) else c for c in name)


def is_odd(text: str) -> bool:
    """Whether the text holds what cannot be seen."""
    return any(unicodedata.category(c) in _ODD for c in text)


def _sorted(folder: Path) -> list[Path]:
    found = []
    for path in folder.iterdir():
        found.append(path)
        if len(found) > _MOST_FILES:
            raise TooMuch(f"more than {_MOST_FILES:,} files")
    return sorted(path for path in found if path.name not in {_NOT_THE_COUNCILS, *OWN_NOTES})


def _within(folder: Path, found: Listed, depth: int) -> Iterator[Path]:
    """Every file in an inner folder and in those inside it."""
    if depth > _DEEPEST:
        raise TooMuch(f"folders more than {_DEEPEST} deep")
    for path in _sorted(folder):
        if path.is_dir() and not path.is_symlink():
            yield from _within(path, found, depth + 1)
        elif _is_sound(path, found):
            yield path


def _is_sound(path: Path, found: Listed) -> bool:
    """Whether the path is a file to be read; why not, or what to know of it, is noted."""
    if is_odd(path.name):
        found.left_out.append(_note(path, "odd-name", "refuse", "has a name with signs that cannot be seen"))
        return False
    what = _what_it_is(path)
    if what:
        found.left_out.append(_note(path, "not-a-file", "refuse", f"is {what}"))
        return False
    if path.is_symlink():
        found.left_out.append(_note(path, "linked-file", "flag", f"is a link to {path.readlink()}"))
    return True


def _what_it_is(path: Path) -> str | None:
    """What the path is, where it is no file; never opened to find out."""
    try:
        mode = path.stat().st_mode
    except (OSError, RuntimeError):
        return "a link that leads nowhere"
    if stat.S_ISREG(mode):
        return None
    kinds = (
        (stat.S_ISDIR, "a link to a folder"),
        (stat.S_ISFIFO, "a pipe"),
        (stat.S_ISSOCK, "a socket"),
    )
    return next((name for test, name in kinds if test(mode)), "a device")


def _note(path: Path, rule: str, outcome: Outcome, what: str) -> Problem:
    name = shown(path.name)
    return Problem(name, None, "", rule, "", outcome, f"{name} {shown(what)}. {RULES[rule].remedy}")
