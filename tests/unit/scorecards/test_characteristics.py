"""
Over- and under-representation, worked out by hand.

40 children of 10,000 in group A, 60 of 30,000 others: 40 for every 10,000 against 20, a ratio of 2. The
interval: e to the power of 1.96 times the root of (1/40 + 1/60) is 1.492, so 1.34 to 2.98.
"""

from datetime import date

import pytest

from waymark.engines.extract import extract_of
from waymark.engines.frames import Frames
from waymark.engines.reference import Reference
from waymark.measures.catalogue import find
from waymark.scorecards.characteristics import Group, NotOfChildren, by_characteristic, groups_of
from waymark.scorecards.scorecard import Source

D = date(2018, 10, 31)
BORN = {"Amy": date(2017, 11, 1), "Ben": date(2017, 10, 31), "Cal": date(2001, 1, 1), "Dan": None}
CODES = {"Amy": "WBRI", "Ben": "CHNE", "Cal": "MWBC", "Dan": "REFU"}


def test_a_group_is_beyond_chance_where_its_whole_interval_is() -> None:
    first, second = groups_of({"A": 40, "B": 60}, {"A": 10_000, "B": 30_000}, ["A", "B"])
    assert (first.rate, first.share, first.people_share) == (40.0, 40.0, 25.0)
    assert first.ratio == pytest.approx(2.0)
    assert (round(first.low or 0, 2), round(first.high or 0, 2)) == (1.34, 2.98)
    assert (first.beyond_chance, second.beyond_chance) == ("over", "under")


def test_a_few_children_make_no_ratio() -> None:
    (few, _) = groups_of({"A": 4, "B": 60}, {"A": 100, "B": 30_000}, ["A", "B"])
    assert (few.ratio, few.beyond_chance) == (None, "")


def test_without_the_population_of_every_group_there_is_no_rate() -> None:
    assert groups_of({"A": 9, "B": 9, "": 1}, {"A": 100}, ["A", "B"]) == [
        Group("A", 9, 50.0, None, None, None),
        Group("B", 9, 50.0, None, None, None),
        Group("Not known", 1, None, None, None, None),
    ]


@pytest.mark.parametrize("engine", [Reference, Frames])
def test_children_are_counted_by_age_and_by_ethnic_group(engine: type) -> None:
    extract = extract_of(
        {
            "children": [{"child": c, "born_on": BORN[c], "ethnicity": CODES[c]} for c in BORN],
            "cla_episodes": [{"id": c, "child": c, "started_on": date(2018, 1, 1)} for c in BORN],
            "legal_statuses": [],
        }
    )
    source = Source("E09000030", "load", D, extract, engine(extract))
    ages = by_characteristic(source, find("children-looked-after"), "age", D)
    assert [(g.name, g.count) for g in ages if g.count] == [
        ("Under 1", 1), ("1 to 4", 1), ("16 and over", 1), ("Not known", 1)
    ]  # fmt: skip
    groups = by_characteristic(source, find("children-looked-after"), "ethnicity", D)
    assert [(g.name, g.count) for g in groups if g.count] == [
        ("White", 1), ("Mixed", 1), ("Asian", 1), ("Not known", 1)
    ]  # fmt: skip


def test_only_the_authoritys_own_people_count_and_each_once() -> None:
    def people(place: str, low: int, high: int, number: int, ethnicity: str | None) -> dict[str, object]:
        ages = {"age_from": low, "age_to": high}
        return {"authority": place, "year": "2018", **ages, "ethnicity": ethnicity, "people": number}

    ours, theirs = "E09000030", "E09000001"
    bands = ((0, 0), (1, 4), (5, 9), (10, 15), (16, 17))
    extract = extract_of(
        {
            "children": [{"child": "Amy", "born_on": date(2017, 11, 1), "ethnicity": "WBRI"}],
            "cla_episodes": [{"id": "e", "child": "Amy", "started_on": date(2018, 1, 1)}],
            "legal_statuses": [],
            "population": [
                *(people(ours, low, high, 100, "All") for low, high in bands),
                *(people(ours, low, high, 60, "White") for low, high in bands),
                *(people(ours, 0, 17, 40, group) for group in ("Mixed", "Asian", "Black", "Other")),
                people(theirs, 0, 0, 9_999, "All"),
            ],
        }
    )
    source = Source(ours, "load", D, extract, Reference(extract))
    ages = by_characteristic(source, find("children-looked-after"), "age", D)
    assert [group.people for group in ages] == [100] * 5
    groups = by_characteristic(source, find("children-looked-after"), "ethnicity", D)
    assert [group.people for group in groups] == [300, 40, 40, 40, 40]


def test_records_have_no_age() -> None:
    extract = extract_of({"contacts": []})
    source = Source("E09000030", "load", D, extract, Reference(extract))
    with pytest.raises(NotOfChildren, match="counts records and not children"):
        by_characteristic(source, find("contacts-by-source"), "age", D)
