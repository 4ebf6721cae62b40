"""The rows behind a figure: those a person may see, as page and file, and how many more there are."""

import csv
import io
import re

from waymark.web.access.roles import Role
from waymark.web.trail.models import Line

WHERE = "/measures/children-looked-after/children"


def lines(client, query=""):
    text = client.get(f"{WHERE}.csv{query}").content.decode()
    return list(csv.DictReader(io.StringIO(text)))


def test_the_file_and_the_page_have_the_rows_of_the_figure(signed_in):
    director = signed_in(Role.DIRECTOR)
    page = director.get(WHERE).content.decode()
    counted = [line for line in lines(director) if line["in_denominator"] == "Y"]
    assert f"{len(counted)} rows counted" in page
    figure = next(csv.DictReader(io.StringIO(director.get(WHERE[:-9] + "/figures.csv").content.decode())))
    assert float(figure["value"]) == len(counted)


def test_a_manager_has_their_teams_rows_and_is_told_how_many_more_there_are(signed_in):
    director = signed_in(Role.DIRECTOR)
    every = lines(director)
    team = every[len(every) // 2]["team"]
    manager = signed_in(Role.TEAM_MANAGER, team)
    mine = lines(manager)
    assert 0 < len(mine) < len(every)
    page = manager.get(WHERE).content.decode()
    assert re.search(rf"<b>{len(every) - len(mine)}</b> more rows? (is|are) of other teams", page)


def test_a_team_that_was_asked_for_is_all_that_is_shown_and_all_that_is_noted(signed_in):
    director = signed_in(Role.DIRECTOR)
    every = lines(director)
    team = every[0]["team"]
    some = lines(director, f"?team={team}")
    assert [line["person_id"] for line in some] == [
        line["person_id"] for line in every if line["team"] == team
    ]
    assert len(Line.objects.order_by("-number")[0].detail["children"]) == len(some)


def test_the_director_sees_references_and_no_ids(signed_in):
    assert all(re.fullmatch(r"[A-Z2-7]{10}", line["person_id"]) for line in lines(signed_in(Role.DIRECTOR)))


def test_a_figure_asks_the_database_no_more_for_many_teams_than_for_one(
    signed_in, django_assert_max_num_queries
):
    director = signed_in(Role.DIRECTOR)
    director.get("/scorecard")
    director.get("/measures/children-looked-after")
    with django_assert_max_num_queries(25):
        director.get("/measures/children-looked-after")
    with django_assert_max_num_queries(25):
        director.get("/scorecard")
