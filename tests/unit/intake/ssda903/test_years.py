"""Several years of the return as one: what goes on, what is corrected, and what disappears."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from unit.intake.ssda903.made_up import HEADER, episodes, found, read, rows

TAKEN_ON = date(2018, 3, 31)

FIRST = episodes(
    "Amy, 2016-05-20, S, V2, U6, 2017-01-10, X1",
    "Amy, 2017-01-10, L, C1, U6,           ,   ",
    "Ben, 2016-09-01, S, V2, K2, 2017-02-02, E4A",
)
SECOND = episodes(
    "Amy, 2017-01-10, L, C1, U6, 2017-08-10, X1",
    "Amy, 2017-08-10, P, C1, K2,           ,   ",
    "Cal, 2017-11-30, S, V2, U6,           ,   ",
)
BOTH = episodes(
    "Amy, 2016-05-20, S, V2, U6, 2017-01-10, X1",
    "Amy, 2017-01-10, L, C1, U6, 2017-08-10, X1",
    "Amy, 2017-08-10, P, C1, K2,           ,   ",
    "Ben, 2016-09-01, S, V2, K2, 2017-02-02, E4A",
    "Cal, 2017-11-30, S, V2, U6,           ,   ",
)
WAYS = {
    "a folder for each year": ("2017/episodes.csv", "2018/episodes.csv"),
    "years as they run": ("2016-17/episodes.csv", "2017-18/episodes.csv"),
    "years in the names": ("episodes_2017.csv", "SSDA903_Episodes_201718.csv"),
    "names that say nothing": ("old/episodes.csv", "new/episodes.csv"),
}


@pytest.mark.parametrize("way", WAYS)
def test_two_years_joined_are_what_one_file_of_both_would_be(tmp_path: Path, way: str) -> None:
    first, second = WAYS[way]
    joined = read(tmp_path / "two", {first: FIRST, second: SECOND})
    whole = read(tmp_path / "one", {"episodes.csv": BOTH})
    for table in ("cla_episodes", "placements", "legal_statuses"):
        columns = sorted(whole.columns[table])
        assert joined.columns[table] == whole.columns[table]
        assert rows(joined, table, *columns) == rows(whole, table, *columns)
    assert found(joined) == []
    assert joined.limits["cla_episodes"].since == date(2016, 4, 1)


def test_xml_of_two_years_is_joined_too(tmp_path: Path) -> None:
    def xml(*lines: str) -> str:
        return "<EXPSSDA903>" + "".join(lines) + "</EXPSSDA903>"

    def amy(*cells: str) -> str:
        header = "<HEADER><CHILDID>Amy</CHILDID><SEX>2</SEX><DOB>14/02/2008</DOB></HEADER>"
        return f"<CHILD>{header}{''.join(cells)}</CHILD>"

    def episode(start: str, rne: str, end: str = "") -> str:
        rec = "X1" if end else ""
        cells = {"DECOM": start, "RNE": rne, "LS": "C2", "PL": "U6", "DEC": end, "REC": rec}
        return "<EPISODE>" + "".join(f"<{k}>{v}</{k}>" for k, v in cells.items()) + "</EPISODE>"

    open_at_march, ended = episode("20/05/2016", "S"), episode("20/05/2016", "S", "30/06/2017")
    intake = read(
        tmp_path,
        {"b.xml": xml(amy(open_at_march)), "a.xml": xml(amy(ended, episode("30/06/2017", "P")))},
    )
    assert rows(intake, "placements", "started_on", "ended_on") == [
        ("2016-05-20", "2017-06-30"),
        ("2017-06-30", None),
    ]
    assert len(intake.tables["children"]) == 1


def test_the_later_year_wins_and_the_contradiction_is_flagged_on_it(tmp_path: Path) -> None:
    later = SECOND.replace("Amy,2017-01-10,L,C1,N1,U6", "Amy,2017-01-10,L,C2,N1,U6")
    intake = read(tmp_path, {"2017/episodes.csv": FIRST, "2018/episodes.csv": later})
    assert rows(intake, "legal_statuses", "child", "status", "started_on")[1] == ("Amy", "C2", "2017-01-10")
    flags = [p for p in intake.problems if p.rule == "years-differ"]
    assert [(p.file, p.row, p.column, p.value) for p in flags] == [("2018/episodes.csv", 2, "LS", "C2")]
    assert "the return to 31 March 2017 says C1" in flags[0].remedy


def test_an_end_that_the_later_year_takes_back_is_flagged(tmp_path: Path) -> None:
    back = SECOND + "Ben,2016-09-01,S,V2,N1,K2,PR1,,,,,\n"
    intake = read(tmp_path, {"2017/episodes.csv": FIRST, "2018/episodes.csv": back})
    assert ("Ben", None) in rows(intake, "cla_episodes", "child", "ceased_on")
    assert {(row, column) for _, row, column, rule, _ in found(intake) if rule == "years-differ"} == {
        (5, "DEC"),
        (5, "REC"),
    }


def test_an_episode_open_in_march_and_gone_the_next_year_is_flagged_and_kept_open(tmp_path: Path) -> None:
    gone = SECOND.replace("Amy,", "Dee,")
    intake = read(tmp_path, {"2017/episodes.csv": FIRST, "2018/episodes.csv": gone})
    assert found(intake, "not-continued") == [("2017/episodes.csv", 3, "DEC", "not-continued", "")]
    assert ("Amy", None) in rows(intake, "cla_episodes", "child", "ceased_on")


def test_a_child_in_two_years_is_one_child_as_the_later_year_has_them(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        {
            "2017/header.csv": HEADER + "Amy,2,14/02/2008,WBRI,UN1,,\nBen,1,30/11/2001,BAFR,UN1,,\n",
            "2018/header.csv": HEADER + "Amy,2,15/02/2008,,UN1,,\n",
            "2017/episodes.csv": FIRST,
            "2018/episodes.csv": SECOND,
        },
    )
    assert rows(intake, "children", "child", "born_on", "ethnicity") == [
        ("Amy", "2008-02-15", "WBRI"),
        ("Ben", "2001-11-30", "BAFR"),
    ]
    assert found(intake, "years-differ") == [("2018/header.csv", 2, "DOB", "years-differ", "2008-02-15")]


def test_each_file_is_accounted_for_under_its_own_name(tmp_path: Path) -> None:
    intake = read(tmp_path, {"2017/episodes.csv": FIRST, "2018/episodes.csv": SECOND})
    assert {a.file: (a.rows_in, a.loaded) for a in intake.accounts.values()} == {
        "2017/episodes.csv": (3, 3),
        "2018/episodes.csv": (3, 3),
    }
    assert set(intake.digests) == {"2017/episodes.csv", "2018/episodes.csv"}


def test_two_files_of_one_list_and_year_are_a_question(tmp_path: Path) -> None:
    intake = read(tmp_path, {"episodes.csv": FIRST, "episodes (1).csv": FIRST})
    assert [(p.rule, p.outcome, p.file) for p in intake.problems if p.rule == "two-files"] == [
        ("two-files", "ask", "episodes.csv")
    ]
    assert len(intake.tables["cla_episodes"]) == 3


def test_what_no_return_takes_in_an_inner_folder_is_listed(tmp_path: Path) -> None:
    files = {"2018/episodes.csv": SECOND, "2018/notes.txt": "hello\n", "letters/one.txt": "dear\n"}
    intake = read(tmp_path, files)
    assert [p.file for p in intake.problems if p.rule == "inner-folder"] == ["2018/notes.txt", "letters"]
    assert len(intake.tables["cla_episodes"]) == 3
