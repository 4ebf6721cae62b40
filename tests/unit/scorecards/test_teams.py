"""A team is called by its title where the council gives one, and by its id where it does not."""

from datetime import date

from waymark.engines.extract import Extract, extract_of
from waymark.engines.reference import Reference
from waymark.measures.catalogue import find
from waymark.measures.measure import Measure
from waymark.reports.scorecard.machine import to_csv
from waymark.reports.scorecard.page import to_html
from waymark.scorecards.definition import Definition, DefinitionRow
from waymark.scorecards.scorecard import Scorecard, Source, build
from waymark.scorecards.teams import doubt_about, team_titles

PLANS = find("children-on-cp-plan")
DAY = date(2018, 10, 31)


def two_teams() -> Extract:
    begun = date(2018, 1, 1)
    children = ["Amy", "Ben", "Cal"]
    return extract_of(
        {
            "children": [{"child": child} for child in children],
            "cp_plans": [{"id": f"p{c}", "child": c, "started_on": begun} for c in children],
            "involvements": [
                {"id": "i1", "child": "Amy", "team": "T1", "worker": "W1", "started_on": begun},
                {"id": "i2", "child": "Ben", "team": "T2", "worker": "W2", "started_on": begun},
            ],
            "cp_visits": [],
            "teams": [{"id": "T1", "title": "Riverside"}, {"id": "T2", "title": None}],
        }
    )


def scorecard(team: str | None = None, measure: Measure = PLANS) -> Scorecard:
    extract = two_teams()
    row = DefinitionRow("1.3", "Cohorts", measure.title, measure, "snapshot")
    source = Source("A1", "load", DAY, extract, Reference(extract), team_titles=team_titles(extract))
    return build(Definition("Ours", "A1", (row,)), source, DAY, 1, "team", team)


def test_readers_see_titles() -> None:
    assert [row.called for row in scorecard().rows] == ["", "Riverside", "T2", "Not allocated"]
    assert "Riverside" in to_html(scorecard())


def test_files_keep_the_ids_others_rely_on() -> None:
    assert [line.split(",")[0] for line in to_csv(scorecard()).splitlines()] == [
        "team",
        "",
        "T1",
        "T2",
        "not allocated",
    ]


def test_an_extract_without_a_list_of_teams_has_no_titles() -> None:
    assert team_titles(extract_of({"children": []})) == {}


def test_a_team_with_no_child_on_a_plan_has_none() -> None:
    assert [row.figure.value for row in scorecard("T1").rows] == [1]
    assert [row.figure.value for row in scorecard("not allocated").rows] == [1]
    assert [row.figure.value for row in scorecard("T9").rows] == [0]


def test_a_team_nobody_knows_is_doubted() -> None:
    titles = team_titles(two_teams())
    assert "'T9'" in doubt_about("T9", False, titles)
    assert "T1" in doubt_about("T9", False, titles)
    assert doubt_about("T1", False, titles) == ""
    assert doubt_about("T2", True, titles) == ""
    assert doubt_about("not allocated", False, titles) == ""


def test_a_measure_to_check_is_linked_once_however_many_teams_it_is_shown_for() -> None:
    visited = find("cp-visited-in-4-weeks")
    assert to_html(scorecard(measure=visited)).count('<li><a href="#') == 1


def test_a_team_by_worker_is_the_team_and_each_of_its_workers() -> None:
    extract = two_teams()
    row = DefinitionRow("1.3", "Cohorts", PLANS.title, PLANS, "snapshot")
    source = Source("A1", "load", DAY, extract, Reference(extract))
    built = build(Definition("Ours", "A1", (row,)), source, DAY, 1, "worker", "T1")
    assert [(each.group, each.figure.value) for each in built.rows] == [
        (None, 1),
        ("W1", 1),
        ("not allocated", 0),
    ]
