"""
The authorities of England with children's services: codes, region, statistical neighbours, core cities.

153 of them, by the ONS code in use since April 2023; a former code is known too. Statistical neighbours are
the department's ten for each authority (the local authority interactive tool), regions those of the ONS.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

ENGLAND = "E92000001"


class UnknownAuthority(LookupError):
    """No authority has that code. The message says which forms a code takes."""


@dataclass(frozen=True)
class Authority:
    """
    One authority. `number` is the department's, of three digits; `neighbours` are codes, nearest first.
    """

    code: str
    number: str
    name: str
    region: str
    neighbours: tuple[str, ...]
    is_core_city: bool


def authority_of(code: str) -> Authority:
    """The authority of an ONS code, old or new, or of the department's number. Raises UnknownAuthority."""
    found = _by_any_code().get(code.strip().upper())
    if found is None:
        raise UnknownAuthority(
            f"{code!r} is not an authority of England. Use its ONS code, such as E08000019, or the "
            "department's number, such as 373."
        )
    return found


def authorities() -> tuple[Authority, ...]:
    """All of them, in the order of their names."""
    return tuple(sorted(set(_by_any_code().values()), key=lambda one: one.name))


def core_cities() -> tuple[Authority, ...]:
    """The core cities of England: eight."""
    return tuple(one for one in authorities() if one.is_core_city)


@cache
def region_names() -> dict[str, str]:
    """The regions' names by their ONS codes."""
    return {row["code"]: row["name"] for row in _rows("regions.csv")}


@cache
def _by_any_code() -> dict[str, Authority]:
    rows = _rows("authorities.csv")
    code_of = {row["dfe_number"]: row["code"] for row in rows}
    found = {}
    for row in rows:
        neighbours = tuple(code_of[number] for number in row["neighbours"].split())
        one = Authority(
            row["code"], row["dfe_number"], row["name"], row["region"], neighbours, row["core_city"] == "Y"
        )
        found.update(dict.fromkeys((row["code"], row["dfe_number"]), one))
        # Cumbria was two authorities' former code: it names neither of them
        if row["former_code"] and sum(r["former_code"] == row["former_code"] for r in rows) == 1:
            found[row["former_code"]] = one
    return found


def _rows(name: str) -> list[dict[str, str]]:
    text = files("waymark.comparators").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
