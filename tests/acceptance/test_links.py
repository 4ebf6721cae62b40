"""Two ids linked and unlinked at the keyboard: the figures, the rows behind them, and what is listed."""

import json
from pathlib import Path

import pytest

from .commands import Ran, waymark

ON = ("--as-at", "2018-10-31")
PLANS = "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,cppl_cp_plan_ola\n"
FILES = {
    "ssd_person": """pers_person_id,pers_forename,pers_surname,pers_dob
A1,Amy,Ash,2010-04-17
A2,Amy,Ash,2010-04-17
B1,Ben,Bell,2011-05-01
B2,Ben,Bell,2011-05-01
""",
    "ssd_cp_plans": PLANS
    + """P1,A1,2018-09-03,,N
P2,A2,2018-10-05,,N
P3,B1,2018-10-10,,N
""",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Amy has two ids and a plan under each; Ben and Ben are twins, one of them on a plan."""
    place = tmp_path_factory.mktemp("links")
    (place / "extract").mkdir()
    for name, text in FILES.items():
        (place / "extract" / f"{name}.csv").write_text(text, encoding="utf-8")
    ran = waymark("load", place / "extract", *ON, "--authority", "A", store=place / "store")
    assert ran.status == 0, ran.err
    return place


def ask(place: Path, *words: object) -> Ran:
    return waymark(*words, store=place / "store")


def behind(place: Path, slug: str) -> list[tuple[str, str]]:
    ran = ask(place, "children", slug, *ON, "--period", "ytd", "--format", "csv")
    return [(row["person_id"], row["record_id"]) for row in ran.rows]


def test_a_child_linked_is_one_child_until_the_link_is_undone(place: Path) -> None:
    before = ask(place, "scorecard", *ON, "--format", "csv").out
    assert behind(place, "children-on-cp-plan") == [("A1", ""), ("A2", ""), ("B1", "")]
    ran = ask(place, "link-children", "A1", "A2", "--reason", "the same UPN", "--by", "J. Rowe")
    assert (ran.status, "waymark unlink-children A1 A2" in ran.err) == (0, True)
    assert behind(place, "children-on-cp-plan") == [("A1", ""), ("B1", "")]
    # each record is under the id that the council wrote on it
    assert behind(place, "cp-plans-started") == [("A1", "P1"), ("A2", "P2"), ("B1", "P3")]
    assert (
        "A1 and A2 are linked as one child: the same UPN (J. Rowe, "
        in ask(place, "children", "cp-plans-started", *ON, "--period", "ytd").err
    )
    assert "1 id is read as another's" in ask(place, "coverage", "--format", "csv").err
    listed = json.loads(ask(place, "links", "--format", "json").out)["links"]
    assert [(one["kept"], one["other"], one["said"], one["by"]) for one in listed] == [
        ("A1", "A2", "one child", "J. Rowe")
    ]
    assert ask(place, "unlink-children", "A2", "A1", "--reason", "two after all").status == 0
    assert ask(place, "scorecard", *ON, "--format", "csv").out == before
    assert ask(place, "links", "--format", "csv").rows == []
    (undone,) = ask(place, "links", "--all", "--format", "csv").rows
    assert (undone["kept"], undone["undone_because"]) == ("A1", "two after all")


def test_a_pair_is_asked_about_until_it_is_answered_either_way(place: Path) -> None:
    def listed() -> list[str]:
        return [
            row["person_id"]
            for row in ask(place, "worklist", "possible-duplicates", *ON, "--format", "csv").rows
        ]

    assert listed() == ["A1", "A2", "B1", "B2"]
    assert ask(place, "keep-apart", "B1", "B2", "--reason", "twins").status == 0
    assert listed() == ["A1", "A2"]
    assert behind(place, "children-on-cp-plan") == [("A1", ""), ("A2", ""), ("B1", "")]
    assert ask(place, "link-children", "A1", "A2", "--reason", "the same UPN").status == 0
    assert listed() == []
    for pair in (("A1", "A2"), ("B1", "B2")):
        assert ask(place, "unlink-children", *pair, "--reason", "asked again").status == 0
    assert listed() == ["A1", "A2", "B1", "B2"]


def test_what_cannot_be_said_is_said_in_a_sentence(place: Path) -> None:
    assert ask(place, "link-children", "A1", "A2").status == 2
    ran = ask(place, "link-children", "A1", "Z9", "--reason", "x")
    assert (ran.status, "has no child Z9" in ran.err, "Traceback" in ran.err) == (1, True, False)
    ran = ask(place, "unlink-children", "A1", "A2", "--reason", "x")
    assert (ran.status, "Nothing has been said of A1 and A2" in ran.err) == (1, True)
