"""A folder with several returns and standard tables at once: each table from whoever knows it best."""

from __future__ import annotations

from pathlib import Path

from unit.intake.cin_census.test_cin_census import AMY, BEN, END
from unit.intake.cin_census.test_cin_census import HEADER as CENSUS
from unit.intake.ssda903.made_up import HEADER, episodes, read, rows

FILES = {
    "cin.xml": CENSUS + AMY + BEN + END,
    "2018/header.csv": HEADER + "Amy,2,15/02/2010,WBRI,UN1,,\nCal,1,30/11/2001,BAFR,UN3,,\n",
    "2018/episodes.csv": episodes("Amy, 2017-05-20, S, V2, U6, , ", "Cal, 2017-05-20, S, V2, U6, , "),
    "2018/oc3.csv": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nDee,21/07/1998,YES,F2,B1\n",
    "care_leaver_status.csv": "person_id,effective_date,eligibility,in_touch\nDee,2018-01-05,relevant,N\n",
    "employment.csv": (
        "employment_id,professional_id,start_date,end_date,fte,registered,contract\nE1,W1,2017-01-05,,1,Y,agency\n"
    ),
}


def test_each_table_comes_from_who_knows_it_best(tmp_path: Path) -> None:
    intake = read(tmp_path, FILES)
    assert not intake.refused
    assert {"employment", "referrals", "cla_episodes", "cp_plans", "placements"} <= set(intake.tables)
    # the council's own history of care leavers is taken, and OC3 left
    assert rows(intake, "care_leaver_status", "child", "effective_on") == [("Dee", "2018-01-05")]
    assert intake.files["care_leaver_status"] == "care_leaver_status.csv"
    assert all(account.balances for account in intake.accounts.values())


def test_children_of_both_returns_are_listed_once_and_a_disagreement_flagged(tmp_path: Path) -> None:
    intake = read(tmp_path, FILES)
    assert sorted(rows(intake, "children", "child")) == [("Amy",), ("Ben",), ("Cal",)]
    flags = [p for p in intake.problems if p.rule == "children-differ"]
    assert [(p.file, p.column, p.value) for p in flags] == [("cin.xml", "PersonBirthDate", "2010-02-14")]
    assert flags[0].remedy.startswith("header.csv says 2010-02-15, which is used.")


def test_a_child_in_neither_list_is_in_no_list(tmp_path: Path) -> None:
    (flag,) = [p for p in read(tmp_path, FILES).problems if p.rule == "child-not-in-person"]
    assert (flag.file, flag.value) == ("care_leaver_status.csv", "Dee")
    assert flag.remedy.startswith("The child is not in any list of children")
