"""
Which children a row is about, and how many of them the page says there are.

A row's population is the topic its title begins with: "% of LAC with visits in last 6 weeks" is about
children looked after. It is the whole cohort only when nothing in the title narrows it (an age, a time
in care, a review or health check that only some are due): otherwise its denominator is rightly smaller.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from waymark.scorecards.published.rows import Row
from waymark.scorecards.published.splits import part_of
from waymark.scorecards.published.topics import Mention, mentions, words_listed, words_of

_LEAD = re.compile(
    r"^\W*(?:(?:%|per ?cent(?:age)?|proportion|number|no\.?|count|total|rate)\W+(?:of|number of)?\W*)+", re.I
)
_ONLY_SOME_ARE_DUE = frozenset(
    {
        "reviews",
        "health and education",
        "permanence",
        "missing and exploitation",
        "conferences",
        "proceedings",
    }
)
_SNAPSHOTS = ("snapshot", "month", None)


@dataclass(frozen=True)
class Population:
    """
    Who a row is about: the topic its title begins with, and what follows.

    `whole` says that nothing narrows it. `people` says that it is about children, not about events.
    """

    topic: str
    whole: bool
    people: bool

    @property
    def events(self) -> bool:
        """Whether it is about events: contacts, assessments, reviews."""
        return not self.people


@dataclass(frozen=True)
class Cohort:
    """How many there are of a topic, and the rows that say so (`rows` print the number itself)."""

    topic: str
    size: Decimal
    rows: tuple[Row, ...]


def is_count(row: Row) -> bool:
    """Whether the row is a plain count: a whole number, no percentage, no denominator."""
    whole = row.value is not None and row.value == row.value.to_integral_value()
    words = set(words_of(row.title))
    rate = words & {"rate", "average", "mean", "median", "score", "ratio"}
    return whole and not row.percent and row.denom.number is None and not rate


def population_of(row: Row) -> Population | None:
    """Who the row is about; None if its title begins with nothing known."""
    title = _without_lead(row)
    found, words = mentions(title), words_of(title)
    if not found or not _begins(found[0], words):
        return None
    head = found[0]
    after = words[head.end :]
    if head.kind == "population" and _is_of_events(found, head):
        return Population(head.topic, False, False)
    narrowed = words_listed("narrows") & {*after, *words[: head.start]}
    some = any(mention.topic in _ONLY_SOME_ARE_DUE for mention in found[1:])
    narrowed_by_boundary = part_of(title) is not None
    return Population(
        head.topic, not (narrowed or some or narrowed_by_boundary), head.kind in ("population", "plan")
    )


def title_words(row: Row) -> list[str]:
    """The words of the title after "% of" or "Number of"; for a count, without what stands in brackets."""
    return words_of(_without_lead(row))


def _without_lead(row: Row) -> str:
    return _LEAD.sub("", re.sub(r"\(.*?\)", " ", row.title) if is_count(row) else row.title)


def _begins(head: Mention, words: list[str]) -> bool:
    """Whether only words that say nothing come before the topic."""
    return set(words[: head.start]) <= words_listed("before")


def _is_of_events(found: list[Mention], head: Mention) -> bool:
    """Whether the topic only says whose events they are, as in "CP reviews" or "LAC single assessments"."""
    return any(mention.kind == "event" and mention.start <= head.end for mention in found[1:])


def is_snapshot(row: Row) -> bool:
    """Whether the row's denominator is of the day, so that it can be compared with a cohort of the day."""
    return row.period in _SNAPSHOTS


def counted_cohorts(rows: Sequence[Row]) -> dict[str, Cohort]:
    """The cohorts that have a row of their own, by topic; not a topic that is printed with two sizes."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        population = population_of(row) if is_count(row) and is_snapshot(row) else None
        if population and population.whole and population.people:
            found.setdefault(population.topic, []).append(row)
    return {topic: _cohort(topic, counted) for topic, counted in found.items() if _one_size(counted)}


def _one_size(rows: list[Row]) -> bool:
    return len({row.value for row in rows}) == 1


def _cohort(topic: str, rows: list[Row]) -> Cohort:
    return Cohort(topic, rows[0].value or Decimal(0), tuple(rows))


def measured_on(topic: str, rows: Sequence[Row]) -> list[Row]:
    """The rows whose denominator should be the whole cohort of that topic on the day."""
    return [row for row in rows if is_snapshot(row) and row.denom.number is not None and _whole(row, topic)]


def _whole(row: Row, topic: str) -> bool:
    population = population_of(row)
    return _about(row, topic) and population is not None and population.whole


def agreed_denominator(topic: str, rows: Sequence[Row]) -> Cohort | None:
    """
    The cohort as most of its rows' denominators have it; None if no two agree, or as many agree on another.

    A row narrowed by an age or the like may agree, since the ages may be those of the whole cohort, but
    one at least of those that agree is not narrowed.
    """
    about = [row for row in rows if is_snapshot(row) and row.denom.number is not None and _about(row, topic)]
    whole = {row.denom.number for row in measured_on(topic, rows)}
    sizes = Counter(n for row in about if (n := row.denom.number) is not None and n in whole).most_common(2)
    if not sizes or sizes[0][1] < 2 or (len(sizes) > 1 and sizes[1][1] == sizes[0][1]):
        return None
    size = sizes[0][0]
    return Cohort(topic, size, tuple(row for row in about if row.denom.number == size))


def _about(row: Row, topic: str) -> bool:
    population = population_of(row)
    return population is not None and population.topic == topic and population.people
