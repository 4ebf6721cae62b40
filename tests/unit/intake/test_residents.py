"""The children who live in the authority, as told by the population a council gives."""

from decimal import Decimal

import pytest

from waymark.engines.extract import Row
from waymark.intake.residents import people_by_year


def band(low: int, high: int, people: int, year: str = "2018", ethnicity: str | None = None) -> Row:
    return {
        "year": year,
        "age_from": Decimal(low),
        "age_to": Decimal(high),
        "ethnicity": ethnicity,
        "people": Decimal(people),
    }


@pytest.mark.parametrize(
    ("rows", "people"),
    [
        ([band(0, 17, 54_500)], {2018: 54_500}),
        ([band(0, 4, 20), band(5, 17, 30), band(18, 24, 99)], {2018: 50}),
        ([band(0, 17, 50), band(0, 4, 20), band(5, 17, 30)], {2018: 50}),
        ([band(0, 17, 30, ethnicity="A"), band(0, 17, 20, ethnicity="B")], {2018: 50}),
        ([band(0, 17, 30, ethnicity="A"), band(0, 17, 51, ethnicity="All")], {2018: 51}),
        ([band(0, 17, 2, "2019"), band(0, 17, 1, "2017")], {2017: 1, 2019: 2}),
    ],
    ids=[
        "one band",
        "bands end to end",
        "a band and its parts",
        "by ethnicity",
        "all beside some",
        "two years",
    ],
)
def test_each_child_is_counted_once(rows: list[Row], people: dict[int, int]) -> None:
    assert people_by_year(rows) == people


@pytest.mark.parametrize(
    "rows",
    [
        [band(0, 15, 50)],
        [band(0, 10, 20), band(10, 17, 30)],
        [band(0, 17, 30), band(0, 17, 20)],
        [band(0, 17, 50, year="mid")],
        [{**band(0, 17, 50), "people": None}],
        [band(0, 17, 30, ethnicity="A"), band(0, 4, 20, ethnicity="B")],
    ],
    ids=[
        "ages left out",
        "an age twice",
        "a band twice",
        "no year",
        "nobody counted",
        "one ethnicity in part",
    ],
)
def test_what_does_not_cover_every_age_once_tells_nothing(rows: list[Row]) -> None:
    assert people_by_year(rows) == {}
