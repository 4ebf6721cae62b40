"""What an administrator changes, what it opens and shuts at the next request, and the line it leaves."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone

from waymark.web.access.gate import below, scope_of
from waymark.web.access.models import Appointment, CaseList, Opening, Person, Restricted, Team
from waymark.web.access.roles import Role
from waymark.web.administration.actions import give_cases, keep_teams, restrict
from waymark.web.loads.pinned import open_load
from waymark.web.loads.references import reference_of
from waymark.web.trail.models import Line, Look


@pytest.fixture
def administrator(signed_in) -> Client:
    """A browser signed in as administrator."""
    return signed_in(Role.ADMINISTRATOR)


def last() -> Line:
    """The newest line of the trail."""
    return Line.objects.last()


def change(browser: Client, person: Person, what: str, **sent):
    """Send a form of somebody's page."""
    return browser.post(f"/administration/people/{person.pk}", {"change": what, **sent})


def test_a_person_is_added_and_the_trail_says_by_whom(administrator):
    sent = {"name": "Kim Lee", "email": "Kim@Example.org", "password": "otter basin lamp"}
    assert administrator.post("/administration/people", sent).status_code == 302
    made = Person.objects.get(email="kim@example.org")
    assert made.check_password("otter basin lamp")
    assert (last().action, last().about) == ("made an account", "kim@example.org")
    assert last().who.startswith("administrator-")


def test_a_form_that_is_wrong_says_what_and_changes_nothing(administrator):
    page = administrator.post(
        "/administration/people", {"email": "kim", "password": "short"}
    ).content.decode()
    assert "<title>Error: People" in page
    for sentence in ("Enter their name", "Enter an email address, such as", "This password is too short."):
        assert sentence in page
    assert Person.objects.count() == 1


def test_an_appointment_opens_and_its_end_shuts_at_the_next_request(administrator, appoint):
    person = appoint(Role.COUNCILLOR)
    browser = Client()
    browser.force_login(person)
    assert browser.get("/worklists").status_code == 404
    today = timezone.localdate().strftime("%d/%m/%Y")
    change(administrator, person, "appoint", role="director", starts_on=today)
    assert last().detail["after"]["role"] == "Director"
    assert browser.get("/worklists").status_code == 200
    one = Appointment.objects.get(person=person, role="director")
    change(administrator, person, "end", number=str(one.pk))
    assert browser.get("/worklists").status_code == 404
    assert (last().detail["before"]["to"], last().detail["after"]["to"]) == (
        "",
        (timezone.localdate() - timedelta(days=1)).isoformat(),
    )


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"starts_on": "1/3/2026"}, "Choose a role"),
        ({"role": "team-manager", "starts_on": "1/3/2026"}, "Choose the team that a team manager manages"),
        ({"role": "director", "starts_on": "1 March"}, "Write the day as 27/3/2026"),
        (
            {"role": "director", "starts_on": "2/3/2026", "ends_on": "1/3/2026"},
            "must not be before the first",
        ),
    ],
)
def test_an_appointment_that_cannot_be_is_refused(administrator, appoint, sent, sentence):
    person = appoint(Role.COUNCILLOR)
    assert sentence in change(administrator, person, "appoint", **sent).content.decode()
    assert person.appointments.count() == 1


def test_an_account_is_closed_and_opened_again(administrator, appoint):
    person, browser = appoint(Role.DIRECTOR), Client()
    browser.force_login(person)
    change(administrator, person, "close")
    assert browser.get("/worklists").status_code == 302
    assert (last().detail["before"], last().detail["after"]) == (
        {"can sign in": True},
        {"can sign in": False},
    )
    change(administrator, person, "reopen")
    person.refresh_from_db()
    assert person.is_active


def test_accounts_unused_for_45_days_are_closed_when_somebody_signs_in(appoint):
    unused, used, signing_in = (appoint(Role.DIRECTOR) for _ in range(3))
    long_ago = timezone.now() - timedelta(days=45)
    Person.objects.update(made_at=long_ago)
    Person.objects.filter(pk=used.pk).update(last_login=long_ago + timedelta(minutes=5))
    Client().force_login(signing_in)
    assert list(Person.objects.filter(is_active=False)) == [unused]
    line = Line.objects.get(action="closed an account")
    assert (line.about, line.who) == (unused.email, "Waymark, after 45 days unused")


def test_nobody_closes_their_own_account(administrator):
    own = Person.objects.get()
    assert change(administrator, own, "close").status_code == 404
    own.refresh_from_db()
    assert own.is_active


def test_a_new_password_ends_sessions_and_takes_the_second_factor_away(administrator, appoint):
    person, browser = appoint(Role.DIRECTOR), Client()
    browser.force_login(person)
    Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data={})
    change(administrator, person, "password", password="otter basin lamp")
    assert browser.get("/worklists").status_code == 302
    assert not Authenticator.objects.filter(user=person).exists()
    assert "otter" not in str(last().detail)


def test_no_page_of_the_administrators_opens_to_another_role(signed_in, appoint):
    person = appoint(Role.COUNCILLOR)
    for role in Role:
        if role is not Role.ADMINISTRATOR:
            browser, lines = signed_in(role), Line.objects.filter(action="closed an account").count()
            assert browser.get("/administration/people").status_code == 404
            assert change(browser, person, "close").status_code == 404
            assert Line.objects.filter(action="closed an account").count() == lines
    person.refresh_from_db()
    assert person.is_active


TEAMS = [
    {"id": "S", "title": "Safeguarding", "parent": None},
    {"id": "N", "title": "North", "parent": "S"},
    {"id": "N1", "title": "North one", "parent": "N"},
    {"id": "L", "title": "Leaving care", "parent": None},
]


def root(code: str) -> set[int]:
    """The team as the top of a tree."""
    return {Team.objects.get(code=code).pk}


def test_a_manager_has_the_teams_below_their_own(db):
    assert keep_teams(TEAMS, date(2026, 3, 1), "a test") == (4, 0)
    assert below(root("S"), date(2026, 3, 1)) == {"S", "N", "N1"}
    assert below(root("N"), date(2026, 3, 1)) == {"N", "N1"}


def test_a_team_that_the_next_load_lacks_ends_on_its_day_and_is_kept(db):
    keep_teams(TEAMS, date(2026, 3, 1), "a test")
    assert keep_teams([TEAMS[0], TEAMS[1], TEAMS[3]], date(2026, 4, 1), "a test") == (0, 1)
    assert below(root("S"), date(2026, 4, 1)) == {"S", "N", "N1"}
    assert below(root("S"), date(2026, 4, 2)) == {"S", "N"}
    assert last().detail["after"] == {"new": [], "ended": ["N1"]}


def test_the_teams_of_the_load_are_taken_over_by_the_page(administrator):
    administrator.post("/administration/teams")
    held = open_load().source.team_titles
    assert held
    assert {team.code: team.title for team in Team.objects.all()} == dict(held)
    assert Team.objects.get(code="T010").parent == Team.objects.get(code="T001")
    page = unescape(administrator.get("/administration/teams").content.decode())
    assert all(title in page for title in held.values())


@pytest.fixture
def children(store, told) -> list[str]:
    """Ten children somebody has on the day of the load."""
    return sorted(child for child, one in open_load().allocations.items() if one.team)[:10]


def readable(browser: Client, children: list[str]) -> list[str]:
    """Those of the children whose page opens."""
    return [child for child in children if browser.get(f"/children/{reference_of(child)}").status_code == 200]


def test_an_inspector_opens_six_named_cases_and_nothing_else(administrator, appoint, children):
    inspector, browser = appoint(Role.INSPECTOR), Client()
    browser.force_login(inspector)
    assert readable(browser, children) == []
    six = children[:6]
    tomorrow = (timezone.localdate() + timedelta(days=1)).strftime("%d/%m/%Y")
    sent = {"children": "\n".join(six), "reason": "Focused visit", "expires_on": tomorrow}
    change(administrator, inspector, "cases", **sent)
    assert last().detail["after"]["cases"] == six
    assert readable(browser, children) == six


def test_a_list_opens_nothing_one_second_after_it_expires(appoint, children):
    inspector = appoint(Role.INSPECTOR)
    until = timezone.now() + timedelta(days=1)
    give_cases(inspector, children[:6], "Focused visit", until, "a test")
    second = timedelta(seconds=1)
    assert scope_of(inspector, now=until - second).cases == set(children[:6])
    assert scope_of(inspector, now=until + second).is_empty
    CaseList.objects.update(expires_at=timezone.now() - second)
    browser = Client()
    browser.force_login(inspector)
    assert readable(browser, children) == []


def test_a_restricted_case_is_shut_to_all_but_those_named(appoint, children):
    director, named = appoint(Role.DIRECTOR), appoint(Role.DIRECTOR)
    restrict(children[0], "Relative of staff", [named], "a test")
    of_director, of_named = Client(), Client()
    of_director.force_login(director)
    of_named.force_login(named)
    assert readable(of_director, children) == children[1:]
    assert readable(of_named, children) == children
    assert last().action == "looked"


def test_a_case_is_restricted_and_the_restriction_lifted_by_the_page(administrator, appoint):
    named = appoint(Role.DIRECTOR)
    sent = {"child": "C-77", "reason": "Relative of staff", "named": named.email}
    administrator.post("/administration/restricted-cases", sent)
    one = Restricted.objects.get(child="C-77")
    assert list(one.named.all()) == [named]
    administrator.post("/administration/restricted-cases", {"lift": "yes", "number": str(one.pk)})
    assert not Restricted.objects.exists()
    assert last().detail["before"] == {"reason": "Relative of staff", "named": [named.email]}


def test_a_case_that_the_extract_restricts_is_shut(appoint, children, monkeypatch):
    load = open_load()
    monkeypatch.setitem(load.worked_out, "restricted", frozenset(children[:1]))
    browser = Client()
    browser.force_login(appoint(Role.DIRECTOR))
    assert readable(browser, children) == children[1:]


def test_a_childs_id_is_opened_with_a_reason_until_the_end_of_the_day(appoint, children):
    director, browser = appoint(Role.DIRECTOR), Client()
    browser.force_login(director)
    child, load = children[0], open_load()
    address = f"/children/{reference_of(child)}/open"
    assert not load.visible_to(director).names(child)
    assert f'href="{address}"' in browser.get(f"/children/{reference_of(child)}").content.decode()
    assert "Say in a sentence" in browser.post(address, {"reason": "audit"}).content.decode()
    assert not Opening.objects.exists()
    reason = "To call the team manager about the missed visit"
    assert browser.post(address, {"reason": reason}).status_code == 302
    assert load.visible_to(director).names(child)
    assert not load.visible_to(director).names(children[1])
    line = Line.objects.get(action="opened a name")
    assert (line.who, line.about, Look.objects.filter(line=line, child=child).count()) == (
        director.email,
        reason,
        1,
    )
    until = Opening.objects.get().until
    assert timezone.localtime(until).date() == timezone.localdate()
    assert child in scope_of(director, now=until - timedelta(seconds=1)).opened
    assert child not in scope_of(director, now=until).opened


def without_token(answer) -> str:
    """The page without the value that differs at each request."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", answer.content.decode())


def test_a_restricted_or_absent_child_cannot_be_opened(appoint, children):
    browser = Client()
    browser.force_login(appoint(Role.DIRECTOR))
    restrict(children[0], "Relative of staff", [], "a test")
    shut = browser.post(f"/children/{reference_of(children[0])}/open", {"reason": "Because I would like to"})
    absent = browser.post("/children/AAAAAAAAAA/open", {"reason": "Because I would like to"})
    assert (shut.status_code, absent.status_code) == (404, 404)
    assert without_token(shut) == without_token(absent)
    assert not Opening.objects.exists()


@pytest.mark.parametrize(
    "role", [Role.COMPANY_COMMISSIONER, Role.LEAD_MEMBER, Role.COMMISSIONER, Role.ADMINISTRATOR]
)
def test_those_who_see_figures_only_open_no_child(appoint, children, role):
    browser = Client()
    browser.force_login(appoint(role))
    assert readable(browser, children[:1]) == []
    assert browser.get(f"/children/{reference_of(children[0])}/open").status_code == 404
