"""Made-up authorities for these tests: a small one on disk, and a larger one for its levels."""

from datetime import date
from pathlib import Path

import pytest

from waymark.synthetic import Truth, synthesise
from waymark.synthetic.truth import Figure, figures_at

AS_AT = date(2018, 10, 31)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """400 children over two years, written to a folder."""
    path = tmp_path_factory.mktemp("authority")
    synthesise(path, AS_AT, children=400, years=2, seed=7)
    return path


@pytest.fixture(scope="session")
def larger(tmp_path_factory: pytest.TempPathFactory) -> Truth:
    """The truth of 4,000 children over three years."""
    return synthesise(tmp_path_factory.mktemp("larger"), AS_AT, children=4000, years=3, seed=3)


@pytest.fixture
def figure():
    """The numerator, denominator and value of a measure as at a day, for stories made by hand."""

    def of(story, slug: str, day: str = "2018-10-31", period: str | None = None) -> tuple:
        found: Figure = figures_at(story, date.fromisoformat(day), period)[slug]
        return found.numerator, found.denominator, found.value

    return of
