"""Codes that were in use in some years only, on the tables a council hands over."""

from __future__ import annotations

import csv
from importlib.resources import files
from pathlib import Path

import pytest
from unit.intake.files import read, said

from waymark.intake.problems import Problem
from waymark.records.codes import code_set

PLACEMENTS = (
    "clap_cla_placement_id,clap_person_id,clap_cla_placement_start_date,"
    "clap_cla_placement_end_date,clap_cla_placement_type\n"
)
STATUSES = "lega_legal_status_id,lega_person_id,lega_legal_status_start_date,lega_legal_status\n"


def _placement(tmp_path: Path, cells: str) -> list[Problem]:
    return read(tmp_path, ssd_cla_placement=PLACEMENTS + f"1,Amy,{cells}\n").problems


@pytest.mark.parametrize(
    "cells, flagged",
    [
        ("2015-03-31,,Q2", False),
        ("2015-04-01,,Q2", True),
        ("2015-04-01,,U6", False),
        ("2012-01-01,2013-01-01,U6", False),
        ("2017-01-01,2018-01-01,K3", True),
        ("2017-01-01,,K3", False),
    ],
)
def test_a_code_is_held_against_its_records_days(tmp_path: Path, cells: str, flagged: bool) -> None:
    assert [p.rule for p in _placement(tmp_path, cells)] == ["code-of-another-year"] * flagged


def test_the_message_says_until_when_and_the_code_stays(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_cla_placement=PLACEMENTS + "1,Amy,2016-01-01,,Q1\n")
    assert "Q1 was in use until 2015-03-31." in intake.problems[0].remedy
    assert intake.problems[0].value == "Q1"
    assert intake.tables["placements"]["type"].to_pylist() == ["Q1"]


def test_a_legal_status_has_its_years_too(tmp_path: Path) -> None:
    rows = "1,Amy,2013-03-31,V1\n2,Ben,2013-04-01,V1\n3,Cal,2013-04-01,V3\n"
    intake = read(tmp_path, ssd_legal_status=STATUSES + rows)
    assert said(intake) == [(3, "lega_legal_status", "code-of-another-year", "flag")]


def test_every_dated_code_is_a_code_and_says_where_its_years_are_from() -> None:
    text = files("waymark.records.codes").joinpath("dated.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        assert row["code"] in code_set(row["set"]).codes
        assert row["source"]
        assert row["source"].startswith("Left open") == (not row["first"] and not row["last"])
