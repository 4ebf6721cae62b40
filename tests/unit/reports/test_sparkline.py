"""The small chart of a row: thirteen months, its changes, its odd months and its gaps."""

from __future__ import annotations

import re
from dataclasses import replace

from unit.reports.processes import GOOD_IS_LOW, a_number, a_share

from waymark.reports.charts import sparkline
from waymark.reports.charts.svg import SIGNAL


def heights(svg: str) -> list[float]:
    (line,) = re.findall(r'<path d="([^"]*)"[^>]*stroke="#12436d"', svg)
    return [float(point.split()[1]) for point in re.split("[ML]", line) if point]


def test_it_shows_the_last_thirteen_months_and_says_so() -> None:
    svg = sparkline(a_number([50] * 20))
    assert len(heights(svg)) == 13
    assert "Dec 17 to Dec 18: from 50 to 50" in svg


def test_noise_stays_small() -> None:
    # one point of ten that the scale spans, in the 32 pixels between the margins
    svg = sparkline(a_share([(50 + at % 2, 100) for at in range(13)]))
    assert round(max(heights(svg)) - min(heights(svg)), 1) == 3.2
    # 6 of 106, and 12% of 106 is 12.72
    svg = sparkline(a_number([100, 106] * 7))
    # heights are written to a tenth of a pixel
    assert abs(max(heights(svg)) - min(heights(svg)) - 32 * 6 / 12.72) < 0.11


def test_a_change_is_dotted_and_an_odd_month_a_diamond_in_the_colour_of_the_meaning() -> None:
    better = sparkline(
        a_share([(50 + at % 2, 100) for at in range(16)] + [(60 + at % 2, 100) for at in range(8)])
    )
    assert f'stroke="{SIGNAL["improving"]}"' in better
    assert "Better since May." in better
    worse = sparkline(a_share([(at % 2, 100) for at in range(23)] + [(30, 100)], GOOD_IS_LOW))
    assert f'z" fill="{SIGNAL["concerning"]}"' in worse
    assert "Unusually high." in worse


def test_without_a_signal_it_is_the_bare_trend() -> None:
    bare = sparkline(replace(a_share([(50 + at % 2, 100) for at in range(24)]), signal=None))
    assert "wm-spark" in bare and "since" not in bare


def test_nothing_is_drawn_of_nothing_and_a_gap_is_ticked() -> None:
    assert sparkline(replace(a_number([None] * 3), signal=None)) == ""
    assert sparkline(a_number([4, None, 5])).count("wm-gap") == 1
