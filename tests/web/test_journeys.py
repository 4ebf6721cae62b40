"""What people come to do, from the first page to the last, as Django's own client walks it."""

from __future__ import annotations

import csv
import io
import shutil
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.conf import settings

from waymark.store import Store
from waymark.synthetic import AUTHORITY, synthesise
from waymark.web.access.roles import Role
from waymark.web.loads.due import by_child, gathered, listed
from waymark.web.loads.pinned import open_load
from waymark.web.loads.references import reference_of
from waymark.web.loads.rows import key_of
from waymark.web.notes.models import Note
from waymark.web.trail.models import Line
from waymark.worklists.catalogue import BY_NAME

from .conftest import AS_AT
from .test_worklists import busy_team, load, own, text_of

__all__ = ["busy_team", "load"]


def test_a_team_manager_clears_mondays_list(signed_in, load, busy_team):
    manager = signed_in(Role.TEAM_MANAGER, busy_team)
    sheet = text_of(manager.get("/monday"))
    late = [
        entry
        for child, lines in by_child(load, 6).items()
        if load.allocations[child].team == busy_team
        for _, entry in lines
        if entry.status == "overdue"
    ]
    assert late
    assert "Overdue, longest first" in sheet
    page = manager.get("/monday").content.decode()
    address = page.split("/note?back=")[0].rsplit('href="', 1)[1] + "/note"
    assert manager.get(address).status_code == 200
    said = {"saying": "not written up", "words": "Seen on Friday", "back": "/monday"}
    answer = manager.post(address, said, follow=True)
    shown = text_of(answer)
    assert "The note is kept." in shown
    assert "Done, not written up yet: Seen on Friday" in shown
    # it stays counted
    count = sheet.split(" overdue")[0].rsplit(" ", 1)[1]
    assert f"{count} overdue" in shown


def test_a_practitioners_sheet_is_of_their_own_children(signed_in, load, busy_team):
    worker = next(to.worker for to in load.allocations.values() if to.team == busy_team and to.worker)
    others = {child for child, to in load.allocations.items() if to.worker != worker}
    page = signed_in(Role.PRACTITIONER, worker=worker).get("/monday").content.decode()
    assert not [child for child in others if child in page or reference_of(child) in page]


def test_nobody_asks_for_the_sheet_of_a_team_they_do_not_run(signed_in, load, busy_team):
    other = next(to.team for to in load.allocations.values() if to.team and to.team != busy_team)
    manager = signed_in(Role.TEAM_MANAGER, busy_team)
    assert manager.get(f"/monday?team={other}").status_code == 404
    assert manager.get(f"/monday?team={busy_team}").status_code == 200


def test_a_duty_manager_sees_who_is_missing_now_and_which_interviews_are_due(signed_in, load):
    manager = signed_in(Role.IRO)
    for name in ("missing-now", "return-interviews-due"):
        said = manager.get(f"/worklists/{name}/rows.csv").content.decode()
        told = list(csv.DictReader(io.StringIO(said)))
        expected = [entry.person for entry in listed(load, BY_NAME[name], 14).entries]
        assert sorted(row["Child or worker"] for row in told) == sorted(map(reference_of, expected))


def test_a_reviewing_officer_sees_drift_and_when_the_last_review_was(signed_in, load):
    said = text_of(signed_in(Role.IRO).get("/worklists/cla-reviews-due?sort=last"))
    assert "Last one" in said
    said = text_of(signed_in(Role.IRO).get("/worklists/drift?ahead=91"))
    last = [entry.note for entry in listed(load, BY_NAME["drift"], 91).entries]
    assert last
    assert last[0] in said


def test_a_leaving_care_manager_sees_who_turns_16_or_18_within_a_year(signed_in, load):
    name = "turning-16-and-18"
    rows = listed(load, BY_NAME[name], 365).entries
    assert rows
    assert all(AS_AT <= entry.due <= AS_AT + timedelta(days=365) for entry in rows)
    said = signed_in(Role.IRO).get(f"/worklists/{name}/rows.csv").content.decode()
    assert len(list(csv.DictReader(io.StringIO(said)))) == len(rows)
    team = load.allocations[rows[0].person].team
    said = signed_in(Role.SERVICE_MANAGER, team).get(f"/worklists/{name}/rows.csv").content.decode()
    assert len(list(csv.DictReader(io.StringIO(said)))) == len(own(load, team, name, 365))


def test_a_manager_prints_a_workers_handover_and_supervision_and_no_other_managers(
    signed_in, load, busy_team
):
    worker = next(to.worker for to in load.allocations.values() if to.team == busy_team and to.worker)
    theirs = {child for child, to in load.allocations.items() if (to.team, to.worker) == (busy_team, worker)}
    address = f"/workers/{reference_of('worker ' + worker)}"
    manager = signed_in(Role.TEAM_MANAGER, busy_team)
    assert worker in text_of(manager.get("/workers"))
    for sheet in ("handover", "supervision"):
        page = manager.get(f"{address}/{sheet}").content.decode()
        assert {child for child in load.allocations if f">{child}</a>" in page} >= theirs
        assert "Last supervision" in page or sheet == "handover"
    other = next(to.team for to in load.allocations.values() if to.team and to.team != busy_team)
    stranger = signed_in(Role.TEAM_MANAGER, other)
    assert stranger.get(f"{address}/handover").status_code == 404
    assert signed_in(Role.DIRECTOR).get(f"{address}/handover").status_code == 404


def test_an_inspector_opens_the_named_cases_and_nothing_else(signed_in, load, appoint):
    from django.test import Client
    from django.utils import timezone

    from waymark.web.access.models import CaseList, NamedCase

    inspector = appoint(Role.INSPECTOR)
    now = timezone.now()
    cases = CaseList.objects.create(
        person=inspector, reason="Sample", starts_at=now, expires_at=now + timedelta(days=1)
    )
    named = sorted(load.allocations)[:6]
    NamedCase.objects.bulk_create(NamedCase(case_list=cases, child=child) for child in named)
    client = Client()
    client.force_login(inspector)
    page = client.get("/my-children").content.decode()
    assert {child for child in load.allocations if f">{child}</a>" in page} == set(named)
    asked = sorted(load.allocations)[:18]
    opened = {one for one in asked if client.get(f"/children/{reference_of(one)}").status_code == 200}
    assert opened == set(named)
    assert client.get("/monday").status_code == 404


@pytest.fixture
def later(store, tmp_path, monkeypatch):
    """Makes a copy of the store with a second load, in which rows of one table are written anew."""
    from waymark.cli.loading import load_extract

    def made(rewritten) -> None:
        shutil.copytree(store, tmp_path / "store")
        synthesise(tmp_path / "extract", AS_AT, children=160, years=2, seed=5)
        rewritten(tmp_path / "extract")
        load_extract(
            tmp_path / "extract", date(2018, 11, 1), AUTHORITY, Store(tmp_path / "store"), lambda _: None
        )
        monkeypatch.setattr(settings, "TOLD", replace(settings.TOLD, store=tmp_path / "store"))

    return made


def test_a_note_clears_when_the_next_load_shows_it_done_and_not_before(signed_in, load, later, appoint):
    from waymark.web.loads.rows import row_of
    from waymark.web.notes.actions import write_note

    late = [
        entry
        for entry in gathered(load, BY_NAME["return-interviews-due"]).within(0).entries
        if entry.status == "overdue" and load.allocations[entry.person].team
    ]
    done, waiting = late[0], next(entry for entry in late if entry.person != late[0].person)
    by = appoint(Role.TEAM_MANAGER)
    visible = load.visible_to(by)
    for entry in (done, waiting):
        write_note(row_of(visible, "return-interviews-due", entry), "not written up", "", load, by=by)

    def interviewed(extract) -> None:
        path = extract / "ssd_missing.csv"
        rows = list(csv.DictReader(path.open()))
        for row in rows:
            if row["miss_person_id"] == done.person and row["miss_missing_episode_end_date"]:
                row["miss_missing_rhi_date"] = row["miss_missing_episode_end_date"]
        with path.open("w", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)

    later(interviewed)
    newest = open_load()
    assert newest.load.sequence == load.load.sequence + 1
    director = signed_in(Role.DIRECTOR)
    said = text_of(director.get(f"/children/{reference_of(done.person)}"))
    assert f"Cleared by load {newest.load.load_id}" in said
    still = text_of(director.get(f"/children/{reference_of(waiting.person)}"))
    assert "Cleared by load" not in still
    assert "Done, not written up yet" in still
    noted = {note.row: note.cleared_by for note in Note.objects.all()}
    assert noted[key_of("return-interviews-due", done)] == newest.load.load_id
    assert noted[key_of("return-interviews-due", waiting)] == ""
    assert Line.objects.filter(action="note cleared").count() == 1
