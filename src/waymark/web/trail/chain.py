"""The chain: each line sealed with the one before, and the check that walks it from the first."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Link:
    """
    One line as the chain sees it: its number, what it says, the seal before it and its own.

    `looks` are the children that the table of looks has for the line, in order.
    """

    number: int
    said: dict[str, Any]
    before: str
    seal: str
    looks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Broken:
    """Where the chain does not hold, and how that shows."""

    number: int
    why: str


def seal_of(number: int, said: dict[str, Any], before: str) -> str:
    """The SHA-256 of a line and of the seal before it, as 64 hexadecimal digits."""
    text = json.dumps([number, before, said], sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def first_break(links: Iterable[Link], last_known: tuple[int, str] | None = None) -> Broken | None:
    """
    The first place where the chain does not hold; None where all of it does.

    `last_known` is the number and seal of a line noted elsewhere, such as printed the day before: a trail
    that was cut short, or written anew from the start, no longer has it.
    """
    number, seal, met = 0, "", last_known is None
    for link in links:
        if link.number != number + 1:
            return Broken(number + 1, f"Line {number + 1} is missing: the next is line {link.number}.")
        if link.before != seal:
            return Broken(link.number, f"Line {link.number} does not follow the line before it.")
        if link.seal != seal_of(link.number, link.said, link.before):
            return Broken(link.number, f"Line {link.number} was changed after it was written.")
        if list(link.looks) != link.said["detail"].get("children", []):
            return Broken(link.number, f"The looks kept beside line {link.number} are not those it tells of.")
        number, seal = link.number, link.seal
        if last_known is not None and (number, seal) == last_known:
            met = True
    if not met and last_known is not None:
        return Broken(last_known[0], f"The trail no longer has line {last_known[0]} as it was noted before.")
    return None
