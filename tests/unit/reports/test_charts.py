"""Charts: every label drawn, said in a sentence, with the table behind it, wide and narrow."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from waymark.comparators.funnel import Point, limits_at
from waymark.comparators.standing import Own
from waymark.engines.results import Figure
from waymark.measures.catalogue import find
from waymark.reports.charts import LabelsMissing, Picture, to_png, to_svg
from waymark.reports.charts.distribution import bands_of, distribution_picture
from waymark.reports.charts.drawing import words_in
from waymark.reports.charts.flow import flow_picture
from waymark.reports.charts.funnel import funnel_picture
from waymark.reports.charts.groups import groups_picture
from waymark.reports.charts.trend import trend_picture
from waymark.scorecards.characteristics import groups_of
from waymark.scorecards.definition import DefinitionRow
from waymark.scorecards.scorecard import ScorecardRow
from waymark.scorecards.spread import Spread

SEEN = find("cp-visited-in-4-weeks")
CLA = find("children-looked-after")
LEEDS, YORK = (
    Point(f"E{place}", name, 400.0, value, limits_at(10.0, 400, 100), beyond)
    for place, (name, value, beyond) in enumerate((("Leeds", 18.0, "99.8"), ("York", 10.5, "")))
)

GROUPS = ["White", "Black"]


def row() -> ScorecardRow:
    months = (("2018-08", 81.0), ("2018-09", None), ("2018-10", 77.4))
    declared = DefinitionRow("4.6", "CP", SEEN.title, SEEN, "snapshot", 90.0, 95.0)
    figure = Figure(Decimal(24), Decimal(31), 77.4)
    return ScorecardRow(declared, None, figure, None, months, 95.0, "red")


PICTURES = {
    "trend": trend_picture(row()),
    "funnel": funnel_picture(find("cla-three-or-more-placements"), 2024, 10.4, [LEEDS, YORK], "E0"),
    "ethnicity": groups_picture(
        CLA, "ethnicity", groups_of({"White": 30, "Black": 6}, {}, ["White", "Black"])
    ),
    "flow": flow_picture("In and out", "started", "ceased", [("2018-09", 4.0, 7.0), ("2018-10", None, 2.0)]),
    "distribution": distribution_picture(
        find("audit-quality-score"), Spread((Decimal(2), Decimal(4)), "audits", (1, 4))
    ),
}


@pytest.mark.parametrize("name", sorted(PICTURES))
@pytest.mark.parametrize("narrow", [False, True])
def test_every_chart_is_drawn_with_its_labels_and_said_in_a_sentence(name: str, narrow: bool) -> None:
    picture = PICTURES[name]
    svg = to_svg(picture, narrow)
    assert picture.labels
    assert 'role="img"' in svg and "<desc>" in svg
    assert picture.says.endswith(".")
    width = int(re.search(r'width="(\d+)"', svg).group(1))  # type: ignore[union-attr]
    assert width <= (320 if narrow else 1136)


def test_a_label_that_was_not_drawn_is_a_fault() -> None:
    lost = replace(PICTURES["flow"], labels=("nowhere to be seen",))
    with pytest.raises(LabelsMissing, match="without 'nowhere to be seen'"):
        to_svg(lost)
    with pytest.raises(LabelsMissing):
        to_png(lost)


def test_a_picture_for_a_document_is_a_png() -> None:
    assert to_png(PICTURES["flow"]).startswith(b"\x89PNG")


def test_a_month_that_is_not_available_is_a_gap_and_an_empty_cell() -> None:
    picture = PICTURES["trend"]
    assert picture.as_csv == (
        "month,cp-visited-in-4-weeks,made_of,usual_low,average,usual_high,note\n"
        "2018-08,81,,,,,\n2018-09,,,,,,\n2018-10,77.4,,,,,\n"
    )
    drawn = to_svg(picture)
    assert drawn.count("wm-gap") == 1
    assert "Between the minimum (90%) and the aim (95%)" in words_in(drawn)


def test_a_flow_says_what_came_and_went_in_the_months_that_have_both() -> None:
    picture = PICTURES["flow"]
    assert picture.says == "In and out, 1 months: started 4, ceased 7, 3 fewer in than out."
    assert picture.table == (("2018-09", "4", "7", "-3"), ("2018-10", "", "2", ""))


def test_a_funnel_names_the_authority_and_says_where_it_lies() -> None:
    assert PICTURES["funnel"].says == (
        "Looked after children with 3 or more placements in 12 months: England 10.4%. Of 2 authorities 1 lie "
        "outside the limits within which 95% would fall by chance. Leeds, 18.0% of 400, is beyond the 99.8% "
        "limits."
    )


def test_an_own_figure_is_a_ring_of_its_own_in_the_funnel() -> None:
    ours = Own(12.5, 5, 40, date(2024, 10, 31), "On the day", "load")
    picture = funnel_picture(find("cla-three-or-more-placements"), 2024, 10.4, [LEEDS, YORK], "E0", ours)
    assert picture.labels[-1] == "On 31 October 2024"
    assert "The ring is the own figure as at 31 October 2024, 12.5%" in picture.says
    assert "On 31 October 2024" in words_in(to_svg(picture))


def test_grades_nobody_gave_are_shown_as_none() -> None:
    assert bands_of([Decimal(2), Decimal(4)], (1, 4)) == [("1", 0), ("2", 1), ("3", 0), ("4", 1)]


def test_text_from_a_council_cannot_break_out_of_the_drawing() -> None:
    picture: Picture = flow_picture("<script>x</script>", "a&b", "c", [("2018-09", 1.0, 1.0)])
    assert "<script>" not in to_svg(replace(picture, labels=()))
