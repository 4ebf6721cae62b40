"""Teams beside each other, with limits worked out by hand for a team of each size."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from unit.reports.tower_hamlets import CIN, CLA_VISITS, a_row

from waymark.engines.results import Figure
from waymark.reports.charts import to_svg
from waymark.reports.charts.drawing import words_in
from waymark.reports.charts.teams import NoTeams, teams_of, teams_picture
from waymark.scorecards.scorecard import ScorecardRow

WHOLE = replace(a_row(CLA_VISITS), figure=Figure(Decimal(113), Decimal(132), 100 * 113 / 132))


def team(name: str, above: int, below: int) -> ScorecardRow:
    return replace(WHOLE, group=name, figure=Figure(Decimal(above), Decimal(below), 100 * above / below))


TEAMS = [team("One", 31, 34), team("Three", 21, 30), team("Small", 4, 4), team("Five", 5, 5)]


def test_limits_are_those_that_chance_sets_a_team_of_that_size() -> None:
    # 113 of 132 is 85.61%; of 34 the sigma is the root of 0.8561 x 0.1439 / 34, 6.02 points, and 1.96 of them
    # 11.80: 73.8 to 97.4. Of 30 it is 6.41, and 12.56 each side: 73.0 to 98.2. Of 5, 15.70: 54.8 to 100
    found = {one.row.group: one for one in teams_of(WHOLE, TEAMS)}
    bounds = {name: one.limits and (one.limits.low95, one.limits.high95) for name, one in found.items()}
    assert bounds == {"One": (73.8, 97.4), "Three": (73.0, 98.2), "Small": None, "Five": (54.8, 100)}
    assert [one.words for one in found.values()] == [
        "As expected for a team this size",
        "Lower than chance explains",
        "Too few to compare",
        "As expected for a team this size",
    ]
    assert (found["Three"].kind, found["Small"].kind) == ("concerning", "early")


def test_a_figure_on_the_limit_is_what_chance_explains() -> None:
    half = replace(WHOLE, figure=Figure(Decimal(50), Decimal(100), 50.0))
    # of 100 about a half, 9.8 points each side: 40.2 is on the limit
    on, under = (
        replace(half, group="T", figure=Figure(Decimal(value), Decimal(100), value)) for value in (40.2, 40.1)
    )
    assert [one.words.split()[0] for one in teams_of(half, [on, under])] == ["As", "Lower"]


@pytest.mark.parametrize("narrow", [False, True])
def test_each_team_stands_with_its_number(narrow: bool) -> None:
    svg = to_svg(teams_picture(WHOLE, TEAMS), narrow)
    shown = words_in(svg)
    for said in ("31 of 34", "21 of 30", "4 of 4", "Lower than chance explains", "Too few to compare"):
        assert said in shown
    assert svg.count('fill="#e1e4e6"') == 3  # no bar for four children
    assert svg.count('stroke-width="2"') == 1  # and a ring


def test_its_title_is_what_it_shows_and_its_table_has_the_limits() -> None:
    picture = teams_picture(WHOLE, TEAMS)
    assert picture.title == "Three is lower than chance explains; the whole service is at 85.6%."
    assert picture.table[1] == ("Three", "21", "30", "70", "73", "98.2", "Lower than chance explains")
    assert teams_picture(WHOLE, TEAMS[:1]).title == "No team is further from 85.6% than chance explains."


def test_a_count_has_no_chart_of_teams() -> None:
    with pytest.raises(NoTeams, match="needs a percentage"):
        teams_of(a_row(CIN), TEAMS)
