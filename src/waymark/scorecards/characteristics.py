"""
Who the children behind a figure are: by age, sex or ethnic group, beside those who live there.

Age bands are those the department publishes for children looked after (under 1, 1 to 4, 5 to 9, 10 to 15, 16
and over). Ethnic groups are the five of the census, from the SSDA903 and CIN census codes. How far a group is
over- or under-represented is its rate for every 10,000 children of the group over the rate of all other
children, with a 95% interval by the logarithm of the ratio (1/a + 1/b, counts as Poisson). It is given only
where the group and the others each have `LEAST` children, and a population: a ratio of two or three children
says nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from math import exp, sqrt
from typing import Literal

import pyarrow as pa
import pyarrow.parquet as pq

from waymark.dates import snapshot_at
from waymark.engines.extract import Extract, Row, Value
from waymark.intake.residents import people_of, rows_for_everyone, rows_of
from waymark.measures.availability import NotAvailable, fit
from waymark.measures.measure import Measure
from waymark.measures.populations import Children
from waymark.records.tables.people import children
from waymark.records.terms import AS_AT, Choose, Column, Const, Elapsed, Term
from waymark.scorecards.behind import MeasureNotAvailable, not_available
from waymark.scorecards.scorecard import Source

Characteristic = Literal["age", "sex", "ethnicity"]

LEAST = 5
"""Children in a group, and in all others, from which a ratio is given."""

Z95 = 1.959964

AGES = (("Under 1", 0, 0), ("1 to 4", 1, 4), ("5 to 9", 5, 9), ("10 to 15", 10, 15), ("16 and over", 16, 17))

GROUPS = {
    "White": ("W",),
    "Mixed": ("M",),
    "Asian": ("A", "CHNE"),
    "Black": ("B",),
    "Other": ("OOTH",),
}
"""The census's five groups, with what the codes of each start with; Chinese is Asian since 2011."""

SEXES = {"Female": ("F",), "Male": ("M",)}
"""The codes of each; no population is known by sex alone, so no rate is given."""

UNKNOWN = "Not known"


class NotOfChildren(LookupError):
    """The measure does not count children, so they have no age or ethnicity. The message says so."""


@dataclass(frozen=True)
class Group:
    """
    The children of one group: how many, their share of those known, and the people of the group.

    `rate` is for every 10,000 people; `ratio` is that rate over the others', and `low` to `high` its 95%
    interval. Each is None where it cannot be told.
    """

    name: str
    count: int
    share: float | None
    people: int | None
    people_share: float | None
    rate: float | None
    ratio: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def beyond_chance(self) -> str:
        """ "over" or "under" where the whole interval lies on one side of 1, else nothing."""
        if self.low is not None and self.low > 1:
            return "over"
        return "under" if self.high is not None and self.high < 1 else ""


def by_characteristic(source: Source, measure: Measure, which: Characteristic, as_at: date) -> list[Group]:
    """
    The groups in their own order, those not known last.

    Raises NotOfChildren, and MeasureNotAvailable as `rows_behind` does.
    """
    fitted, period = fit(measure, source.held), snapshot_at(as_at)
    if any(not isinstance(side.of, Children) for side in measure.sides[:1]):
        raise NotOfChildren(
            f"{measure.slug} counts records and not children, so it has no picture by {which}. Ask for a "
            "measure of children, such as children-looked-after."
        )
    if isinstance(fitted, NotAvailable) or source.reaching(fitted, period).beyond:
        raise MeasureNotAvailable(not_available(source, measure, fitted, period, None))
    wanted = {"age": "born_on", "sex": "sex", "ethnicity": "ethnicity"}[which]
    if not source.held.has(children.name, wanted):
        raise MeasureNotAvailable(f"The load lacks {children.source}.{children.by_name[wanted].source}.")
    kind = _kind(which)
    asked = replace(fitted, sides=tuple((s, replace(owner, team=kind)) for s, owner in fitted.sides[:1]))
    found = source.evaluator.totals([(asked, period)], "team")[measure.slug, period]
    counts = {group or "": int(totals.denominator) for group, totals in found.items() if group is not None}
    people = _people(source, which, as_at)
    return groups_of(counts, people, _names(which))


def groups_of(counts: Mapping[str, int], people: Mapping[str, int], names: Iterable[str]) -> list[Group]:
    """The groups from their counts and the people of each; a count of no group is not known."""
    names = list(names)
    known = sum(counts.get(name, 0) for name in names)
    everyone = sum(people.get(name, 0) for name in names) if set(names) <= people.keys() else 0
    groups = [_group(name, counts.get(name, 0), known, people, everyone) for name in names]
    unknown = sum(count for name, count in counts.items() if name not in names)
    return [*groups, *([Group(UNKNOWN, unknown, None, None, None, None)] if unknown else [])]


def _group(name: str, count: int, known: int, people: Mapping[str, int], everyone: int) -> Group:
    own = people.get(name) if everyone else None
    found = Group(
        name,
        count,
        count / known * 100 if known else None,
        own,
        own / everyone * 100 if own is not None else None,
        count / own * 10_000 if own else None,
    )
    others = known - count
    if not own or own == everyone or min(count, others) < LEAST:
        return found
    ratio = (count / own) / (others / (everyone - own))
    spread = exp(Z95 * sqrt(1 / count + 1 / others))
    return replace(found, ratio=ratio, low=ratio / spread, high=ratio * spread)


def _age() -> Term:
    age = Elapsed(Column("children", "born_on", "date"), AS_AT, "years")
    kind: Term = Const(AGES[-1][0])
    for name, _, last in reversed(AGES[:-1]):
        kind = Choose(age <= last, Const(name), kind)
    return Choose(age >= 0, kind, Const(UNKNOWN))


def _kind(which: Characteristic) -> Term:
    """The term that says which group a child is of."""
    if which == "age":
        return _age()
    column, groups = (children.sex, SEXES) if which == "sex" else (children.ethnicity, GROUPS)
    kind: Term = Const(UNKNOWN)
    for name, starts in groups.items():
        kind = Choose(column.starts_with(*starts), Const(name), kind)
    return kind


def _names(which: Characteristic) -> list[str]:
    """The groups in their own order."""
    return {"age": [name for name, _, _ in AGES], "sex": list(SEXES), "ethnicity": list(GROUPS)}[which]


def _people(source: Source, which: Characteristic, as_at: date) -> dict[str, int]:
    """The authority's people of each group in the latest year by the day; none where not all is told."""
    if which == "sex":
        return {}
    held = source.held
    table = held.tables.get("population") if isinstance(held, Extract) else None
    if table is None:
        return {}
    rows = (table if isinstance(table, pa.Table) else pq.read_table(table)).to_pylist()
    rows = rows_of(source.authority, rows)
    years = sorted({year for row in rows if (year := str(row.get("year") or "")).isdecimal()})
    if not years:
        return {}
    year = max((y for y in years if date(int(y), 6, 30) <= as_at), default=years[0])
    rows = [r for r in rows if r["year"] == year and None not in (r.get("people"), r.get("age_to"))]
    return _by_age(rows_for_everyone(rows)) if which == "age" else _by_ethnicity(rows)


def _by_age(rows: list[Row]) -> dict[str, int]:
    """People by band, where the rows' bands lie inside ours."""
    found: dict[str, int] = {}
    for name, low, high in AGES:
        inside = [r for r in rows if _number(r["age_from"]) >= low and _number(r["age_to"]) <= high]
        ages = {age for r in inside for age in range(_number(r["age_from"]), _number(r["age_to"]) + 1)}
        if ages == set(range(low, high + 1)):
            found[name] = sum(_number(r["people"]) for r in inside)
    return found


def _by_ethnicity(rows: list[Row]) -> dict[str, int]:
    """People aged 0 to 17 by ethnic group, which the rows name by a word that starts with ours."""
    named: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        named[str(row.get("ethnicity") or "").strip().casefold()].append(row)
    found: dict[str, int] = {}
    for said, own in named.items():
        name = next((name for name in GROUPS if said.startswith(name.casefold())), None)
        people = people_of(own) if name is not None else None
        if name is not None and people is not None:
            found[name] = found.get(name, 0) + int(people)
    return found


def _number(value: Value) -> int:
    return int(value) if isinstance(value, Decimal) else -1
