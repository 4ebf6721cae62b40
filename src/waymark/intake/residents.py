"""
How many children live in the authority, made from the council's `population` at load.

The council may give its own population or that of a region, for one band of ages or several, in all or
by ethnicity. What measures ask for is one number a year: the people aged 0 to 17.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from waymark.engines.extract import Row, arrow_table
from waymark.intake.intake import Intake
from waymark.records.tables.finance import population
from waymark.records.tables.made import child_population

LAST_AGE = 17
IN_ALL = ("all", "total", "")
"""What the ethnicity of a row says that is for everyone."""


def derive_child_population(intake: Intake, authority: str) -> None:
    """
    Add `child_population` to the load, where it has a population of this authority.

    Nothing is added where the table lacks a column that the number depends on, or gives no year of the
    authority that covers every age from 0 to 17 once: a rate is then not available.
    """
    if not intake.can_make(child_population, without=population.ethnicity):
        return
    rows = intake.tables[population.name].to_pylist()
    found = people_by_year(rows_of(authority, rows))
    if found:
        given = _rows(found)
        intake.tables[child_population.name] = arrow_table(child_population, given, child_population.by_name)
        intake.columns[child_population.name] = frozenset(child_population.by_name)
        intake.derived[child_population.name] = population.source


def people_by_year(rows: Iterable[Row]) -> dict[int, Decimal]:
    """The people aged 0 to 17 for each year of which the rows tell it, in the order of the years."""
    years: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        year = str(row.get("year") or "").strip()
        if len(year) == 4 and year.isdecimal():
            years[int(year)].append(row)
    told = {year: people_of(rows_for_everyone(given)) for year, given in sorted(years.items())}
    return {year: people for year, people in told.items() if people is not None}


def rows_of(authority: str, rows: Sequence[Row]) -> list[Row]:
    """
    The authority's own rows.

    All of them, where the table names no place; or names one only, and the load goes by no code of
    nine characters that it could be compared with.
    """
    named = {row.get("authority") for row in rows if row.get("authority")}
    if not named or (len(named) == 1 and len(authority) != len("E09000030")):
        return list(rows)
    return [row for row in rows if row.get("authority") == authority]


def rows_for_everyone(rows: list[Row]) -> list[Row]:
    """The rows for everyone, where there are any; else those by ethnicity, which add up to everyone."""
    whole = [row for row in rows if str(row.get("ethnicity") or "").strip().lower() in IN_ALL]
    return whole or rows


def people_of(rows: list[Row]) -> Decimal | None:
    """
    The people aged 0 to 17: in one row, or in bands that cover each age once.

    Rows by ethnicity have one set of bands each; the people of all of them are added. None where two
    numbers are given for one band: whether they are parts of it, or it and a part, is not known.
    """
    bands: dict[str, dict[tuple[int, int], Decimal]] = defaultdict(dict)
    for row in rows:
        low, high, people = row.get("age_from"), row.get("age_to"), row.get("people")
        if isinstance(low, Decimal) and isinstance(high, Decimal) and isinstance(people, Decimal):
            own = bands[str(row.get("ethnicity"))]
            if own.setdefault((int(low), int(high)), people) != people:
                return None
    sums = [_children_of(each) for each in bands.values()]
    if not sums or any(each is None for each in sums):
        return None
    return sum((each for each in sums if each is not None), Decimal(0))


def _children_of(bands: dict[tuple[int, int], Decimal]) -> Decimal | None:
    if (0, LAST_AGE) in bands:
        return bands[0, LAST_AGE]
    inside = sorted(band for band in bands if band[1] <= LAST_AGE)
    ages = [age for low, high in inside for age in range(low, high + 1)]
    if ages != list(range(LAST_AGE + 1)):
        return None
    return sum((bands[band] for band in inside), Decimal(0))


def _rows(found: Mapping[int, Decimal]) -> list[Row]:
    """A row for each year; a mid-year estimate describes 30 June."""
    days = [date(year, 6, 30) for year in found]
    return [
        {
            "counted_on": day,
            "replaced_on": next_one,
            "earliest": "Y" if day == days[0] else "N",
            "people": people,
        }
        for day, next_one, people in zip(days, [*days[1:], None], found.values(), strict=True)
    ]
