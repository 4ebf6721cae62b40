"""What Waymark is timed against gives the same figures, so that the times mean something."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from contract import CONTRACT

from benchmarks import pandas_batched, pandas_per_measure
from benchmarks.by_hand import MEASURES, ByHand
from benchmarks.figures import Figures, differences, figures_of
from benchmarks.pandas_tables import tables_of
from waymark.cli.loading import load_extract
from waymark.dates import Period, month_of, months_up_to
from waymark.engines.extract import Extract
from waymark.engines.reference import Reference
from waymark.measures.availability import Fitted, fit
from waymark.measures.catalogue import CATALOGUE
from waymark.store import Store
from waymark.synthetic import AUTHORITY, synthesise

AS_AT = date(2024, 2, 29)
MONTHS = [month_of(day) for day in months_up_to(AS_AT, 4)]


@pytest.fixture(scope="module")
def extract(tmp_path_factory: pytest.TempPathFactory) -> Extract:
    """A small authority whose recording goes wrong here and there."""
    place = tmp_path_factory.mktemp("small")
    synthesise(place / "files", AS_AT, children=400, years=2, seed=1, faults=0.02)
    store = Store(place / "store")
    load_extract(place / "files", AS_AT, AUTHORITY, store)
    return store.extract(store.newest(AUTHORITY, AS_AT))


@pytest.fixture(scope="module")
def expected(extract: Extract) -> Figures:
    fitted = [fit(measure, extract) for measure in CATALOGUE if measure.slug in CONTRACT]
    asked = [(one, month) for one in fitted if isinstance(one, Fitted) for month in MONTHS]
    return figures_of(Reference(extract).totals(asked, "team"))


def test_every_measure_counts_somebody(expected: Figures) -> None:
    assert {slug for slug, _, _ in expected} == set(CONTRACT)


def test_sql_written_by_hand_is_of_the_contracts_measures() -> None:
    assert set(CONTRACT) == MEASURES


def test_sql_written_by_hand_gives_the_same_figures(extract: Extract, expected: Figures) -> None:
    assert differences(ByHand(extract).figures(MONTHS), expected) == []


@pytest.mark.parametrize("written", [pandas_batched.figures, pandas_per_measure.figures])
def test_pandas_gives_the_same_figures(
    extract: Extract, expected: Figures, written: Callable[[object, list[Period]], Figures]
) -> None:
    wanted = {key: pair for key, pair in expected.items() if key[0] in pandas_per_measure.MEASURES}
    assert differences(written(tables_of(extract), MONTHS), wanted) == []


def test_a_figure_that_differs_is_named() -> None:
    key = ("children-in-need", MONTHS[0], None)
    said = differences({key: (Decimal(2), Decimal(0))}, {key: (Decimal(3), Decimal(0))})
    assert len(said) == 1
    assert "children-in-need" in said[0]
