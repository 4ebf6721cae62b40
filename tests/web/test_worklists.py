"""Worklists: counts and rows of one's own alone, filters, files, notes, and a child's page."""

from __future__ import annotations

import csv
import io
import re
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from waymark.web.access.models import Restricted
from waymark.web.access.roles import Role
from waymark.web.access.scope import Scope, Visible
from waymark.web.loads.due import by_child, listed
from waymark.web.loads.pinned import open_load
from waymark.web.loads.references import reference_of
from waymark.web.loads.rows import key_of
from waymark.web.notes.models import Note
from waymark.web.notes.permissions import WRITERS
from waymark.web.site.policy import POLICY
from waymark.web.trail.models import Line, Look
from waymark.worklists.catalogue import BY_NAME, WORKLISTS


@pytest.fixture
def load(told):
    return open_load()


@pytest.fixture
def busy_team(load) -> str:
    """The team with most children who have something overdue."""
    late: dict[str, int] = {}
    for child, lines in by_child(load, 14).items():
        team = load.allocations[child].team
        if team and any(entry.status == "overdue" for _, entry in lines):
            late[team] = late.get(team, 0) + 1
    return max(late, key=lambda team: late[team])


def text_of(answer) -> str:
    assert answer.status_code == 200
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def own(load, team: str, name: str, ahead: int = 14):
    """The rows of the list whose child is allocated to the team, found without the gate."""
    return [
        entry
        for entry in listed(load, BY_NAME[name], ahead).entries
        if (load.allocations[entry.person].team if entry.person else entry.team) == team
    ]


def a_late_row(load, team: str):
    """A list on which the team has something overdue about a child, and the row."""
    for worklist in WORKLISTS:
        try:
            for entry in own(load, team, worklist.name):
                if entry.status == "overdue" and entry.person:
                    return worklist.name, entry
        except LookupError:
            continue
    raise AssertionError("Nothing is overdue in the team.")


def test_the_index_counts_what_the_team_has_overdue_on_each_list(signed_in, load, busy_team):
    said = text_of(signed_in(Role.TEAM_MANAGER, busy_team).get("/worklists"))
    name, _ = a_late_row(load, busy_team)
    late = sum(entry.status == "overdue" for entry in own(load, busy_team, name))
    assert re.search(re.escape(BY_NAME[name].line) + rf"\. Overdue {late} ", said)


def test_a_manager_sees_the_rows_of_the_team_and_no_others(signed_in, load, busy_team):
    name, _ = a_late_row(load, busy_team)
    rows = own(load, busy_team, name)
    file = signed_in(Role.TEAM_MANAGER, busy_team).get(f"/worklists/{name}/rows.csv").content.decode()
    told = list(csv.DictReader(io.StringIO(file)))
    assert sorted(row["Child or worker"] for row in told) == sorted(entry.person for entry in rows)
    assert {row["Team"] for row in told} == {busy_team}


def test_the_page_says_exactly_how_many_rows_there_are_however_long(signed_in, load):
    director = signed_in(Role.DIRECTOR)
    for name in ("cla-reviews-due", "cp-visits-due", "drift", "cla-visits-due"):
        count = len(listed(load, BY_NAME[name], 14).entries)
        said = text_of(director.get(f"/worklists/{name}"))
        assert (f"{count:,} row" if count else "Nothing is overdue, and nothing falls due.") in said
        if count > 50:
            assert f"of {count:,}. Page 1 of {-(-count // 50)}." in said


def test_past_the_last_page_is_the_last_page(signed_in):
    assert signed_in(Role.DIRECTOR).get("/worklists/cla-reviews-due?page=99999").status_code == 200


def test_a_director_sees_references_and_no_ids(signed_in, load, busy_team):
    name, entry = a_late_row(load, busy_team)
    page = signed_in(Role.DIRECTOR).get(f"/worklists/{name}?status=overdue").content.decode()
    assert entry.person not in page
    assert reference_of(entry.person) in page


def test_a_restricted_child_stands_in_no_row_count_filter_or_file(signed_in, load, busy_team):
    name, entry = a_late_row(load, busy_team)
    manager = signed_in(Role.TEAM_MANAGER, busy_team)
    before = text_of(manager.get("/worklists"))
    Restricted.objects.create(child=entry.person, reason="A relative of staff")
    assert text_of(manager.get("/worklists")) != before
    for address in (f"/worklists/{name}", f"/worklists/{name}/rows.csv", "/my-children", "/monday"):
        page = manager.get(address).content.decode()
        assert entry.person not in page
        assert reference_of(entry.person) not in page
    assert manager.get(f"/children/{reference_of(entry.person)}").status_code == 404
    assert manager.get(f"/worklists/{name}/{key_of(name, entry)}/note").status_code == 404


def test_every_list_opens_with_every_filter_and_with_nonsense(signed_in):
    director = signed_in(Role.DIRECTOR)
    for worklist in WORKLISTS:
        assert director.get(f"/worklists/{worklist.name}").status_code == 200
    nonsense = "?team=%00&worker=x&status=late&family=q&sort=up&ahead=-1&page=x"
    assert director.get(f"/worklists/cp-visits-due{nonsense}").status_code == 200
    assert director.get("/worklists/no-such-list").status_code == 404
    assert director.get("/worklists/cp-visits-due/rows.exe").status_code == 404


def test_filters_keep_what_was_asked_for(signed_in, load, busy_team):
    name, entry = a_late_row(load, busy_team)
    worker = load.allocations[entry.person].worker or "nobody"
    manager = signed_in(Role.TEAM_MANAGER, busy_team)
    file = manager.get(f"/worklists/{name}/rows.csv?status=overdue&worker={worker}").content.decode()
    told = list(csv.DictReader(io.StringIO(file)))
    assert told
    assert {row["Status"] for row in told} == {"overdue"}
    assert {row["Worker"] for row in told} == {worker if worker != "nobody" else "Not allocated"}


def test_in_a_workbook_a_note_that_looks_like_a_formula_is_text(signed_in, load, busy_team):
    name, entry = a_late_row(load, busy_team)
    manager = signed_in(Role.TEAM_MANAGER, busy_team)
    note = {"saying": "other", "words": '=HYPERLINK("https://example.org")'}
    manager.post(f"/worklists/{name}/{key_of(name, entry)}/note", note)
    sheet = load_workbook(io.BytesIO(manager.get(f"/worklists/{name}/rows.xlsx").content)).active
    noted = [cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("=HYPER")]
    assert [cell.data_type for cell in noted] == ["s"]
    assert "'=HYPERLINK" in manager.get(f"/worklists/{name}/rows.csv").content.decode()


def test_a_note_is_kept_with_its_line_in_the_trail_and_shown_wherever_the_row_is(signed_in, load, busy_team):
    name, entry = a_late_row(load, busy_team)
    manager = signed_in(Role.TEAM_MANAGER, busy_team)
    address = f"/worklists/{name}/{key_of(name, entry)}/note"
    assert manager.get(address).status_code == 200
    said = {"saying": "not written up", "words": "Seen at school on Thursday"}
    answer = manager.post(address, {**said, "back": "/my-children"})
    assert (answer.status_code, answer["Location"]) == (302, "/my-children")
    line = Line.objects.filter(action="note written").get()
    assert line.detail["after"] == said
    assert entry.person not in str(line.detail) + line.about
    words = "Done, not written up yet: Seen at school on Thursday"
    assert words in text_of(manager.get(f"/worklists/{name}?status=overdue"))
    assert words in text_of(manager.get(f"/children/{reference_of(entry.person)}"))


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ({}, "Say what the note is"),
        ({"saying": "other"}, "Write what it is"),
        ({"saying": "booked", "words": "x" * 201}, "The note must be 200 characters or fewer"),
        ({"saying": "booked", "words": "{id} is away"}, "Take the child's name or id out of the note"),
    ],
)
def test_a_note_that_is_wrong_is_not_kept_and_says_why(signed_in, load, busy_team, said, error):
    name, entry = a_late_row(load, busy_team)
    manager = signed_in(Role.TEAM_MANAGER, busy_team)
    said = {part: value.replace("{id}", entry.person) for part, value in said.items()}
    answer = manager.post(f"/worklists/{name}/{key_of(name, entry)}/note", said)
    assert error in text_of(answer)
    assert "<title>Error: " in answer.content.decode()
    assert not Note.objects.exists()
    assert not Line.objects.filter(action="note written").exists()


def test_nobody_notes_a_row_of_another_team(signed_in, load, busy_team):
    name, entry = a_late_row(load, busy_team)
    other = next(to.team for to in load.allocations.values() if to.team and to.team != busy_team)
    stranger = signed_in(Role.TEAM_MANAGER, other)
    address = f"/worklists/{name}/{key_of(name, entry)}/note"
    assert stranger.post(address, {"saying": "booked"}).status_code == 404
    assert not Note.objects.exists()


def test_a_note_leads_back_only_to_a_page_of_ours(signed_in, load, busy_team):
    name, entry = a_late_row(load, busy_team)
    manager = signed_in(Role.TEAM_MANAGER, busy_team)
    address = f"/worklists/{name}/{key_of(name, entry)}/note"
    answer = manager.post(address, {"saying": "booked", "back": "//example.org/"})
    assert answer["Location"] == f"/worklists/{name}"


def test_who_may_write_a_note_is_who_the_policy_lets(db):
    assert POLICY["note"].roles == WRITERS


def test_a_childs_page_has_every_event_of_the_load_and_is_noted_once(signed_in, load, busy_team):
    _, entry = a_late_row(load, busy_team)
    manager = signed_in(Role.TEAM_MANAGER, busy_team)
    said = text_of(manager.get(f"/children/{reference_of(entry.person)}"))
    assert entry.person in said
    assert "Referral" in said or "Episode of care" in said
    assert Line.objects.filter(action="looked").count() == 1
    assert entry.person in Look.objects.values_list("child", flat=True)


def test_a_sibling_whom_the_reader_may_not_see_is_not_beside(signed_in, load, appoint):
    from waymark.web.children.queries import family_of

    members: dict[str, list[str]] = {}
    for child, family in family_of(load).items():
        members.setdefault(family, []).append(child)
    one, other, *_ = next(children for children in members.values() if len(children) > 1)
    director = signed_in(Role.DIRECTOR)
    address = f"/children/{reference_of(one)}"
    assert reference_of(other) in director.get(address).content.decode()
    Restricted.objects.create(child=other, reason="A relative of staff")
    assert reference_of(other) not in director.get(address).content.decode()


def test_the_link_to_the_case_system_stands_only_where_the_id_does(signed_in, load, busy_team, settings):
    from dataclasses import replace

    settings.TOLD = replace(settings.TOLD, case_system="https://cms.example/case/{id}")
    _, entry = a_late_row(load, busy_team)
    address = f"/children/{reference_of(entry.person)}"
    link = f"https://cms.example/case/{entry.person}"
    assert link in signed_in(Role.TEAM_MANAGER, busy_team).get(address).content.decode()
    assert "cms.example" not in signed_in(Role.DIRECTOR).get(address).content.decode()


def test_what_a_worker_has_is_ones_own(signed_in, load, busy_team):
    worker = next(to.worker for to in load.allocations.values() if to.team == busy_team and to.worker)
    mine = {child for child, to in load.allocations.items() if to.worker == worker}
    page = signed_in(Role.PRACTITIONER, worker=worker).get("/my-children").content.decode()
    shown = {child for child in load.allocations if f">{child}</a>" in page}
    assert shown == mine


def test_children_recorded_twice_name_only_those_the_reader_may_see(load):
    from waymark.web.loads.rows import _naming_only_the_seen
    from waymark.worklists.item import Entry

    mine, hers = sorted(child for child, to in load.allocations.items() if to.team)[:2]
    row = Entry(mine, None, None, None, None, 0, "due", 0, None, "Same name", note=hers)
    own = Visible(Scope(cases=frozenset({mine})), load.allocations)
    both = Visible(Scope(cases=frozenset({mine, hers})), load.allocations)
    assert list(_naming_only_the_seen(own, [row])) == []
    assert [each.note for each in _naming_only_the_seen(both, [row])] == [hers]


def test_the_number_of_questions_does_not_grow_with_the_rows(signed_in, load):
    director: Client = signed_in(Role.DIRECTOR)
    rows = listed(load, BY_NAME["return-interviews-due"], 14).entries
    assert len(rows) > 5
    family = "?worker=" + str(load.allocations[rows[0].person].worker)
    asked = []
    for address in (f"/worklists/return-interviews-due{family}", "/worklists/return-interviews-due"):
        with CaptureQueriesContext(connection) as questions:
            assert director.get(address).status_code == 200
        asked.append(len(questions))
    assert asked[0] == asked[1]
