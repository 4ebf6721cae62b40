"""The demonstration is made on the day it is for, loads with nothing to say, and answers."""

from pathlib import Path

from waymark.cli.demonstration import DEMO_DAY, prepare
from waymark.store import Store
from waymark.synthetic import AUTHORITY

from .commands import waymark


def test_the_demonstration_is_made_loaded_and_answers(tmp_path: Path) -> None:
    made = prepare(tmp_path / "demo")
    store = Store(made.store)
    load = store.newest(AUTHORITY, DEMO_DAY)
    assert [p for p in store.problems(load) if p["outcome"] != "fix"] == []
    shown = waymark(
        "scorecard", "--as-at", DEMO_DAY, "--definition", made.definition, "--format", "csv", store=made.store
    )
    assert shown.status == 0, shown.err
    assert all(row["value"] for row in shown.rows)
