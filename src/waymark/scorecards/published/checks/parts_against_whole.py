"""
Parts against their whole, wherever the page prints both.

Two rows that split one group at a boundary ("LAC <12 months", "LAC >12 months") must together be the
group. And the open cases are the children in need, on a plan, looked after and leaving care: when
there are more open cases than those come to, some are of a kind the page does not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from difflib import SequenceMatcher

from waymark.scorecards.published.cohorts import (
    Cohort,
    agreed_denominator,
    counted_cohorts,
    is_count,
    is_snapshot,
    measured_on,
    population_of,
)
from waymark.scorecards.published.findings import Finding, finding, listed, number_said
from waymark.scorecards.published.rows import Page, Row
from waymark.scorecards.published.splits import part_of

_COHORTS = ("children in need", "child protection", "looked after", "care leavers")
_MAY_OVERLAP = Decimal("0.05")
"""
How much of the open cases may be counted in two cohorts before that too is a finding: a child can be on
a plan and looked after, or looked after and a care leaver, but few are. Local.
"""

_ON_THE_WHOLE = Decimal("0.9")
"""Two parts that are each more than this share of the whole are not parts of it. Local."""


def check(page: Page) -> Iterator[Finding]:
    """Every split that does not come to its whole, and open cases that their cohorts do not come to."""
    yield from _splits(page.rows)
    yield from _open_cases(page.rows)


def _splits(rows: Sequence[Row]) -> Iterator[Finding]:
    cohorts = counted_cohorts(rows)
    parts = [(row, part) for row in rows if is_snapshot(row) and (part := part_of(row.title)) is not None]
    for row, part in parts:
        others = [other for other, its in parts if its.completes(part) and _alike(row, other)]
        cohort = cohorts.get(_topic(row))
        if part.side == "below" and others and cohort:
            other = max(others, key=lambda each: SequenceMatcher(None, row.title, each.title).ratio())
            yield from _split(cohort, row, other)


def _split(cohort: Cohort, below: Row, above: Row) -> Iterator[Finding]:
    sizes = _size(below), _size(above)
    if sizes[0] is None or sizes[1] is None or sizes[0] + sizes[1] == cohort.size:
        return
    if cohort.size in sizes or min(sizes[0], sizes[1]) > _ON_THE_WHOLE * cohort.size:
        return  # each is on the whole, so the boundary is part of what is measured
    yield finding("parts-against-whole", [*cohort.rows, below, above], _of_split(cohort, below, above))


def _of_split(cohort: Cohort, below: Row, above: Row) -> str:
    first, second = _size(below) or Decimal(0), _size(above) or Decimal(0)
    kind = "counts" if is_count(below) else "denominators"
    return (
        f"{cohort.rows[0].label} prints {number_said(cohort.size)}, but the {kind} of {below.label} and "
        f"{above.label}, which split the same group, are {number_said(first)} + {number_said(second)} = "
        f"{number_said(first + second)}."
    )


def _alike(row: Row, other: Row) -> bool:
    return _topic(row) == _topic(other) != "" and is_count(row) == is_count(other) and row is not other


def _topic(row: Row) -> str:
    population = population_of(row)
    return population.topic if population and population.people else ""


def _size(row: Row) -> Decimal | None:
    return row.value if is_count(row) else row.denom.number


def _open_cases(rows: Sequence[Row]) -> Iterator[Finding]:
    cohorts = _all_cohorts(rows)
    if len(cohorts) < len(_COHORTS):
        return
    total = sum((cohort.size for cohort in cohorts), Decimal(0))
    for size, whole in _wholes(rows):
        if size in [cohort.size for cohort in cohorts]:
            continue  # a council may count every open case as a child in need
        if size <= total and total - size <= _MAY_OVERLAP * size:
            continue
        concerned = [row for cohort in cohorts for row in cohort.rows]
        yield finding("parts-against-whole", [*whole, *concerned], _message(whole, size, cohorts, total))


def _all_cohorts(rows: Sequence[Row]) -> list[Cohort]:
    counted = counted_cohorts(rows)
    found = (counted.get(topic) or agreed_denominator(topic, rows) for topic in _COHORTS)
    return [cohort for cohort in found if cohort is not None]


def _wholes(rows: Sequence[Row]) -> Iterator[tuple[Decimal, list[Row]]]:
    """The numbers of open cases the page gives, each with the rows that give it."""
    sizes: dict[Decimal, list[Row]] = {}
    counted = counted_cohorts(rows).get("open cases")
    for row in [*(counted.rows if counted else ()), *measured_on("open cases", rows)]:
        size = _size(row)
        if size is not None:
            sizes.setdefault(size, []).append(row)
    yield from sizes.items()


def _message(whole: list[Row], size: Decimal, cohorts: list[Cohort], total: Decimal) -> str:
    sums = " + ".join(number_said(cohort.size) for cohort in cohorts)
    named = listed(f"{cohort.topic} ({', '.join(row.label for row in cohort.rows)})" for cohort in cohorts)
    apart = f"{number_said(abs(size - total))} {'more' if size > total else 'fewer'}"
    return (
        f"{listed(row.label for row in whole)}: {number_said(size)} open cases, but the cohorts printed on "
        f"the same page come to {sums} = {number_said(total)}: {named}. That is {apart}, and the page does "
        f"not say why."
    )
