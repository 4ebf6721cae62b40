"""What a load has to do with those before it: whose ids are followed, and what has changed since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow.parquet as pq

from waymark.engines.extract import CHILD_KEY
from waymark.engines.linking import resolved_in
from waymark.engines.restricted import restricted_in
from waymark.intake.crosswalk import crosswalk_of
from waymark.intake.crosswalk.applying import ids_in
from waymark.intake.intake import Intake
from waymark.intake.leavers import STATUS, derive_status, needs_history
from waymark.intake.restricting import hide_names
from waymark.intake.since_last import Earlier, compare
from waymark.records.tables import BY_NAME
from waymark.store import Load
from waymark.store.damage import check

CROSSWALK, RESTRICTED = "crosswalk", "restricted_cases"


def settle(
    intake: Intake,
    loads: Sequence[Load],
    is_repeat: bool = False,
    links: Mapping[str, str] | None = None,
) -> None:
    """
    Follow children from the loads before this one, and note what has changed since the last.

    A crosswalk, or a list of restricted cases, that the council does not hand over again is still in force;
    one handed over without a pair, or a case, has taken it back. The same files as before (`is_repeat`) are
    not compared with themselves. An id that a person has linked (`links`) is not missed where the council has
    since merged it into the other.
    """
    before = sorted(
        (load for load in loads if load.as_at <= intake.as_at), key=lambda load: (load.as_at, load.sequence)
    )
    last = before[-1] if before else None
    if last is not None:
        for name in (CROSSWALK, RESTRICTED):
            _carry(name, intake, last)
    newest = crosswalk_of(intake.tables.get(CROSSWALK)).newest
    if needs_history(intake):
        history = next((load for load in reversed(before) if STATUS in load.tables), None)
        derive_status(intake, table_of(history, STATUS) if history else None, newest)
    if last is not None and not is_repeat:
        present = ids_in(intake.tables)
        merged = {id: new for id, new in resolved_in(links or {}, present).items() if id not in present}
        compare(intake, _earlier(last, {**merged, **newest}))


def hide_restricted(intake: Intake, loads: Sequence[Load]) -> None:
    """Hide the names of children restricted on the day of this load, by its list or else the last load's."""
    given = intake.tables.get(RESTRICTED)
    if given is None:
        before = [load for load in loads if load.as_at <= intake.as_at and RESTRICTED in load.columns]
        last = max(before, key=lambda load: (load.as_at, load.sequence), default=None)
        given = table_of(last, RESTRICTED) if last is not None else None
    hide_names(intake, restricted_in(given, intake.as_at))


def table_of(load: Load, name: str) -> Any:
    """A table of a published load, its file checked first. Raises StoreDamaged."""
    path = load.tables[name]
    check(path, load.files[path.name])
    return pq.read_table(path)


def _carry(name: str, intake: Intake, last: Load) -> None:
    if name not in intake.tables and name in last.columns:
        held = table_of(last, name)
        intake.tables[name] = held.drop_columns([CHILD_KEY]) if CHILD_KEY in held.column_names else held
        intake.columns[name] = last.columns[name]
        intake.derived[name] = f"{BY_NAME[name].source} of load {last.load_id}"


def _earlier(last: Load, newest: Any) -> Earlier:
    """The tables that the council gave in the last load, not those worked out from others."""
    given = frozenset(name for name in last.columns if name in last.tables and name not in last.derived)
    return Earlier(last.load_id, last.as_at, given, lambda name: table_of(last, name), newest)
