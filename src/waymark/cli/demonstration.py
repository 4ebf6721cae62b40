"""The demonstration: a made-up authority kept in one folder, made once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

from waymark.cli.loading import load_extract
from waymark.cli.output import messages, say, write_text
from waymark.store import Store
from waymark.synthetic import AUTHORITY, synthesise

DEMO_DAY = date(2026, 10, 31)
"""The day the made-up extract is taken: fixed, so that everybody sees the same figures."""


@dataclass(frozen=True)
class Prepared:
    """Where the demonstration's extract, store and scorecard definition are."""

    extract: Path
    store: Path
    definition: Path


def prepare(folder: Path) -> Prepared:
    """The demonstration in the folder, made and loaded if it is not there yet."""
    prepared = Prepared(folder / "extract", folder / "store", folder / "scorecard.toml")
    if not Store(prepared.store).authorities():
        folder.mkdir(parents=True, exist_ok=True)
        with messages.status("Making up an authority") as status:
            synthesise(prepared.extract, DEMO_DAY, progress=status.update)
            status.update("Loading it")
            load_extract(prepared.extract, DEMO_DAY, AUTHORITY, Store(prepared.store), status.update)
        say(f"Made up an authority and loaded it: see {folder}. No child in it is real.")
    if not prepared.definition.exists():
        write_text(_definition(), prepared.definition)
    return prepared


def _definition() -> str:
    return files("waymark.cli").joinpath("demo-scorecard.toml").read_text(encoding="utf-8")


def what_next(prepared: Prepared, as_at: date) -> str:
    """The commands worth trying next, ready to paste."""
    on = f"--as-at {as_at} --store {prepared.store}"
    return "\n".join(
        (
            "",
            "What to try next, in another window:",
            f"  waymark children cp-visited-in-4-weeks {on}        who is behind a figure",
            f"  waymark scorecard {on} --definition {prepared.definition} --by team",
            "  waymark measures cp-reviews-on-time        how a figure is counted, in English",
            f"  waymark coverage --store {prepared.store}        what this extract supports",
            "  waymark load YOUR-FOLDER --as-at DATE --authority CODE        your own extract",
            "",
        )
    )
