"""The scorecard's page is filtered by its address, and its files hold exactly what it shows."""

import csv
import io
import json
import re

import pytest

from waymark.web.access.roles import Role

TITLES = re.compile(r'<a class="wm-name" href="[^"]*">([^<]*)</a>')


def page_of(client, query=""):
    answer = client.get(f"/scorecard{query}")
    assert answer.status_code == 200, query
    return answer.content.decode()


def titles(html):
    return [one.replace("&#39;", "'").replace("&amp;", "&") for one in TITLES.findall(html)]


def a_team(client):
    return re.findall(r'<option value="([^"]+)"', page_of(client).split('id="section"')[0])[0]


@pytest.mark.parametrize("query", ["", "?section=Looked+after", "?status=unavailable", "?signal=same"])
def test_the_files_hold_the_rows_of_the_page_and_no_others(signed_in, query):
    director = signed_in(Role.DIRECTOR)
    shown = titles(page_of(director, query))
    lines = list(csv.DictReader(io.StringIO(director.get(f"/scorecard.csv{query}").content.decode())))
    rows = json.loads(director.get(f"/scorecard.json{query}").content)["rows"]
    assert [line["title"] for line in lines] == shown
    assert [row["title"] for row in rows] == shown


def test_a_workbook_opens_with_a_row_for_each_measure(signed_in):
    from python_calamine import load_workbook

    director = signed_in(Role.DIRECTOR)
    book = load_workbook(io.BytesIO(director.get("/scorecard.xlsx?section=Looked+after").content))
    rows = book.get_sheet_by_name("Scorecard").to_python()
    assert len(rows) == 1 + len(titles(page_of(director, "?section=Looked+after")))


def test_a_section_shows_fewer_measures_than_the_whole(signed_in):
    director = signed_in(Role.DIRECTOR)
    assert 0 < len(titles(page_of(director, "?section=Looked+after"))) < len(titles(page_of(director)))


def test_a_team_shows_its_own_figures(signed_in):
    director = signed_in(Role.DIRECTOR)
    team = a_team(director)
    whole = json.loads(director.get("/scorecard.json").content)["rows"]
    own = json.loads(director.get(f"/scorecard.json?team={team}").content)["rows"]
    count = {row["measure"]: row["value"] for row in whole}["children-looked-after"]
    assert {row["measure"]: row["value"] for row in own}["children-looked-after"] < count


def test_a_manager_may_choose_their_own_team_and_no_other(signed_in):
    director = signed_in(Role.DIRECTOR)
    team = a_team(director)
    manager = signed_in(Role.TEAM_MANAGER, team)
    assert manager.get(f"/scorecard?team={team}").status_code == 200
    others = set(re.findall(r'<option value="([^"]+)"', page_of(director).split('id="section"')[0])) - {team}
    assert others
    for other in others:
        assert manager.get(f"/scorecard?team={other}").status_code == 404
        assert manager.get(f"/scorecard.csv?team={other}").status_code == 404


@pytest.mark.parametrize("query", ["?section=Nonsense", "?status=blue", "?signal=loud", "?team=nobody"])
def test_a_wish_that_nothing_has_is_absent(signed_in, query):
    assert signed_in(Role.DIRECTOR).get(f"/scorecard{query}").status_code == 404


def test_the_page_says_the_address_that_always_shows_it(signed_in):
    html = page_of(signed_in(Role.DIRECTOR), "?section=Looked+after")
    assert re.search(r"http://testserver/scorecard\?section=Looked\+after&amp;load=\S+</a>", html)


def test_a_measure_of_the_whole_leads_to_its_page_in_the_same_load(signed_in):
    director = signed_in(Role.DIRECTOR)
    load = json.loads(director.get("/scorecard.json").content)["load_id"]
    assert f'href="/measures/children-looked-after?load={load}"' in page_of(director, f"?load={load}")
