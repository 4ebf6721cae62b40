"""
What a row is about, told from its words: the field says the same thing in many ways.

LAC, CLA, looked after children and children in care are one topic. The words are data (`topics.csv`);
so is which topics belong under which headings.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Mention:
    """A topic found in a text, and the words it was found in (numbered from 0, `end` not included)."""

    topic: str
    kind: str
    start: int
    end: int


def words_of(text: str) -> list[str]:
    """
    The words of a title in small letters, without punctuation; signs that matter are kept as words.

    >>> words_of("% of LAC (<12 months), CIN-plans")
    ['%', 'of', 'lac', '<', '12', 'months', 'cin', 'plans']
    """
    return re.findall(r"[a-z0-9]+|%|[<>≤≥]=?", text.lower().replace("’", "'").replace("'s ", " "))


def mentions(text: str) -> list[Mention]:
    """The topics a text speaks of, in order; at each word the longest name counts."""
    words, found, place = words_of(text), [], 0
    while place < len(words):
        mention = _longest_at(words, place)
        if mention:
            found.append(mention)
        place = mention.end if mention else place + 1
    return found


def topics_in(text: str) -> frozenset[str]:
    """The topics a text speaks of."""
    return frozenset(mention.topic for mention in mentions(text))


def headings_for(topics: frozenset[str]) -> frozenset[str]:
    """The topics of the headings under which a row about these may stand."""
    return frozenset().union(*(_allowed().get(topic, frozenset({topic})) for topic in topics))


def words_listed(name: str) -> frozenset[str]:
    """
    A list of words: "narrows" (they make a group smaller than the whole), "before" (they may come before
    the group and say nothing more of it), "heading filler" (they say nothing of what a heading is about).
    """
    return _word_lists()[name]


def _longest_at(words: list[str], place: int) -> Mention | None:
    for length in range(min(_longest(), len(words) - place), 0, -1):
        if known := _names().get(tuple(words[place : place + length])):
            return Mention(*known, place, place + length)
    return None


@cache
def _rows() -> list[dict[str, str]]:
    listed = files("waymark.scorecards.published").joinpath("topics.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(listed.splitlines()))


@cache
def _word_lists() -> dict[str, frozenset[str]]:
    names = {r["list"] for r in _rows()} - {"topic", "under"}
    return {name: frozenset(r["text"] for r in _rows() if r["list"] == name) for name in names}


@cache
def _names() -> dict[tuple[str, ...], tuple[str, str]]:
    return {tuple(words_of(r["text"])): (r["topic"], r["kind"]) for r in _rows() if r["list"] == "topic"}


@cache
def _longest() -> int:
    return max(map(len, _names()))


@cache
def _allowed() -> dict[str, frozenset[str]]:
    return {r["topic"]: frozenset(r["allowed"].split(";")) for r in _rows() if r["list"] == "under"}
