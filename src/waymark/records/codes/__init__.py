"""
The codes a column takes, and the words councils write for them.

The sets are data, in `codes.csv`: one line for each code and label. A value is read as a code when
it *is* the code, or one of its labels, or `code - label`; upper and lower case and spaces at the
ends do not matter, nor whether quotation marks are curly. Never by a part of it: "Female" holds
"male". A return has sets of its own, which it declares with `declare_codes`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_SPACES = re.compile(r"\s+")
_DASHES_AND_QUOTES = str.maketrans("‐‑‒–—‘’“”", "-----''\"\"")

_OF_RETURNS: dict[str, CodeSet] = {}


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


def code_set(name: str) -> CodeSet:
    """The set of that name. Raises KeyError for a set that neither `codes.csv` nor a return declares."""
    return _OF_RETURNS[name] if name in _OF_RETURNS else _standard(name)


def label_of(name: str, code: str) -> str:
    """What the code of a standard set stands for, as its first label says; empty where none does."""
    return next((r["label"] for r in _rows() if r["set"] == name and r["code"] == code), "")


def declare_codes(name: str, texts: Iterable[tuple[str, str]]) -> str:
    """Declare the set of a return, each text with the code it means, and return its name."""
    _OF_RETURNS[name] = _set_of(name, texts)
    return name


def words_for(name: str, code: str) -> str:
    """
    The first words the set gives for a code, or the code itself where it is not of the set.

    >>> words_for("legal_status", "C2")
    'Full care order'
    """
    return next((row["label"] for row in _rows() if row["set"] == name and row["code"] == code), code)


@cache
def _standard(name: str) -> CodeSet:
    rows = [row for row in _rows() if row["set"] == name]
    if not rows:
        raise KeyError(f"There is no set of codes called {name}.")
    return _set_of(name, ((row["label"], row["code"]) for row in rows))


def _set_of(name: str, texts: Iterable[tuple[str, str]]) -> CodeSet:
    meanings: dict[str, str] = {}
    for text, code in texts:
        meanings[_plain(code)] = code
        meanings[_plain(text)] = code
    return CodeSet(name, frozenset(meanings.values()), meanings)


@cache
def _rows() -> list[dict[str, str]]:
    text = files(__name__).joinpath("codes.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _plain(value: str) -> str:
    return _SPACES.sub(" ", value.translate(_DASHES_AND_QUOTES)).strip().casefold()
