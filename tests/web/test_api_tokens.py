"""Programs ask with a token of a person's own, and read what that person may read at that moment."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from waymark.web.access.roles import Role
from waymark.web.api import limits
from waymark.web.api.actions import make_token, revoke_token
from waymark.web.api.models import Token
from waymark.web.trail.models import Line

LOADS = "/api/v1/loads/newest"


@pytest.fixture(autouse=True)
def no_calls_counted():
    cache.clear()


@pytest.fixture
def director(appoint):
    return appoint(Role.DIRECTOR)


def token_for(person, days=30):
    return make_token(person, "Monthly report", timezone.localdate() + timedelta(days=days))


def ask(secret, address=LOADS, **more):
    return Client().get(address, headers={"Authorization": f"Bearer {secret}"}, **more)


def test_a_token_in_force_reads(director):
    _, secret = token_for(director)
    assert ask(secret).status_code == 200
    assert ask(secret).json()["as_at"] == "2018-10-31"


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic eA=="}])
def test_no_token_is_told_so_and_not_sent_to_sign_in(db, headers):
    answer = Client().get(LOADS, headers=headers)
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Bearer")
    assert "Location" not in answer


def test_a_signed_in_browser_is_nobody_to_the_addresses_of_programs(signed_in):
    assert signed_in(Role.DIRECTOR).get(LOADS).status_code == 401


def test_a_token_works_on_its_last_day_and_not_the_day_after(director):
    _, last_day = token_for(director, days=0)
    _, expired = token_for(director, days=-1)
    assert ask(last_day).status_code == 200
    assert ask(expired).status_code == 401


def test_a_revoked_token_stops_at_once(director):
    token, secret = token_for(director)
    assert ask(secret).status_code == 200
    revoke_token(director, token)
    assert ask(secret).status_code == 401


def test_the_token_of_a_closed_account_stops_at_once(director):
    _, secret = token_for(director)
    assert ask(secret).status_code == 200
    director.is_active = False
    director.save()
    assert ask(secret).status_code == 401


def test_an_appointment_that_ended_yesterday_opens_nothing_today(director):
    _, secret = token_for(director)
    assert ask(secret).status_code == 200
    director.appointments.update(ends_on=timezone.localdate() - timedelta(days=1))
    assert ask(secret).status_code == 404


def test_forbidden_and_absent_are_answered_alike(appoint):
    _, secret = token_for(appoint(Role.COUNCILLOR))
    forbidden = ask(secret, "/api/v1/scorecard")
    absent = ask(secret, "/api/v1/nothing-of-the-sort")
    assert (forbidden.status_code, absent.status_code) == (404, 404)
    assert forbidden.content == absent.content
    assert forbidden.headers == absent.headers


def test_a_list_that_does_not_exist_is_answered_as_what_is_forbidden(director, appoint):
    _, may = token_for(director)
    _, may_not = token_for(appoint(Role.LEAD_MEMBER))
    unknown = ask(may, "/api/v1/worklists/nothing-of-the-sort")
    forbidden = ask(may_not, "/api/v1/worklists/cp-visits-due")
    assert (unknown.status_code, unknown.content) == (forbidden.status_code, forbidden.content)


def test_nothing_can_be_changed_by_token(director):
    _, secret = token_for(director)
    answer = Client().post("/api/v1/scorecard", headers={"Authorization": f"Bearer {secret}"})
    assert answer.status_code == 405
    assert answer["Allow"] == "GET"


def test_too_many_calls_in_a_minute_wait_for_the_next(director, monkeypatch):
    monkeypatch.setattr(limits, "CALLS", 3)
    monkeypatch.setattr(limits.time, "time", lambda: 1_000_020.0)  # a minute begins here
    _, secret = token_for(director)
    assert [ask(secret).status_code for _ in range(4)] == [200, 200, 200, 429]
    assert ask(secret)["Retry-After"] == "60"
    monkeypatch.setattr(limits.time, "time", lambda: 1_000_080.0)
    assert ask(secret).status_code == 200


def test_one_tokens_calls_do_not_count_for_another(director, monkeypatch):
    monkeypatch.setattr(limits, "CALLS", 1)
    _, one = token_for(director)
    _, other = token_for(director)
    assert [ask(one).status_code, ask(one).status_code, ask(other).status_code] == [200, 429, 200]


def test_only_the_day_of_the_last_use_is_kept(director):
    token, secret = token_for(director)
    assert token.last_used_on is None
    ask(secret)
    token.refresh_from_db()
    assert token.last_used_on == timezone.localdate()


def test_the_secret_is_kept_nowhere(director):
    token, secret = token_for(director)
    kept = " ".join(str(value) for row in Token.objects.values() for value in row.values())
    said = " ".join(str(line.detail) for line in Line.objects.all())
    assert secret not in kept + said
    assert token.digest not in said


def test_a_person_makes_a_token_and_sees_it_once(signed_in):
    director = signed_in(Role.DIRECTOR)
    last = timezone.localdate() + timedelta(days=365)
    said = {"name": "Monthly report", "day": last.day, "month": last.month, "year": last.year}
    made = director.post("/for-programs/tokens", said).content.decode()
    secret = made.split('value="waymark_')[1].split('"')[0]
    assert ask("waymark_" + secret).status_code == 200
    after = director.get("/for-programs/tokens").content.decode()
    assert "Monthly report" in after
    assert secret not in after


@pytest.mark.parametrize(
    ("days", "said"), [(366, "on or before"), (0, "after today"), (-1, "after today"), (None, "as a date")]
)
def test_a_token_lives_a_year_at_most(signed_in, days, said):
    last = timezone.localdate() + timedelta(days=days) if days is not None else None
    parts = {"day": last.day, "month": last.month, "year": last.year} if last else {"day": "x"}
    page = signed_in(Role.DIRECTOR).post("/for-programs/tokens", {"name": "Report", **parts}).content.decode()
    assert "Error: Your tokens" in page
    assert said in page
    assert 'href="#day"' in page
    assert not Token.objects.exists()


def test_a_person_revokes_their_own_tokens_and_nobody_elses(signed_in, director):
    theirs, secret = token_for(director)
    another = signed_in(Role.DIRECTOR)
    assert another.post(f"/for-programs/tokens/{theirs.pk}/revoke").status_code == 404
    assert ask(secret).status_code == 200
    own = Client()
    own.force_login(director)
    assert own.get(f"/for-programs/tokens/{theirs.pk}/revoke").status_code == 200
    assert ask(secret).status_code == 200
    assert own.post(f"/for-programs/tokens/{theirs.pk}/revoke").status_code == 302
    assert ask(secret).status_code == 401
    assert [line.action for line in Line.objects.filter(about=f"token {theirs.pk}")] == [
        "token made",
        "token revoked",
    ]


def test_the_page_for_programs_lists_every_address(signed_in):
    page = signed_in(Role.DIRECTOR).get("/for-programs").content.decode()
    assert "/api/v1/measures/{measure}/children" in page
    assert "<script" not in page
