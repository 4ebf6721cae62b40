"""The files are what a careful council would hand over: linked, in order, and nothing from the future."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from waymark.records.tables import BY_SOURCE
from waymark.synthetic.layout import COLUMNS, LEFT_OUT, WRITTEN_UP

AS_AT = "2018-10-31"
LINKS = [
    ("ssd_cin_assessments", "cina_referral_id", "ssd_cin_episodes", "cine_referral_id"),
    ("ssd_cin_plans", "cinp_referral_id", "ssd_cin_episodes", "cine_referral_id"),
    ("cin_plan_reviews", "cin_plan_id", "ssd_cin_plans", "cinp_cin_plan_id"),
    ("ssd_s47_enquiry", "s47e_referral_id", "ssd_cin_episodes", "cine_referral_id"),
    ("ssd_initial_cp_conference", "icpc_s47_enquiry_id", "ssd_s47_enquiry", "s47e_s47_enquiry_id"),
    ("ssd_initial_cp_conference", "icpc_cp_plan_id", "ssd_cp_plans", "cppl_cp_plan_id"),
    ("ssd_cp_plans", "cppl_icpc_id", "ssd_initial_cp_conference", "icpc_icpc_id"),
    ("ssd_cp_visits", "cppv_cp_plan_id", "ssd_cp_plans", "cppl_cp_plan_id"),
    ("ssd_cp_reviews", "cppr_cp_plan_id", "ssd_cp_plans", "cppl_cp_plan_id"),
    ("ssd_cla_episodes", "clae_referral_id", "ssd_cin_episodes", "cine_referral_id"),
    ("ssd_cla_episodes", "clae_cla_placement_id", "ssd_cla_placement", "clap_cla_placement_id"),
    ("ssd_cla_placement", "clap_cla_id", "ssd_cla_episodes", "clae_cla_id"),
    ("ssd_cla_visits", "clav_cla_id", "ssd_cla_episodes", "clae_cla_id"),
    ("ssd_cla_reviews", "clar_cla_id", "ssd_cla_episodes", "clae_cla_id"),
    ("ssd_involvements", "invo_professional_id", "ssd_professionals", "prof_professional_id"),
    ("ssd_involvements", "invo_professional_team", "ssd_department", "dept_team_id"),
    ("employment", "post_id", "posts", "post_id"),
    ("employment", "professional_id", "ssd_professionals", "prof_professional_id"),
    ("management_oversight", "worker_id", "ssd_professionals", "prof_professional_id"),
    ("audits", "team_id", "ssd_department", "dept_team_id"),
    ("ssd_assessment_factors", "cinf_assessment_id", "ssd_cin_assessments", "cina_assessment_id"),
    ("strategy_discussions", "s47_enquiry_id", "ssd_s47_enquiry", "s47e_s47_enquiry_id"),
    ("core_groups", "cp_plan_id", "ssd_cp_plans", "cppl_cp_plan_id"),
    ("ssd_pre_proceedings", "prep_plo_family_id", "ssd_family", "fami_family_id"),
    ("ssd_permanence", "perm_cla_id", "ssd_cla_episodes", "clae_cla_id"),
    ("ssd_care_leavers", "clea_care_leaver_worker_id", "ssd_professionals", "prof_professional_id"),
    ("absences", "professional_id", "ssd_professionals", "prof_professional_id"),
    ("supervisions", "supervisor_id", "ssd_professionals", "prof_professional_id"),
    ("training", "professional_id", "ssd_professionals", "prof_professional_id"),
    ("fostering_applications", "household_id", "foster_households", "household_id"),
]
TABLES = [table for table in BY_SOURCE.values() if table.source in COLUMNS]
WITH_IDS = [table for table in TABLES if table.row_key]
EPISODES = [table for table in TABLES if table.episode]


def rows(folder: Path, table: str) -> Iterator[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def values(folder: Path, table: str, column: str) -> list[str]:
    return [row[column] for row in rows(folder, table) if row[column]]


@pytest.mark.parametrize(("table", "column", "to", "id"), LINKS)
def test_links_resolve(folder, table, column, to, id):
    given = values(folder, table, column)
    assert given
    assert set(given) <= set(values(folder, to, id))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.source)
def test_every_child_is_in_the_table_of_children(folder, table):
    for spec in table.specs:
        if spec.role == "child":
            children = set(values(folder, "ssd_person", "pers_person_id"))
            assert set(values(folder, table.source, spec.source)) <= children


@pytest.mark.parametrize("table", WITH_IDS, ids=lambda table: table.source)
def test_no_row_id_is_given_twice(folder, table):
    keys = [table.by_name[name].source for name in table.row_key]
    given = [tuple(row[key] for key in keys) for row in rows(folder, table.source)]
    assert len(given) == len(set(given))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.source)
def test_what_is_mandatory_is_there(folder, table):
    for spec in table.specs:
        if spec.mandatory:
            assert "" not in {row[spec.source] for row in rows(folder, table.source)}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.source)
def test_nothing_is_dated_after_the_extract_unless_it_was_planned(folder, table):
    for spec in table.specs:
        if spec.kind == "date" and not spec.planned and spec.source in COLUMNS[table.source]:
            assert max(values(folder, table.source, spec.source), default="") <= AS_AT


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.source)
def test_dates_are_written_year_first(folder, table):
    for spec in table.specs:
        if spec.kind == "date" and spec.source in COLUMNS[table.source]:
            for value in values(folder, table.source, spec.source):
                assert re.fullmatch(r"\d{4}-\d\d-\d\d", value)


@pytest.mark.parametrize("table", EPISODES, ids=lambda table: table.source)
def test_nothing_ends_before_it_starts(folder, table):
    start, end = (next(s.source for s in table.specs if s.role == role) for role in ("start", "end"))
    assert [row for row in rows(folder, table.source) if row.get(end) and row[end] < row[start]] == []


def test_the_episodes_of_a_period_of_care_follow_one_another(folder):
    periods: dict[str, list[dict[str, str]]] = {}
    for row in rows(folder, "ssd_cla_episodes"):
        periods.setdefault(row["clae_cla_id"], []).append(row)
    for episodes in periods.values():
        for earlier, later in pairwise(episodes):
            assert earlier["clae_cla_episode_ceased_date"] == later["clae_cla_episode_start_date"]
            assert earlier["clae_cla_episode_ceased_reason"] == "X1"


def test_some_things_are_not_known(folder):
    def blank(table: str, column: str) -> bool:
        return any(row[column] == "" for row in rows(folder, table))

    assert blank("ssd_contacts", "cont_contact_decision_date")
    assert blank("ssd_initial_cp_conference", "icpc_s47_enquiry_id")
    assert blank("ssd_involvements", "invo_professional_id")
    assert blank("ssd_cla_episodes", "clae_entered_care_date")


def test_some_children_are_on_short_breaks_and_some_audits_moderated(folder):
    assert {"V3", "V4"} & set(values(folder, "ssd_legal_status", "lega_legal_status"))
    assert values(folder, "audits", "moderated_grade")


def test_every_table_of_the_contract_is_written_or_the_reason_is_given():
    assert set(LEFT_OUT) | set(COLUMNS) == set(BY_SOURCE)
    assert not set(LEFT_OUT) & set(COLUMNS)


@pytest.mark.parametrize("name", WRITTEN_UP)
def test_every_record_was_written_up_after_its_day_and_before_the_extract(folder, name):
    start = next((spec.source for spec in BY_SOURCE[name].specs if spec.role == "start"), None)
    for row in rows(folder, name):
        if start is None:  # a way to permanence has many days
            assert row["recorded_date"] <= AS_AT
        elif row[start] and row[start] <= AS_AT:
            assert row[start] <= row["recorded_date"] <= AS_AT


def test_the_last_month_is_not_all_written_up(folder):
    lags = [
        (date.fromisoformat(row["recorded_date"]) - date.fromisoformat(row["cinv_cin_visit_date"])).days
        for row in rows(folder, "ssd_cin_visits")
    ]
    assert sum(lag <= 7 for lag in lags) / len(lags) == pytest.approx(0.93, abs=0.03)
    assert max(lags) > 60


def test_no_postcode_is_anywhere_on_the_map(folder):
    for table, column in (
        ("ssd_address", "addr_address_postcode"),
        ("ssd_cla_placement", "clap_cla_placement_postcode"),
    ):
        assert all(re.fullmatch(r"ZX\d{1,2} \d[A-Z]{2}", value) for value in values(folder, table, column))


def test_some_ids_have_letters_in_them(folder):
    ids = values(folder, "ssd_person", "pers_person_id")
    assert any(id.endswith("A") for id in ids)
    assert any(id[1:].isdigit() for id in ids)
