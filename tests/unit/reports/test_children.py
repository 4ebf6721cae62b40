"""The rows behind a figure, as a file, on a terminal and as a page."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from decimal import Decimal

from rich.console import Console

from waymark.engines.results import Flagged
from waymark.measures.catalogue import find
from waymark.reports.children import children_csv, children_html, children_json, children_terminal, people_of

VISITS = find("cla-visited-in-6-weeks-first-year")
STALE = find("cla-assessments-over-one-year-old")
NUMBER = find("children-in-need")


def a_child(person: str, met: bool | None = True, team: str | None = "T1") -> Flagged:
    return Flagged(person, f"R-{person}", team, "W1", True, met, Decimal(1))


def printed(rows: list[Flagged]) -> str:
    console = Console(file=io.StringIO(), width=140)
    console.print(children_terminal(rows, VISITS))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_an_id_that_a_spreadsheet_would_run_is_written_as_text() -> None:
    row = Flagged("=cmd|' /C calc'!A0", "-1", "@T1", "+W", True, True, Decimal("-1.5"))
    assert children_csv([row]).splitlines()[1] == "'=cmd|' /C calc'!A0,-1,'@T1,'+W,Y,Y,-1.5"


def test_the_file_has_the_columns_others_rely_on_in_order_of_team_person_and_record() -> None:
    rows = [
        a_child("C2", met=False, team="T2"),
        Flagged("C1", "R9", "T2", None, True, None, None),
        a_child("C10"),
        Flagged("C1", "R10", "T2", "W2", None, True, Decimal("0.600000")),
        a_child("C3", team=None),
    ]
    assert children_csv(rows) == (
        "person_id,record_id,team,worker,in_denominator,in_numerator,weight\n"
        "C3,R-C3,,W1,Y,Y,1\n"
        "C10,R-C10,T1,W1,Y,Y,1\n"
        "C1,R10,T2,W2,unknown,Y,0.6\n"
        "C1,R9,T2,,unknown,unknown,\n"
        "C2,R-C2,T2,W1,Y,N,1\n"
    )


def test_a_worker_whose_full_time_equivalent_is_not_known_is_not_known_and_never_a_blank_to_add_up() -> None:
    rows = [
        Flagged(None, "E1", "T1", "W1", True, True, Decimal("0.800000")),
        Flagged(None, "E2", "T1", "W2", True, False, None),
        Flagged(None, "E3", "T1", "W3", False, True, None),
    ]
    assert children_csv(rows).splitlines()[1:] == [
        ",E1,T1,W1,Y,Y,0.8",
        ",E2,T1,W2,unknown,N,",
        ",E3,T1,W3,N,unknown,",
    ]


def test_no_rows_still_have_their_heading() -> None:
    assert children_csv([]) == "person_id,record_id,team,worker,in_denominator,in_numerator,weight\n"


def test_the_object_says_what_the_rows_are_behind() -> None:
    found = json.loads(children_json([a_child("C1", met=None, team=None)], {"measure": VISITS.slug}))
    assert found == {
        "measure": "cla-visited-in-6-weeks-first-year",
        "rows": [
            {
                "person_id": "C1",
                "record_id": "R-C1",
                "team": None,
                "worker": "W1",
                "in_denominator": "Y",
                "in_numerator": "unknown",
                "weight": 1,
            }
        ],
    }


def test_a_terminal_shows_fifty_and_says_where_the_rest_are() -> None:
    said = printed([a_child(f"C{number:03d}") for number in range(53)])
    assert "C049" in said
    assert "C050" not in said
    assert "53 rows counted: 53 yes, 0 no, 0 not known." in said
    assert "and 3 more: use --format csv" in said


def test_a_terminal_shows_ids_as_they_are() -> None:
    assert "[red]C1" in printed([a_child("[red]C1")])


def test_a_page_shows_first_whom_to_look_at() -> None:
    rows = [a_child("done"), a_child("unknown", met=None), a_child("not done", met=False)]
    assert [row.person for row in people_of(rows, VISITS).shown] == ["not done", "unknown", "done"]


def test_where_lower_is_better_those_counted_come_first() -> None:
    rows = [a_child("in time", met=False), a_child("late")]
    assert [row.person for row in people_of(rows, STALE).shown] == ["late", "in time"]


def test_a_count_has_no_numerator_to_speak_of() -> None:
    people = people_of([a_child("C1", met=False)], NUMBER)
    assert people.tally == "1 row counted."
    assert "Of which" not in children_html([a_child("C1", met=False)], NUMBER)


def test_a_ratio_counts_its_two_sides_apart() -> None:
    rows = [
        replace(a_child("W1"), in_numerator=False),
        replace(a_child("C1"), in_denominator=False),
        replace(a_child("C2"), in_denominator=False),
    ]
    tally = people_of(rows, find("average-caseload")).tally
    assert tally == "1 row counted in the denominator, 2 in the numerator."


def test_a_page_keeps_text_as_text() -> None:
    page = children_html([a_child("<script>alert(1)</script>")], VISITS, [("Load", "<b>x</b>")])
    assert "<script" not in page
    assert "<b>x</b>" not in page
