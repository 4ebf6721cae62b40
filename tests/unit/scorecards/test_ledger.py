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
from waymark.engines.linking import linked
from waymark.engines.reference import Reference
from waymark.measures import catalogue
from waymark.measures.catalogue import find
from waymark.scorecards.definition import Definition, DefinitionRow
from waymark.scorecards.ledger import Restated, frozen, restate
from waymark.scorecards.ledger.linking import Links
from waymark.scorecards.scorecard import Source, build
from waymark.store.ledger import Publication, publish
from waymark.store.links import Said, links_of

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


def linked_since(folder: Path, then: tuple[Said, ...], now: tuple[Said, ...]) -> Restated:
    """The published figure beside the same load, with these links in force when it was published and now."""
    published_with, known_now = (
        replace(source(linked(extract_of(THEN), links_of(said)), "first"), said=said) for said in (then, now)
    )
    measure = find(SLUG)
    row = DefinitionRow("4.6", "CP", measure.title, measure, measure.period)
    card = build(Definition("Ours", "", (row,)), published_with, D)
    kept = publish(folder, *frozen(card, published_with, date(2018, 11, 9), "A. Analyst"))
    # as the command opens it, the load published from is read with the links of today too
    (one,) = restate(kept, known_now, known_now)
    return one


LINK = (Said("Amy", "Ben", True, "one UPN", "A. Analyst", date(2018, 11, 12)),)


def test_a_child_linked_since_is_given_as_the_reason(tmp_path: Path) -> None:
    # Ben, who was not seen, is Amy, who was: 3 of 5 were published, and 3 of 4 are known now
    one = linked_since(tmp_path, (), LINK)
    assert (one.published, one.now) == (60.0, 75.0)
    assert [(c.person, c.then is not None, c.now is not None, c.reason) for c in one.changes] == [
        ("Ben", True, False, "linked")
    ]


def test_a_link_undone_since_is_given_as_the_reason(tmp_path: Path) -> None:
    one = linked_since(tmp_path, LINK, ())
    assert (one.published, one.now) == (75.0, 60.0)
    assert [(c.person, c.then is not None, c.now is not None, c.reason) for c in one.changes] == [
        ("Ben", False, True, "link undone")
    ]


def test_a_link_that_was_in_force_already_changes_nothing(tmp_path: Path) -> None:
    one = linked_since(tmp_path, LINK, LINK)
    assert (one.published, one.now, one.changes) == (75.0, 75.0, ())


def test_of_records_only_those_answered_otherwise_are_given(tmp_path: Path) -> None:
    # every plan keeps its child under either id; nothing but the head count has changed
    links = Links({}, {"Ben": "Amy"}, {"Ben": "Amy"})
    assert {links.of_a_record(id) for id in ("Amy", "Ben")} == {"Amy"}
    assert [links.of_a_child(id) for id in ("Amy", "Ben", "Cal")] == ["Amy", "Ben", "Cal"]
    undone = Links({"Ben": "Amy"}, {}, {})
    assert {undone.of_a_record(id) for id in ("Amy", "Ben")} == {"Amy"}
    # the council has merged Amy into Ben since: the child it has is Ben
    merged = Links({"Ben": "Amy"}, {"Ben": "Amy"}, {"Amy": "Ben"})
    assert {merged.of_a_child(id) for id in ("Amy", "Ben")} == {"Ben"}
    assert (merged.why("Amy"), links.why("Ben"), undone.why("Amy"), links.why("Cal")) == (
        "", "linked", "link undone", "",
    )  # fmt: skip
