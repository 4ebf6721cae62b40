"""The demonstration is made on the day it is for, loads with nothing to mend, and answers everything."""

from datetime import date

import pytest

from waymark.cli.demonstration import DEMO_DAY, Prepared, prepare
from waymark.measures.catalogue import CATALOGUE
from waymark.store import Store
from waymark.synthetic import AUTHORITY

from .commands import waymark

MONTHS = 3
"""Of its 24 monthly loads, so many are made here: each is cut from the same story in the same way."""

WITHOUT = {"adoption-days-to-match"}
"""Of the two or three children matched in a year, in none here did the match follow a placement order."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    return prepare(tmp_path_factory.mktemp("made") / "demo", months=MONTHS)


def test_the_demonstration_loads_with_nothing_to_mend(made: Prepared) -> None:
    """A question about a month unlike the one before is the council's to answer, and stays."""
    store = Store(made.store)
    load = store.newest(AUTHORITY, DEMO_DAY)
    assert [p for p in store.problems(load) if p["outcome"] not in ("fix", "ask")] == []


def test_it_has_a_load_for_each_month_in_which_nothing_was_refused(made: Prepared) -> None:
    store = Store(made.store)
    loads = store.loads(AUTHORITY)
    assert [load.as_at for load in loads] == [date(2026, 8, 31), date(2026, 9, 30), DEMO_DAY]
    assert [
        p for load in loads for p in store.problems(load) if p["outcome"] in ("refuse", "set aside")
    ] == []


def test_what_was_published_differs_from_what_is_known_now(made: Prepared) -> None:
    listed = waymark("publish-scorecard", "--list", store=made.store)
    assert "2026-08-31-0001" in listed.out
    restated = waymark("restate", "2026-08-31-0001", "--format", "csv", store=made.store)
    assert restated.status == 0, restated.err
    assert any(row["published"] != row["now"] for row in restated.rows)


def test_a_second_run_makes_nothing_again(made: Prepared) -> None:
    before = {path: path.stat().st_mtime_ns for path in made.store.rglob("*") if path.is_file()}
    prepare(made.store.parent, months=MONTHS)
    assert {path: path.stat().st_mtime_ns for path in made.store.rglob("*") if path.is_file()} == before


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
