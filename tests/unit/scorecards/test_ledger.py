"""
A published figure beside the same figure as known now, with the reason for every child.

Five children on a plan at 31 October 2018. Published: Amy, Cal and Eva seen in the past 28 days, 3 of 5.
Then a visit to Ben on 20 October is written up late; Cal's visit is corrected to 1 September; Dan's plan is
removed; a visit to Eva in November is added, which changes nothing. Known now: Amy, Ben and Eva, 3 of 4.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from waymark.engines.extract import Extract, extract_of
from waymark.engines.reference import Reference
from waymark.measures import catalogue
from waymark.measures.catalogue import find
from waymark.scorecards.definition import Definition, DefinitionRow
from waymark.scorecards.ledger import Restated, frozen, restate
from waymark.scorecards.scorecard import Source, build
from waymark.store.ledger import Publication, publish

D = date(2018, 10, 31)
SLUG = "cp-visited-in-4-weeks"


def plan(child: str) -> dict[str, Any]:
    return {"id": f"plan of {child}", "child": child, "started_on": date(2018, 1, 1)}


def visit(child: str, day: date, id: str = "") -> dict[str, Any]:
    return {"id": id or f"visit to {child}", "child": child, "visited_on": day, "seen": "Y"}


SEEN = [visit("Amy", date(2018, 10, 30)), visit("Cal", date(2018, 10, 30)), visit("Eva", date(2018, 10, 3))]
THEN = {"cp_plans": [plan(child) for child in ("Amy", "Ben", "Cal", "Dan", "Eva")], "cp_visits": SEEN}
NOW = {
    "cp_plans": [plan(child) for child in ("Amy", "Ben", "Cal", "Eva")],
    "cp_visits": [
        SEEN[0],
        {**SEEN[1], "visited_on": date(2018, 9, 1)},
        SEEN[2],
        visit("Ben", date(2018, 10, 20)),
        visit("Eva", date(2018, 11, 2), "a second visit to Eva"),
    ],
}


def source(extract: Extract, load: str) -> Source:
    return Source("E09000030", load, D, extract, Reference(extract))


def published(folder: Path, rows: dict[str, Any]) -> Publication:
    then = source(extract_of(rows), "first")
    measure = find(SLUG)
    definition = Definition("Ours", "", (DefinitionRow("4.6", "CP", measure.title, measure, measure.period),))
    return publish(folder, *frozen(build(definition, then, D), then, date(2018, 11, 9), "A. Analyst"))


def restated(folder: Path, now: dict[str, Any] = NOW, newest: dict[str, str] | None = None) -> Restated:
    kept = published(folder, THEN)
    (one,) = restate(kept, source(extract_of(THEN), "first"), source(extract_of(now), "second"), newest or {})
    return one


def test_the_figure_published_stands_beside_the_one_known_now(tmp_path: Path) -> None:
    one = restated(tmp_path)
    assert (one.published, one.now) == (60.0, 75.0)
    assert one.difference == pytest.approx(15.0)
    assert not one.definition_changed


def test_each_child_whose_answer_changed_has_its_reason(tmp_path: Path) -> None:
    reasons = {change.person: change.reason for change in restated(tmp_path).changes}
    assert reasons == {
        "Ben": "ssd_cp_visits: 1 recorded late",
        "Cal": "ssd_cp_visits: 1 corrected",
        "Dan": "ssd_cp_plans: 1 removed",
    }


def test_what_happened_after_the_day_is_not_called_late(tmp_path: Path) -> None:
    now = {**NOW, "cp_plans": NOW["cp_plans"][1:], "cp_visits": [*NOW["cp_visits"][1:]]}
    now["cp_visits"].append(visit("Amy", date(2018, 11, 5), "in November"))
    reasons = {change.person: change.reason for change in restated(tmp_path, now).changes}
    assert reasons["Amy"] == (
        "ssd_cp_plans: 1 removed; ssd_cp_visits: 1 happened since; ssd_cp_visits: 1 removed"
    )


def test_a_child_whose_id_was_replaced_is_the_same_child(tmp_path: Path) -> None:
    renamed = {
        table: [{**row, "child": "A-1" if row["child"] == "Amy" else row["child"]} for row in rows]
        for table, rows in NOW.items()
    }
    people = {change.person for change in restated(tmp_path, renamed, {"Amy": "A-1"}).changes}
    assert people == {"Ben", "Cal", "Dan"}


def test_a_definition_that_changed_is_told_apart_from_records_that_did(tmp_path: Path) -> None:
    kept = published(tmp_path, THEN)
    measure = find(SLUG)
    narrower = replace(measure.with_parameters(within=10), slug=SLUG)
    with patch.dict(catalogue.BY_SLUG, {SLUG: narrower}):
        (one,) = restate(kept, source(extract_of(THEN), "first"), source(extract_of(NOW), "second"))
    # within 10 days the published load has Amy and Cal, 2 of 5; the newest has Amy, 1 of 4
    assert (one.published, one.as_defined_now, one.now) == (60.0, 40.0, 25.0)
    reasons = {change.person: change.reason for change in one.changes}
    assert reasons == {
        "Cal": "ssd_cp_visits: 1 corrected",
        "Dan": "ssd_cp_plans: 1 removed",
        "Eva": "definition changed",
    }


def test_rows_worked_out_otherwise_by_the_same_definition_are_said(tmp_path: Path) -> None:
    kept = published(tmp_path, {**THEN, "cp_visits": SEEN[:2]})
    (one,) = restate(kept, source(extract_of(THEN), "first"), source(extract_of(THEN), "first"))
    assert [(change.person, change.reason) for change in one.changes] == [
        ("Eva", "worked out otherwise by the programme")
    ]


def test_a_figure_the_newest_load_cannot_give_is_not_compared(tmp_path: Path) -> None:
    one = restated(tmp_path, {"cp_plans": NOW["cp_plans"]})
    assert (one.published, one.now, one.difference) == (60.0, None, None)
    assert "cannot give the measure" in one.why
