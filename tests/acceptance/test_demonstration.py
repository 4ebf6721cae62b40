"""The demonstration is made on the day it is for, loads with nothing to say, and answers everything."""

import pytest

from waymark.cli.demonstration import DEMO_DAY, Prepared, prepare
from waymark.measures.catalogue import CATALOGUE
from waymark.store import Store
from waymark.synthetic import AUTHORITY

from .commands import waymark

WITHOUT = {"adoption-days-to-match"}
"""Of the two or three children matched in a year, in none here did the match follow a placement order."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    return prepare(tmp_path_factory.mktemp("made") / "demo")


def test_the_demonstration_loads_with_nothing_to_say(made: Prepared) -> None:
    store = Store(made.store)
    load = store.newest(AUTHORITY, DEMO_DAY)
    assert [p for p in store.problems(load) if p["outcome"] != "fix"] == []


def test_its_scorecard_answers(made: Prepared) -> None:
    shown = waymark(
        "scorecard", "--as-at", DEMO_DAY, "--definition", made.definition, "--format", "csv", store=made.store
    )
    assert shown.status == 0, shown.err
    assert all(row["value"] for row in shown.rows)


def test_every_measure_of_the_catalogue_has_a_figure_in_six_months(made: Prepared) -> None:
    shown = waymark("scorecard", "--as-at", DEMO_DAY, "--format", "json", store=made.store)
    assert shown.status == 0, shown.err
    known = {
        row["measure"]
        for row in shown.object["rows"]
        if row["value"] is not None or any(value is not None for value in row["trend"].values())
    }
    assert {measure.slug for measure in CATALOGUE} - known == WITHOUT
