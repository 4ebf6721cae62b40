"""Every measure the catalogue was asked for is declared, or named with what it would need."""

import csv
from pathlib import Path

from waymark.measures.beyond import beyond
from waymark.measures.catalogue import BY_SLUG

WANTED = list(csv.DictReader(Path(__file__).with_name("wanted.csv").read_text(encoding="utf-8").splitlines()))


def test_every_measure_wanted_is_in_one_list_and_only_one() -> None:
    named = {one.slug for one in beyond()}
    assert {row["slug"] for row in WANTED} <= BY_SLUG.keys() | named
    assert named & BY_SLUG.keys() == set()


def test_what_it_would_need_is_said_of_each() -> None:
    assert all(one.needs and one.title for one in beyond())
