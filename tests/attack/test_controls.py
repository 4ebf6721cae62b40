"""One test for each control of the application: with the control taken out, it turns red."""

import logging
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from django.conf import settings
from django.test import Client, RequestFactory
from django.utils import timezone

from waymark.web.access.adapters import ClosedAccounts
from waymark.web.access.gate import below, roles_of, scope_of
from waymark.web.access.models import Appointment, CaseList, NamedCase, Opening, Restricted, Team
from waymark.web.access.roles import Role
from waymark.web.access.scope import Allocation, Scope, Visible
from waymark.web.loads.pinned import Pinned, open_load
from waymark.web.loads.references import reference_of
from waymark.web.site import policy
from waymark.web.site.logs import NothingOfChildren
from waymark.web.trail.models import Line

LIST = "/worklists/cp-visits-due"


@dataclass(frozen=True)
class Row:
    """A row about a child, written by a team and a worker."""

    person: str | None
    team: str | None = None
    worker: str | None = None


def test_a_role_opens_what_the_policy_says_and_no_more(signed_in):
    # a page without children: a list is shut by the gate as well
    assert signed_in(Role.DIRECTOR).get("/for-programs").status_code == 200
    assert signed_in(Role.COUNCILLOR).get("/for-programs").status_code == 404


def test_an_address_outside_the_policy_opens_to_nobody(signed_in, monkeypatch):
    from waymark.web.site import gatekeeper

    director = signed_in(Role.DIRECTOR)
    monkeypatch.setattr(
        gatekeeper, "POLICY", {name: rule for name, rule in policy.POLICY.items() if name != "worklists"}
    )
    assert director.get("/worklists").status_code == 404


def test_a_method_outside_the_policy_is_refused(signed_in):
    assert signed_in(Role.DIRECTOR).post(LIST).status_code == 405


def test_nothing_opens_before_signing_in(db):
    assert Client().get("/who-sees-what").status_code == 200
    assert Client().get(LIST).headers.get("Location", "").startswith("/account/sign-in")


def test_an_appointment_that_ends_opens_nothing_at_the_next_request(signed_in):
    director = signed_in(Role.DIRECTOR)
    assert director.get("/worklists").status_code == 200
    Appointment.objects.update(ends_on=timezone.localdate() - timedelta(1))
    assert director.get("/worklists").status_code == 404


def test_a_closed_account_has_no_role(appoint):
    person = appoint(Role.DIRECTOR)
    assert roles_of(person) == {Role.DIRECTOR}
    person.is_active = False
    assert roles_of(person) == frozenset()
    assert scope_of(person).is_empty


def test_a_case_list_opens_nothing_from_the_moment_it_expires(appoint):
    inspector, now = appoint(Role.INSPECTOR), timezone.now()
    given = CaseList.objects.create(
        person=inspector, reason="A sample", starts_at=now - timedelta(1), expires_at=now
    )
    NamedCase.objects.create(case_list=given, child="child-a")
    assert scope_of(inspector, now=now - timedelta(seconds=1)).cases == {"child-a"}
    assert scope_of(inspector, now=now).cases == frozenset()


def test_an_opening_ends(appoint):
    director, now = appoint(Role.DIRECTOR), timezone.now()
    Opening.objects.create(person=director, child="child-a", reason="A call", opened_at=now, until=now)
    assert scope_of(director, now=now - timedelta(seconds=1)).opened == {"child-a"}
    assert scope_of(director, now=now).opened == frozenset()


def test_a_team_that_closed_opens_nothing(db):
    service = Team.objects.create(code="S", title="S")
    Team.objects.create(code="T", title="T", parent=service, ends_on=date(2018, 10, 30))
    assert below({service.pk}, date(2018, 10, 30)) == {"S", "T"}
    assert below({service.pk}, date(2018, 10, 31)) == {"S"}


def test_a_restricted_case_is_shut_to_all_but_those_named(appoint):
    named, other = appoint(Role.DIRECTOR), appoint(Role.DIRECTOR)
    case = Restricted.objects.create(child="child-a", reason="A relative works here")
    case.named.add(named)
    assert scope_of(other, frozenset({"child-b"})).shut == {"child-a", "child-b"}
    assert scope_of(named, frozenset({"child-b"})).shut == {"child-b"}


def test_a_case_that_the_load_marks_as_restricted_is_shut(appoint, monkeypatch):
    load = open_load()
    child = min(load.allocations)
    monkeypatch.setattr(Pinned, "restricted", frozenset({child}))
    visible = load.visible_to(appoint(Role.DIRECTOR))
    assert not visible.sees(child)
    assert visible.sees(max(load.allocations))


def test_a_row_of_a_restricted_case_does_not_pass():
    scope = Scope(every_child=True, cases=frozenset({"child-a"}), shut=frozenset({"child-a"}))
    assert Visible(scope, {}).rows([Row("child-a"), Row("child-b")]) == [Row("child-b")]


HELD = {"mine": Allocation("T1", "W1"), "theirs": Allocation("T2", "W2"), "nobodys": Allocation(None, None)}
TEAM = Visible(Scope(teams=frozenset({"T1"})), HELD)


def test_rows_of_another_team_do_not_pass():
    assert TEAM.rows([Row("mine"), Row("theirs"), Row("nobodys"), Row(None)]) == [Row("mine")]


def test_a_row_written_by_a_former_team_does_not_pass():
    assert TEAM.rows([Row("theirs", "T1"), Row("mine", "T2"), Row("nobodys", "T1")]) == [
        Row("mine", "T2"),
        Row("nobodys", "T1"),
    ]


def test_whoever_sees_every_child_sees_no_ids():
    everyone = Visible(Scope(every_child=True, opened=frozenset({"theirs"})), HELD)
    assert everyone.sees("mine") and not everyone.names("mine")
    assert everyone.names("theirs")


def test_a_reference_says_nothing_of_the_id():
    assert "C000001" not in reference_of("C000001")
    assert reference_of("C000001") != reference_of("C000002")


def test_nobody_signs_up(db):
    assert not ClosedAccounts().is_open_for_signup(RequestFactory().get("/"))


def test_a_form_from_elsewhere_is_refused(appoint):
    client = Client(enforce_csrf_checks=True)
    client.force_login(appoint(Role.DIRECTOR))
    assert client.post("/for-programs/tokens").status_code == 403


@pytest.mark.parametrize("at", ["/worklists", LIST, "/no-such-page", "/account/sign-in"])
def test_every_answer_forbids_scripts_and_copies(signed_in, at):
    told = signed_in(Role.DIRECTOR).get(at).headers
    assert "default-src 'none'" in told["Content-Security-Policy"]
    assert "script-src" not in told["Content-Security-Policy"]
    assert told["Cache-Control"] == "no-store"


def test_the_log_holds_no_message():
    record = logging.LogRecord("django", logging.ERROR, __file__, 1, "child %s", ("C000001",), None)
    assert "C000001" not in NothingOfChildren().format(record)


def test_the_log_is_written_by_that_formatter():
    kept = settings.LOGGING
    assert {kept["formatters"][one["formatter"]].get("()") for one in kept["handlers"].values()} == {
        f"{NothingOfChildren.__module__}.{NothingOfChildren.__name__}"
    }
    assert kept["root"]["handlers"] == list(kept["handlers"])


def test_a_look_is_noted_for_every_child_on_the_page(signed_in):
    director = signed_in(Role.DIRECTOR)
    page = director.get(LIST).content.decode()
    noted = Line.objects.get(action="looked").detail["children"]
    shown = {child for child in open_load().allocations if reference_of(child) in page}
    assert shown and set(noted) == shown


def test_a_session_is_another_after_signing_in(appoint):
    person, client = appoint(Role.DIRECTOR), Client()
    client.get("/account/sign-in")
    session = client.session
    session["kept"] = "before"
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = before = session.session_key
    client.post("/account/sign-in", {"login": person.email, "password": "a long password"})
    assert client.session.session_key != before
