"""Codes are those of the year of the return: what has gone out of use, or is not yet in it, is flagged."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from unit.intake.ssda903.made_up import HEADER, episodes, found, read, rows

from waymark.intake.forms.ssda903.codes import codes_of
from waymark.intake.forms.ssda903.lists import LISTS


@pytest.mark.parametrize(
    ("place", "year", "flagged"),
    [
        ("Q1", 2014, False),
        ("Q1", 2018, True),
        ("U4", 2018, False),
        ("U4", 2013, True),
        ("H5", 2024, False),
        ("H5", 2025, True),
        ("K3", 2025, False),
        ("K3", 2024, True),
        ("Z12", 2025, True),
    ],
)
def test_a_placement_code_is_of_its_years(tmp_path: Path, place: str, year: int, flagged: bool) -> None:
    lines = episodes(f"Amy, {year - 1}-05-20, S, V2, {place}, , ")
    intake = read(tmp_path, {"episodes.csv": lines}, date(year, 3, 31))
    assert bool(found(intake, "unknown-code")) is flagged
    assert rows(intake, "placements", "type") == [(place,)]


def test_the_sentence_says_when_the_code_was_in_use(tmp_path: Path) -> None:
    intake = read(tmp_path, {"episodes.csv": episodes("Amy, 2017-05-20, S, V2, K3, 2018-01-15, E8")})
    (flag,) = [p for p in intake.problems if p.rule == "unknown-code"]
    assert (flag.row, flag.column, flag.value) == (2, "PLACE", "K3")
    assert "K3 is collected from the return of 2025 on; this is the return to 31 March 2018" in flag.remedy


def test_a_code_of_no_year_is_flagged_and_kept(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        {
            "header.csv": HEADER + "Amy,2,14/02/2008,PURPLE,UN1,,\n",
            "episodes.csv": episodes("Amy, 2017-05-20, Q, V2, U6, , "),
        },
    )
    assert found(intake, "unknown-code") == [
        ("episodes.csv", 2, "RNE", "unknown-code", "Q"),
        ("header.csv", 2, "ETHNIC", "unknown-code", "PURPLE"),
    ]
    assert rows(intake, "children", "ethnicity") == [("PURPLE",)]


def test_a_code_of_no_set_at_all_is_flagged_once(tmp_path: Path) -> None:
    intake = read(tmp_path, {"episodes.csv": episodes("Amy, 2017-05-20, S, V2, QQ, , ")})
    assert found(intake, "unknown-code") == [("episodes.csv", 2, "PLACE", "unknown-code", "QQ")]


def test_small_letters_are_capitals(tmp_path: Path) -> None:
    intake = read(tmp_path, {"reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\nAmy,,2017-06-18,pn1\n"})
    assert rows(intake, "cla_reviews", "participation") == [("PN1",)]
    assert found(intake) == []


def test_each_year_of_several_has_its_own_codes(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        {
            "2018/episodes.csv": episodes("Amy, 2017-05-20, S, V2, U6, 2018-01-15, E43"),
            "2019/episodes.csv": episodes("Ben, 2018-05-20, S, V2, U6, 2019-01-15, E43"),
        },
        date(2019, 3, 31),
    )
    assert found(intake, "unknown-code") == [("2019/episodes.csv", 2, "REC", "unknown-code", "E43")]


def test_every_column_with_codes_is_one_of_the_returns() -> None:
    declared = {spec.source for table in LISTS for spec in table.specs}
    with_codes = {source for source in declared if codes_of(source)}
    assert with_codes >= {"RNE", "LS", "PLACE", "REC", "ACTIV", "ACCOM", "REVIEW_CODE", "SW_REASON"}
    assert len(with_codes) == 17
