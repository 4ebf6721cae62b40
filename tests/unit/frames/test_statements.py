"""Few statements, compiled once, over data the connection cannot leave."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from unit.frames.asking import OCTOBER, extract

from waymark.dates import Period, period_ending
from waymark.engines.evaluator import Asked
from waymark.engines.extract import Extract
from waymark.engines.frames import Frames, compiling, statement
from waymark.engines.results import Totals
from waymark.measures.availability import Fitted, fit
from waymark.measures.catalogue import CATALOGUE, find

ROWS: dict[str, list[dict[str, Any]]] = {
    "children": [{"child": "c1", "born_on": date(2008, 1, 1)}, {"child": "c2"}],
    "contacts": [
        {"id": "k1", "child": "c1", "received_on": date(2018, 10, 1), "decided_on": date(2018, 10, 2)},
        {"id": "k2", "child": "c2", "received_on": date(2018, 10, 1), "decided_on": date(2018, 10, 3)},
        {"id": "k3", "child": "c3", "received_on": date(2018, 10, 1)},
    ],
    "involvements": [
        {"id": "i1", "child": "c1", "worker": "w1", "team": "North", "started_on": date(2018, 1, 1)},
        {"id": "i2", "child": "c2", "worker": "w2", "team": "", "started_on": date(2018, 1, 1)},
    ],
    "employment": [
        {
            "id": "e1",
            "worker": "w1",
            "team": "North",
            "registered": "Y",
            "contract": "permanent",
            "fte": Decimal("0.6"),
            "started_on": date(2018, 1, 1),
        },
        {
            "id": "e2",
            "worker": "w2",
            "team": "South",
            "registered": "Y",
            "contract": "permanent",
            "fte": Decimal(0),
            "started_on": date(2016, 1, 1),
            "ended_on": date(2018, 9, 1),
        },
    ],
}


def asked(slug: str, held: Extract, *periods: Period) -> list[Asked]:
    measure = fit(find(slug), held)
    assert isinstance(measure, Fitted)
    return [(measure, period) for period in periods or (OCTOBER,)]


def test_totals_are_given_for_the_whole_and_for_each_team() -> None:
    held, slug = extract(ROWS), "contacts-decided-within-1-working-day"
    with Frames(held) as frames:
        sums = frames.totals(asked(slug, held), "team")[slug, OCTOBER]
        late = frames.overdue_totals(asked(slug, held), "worker")[slug, OCTOBER]
    assert sums == {
        None: Totals(Decimal(2), Decimal(1), 2),
        "North": Totals(Decimal(1), Decimal(1), 1),
        "not allocated": Totals(Decimal(1), Decimal(0), 1),
    }
    assert late == {
        None: Totals(Decimal(1), Decimal(0), 1),
        "not allocated": Totals(Decimal(1), Decimal(0), 1),
    }


def test_sums_of_full_time_equivalents_are_exact_and_nought_is_still_a_row() -> None:
    held, slug = extract(ROWS), "social-worker-turnover"
    with Frames(held) as frames:
        sums = frames.totals(asked(slug, held), "team")[slug, OCTOBER]
    assert sums == {
        None: Totals(Decimal("0.6"), Decimal(0), 1),
        "North": Totals(Decimal("0.6"), Decimal(0), 1),
        "South": Totals(),
    }


def test_a_measure_is_given_for_every_period_it_is_asked_about() -> None:
    held, slug = extract(ROWS), "contacts-decided-within-1-working-day"
    early = period_ending(date(2018, 10, 2), "month")
    with Frames(held) as frames:
        sums = frames.totals(asked(slug, held, OCTOBER, early))
    assert [sums[slug, p][None].rows for p in (OCTOBER, early)] == [2, 1]


def test_nothing_is_asked_of_the_database_for_a_measure_without_a_deadline() -> None:
    held = extract(ROWS)
    with Frames(held) as frames:
        assert frames.overdue_totals(asked("social-worker-turnover", held)) == {}


def test_measures_of_children_share_one_statement() -> None:
    every = {name: [] for name in ROWS} | {n: [] for n in ("cp_plans", "cla_episodes", "legal_statuses")}
    held = extract(every)
    slugs = ("children-looked-after", "children-on-cp-plan")
    with Frames(held) as frames:
        frames.totals([pair for slug in slugs for pair in asked(slug, held)])
        assert len(frames._compiled) == 1


def test_a_statement_kept_on_disk_is_not_compiled_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, slug = extract(ROWS), "contacts-decided-within-1-working-day"
    monkeypatch.setattr(statement, "_IN_MEMORY", {})
    with Frames(held, tmp_path) as frames:
        first = frames.totals(asked(slug, held))
    monkeypatch.setattr(statement, "_IN_MEMORY", {})
    monkeypatch.setattr(compiling, "totals", None)
    with Frames(held, tmp_path) as frames:
        assert frames.totals(asked(slug, held)) == first


def test_a_damaged_statement_on_disk_is_compiled_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, slug = extract(ROWS), "contacts-decided-within-1-working-day"
    monkeypatch.setattr(statement, "_IN_MEMORY", {})
    with Frames(held, tmp_path) as frames:
        first = frames.totals(asked(slug, held))
    for kept in tmp_path.iterdir():
        kept.write_text("{", encoding="utf-8")
    monkeypatch.setattr(statement, "_IN_MEMORY", {})
    with Frames(held, tmp_path) as frames:
        assert frames.totals(asked(slug, held)) == first


def test_no_day_and_nothing_of_the_data_is_in_a_statement(tmp_path: Path) -> None:
    held, slug = extract(ROWS), "contacts-decided-within-1-working-day"
    with Frames(held, tmp_path) as frames:
        frames.totals(asked(slug, held), "team")
    text = "".join(kept.read_text(encoding="utf-8") for kept in tmp_path.iterdir())
    assert "decided_on" in text
    assert "2018" not in text
    assert "North" not in text


def test_the_database_reads_the_extract_and_no_other_file(tmp_path: Path) -> None:
    held = extract(ROWS)
    folder = tmp_path / "it's here"
    folder.mkdir()
    for name, table in held.tables.items():
        pq.write_table(table, folder / f"{name}.parquet")
    other = tmp_path / "other.parquet"
    pq.write_table(held.tables["children"], other)
    on_disk = Extract({name: folder / f"{name}.parquet" for name in held.tables}, held.columns)
    slug = "contacts-decided-within-1-working-day"
    with Frames(on_disk) as frames, Frames(held) as in_memory:
        assert frames.totals(asked(slug, held), "team") == in_memory.totals(asked(slug, held), "team")
        database = frames._connection._database
        with pytest.raises(Exception, match="file system operations are disabled"):
            database.execute(f"SELECT * FROM read_parquet('{other}')")
        with pytest.raises(Exception, match="locked"):
            database.execute("SET enable_external_access = true")


def test_every_measure_can_be_compiled_over_empty_tables() -> None:
    from waymark.records.tables import BY_NAME

    held = extract({name: [] for name in BY_NAME})
    every = [pair for measure in CATALOGUE for pair in asked(measure.slug, held)]
    with Frames(held) as frames:
        assert all(sums == {None: Totals()} for sums in frames.totals(every, "team").values())


def test_importing_the_evaluator_does_not_import_ibis_or_pandas() -> None:
    says = "import sys, waymark.engines.frames; print(sorted({'ibis', 'pandas'} & set(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", says], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
