"""
Denominators against the cohort they should be of, wherever the page prints its size.

Where the cohort has a row of its own, that is the size. Where it has none, the denominators of its rows
are held against each other. A row measured on those who have a plan is held against the numerator of
the row that counts who has one. Events (contacts, assessments) are held against a count of the same
events for the same kind of period.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from waymark.scorecards.published.cohorts import (
    agreed_denominator,
    counted_cohorts,
    is_count,
    is_snapshot,
    measured_on,
    population_of,
    title_words,
)
from waymark.scorecards.published.findings import Finding, finding, listed, number_said
from waymark.scorecards.published.rows import Page, Row
from waymark.scorecards.published.topics import topics_in

_PEOPLE = ("children in need", "child protection", "looked after", "care leavers")


def check(page: Page) -> Iterator[Finding]:
    """Every group of rows whose denominator is not the size the page gives for their cohort."""
    counted = counted_cohorts(page.rows)
    for topic in _PEOPLE:
        measured = measured_on(topic, page.rows)
        if topic in counted:
            cohort = counted[topic]
            wording = f"{_labels(cohort.rows)} prints {number_said(cohort.size)} ({topic})"
            yield from _differing(cohort.size, cohort.rows, measured, wording)
        elif agreed := agreed_denominator(topic, page.rows):
            wording = f"the denominator of {_labels(agreed.rows)} is {number_said(agreed.size)} ({topic})"
            yield from _differing(agreed.size, agreed.rows, measured, wording)
        else:
            yield from _undecided(topic, measured)
    yield from _chained(page.rows)
    yield from _events(page.rows)


def _differing(size: Decimal, of: Sequence[Row], measured: Sequence[Row], wording: str) -> Iterator[Finding]:
    """One finding for each other denominator, with every row that has it."""
    others: dict[Decimal, list[Row]] = {}
    for row in measured:
        if row.denom.number is not None and row.denom.number != size:
            others.setdefault(row.denom.number, []).append(row)
    for denominator, rows in others.items():
        apart = f"{number_said(abs(denominator - size))} {'more' if denominator > size else 'fewer'}"
        message = (
            f"{wording[0].upper()}{wording[1:]}, but the denominator of {_labels(rows)} is "
            f"{number_said(denominator)}: {apart}, and the page does not say why."
        )
        yield finding("denominator-against-cohort", [*of, *rows], message)


def _undecided(topic: str, measured: Sequence[Row]) -> Iterator[Finding]:
    """Rows on one cohort with several denominators, and nothing on the page to say which it is."""
    sizes = list(dict.fromkeys(row.denom.number for row in measured if row.denom.number is not None))
    if len(sizes) > 1:
        each = listed(f"{row.label} ({number_said(row.denom.number or 0)})" for row in measured)
        message = f"The denominators of {each} differ, though all are of the same cohort ({topic})."
        yield finding("denominator-against-cohort", measured, message)


def _chained(rows: Sequence[Row]) -> Iterator[Finding]:
    """Rows measured on children with a plan, against the row that counts how many have one."""
    having = [row for row in measured_on("children in need", rows) if _counts_plans(row)]
    measured = [row for row in rows if is_snapshot(row) and _is_on_plans(row)]
    if len(having) == 1 and having[0].num.number is not None:
        size = having[0].num.number
        wording = f"{having[0].label} counts {number_said(size)} children with a plan"
        yield from _differing(size, having, measured, wording)


def _counts_plans(row: Row) -> bool:
    spoken = topics_in(row.title)
    return bool(spoken & {"children in need plans", "plans"}) and not spoken & {"reviews", "visits"}


def _is_on_plans(row: Row) -> bool:
    population = population_of(row)
    return population is not None and population.topic == "children in need plans" and not population.events


def _events(rows: Sequence[Row]) -> Iterator[Finding]:
    """Rows on events, against a count of the same events for the same kind of period."""
    for count in rows:
        words = title_words(count)
        if not is_count(count) or not words or not _is_on_events(count):
            continue
        same = [r for r in rows if r.denom.number is not None and title_words(r)[: len(words)] == words]
        measured = [row for row in same if row.period == count.period]
        wording = f"{count.label} prints {number_said(count.value or 0)}"
        yield from _differing(count.value or Decimal(0), [count], measured, wording)


def _is_on_events(row: Row) -> bool:
    population = population_of(row)
    return population is not None and not population.people and population.whole


def _labels(rows: Sequence[Row]) -> str:
    return listed(row.label for row in rows)
