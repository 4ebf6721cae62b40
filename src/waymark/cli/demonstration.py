"""The demonstration: a made-up authority kept in one folder, made once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from waymark.cli.demonstration_past import mark_the_past
from waymark.cli.loading import load_extract
from waymark.cli.output import messages, say, write_text
from waymark.dates.months import month_end, shift_months
from waymark.store import Store
from waymark.synthetic import AUTHORITY, TRUTH_FILE, synthesise
from waymark.synthetic.earlier import cut_back

DEMO_DAY = date(2026, 10, 31)
"""The day the made-up extract is taken: fixed, so that everybody sees the same figures."""


MONTHS = 24
"""How many monthly loads it has: enough to tell a change from the usual ups and downs."""


@dataclass(frozen=True)
class Prepared:
    """Where the demonstration's extract, store and scorecard definition are, and the application's own."""

    extract: Path
    store: Path
    definition: Path
    application: Path


def prepare(folder: Path, months: int = MONTHS) -> Prepared:
    """
    The demonstration in the folder, made and loaded if it is not there yet.

    What a first run did not get to, a second goes on with.
    """
    prepared = Prepared(
        folder / "extract", folder / "store", folder / "scorecard.toml", folder / "application"
    )
    folder.mkdir(parents=True, exist_ok=True)
    if not prepared.definition.exists():
        write_text(_definition(), prepared.definition)
    store = Store(prepared.store)
    held = [load.as_at for load in store.loads(AUTHORITY)] if store.authorities() else []
    days = [day for day in _month_ends(months) if not held or day > max(held)]
    if days:
        with messages.status("Making up an authority") as status:
            if not (prepared.extract / TRUTH_FILE).exists():
                synthesise(prepared.extract, DEMO_DAY, progress=status.update)
            for number, day in enumerate(days, start=1):
                status.update(f"Loading month {number} of {len(days)}: {day:%B %Y}")
                _load(prepared, day)
                say(f"Loaded {day:%B %Y}, {number} of {len(days)}")
            mark_the_past(prepared.store, prepared.definition, status.update)
        say(f"Made up an authority, {len(days)} months of it: see {folder}. No child in it is real.")
    return prepared


def _month_ends(months: int) -> list[date]:
    """The last day of each month up to the demonstration's, oldest first."""
    back = (shift_months(DEMO_DAY.replace(day=1), -number) for number in range(months))
    return sorted(month_end(first) for first in back if first is not None)


def _load(prepared: Prepared, day: date) -> None:
    """Load what the council would have handed over on the day."""
    if day == DEMO_DAY:
        load_extract(prepared.extract, day, AUTHORITY, Store(prepared.store))
        return
    with TemporaryDirectory() as kept:
        cut_back(prepared.extract, Path(kept) / "extract", day)
        load_extract(Path(kept) / "extract", day, AUTHORITY, Store(prepared.store))


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
