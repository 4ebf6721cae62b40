"""
What happened to one child, on one line of time, read from the load's own tables.

Each kind of event is declared: the table, the column with its day, what it is called, and which columns say
more of it. Nothing is worked out: the page shows what the council wrote.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from waymark.engines.extract import Extract
from waymark.records.codes import words_for
from waymark.records.table import Table
from waymark.records.tables import BY_NAME


@dataclass(frozen=True)
class Kind:
    """
    One kind of event. `until` is the column in which what lasts ends; without one it is of a day.

    `lane` is the line of the drawing it stands on. `says` are the columns that say more, each with what
    stands before its value; an answer is told only where it is no.
    """

    table: str
    on: str
    what: str
    lane: str
    until: str = ""
    says: tuple[tuple[str, str], ...] = ()


SEEN = (("seen", "child seen"),)
"""A visit says it where the child was not seen."""

DOOR, ASSESSMENT, PLANS, VISITS, REVIEWS = "Front door", "Assessment", "Plans", "Visits", "Reviews"
CARE, LEGAL, MISSING, WORKERS = "Care and placements", "Legal", "Missing", "Workers"
LANES = (DOOR, ASSESSMENT, PLANS, VISITS, REVIEWS, CARE, LEGAL, MISSING, WORKERS)

KINDS = (
    Kind("contacts", "received_on", "Contact", DOOR, says=(("source_description", ""),)),
    Kind("early_help_episodes", "started_on", "Early help", DOOR, "ended_on"),
    Kind("referrals", "received_on", "Referral", DOOR, "closed_on", (("source_description", ""),)),
    Kind("assessments", "started_on", "Assessment", ASSESSMENT, "authorised_on"),
    Kind("strategy_discussions", "held_on", "Strategy discussion", ASSESSMENT),
    Kind("s47_enquiries", "started_on", "Section 47 enquiry", ASSESSMENT, "ended_on"),
    Kind(
        "initial_conferences",
        "held_on",
        "Initial conference",
        ASSESSMENT,
        says=(("led_to_plan", "led to a plan"),),
    ),
    Kind(
        "exploitation_assessments",
        "assessed_on",
        "Exploitation assessment",
        ASSESSMENT,
        "ended_on",
        (("level", ""),),
    ),
    Kind("cin_plans", "started_on", "Child in need plan", PLANS, "ended_on"),
    Kind("cp_plans", "started_on", "Child protection plan", PLANS, "ended_on", (("latest_category", ""),)),
    Kind("care_plans", "started_on", "Care plan", PLANS, "ended_on"),
    Kind("pre_proceedings", "decided_on", "Pre-proceedings", PLANS, "outcome_agreed_on"),
    Kind("cin_visits", "visited_on", "Child in need visit", VISITS, says=SEEN),
    Kind("cp_visits", "visited_on", "Child protection visit", VISITS, says=SEEN),
    Kind("cla_visits", "visited_on", "Visit in care", VISITS, says=SEEN),
    Kind("cin_plan_reviews", "reviewed_on", "Child in need review", REVIEWS),
    Kind("cp_reviews", "held_on", "Review conference", REVIEWS, says=(("quorate", "quorate"),)),
    Kind("core_groups", "met_on", "Core group", REVIEWS),
    Kind("cla_reviews", "held_on", "Review in care", REVIEWS),
    Kind("health_checks", "checked_on", "Health check", REVIEWS, says=(("type", ""),)),
    Kind("placements", "started_on", "Placement", CARE, "ended_on", (("type", ""),)),
    Kind("cla_episodes", "started_on", "Episode of care", CARE, "ceased_on"),
    Kind("care_leaver_status", "effective_on", "Care leaver status", CARE, says=(("eligibility", ""),)),
    Kind("legal_statuses", "started_on", "Legal status", LEGAL, "ended_on", (("status", ""),)),
    Kind("care_proceedings", "issued_on", "Care proceedings", LEGAL, "concluded_on"),
    Kind("missing_episodes", "started_on", "Missing episode", MISSING, "ended_on", (("type", ""),)),
    Kind("missing_episodes", "interviewed_on", "Return interview", MISSING),
    Kind("involvements", "started_on", "Worker", WORKERS, "ended_on", (("worker", ""), ("team", "team"))),
)


@dataclass(frozen=True)
class Event:
    """One thing that happened, or lasted from `on` to `until`; `open` says that it has not ended."""

    on: date
    until: date | None
    what: str
    lane: str
    detail: str = ""
    open: bool = False


def history_of(extract: Extract, child: str, kinds: tuple[Kind, ...] = KINDS) -> tuple[Event, ...]:
    """
    Everything the load tells of the child, the newest first.

    Tables and columns that it lacks are passed over.
    """
    read: dict[str, list[dict[str, Any]]] = {}
    found: list[Event] = []
    for kind in kinds:
        if extract.has(kind.table, kind.on):
            if kind.table not in read:
                read[kind.table] = rows_of_child(extract, kind.table, child)
            found += _events(kind, read[kind.table])
    return tuple(sorted(found, key=lambda event: (event.on, event.what, event.detail), reverse=True))


def rows_of_child(extract: Extract, table: str, child: str) -> list[dict[str, Any]]:
    """The child's rows of one table, with the columns that are declared and given."""
    held = extract.tables.get(table)
    if held is None:
        return []
    wanted = [name for name in BY_NAME[table].by_name if extract.has(table, name)]
    if table == "children" and "child" not in wanted:
        wanted.append("child")
    if "child" not in wanted:
        return []
    return _only(held, wanted, child)


def _only(held: Path | pa.Table, columns: list[str], child: str) -> list[dict[str, Any]]:
    if isinstance(held, Path):
        # a filter on the file reads only the groups of rows that may hold the child
        rows = pq.read_table(held, columns=columns, filters=[("child", "=", child)])
    else:
        rows = held.select(columns).filter(pc.equal(held["child"], child))
    return list(rows.to_pylist())


def _events(kind: Kind, rows: list[dict[str, Any]]) -> Iterator[Event]:
    for row in rows:
        on, until = row.get(kind.on), row.get(kind.until) if kind.until else None
        if on is not None:
            lasts = bool(kind.until) and kind.until in row
            yield Event(on, until, kind.what, kind.lane, _detail(kind, row), lasts and until is None)


def _detail(kind: Kind, row: Mapping[str, Any]) -> str:
    table = BY_NAME[kind.table]
    said = (_said(table, column, before, row.get(column)) for column, before in kind.says)
    return ", ".join(filter(None, said))


def _said(table: Table, column: str, before: str, value: Any) -> str:
    if value is None:
        return ""
    spec = table.by_name[column]
    if spec.kind == "answer":
        return f"{before}: no" if value == "N" else ""
    told = words_for(spec.codes, str(value)) if spec.codes else str(value)
    return f"{before} {told}".strip()
