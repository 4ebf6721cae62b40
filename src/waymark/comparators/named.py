"""
One authority beside another that it has named, by a few months of printed figures.

A paper that names one neighbour gives what it has: some months, a population, a total, a figure a day. Each
is kept as printed; what can be worked out is worked out beside it, and where the two differ that is said.
The months shown are all of them, and those compared only those that every place gives.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from waymark.dates import months_up_to, working_days_between


class NamedUnreadable(ValueError):
    """The file does not say what it should. The message says where, and what to write."""


@dataclass(frozen=True)
class Place:
    """
    One place as printed: people aged 0 to 17, the number of each month, referrals in the period.

    `printed` holds the `total`, the number `per_day` and the `conversion` (percentage that became referrals).
    """

    name: str
    population: int | None
    months: Mapping[str, int]
    referrals: int | None
    printed: Mapping[str, Decimal]


@dataclass(frozen=True)
class Named:
    """The file as read; `noun` is what is counted, `first` to `last` the period that totals speak of."""

    title: str
    source: str
    noun: str
    first: date
    last: date
    places: tuple[Place, ...]

    @property
    def months(self) -> tuple[str, ...]:
        """Every month that some place gives, in order."""
        return tuple(sorted({month for place in self.places for month in place.months}))

    @property
    def compared(self) -> tuple[str, ...]:
        """The months of the period."""
        count = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        return tuple(f"{day:%Y-%m}" for day in months_up_to(self.last, count))


@dataclass(frozen=True)
class Worked:
    """
    What a place's figures come to in the period.

    `total` is None where a month of it is blank. `per_10000` is for the whole period; `conversion` is the
    percentage of the total that became referrals. `days` are as many as the printed figure a day implies.
    """

    place: Place
    total: int | None
    per_10000: Decimal | None
    conversion: Decimal | None
    days: Decimal | None
    findings: tuple[str, ...]


def read_named(path: Path) -> Named:
    """The file. Raises NamedUnreadable."""
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise NamedUnreadable(f"{path} cannot be read ({error.strerror}).") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise NamedUnreadable(f"{path.name} is not TOML: {error}.") from None
    first, last = _day(path, said, "from"), _day(path, said, "to")
    if last < first:
        raise NamedUnreadable(f"{path.name}: `to` ({last}) comes before `from` ({first}).")
    places = tuple(_place(path, one) for one in said.get("place", []))
    if len(places) < 2:
        raise NamedUnreadable(f"{path.name}: name two places or more, each under [[place]].")
    title, source, noun = (str(said.get(key, "")) for key in ("title", "source", "noun"))
    return Named(title, source, noun or "records", first, last, places)


def worked_out(named: Named) -> list[Worked]:
    """What each place's figures come to, with what does not agree with what it printed."""
    return [_worked(named, place) for place in named.places]


def _worked(named: Named, place: Place) -> Worked:
    counts = [place.months.get(month) for month in named.compared]
    total = sum(count for count in counts if count is not None) if None not in counts else None
    rate = Decimal(total) / place.population * 10_000 if total is not None and place.population else None
    share = Decimal(place.referrals) / total * 100 if total and place.referrals is not None else None
    a_day = place.printed.get("per_day")
    days = Decimal(total) / a_day if total is not None and a_day else None
    return Worked(place, total, rate, share, days, tuple(_findings(named, place, total, share, days)))


def _findings(
    named: Named, place: Place, total: int | None, share: Decimal | None, days: Decimal | None
) -> list[str]:
    said = []
    printed = place.printed
    blank = [month for month in named.compared if month not in place.months]
    if blank:
        said.append(f"{', '.join(blank)} is blank, so the months have no total.")
    if total is not None and "total" in printed and printed["total"] != total:
        said.append(f"The months add up to {total:,}; {printed['total']:,} is printed.")
    if share is not None and "conversion" in printed and _whole(share) != printed["conversion"]:
        said.append(f"{place.referrals:,} of {total:,} is {_whole(share)}%, not {printed['conversion']}%.")
    if days is not None and abs(days - _calendar_days(named)) >= 1 and abs(days - _working_days(named)) >= 1:
        said.append(
            f"{printed['per_day']} a day implies {days:.1f} days. {named.first} to {named.last} has "
            f"{_calendar_days(named)} days, {_working_days(named)} of them working days."
        )
    return said


def _calendar_days(named: Named) -> int:
    return (named.last - named.first).days + 1


def _working_days(named: Named) -> int:
    """The working days of the period, both ends included."""
    return working_days_between(named.first - timedelta(days=1), named.last) or 0


def _whole(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1), rounding=ROUND_HALF_UP)


def _day(path: Path, said: Mapping[str, Any], key: str) -> date:
    value = said.get(key)
    if type(value) is not date:
        raise NamedUnreadable(f"{path.name}: `{key}` must be a day, written {key} = 2015-07-01.")
    return value


def _place(path: Path, said: Mapping[str, Any]) -> Place:
    name = said.get("name")
    if not isinstance(name, str) or not name:
        raise NamedUnreadable(f"{path.name}: every [[place]] needs a name.")
    months = said.get("months", {})
    wrong = [key for key, value in months.items() if not _is_month(key) or not isinstance(value, int)]
    if wrong:
        raise NamedUnreadable(f'{path.name}, {name}: write a month as "2015-07" = 2351, not {wrong[0]!r}.')
    whole = {key: said.get(key) for key in ("population", "referrals")}
    if any(value is not None and not isinstance(value, int) for value in whole.values()):
        raise NamedUnreadable(f"{path.name}, {name}: population and referrals are whole numbers.")
    printed = {key: Decimal(str(value)) for key, value in said.get("printed", {}).items()}
    return Place(name, whole["population"], dict(months), whole["referrals"], printed)


def _is_month(text: str) -> bool:
    year, dash, month = text.partition("-")
    return bool(dash) and len(year) == 4 and year.isdecimal() and month in {f"{n:02}" for n in range(1, 13)}
