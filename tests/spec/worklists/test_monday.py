"""The Monday sheet: what a team must look at this week, on one page."""

import json
from datetime import date

from spec.drawing import Drawing, drawn
from spec.listing import asking
from spec.support import Start
from waymark.engines.extract import extract_of
from waymark.reports.monday.content import OVERDUE, sheet_of
from waymark.reports.monday.forms import monday_html, monday_json
from waymark.worklists.catalogue import find
from waymark.worklists.monday import WEEK, Monday, everything, monday_sheet, questions_of
from waymark.worklists.worklist import gather, rows_of

MONDAY = "2018-10-29"

TABLES: Drawing = {
    "cp_plans": """
    child | started_on | other_authority
    Amy   | 2018-06-01 | N
    Ben   | 2018-10-01 | N
    Cal   | 2018-10-07 | N
    Dan   | 2018-10-08 | N
    Eva   | 2018-06-01 | N
    """,
    "cp_visits": """
    child | visited_on | seen
    Amy   | 2018-08-01 | Y
    """,
    "cp_reviews": """
    child | plan | held_on
    Amy   | x    | 2018-08-01
    """,
    "involvements": """
    child | team  | worker | started_on | ended_on
    Amy   | North | w1     | 2018-06-01 |
    Ben   | North | w1     | 2018-10-01 |
    Cal   | North | w2     | 2018-10-01 |
    Dan   | North | w2     | 2018-10-01 |
    Eva   | South | w3     | 2018-06-01 |
    """,
}
"""Visits are due 28 days after the last, or the plan's start; reviews 3 months after the start."""


def sheet(engine: Start, team: str | None, asks: tuple[str, ...] = ()) -> Monday:
    extract = extract_of({"children": [], **drawn_with_ids()})
    return monday_sheet(asking(engine(extract), extract, MONDAY), team, asks)


def drawn_with_ids() -> dict[str, list]:
    """The rows, each with an id of its own."""
    rows = drawn(TABLES)
    return {t: [{"id": f"{t}{n}", **row} for n, row in enumerate(own)] for t, own in rows.items()}


def said(lines: object) -> list[tuple[str | None, str, str]]:
    return [(line.entry.person, line.what, str(line.entry.due)) for line in lines]  # type: ignore[attr-defined]


def test_the_sheet_has_what_is_overdue_longest_first_and_what_falls_due_by_sunday(engine: Start) -> None:
    found = sheet(engine, "North")
    assert said(found.overdue) == [
        ("Amy", "Visit", "2018-08-29"),
        ("Amy", "Review conference", "2018-09-01"),
    ]
    # Ben's 28 days are over today and Cal's on Sunday; Dan's, on Monday, are for the next sheet
    assert said(found.due) == [("Ben", "Visit", "2018-10-29"), ("Cal", "Visit", "2018-11-04")]


def test_a_child_missed_twice_running_stands_apart(engine: Start) -> None:
    found = sheet(engine, "North")
    # Amy was due on 29 June and seen on 1 August, and then on 29 August and not seen
    assert said(found.twice) == [("Amy", "Visit", "2018-08-29")]
    assert found.twice[0].entry.missed_running == 2


def test_the_sheet_of_the_whole_authority_has_every_team(engine: Start) -> None:
    assert {line.entry.team for line in sheet(engine, None).overdue} == {"North", "South"}
    assert {line.entry.team for line in sheet(engine, "South").overdue} == {"South"}


def test_what_the_load_lacks_is_named(engine: Start) -> None:
    assert "Visits to looked after children due" in sheet(engine, "North").not_available


def test_only_questions_are_asked_and_each_once() -> None:
    problems = [
        {"outcome": "ask", "file": "ssd_contacts.csv", "column": "cont_contact_date", "remedy": "Say which."},
        {"outcome": "ask", "file": "ssd_contacts.csv", "column": "cont_contact_date", "remedy": "Say which."},
        {"outcome": "flag", "file": "ssd_person.csv", "column": "pers_sex", "remedy": "Look."},
    ]
    assert questions_of(problems) == ["ssd_contacts.csv, cont_contact_date: Say which."]


def test_the_page_and_the_object_say_the_same(engine: Start) -> None:
    found = sheet(engine, "North", ("Which is it?",))
    page = monday_html(sheet_of(found, "North team", "E09000030", "2018-1", date(2018, 10, 28)))
    for words in ("North team", "Monday sheet, 29 October 2018", "28 October 2018", "Which is it?", "Amy"):
        assert words in page
    whole = json.loads(monday_json(found, {"team": "North"}))
    assert [row["person_id"] for row in whole["overdue"]] == ["Amy", "Amy"]
    assert whole["missed_twice_running"][0]["missed_running"] == 2


def test_a_long_part_says_how_many_more_there_are(engine: Start) -> None:
    found = sheet(engine, None)
    many = Monday(None, found.as_at, found.overdue[:1] * (OVERDUE + 3), (), (), ())
    block = sheet_of(many, "", "E09000030", "2018-1", found.as_at).blocks[0]
    assert (len(block.rows), block.more) == (OVERDUE, 3)


def test_a_sheet_of_what_one_person_may_see_is_cut_from_everything_asked_once(engine: Start) -> None:
    extract = extract_of({"children": [], **drawn_with_ids()})
    asked = asking(engine(extract), extract, MONDAY)
    all_of_it = everything(asked.as_at, lambda worklist: rows_of(worklist, asked, WEEK).entries)
    assert all_of_it.sheet(lambda entry: entry.team == "North", "North") == sheet(engine, "North")
    own = all_of_it.sheet(lambda entry: entry.worker == "w2")
    assert said(own.overdue) == []
    assert said(own.due) == [("Cal", "Visit", "2018-11-04")]


def test_a_row_says_of_its_latest_deadlines_whether_each_was_met_late(engine: Start) -> None:
    # Amy was due on 29 June and seen on 1 August; nothing was done before
    assert sheet(engine, "North").twice[0].entry.before == (True,)


def test_a_list_gathered_once_is_read_for_any_number_of_days_ahead(engine: Start) -> None:
    extract = extract_of({"children": [], **drawn_with_ids()})
    asked = asking(engine(extract), extract, MONDAY)
    found = gather(find("cp-visits-due"), asked)
    assert [entry.person for entry in found.within(0).entries if entry.status == "due"] == ["Ben"]
    assert found.within(7) == rows_of(find("cp-visits-due"), asked, 7)
    assert [entry.person for entry in found.within(7).entries if entry.status == "due"] == [
        "Ben",
        "Cal",
        "Dan",
    ]
