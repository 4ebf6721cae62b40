"""Charts: wide enough that noise stays small, and never outside what a percentage can be."""

from __future__ import annotations

import pytest

from waymark.measures.measure import Unit
from waymark.reports.page.scale import round_scale_of, scale_of


@pytest.mark.parametrize(
    ("values", "unit", "span"),
    [
        ([95.0, 99.0], "percent", (90.0, 100.0)),
        ([40.0, 44.0], "percent", (37.0, 47.0)),
        ([1.0, 2.0], "percent", (0.0, 10.0)),
        ([40.0, 95.0], "percent", (40.0, 95.0)),
        ([1000.0, 1000.0], "count", (940.0, 1060.0)),
        ([950.0, 1100.0], "count", (950.0, 1100.0)),
        ([0.0], "count", (0.0, 0.5)),
    ],
)
def test_a_small_chart_spans_ten_points_or_an_eighth(
    values: list[float], unit: Unit, span: tuple[float, float]
) -> None:
    scale = scale_of(values, unit, 5, 37)
    assert (scale.low, scale.high) == pytest.approx(span)


def test_the_highest_value_is_drawn_at_the_top() -> None:
    scale = scale_of([50.0, 60.0], "percent", 5, 37)
    assert (scale.y(60.0), scale.y(55.0), scale.y(50.0)) == (5, 21, 37)


def test_a_large_chart_is_marked_in_round_numbers() -> None:
    scale, ticks = round_scale_of([85.6, 95.7], "percent", 16, 300)
    assert ticks == [85, 90, 95, 100]
    assert (scale.low, scale.high) == (85, 100)
