"""
The codes a column takes, and the words councils write for them.

The sets are data, in `codes.csv`: one line for each code and label. A value is read as a code when
it *is* the code, or one of its labels, or `code - label`; upper and lower case and spaces at the
ends do not matter. Never by a part of it: "Female" holds "male".
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_SPACES = re.compile(r"\s+")
_DASHES = str.maketrans("‐‑‒–—", "-----")


@dataclass(frozen=True)
class CodeSet:
    """The codes of one set, and every way of writing each that is known to mean it."""

    name: str
    codes: frozenset[str]
    meanings: Mapping[str, str]

    def read(self, value: str) -> str | None:
        """
        The code that this text means, or None when it means none of them.

        A label that means another code contradicts the code beside it, so the two together mean none.

        >>> code_set("yes_no").read(" yes "), code_set("sex").read("F - Male")
        ('Y', None)
        """
        plain = _plain(value)
        if plain in self.meanings:
            return self.meanings[plain]
        code, dash, label = plain.partition(" - ")
        meant = self.meanings.get(code)
        return meant if dash and self.meanings.get(label, meant) == meant else None


@cache
def code_set(name: str) -> CodeSet:
    """The set of that name. Raises KeyError for a set that `codes.csv` does not hold."""
    meanings: dict[str, str] = {}
    rows = [row for row in _rows() if row["set"] == name]
    if not rows:
        raise KeyError(f"There is no set of codes called {name}.")
    for row in rows:
        meanings[_plain(row["code"])] = row["code"]
        meanings[_plain(row["label"])] = row["code"]
    return CodeSet(name, frozenset(row["code"] for row in rows), meanings)


@cache
def _rows() -> list[dict[str, str]]:
    text = files(__name__).joinpath("codes.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _plain(value: str) -> str:
    return _SPACES.sub(" ", value.translate(_DASHES)).strip().casefold()
