"""Every table and column a council may hand over is declared, once, in the department's own words."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from waymark.records.codes import code_set
from waymark.records.table import Table
from waymark.records.tables import ALL, BY_SOURCE

COLUMNS = Path(__file__).with_name("columns.csv")
EPISODES = {
    "ssd_early_help_episodes",
    "ssd_cin_episodes",
    "ssd_cin_plans",
    "ssd_cp_plans",
    "ssd_cla_episodes",
    "ssd_cla_placement",
    "ssd_cla_care_plan",
    "ssd_legal_status",
    "ssd_missing",
    "ssd_involvements",
    "ssd_immigration_status",
    "ssd_address",
    "edge_of_care",
    "posts",
    "employment",
    "absences",
}


def contract() -> list[tuple[str, str]]:
    with COLUMNS.open(encoding="utf-8", newline="") as file:
        return [(row["table"], row["column"]) for row in csv.DictReader(file)]


def test_every_column_of_the_standard_dataset_is_declared() -> None:
    declared = {(table.source, spec.source) for table in ALL for spec in table.specs}
    assert [pair for pair in contract() if pair not in declared] == []


def test_no_name_is_used_twice() -> None:
    assert len({table.name for table in ALL}) == len({table.source for table in ALL}) == len(ALL)
    for table in ALL:
        assert len(table.by_name) == len({spec.source for spec in table.specs}) == len(table.specs)


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_a_row_key_is_made_of_columns_no_row_may_leave_blank(table: Table) -> None:
    assert all(table.by_name[name].mandatory for name in table.row_key)


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_every_set_of_codes_a_column_names_is_there(table: Table) -> None:
    for spec in table.specs:
        assert not spec.codes or code_set(spec.codes).codes


def test_episodes_plans_placements_employment_posts_and_absences_have_a_start_and_an_end() -> None:
    episodes = {table.source for table in ALL if table.episode}
    assert episodes == EPISODES
    for source in episodes:
        assert BY_SOURCE[source].role("start") is not None
        assert BY_SOURCE[source].role("end") is not None


def test_a_review_that_was_not_held_may_be_blank() -> None:
    for source in ("ssd_cp_reviews", "ssd_cla_reviews", "cin_plan_reviews", "pre_proceedings_reviews"):
        assert [s.mandatory for s in BY_SOURCE[source].specs if s.role == "start"] == [False]


@pytest.mark.parametrize(
    ("codes", "written", "code"),
    [
        ("legal_status", "V3", "V3"),
        ("legal_status", " v4 ", "V4"),
        ("legal_status", "Full Care Order", "C2"),
        ("legal_status", "V2 – Single period of accommodation under section 20", "V2"),
        ("legal_status", "order", None),
        ("cla_ceased_reason", "x1", "X1"),
        ("missing_type", "Missing", "M"),
        ("missing_type", "Away from placement without authorisation", "A"),
        ("care_leaver_eligibility", "Former Relevant", "former relevant"),
        ("care_leaver_in_touch", "YES", "Y"),
        ("care_leaver_in_touch", "died", "DIED"),
        ("accommodation_suitable", "2", "N"),
        ("contract", "Fixed-Term", "fixed term"),
        ("yes_no", "true", "Y"),
        ("yes_no", "yesterday", None),
        ("sex", "F - Male", None),
    ],
)
def test_words_are_read_as_the_code_they_mean_and_never_by_a_part(
    codes: str, written: str, code: str | None
) -> None:
    assert code_set(codes).read(written) == code
