"""
A steady authority is in the proportions of England, within the tolerance the file beside this gives each.

The facts are those of the Department for Education, Children looked after in England including
adoptions, reporting year 2024 (Open Government Licence v3.0, Crown copyright).

About 50 children of an authority this size go missing in a year, so that the share of them who go more
than once is held to three standard errors of a share of 50: 3 x sqrt(0.631 x 0.369 / 50) = 0.205. One
seed is told; `WAYMARK_PROPORTIONS` says how many instead.
"""

import csv
import os
from pathlib import Path

import pytest
from proportions import DAY, proportions

from waymark.synthetic import tell

FACTS = list(csv.DictReader((Path(__file__).parent / "official-2024.csv").open(encoding="utf-8")))


SEEDS = int(os.environ.get("WAYMARK_PROPORTIONS", "1"))


@pytest.fixture(scope="module", params=range(1, SEEDS + 1))
def ours(request: pytest.FixtureRequest) -> dict[str, float]:
    return proportions(tell(DAY, 6000, 1, seed=request.param, trend="steady"))


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact["fact"])
def test_as_in_england(ours, fact):
    assert ours[fact["fact"]] == pytest.approx(float(fact["england"]), abs=float(fact["tolerance"]))


def test_every_fact_is_held_to_a_figure(ours):
    assert {fact["fact"] for fact in FACTS} == set(ours)
