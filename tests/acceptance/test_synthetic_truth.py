"""
A made-up authority, written, loaded and measured, comes to the truth written down when it was made up.

The truth is kept by the storytellers, who know nothing of Waymark's measures. So agreement here is
between two separate readings of the same rules, through every step from the files to the scorecard.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from waymark.measures import catalogue
from waymark.measures.library.protection import cp_visited_in_4_weeks
from waymark.synthetic import AUTHORITY, synthesise

from .commands import waymark

MADE = {"a month-end": (11, "2018-10-31"), "a leap day": (12, "2020-02-29")}


class MadeUp:
    """An authority made up from a seed: its truth, and its scorecard as the command prints it."""

    def __init__(self, place: Path, seed: int, as_at: str) -> None:
        synthesise(place / "extract", date.fromisoformat(as_at), children=700, years=3, seed=seed)
        self.truth = json.loads((place / "extract" / "waymark-truth.json").read_text(encoding="utf-8"))
        # the truth stands beside the extract, and the load must not be able to look at it
        (place / "extract" / "waymark-truth.json").rename(place / "waymark-truth.json")
        store, day = ("--store", place / "store"), ("--as-at", as_at)
        loaded = waymark("load", place / "extract", *day, "--authority", AUTHORITY, *store)
        assert loaded.status == 0, loaded.err
        shown = waymark("scorecard", *day, *store, "--format", "json")
        assert shown.status == 0, shown.err
        told = self.truth["figures"]
        self.rows = {row["measure"]: row for row in shown.object["rows"] if row["measure"] in told}


@pytest.fixture(scope="module", params=MADE.values(), ids=MADE.keys())
def made_up(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> MadeUp:
    return MadeUp(tmp_path_factory.mktemp("made-up"), *request.param)


def differences(made_up: MadeUp) -> Iterator[tuple[str, str, Any, Any]]:
    """Every cell in which the scorecard and the truth differ, by more than a float can help."""
    for measure, row in made_up.rows.items():
        for cell, ours, true in cells(row, made_up.truth, measure):
            same = ours == true if ours is None or true is None else ours == pytest.approx(true, rel=1e-12)
            if not same:
                yield measure, cell, ours, true


def cells(row: dict[str, Any], truth: dict[str, Any], measure: str) -> Iterator[tuple[str, Any, Any]]:
    for part in ("numerator", "denominator", "value"):
        yield part, row[part], truth["figures"][measure][part]
    yield "previous_year", row["previous_year"], truth["previous_year"][measure]["value"]
    for month, value in row["trend"].items():
        yield month, value, truth["months"][month][measure]["value"]


def test_the_scorecard_shows_every_measure_and_month_the_truth_has(made_up: MadeUp) -> None:
    assert set(made_up.rows) == set(made_up.truth["figures"])
    assert len(made_up.rows) == 31  # those the contract defines exactly
    for measure, row in made_up.rows.items():
        assert row["period"] == made_up.truth["periods"][measure]
        assert list(row["trend"]) == list(made_up.truth["months"])


def test_every_figure_month_and_previous_year_is_the_truth(made_up: MadeUp) -> None:
    assert list(differences(made_up)) == []


def test_every_measure_counts_somebody(made_up: MadeUp) -> None:
    def figures(row: dict[str, Any]) -> list[float | None]:
        return [row["value"], row["previous_year"], *row["trend"].values()]

    assert [measure for measure, row in made_up.rows.items() if not any(figures(row))] == []


def test_a_changed_definition_does_not_move_the_truth(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = {"as_at": date(2018, 10, 31), "children": 300, "years": 2, "seed": 4}
    before = synthesise(tmp_path / "before", **made)
    broken = {
        slug: replace(measure, shape=cp_visited_in_4_weeks.with_parameters(within=1).shape)
        for slug, measure in catalogue.BY_SLUG.items()
    }
    monkeypatch.setattr(catalogue, "BY_SLUG", broken)
    monkeypatch.setattr(catalogue, "CATALOGUE", tuple(broken.values()))
    assert synthesise(tmp_path / "after", **made) == before
    for path in sorted((tmp_path / "before").iterdir()):
        assert (tmp_path / "after" / path.name).read_bytes() == path.read_bytes()


def test_the_truth_is_told_without_measures_or_engines() -> None:
    """A new process that makes up an authority and works out its truth never loads them."""
    code = """
import sys
from datetime import date
from waymark.synthetic import tell
from waymark.synthetic.truth import truth_of
truth_of(tell(date(2018, 10, 31), 40, 1, 1), date(2018, 10, 31))
print(*sorted({name.split(".")[1] for name in sys.modules if name.startswith("waymark.")}))
"""
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "synthetic" in said.split()
    assert not {"measures", "engines", "intake", "store"} & set(said.split())
