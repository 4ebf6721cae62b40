"""A clinic sees the reds of its own teams, asks after what was agreed, and notes what is agreed now."""

import re

from waymark.web.access.roles import Role
from waymark.web.scorecards.models import Agreement
from waymark.web.trail.models import Line

MEASURE = "children-looked-after"


def a_team(client):
    html = client.get("/scorecard").content.decode().split('id="section"')[0]
    return re.findall(r'<option value="([^"]+)"', html)


def agreed(**other):
    day = {"due_on-day": "27", "due_on-month": "3", "due_on-year": "2027"}
    return {"measure": MEASURE, "what": "Visit the six by Friday", "who": "Ann", **day, **other}


def test_what_was_agreed_is_asked_after_at_the_next_clinic_and_then_closed(signed_in):
    team = a_team(signed_in(Role.DIRECTOR))[0]
    manager = signed_in(Role.SERVICE_MANAGER, team)
    assert manager.post(f"/clinic/teams/{team}", agreed()).status_code == 302
    page = manager.get("/clinic").content.decode()
    assert "Visit the six by Friday" in page and "27 March 2027" in page
    one = Agreement.objects.get()
    sent = {"outcome": "carry on", "said": "Four seen", "checked": ""}
    assert manager.post(f"/clinic/agreed/{one.pk}", sent).status_code == 302
    assert "Four seen" in manager.get("/clinic").content.decode()
    one.refresh_from_db()
    manager.post(f"/clinic/agreed/{one.pk}", {"outcome": "done", "checked": one.checked_at.isoformat()})
    one.refresh_from_db()
    assert not one.is_open
    actions = list(Line.objects.exclude(action="looked").values_list("action", flat=True))
    assert actions[-3:] == ["agreed", "agreement checked", "agreement checked"]


def test_of_two_who_check_at_once_the_second_is_told(signed_in):
    team = a_team(signed_in(Role.DIRECTOR))[0]
    first, second = signed_in(Role.SERVICE_MANAGER, team), signed_in(Role.TEAM_MANAGER, team)
    first.post(f"/clinic/teams/{team}", agreed())
    one = Agreement.objects.get()
    first.post(f"/clinic/agreed/{one.pk}", {"outcome": "carry on", "said": "Nearly", "checked": ""})
    told = second.post(f"/clinic/agreed/{one.pk}", {"outcome": "done", "said": "All", "checked": ""})
    assert "Somebody else has checked this" in told.content.decode()
    one.refresh_from_db()
    assert one.said == "Nearly"


def test_another_teams_clinic_is_absent(signed_in):
    teams = a_team(signed_in(Role.DIRECTOR))
    theirs = signed_in(Role.SERVICE_MANAGER, teams[0])
    theirs.post(f"/clinic/teams/{teams[0]}", agreed())
    other = signed_in(Role.TEAM_MANAGER, teams[1])
    number = Agreement.objects.get().pk
    assert other.get(f"/clinic/teams/{teams[0]}").status_code == 404
    assert other.get(f"/clinic/agreed/{number}").status_code == 404
    assert other.post(f"/clinic/teams/{teams[0]}", agreed()).status_code == 404
    assert "Visit the six" not in other.get("/clinic").content.decode()
    assert Agreement.objects.count() == 1


def test_an_agreement_needs_a_day_that_is_real(signed_in):
    team = a_team(signed_in(Role.DIRECTOR))[0]
    manager = signed_in(Role.SERVICE_MANAGER, team)
    page = manager.post(f"/clinic/teams/{team}", agreed(**{"due_on-day": "31", "due_on-month": "2"}))
    assert "The day must be a real date" in page.content.decode()
    assert "<title>Error:" in page.content.decode()
    assert not Agreement.objects.exists()
