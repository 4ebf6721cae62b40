"""Compiled statements are kept for the next process, and never trusted once they have changed."""

from datetime import date
from pathlib import Path

import pytest

from waymark.dates import period_ending
from waymark.engines.extract import Extract, extract_of
from waymark.engines.frames import Frames, statement
from waymark.engines.results import Totals
from waymark.measures.availability import Fitted, fit
from waymark.measures.catalogue import find

DAY = period_ending(date(2018, 10, 31), "snapshot")


@pytest.fixture(autouse=True)
def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test is a process of its own: nothing is compiled yet."""
    monkeypatch.setattr(statement, "_IN_MEMORY", {})


def on_a_plan() -> Extract:
    plans = [{"id": "p1", "child": "Amy", "started_on": date(2018, 1, 1)}]
    return extract_of({"cp_plans": plans, "children": [{"child": "Amy"}]})


def counted(folder: Path) -> Totals:
    extract = on_a_plan()
    fitted = fit(find("children-on-cp-plan"), extract)
    assert isinstance(fitted, Fitted)
    with Frames(extract, folder) as frames:
        return frames.totals([(fitted, DAY)])[fitted.measure.slug, DAY][None]


def test_a_statement_kept_on_disk_gives_the_same_figure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = counted(tmp_path)
    monkeypatch.setattr(statement, "_IN_MEMORY", {})
    monkeypatch.setattr(Frames, "_compile", lambda self, key: pytest.fail("compiled again"))
    assert counted(tmp_path) == first
    assert first.denominator == 1


@pytest.mark.parametrize("place", [0, 70, -20])
def test_a_kept_statement_that_has_changed_is_compiled_again(tmp_path: Path, place: int) -> None:
    first = counted(tmp_path)
    kept = sorted(tmp_path.glob("*.json"))
    assert kept
    for path in kept:
        damaged = bytearray(path.read_bytes())
        damaged[place] ^= 1
        path.write_bytes(bytes(damaged))
    statement._IN_MEMORY.clear()
    assert counted(tmp_path) == first
    for path in kept:
        seal, _, said = path.read_text(encoding="utf-8").partition("\n")
        assert seal == statement._seal(said)
