"""The trend: targets, the usual range before and after a step, changes and gaps, each drawn and said."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from unit.reports.processes import GOOD_IS_LOW, a_number, a_share, a_step

from waymark.reports.charts import Picture, to_png, to_svg
from waymark.reports.charts.drawing import words_in
from waymark.reports.charts.process import process_of
from waymark.reports.charts.svg import SIGNAL, width_of
from waymark.reports.charts.trend import trend_picture
from waymark.scorecards.scorecard import ScorecardRow

# by turns 49 and 51: an average of 50, and 2.66 times 2 on either side, 44.68 to 55.32; the same 20 higher
STEPPED = a_number([49, 51] * 6 + [69, 71] * 6, steps=[a_step("2018-01")])
BETTER = a_share(
    [(50 + at % 2, 100) for at in range(16)] + [(60 + at % 2, 100) for at in range(8)], targets=(60, 70)
)
WORSE = a_share([(at % 2, 100) for at in range(23)] + [(30, 100)], GOOD_IS_LOW, (25, 15))
# of 10 and of 40 by turns, always half: sigma is the root of 0.5 x 0.5 / 10, 15.8 points, and half of that
FEW = a_share([(5, 10), (20, 40)] * 6)
GAPS = a_share([(50 + at % 2, 100) if at not in (4, 5, 22) else None for at in range(24)])
EARLY = a_number([10, 12, 11])

ROWS = {"stepped": STEPPED, "better": BETTER, "worse": WORSE, "few": FEW, "gaps": GAPS, "early": EARLY}


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("name", sorted(ROWS))
def test_words_on_a_trend_stand_clear_of_each_other_and_inside(name: str, narrow: bool) -> None:
    svg = to_svg(trend_picture(ROWS[name]), narrow)
    width = 290 if narrow else 1136
    boxes = [box_of(text) for text in re.findall(r"<text.*?</text>", svg)]
    assert boxes
    for at, (left, top, right, bottom, size) in enumerate(boxes):
        assert size >= 13
        assert left >= 0 and right <= width
        for l2, t2, r2, b2, _ in boxes[:at]:
            assert left >= r2 or right <= l2 or top >= b2 or bottom <= t2


def box_of(text: str) -> tuple[float, float, float, float, float]:
    found = dict(re.findall(r'([a-z-]+)="([^"]*)"', text))
    x, y, size = float(found["x"]), float(found["y"]), float(found["font-size"])
    said = re.sub(r"<[^>]+>", "", text).replace("&#x27;", "'")
    # the estimate is on the large side: leave it a tenth
    wide = 0.9 * width_of(said, size, "font-weight" in found)
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[found["text-anchor"]]
    return left, y - 0.7 * size, left + wide, y, size


def lines_of(row: ScorecardRow) -> list[tuple[int | float, ...]]:
    """First and last month of each stretch, and its limits in the last, to three places."""
    found = []
    for one in process_of(row, 36).stretches:
        at = one.latest
        limits = (round(value, 3) for value in (at.lower, at.centre, at.upper))
        found.append((one.lines[0][0], one.lines[-1][0], *limits))
    return found


def test_the_usual_range_is_worked_out_before_and_after_a_step() -> None:
    assert lines_of(STEPPED) == [(0, 11, 44.68, 50, 55.32), (12, 23, 64.68, 70, 75.32)]
    picture = trend_picture(STEPPED)
    assert picture.table[11] == ("2017-12", "51", "", "44.68", "50", "55.32", "")
    assert picture.table[12] == ("2018-01", "69", "", "64.68", "70", "75.32", "Jan 18: a new panel")
    assert "Average 50 until December 2017, usual range 44.7 to 55.3." in picture.says
    assert "Average 70 since January 2018, usual range 64.7 to 75.3." in picture.says
    assert (
        picture.title == "Stepped up in January 2018 and has held. December 2018 is within the usual range."
    )


def test_no_line_of_the_usual_range_crosses_a_step() -> None:
    svg = to_svg(trend_picture(STEPPED))
    (step,) = re.findall(r'<path d="M([\d.]+) [\d.]+V[\d.]+"[^>]*stroke="#0b0c0c"', svg)
    dashed = re.findall(r'<path d="M([^"]+)"[^>]*stroke="#54575a"[^>]*stroke-dasharray="5 4"', svg)
    spans = [sorted(float(point.split()[0]) for point in line.split("L")) for line in dashed]
    assert len(spans) == 4
    assert all(span[-1] <= float(step) or span[0] >= float(step) for span in spans)


def test_before_the_step_is_said_on_its_own_side() -> None:
    shown = words_in(to_svg(trend_picture(STEPPED)))
    assert "Before: average 50, usual range 44.7 to 55.3" in shown
    assert "Usual high 75.3" in shown and "Average 70" in shown and "Usual low 64.7" in shown


def test_where_a_change_began_is_dotted_in_the_colour_of_its_meaning() -> None:
    # 50 or 51 for 16 months, then 60 or 61 for 8, from May on
    picture = trend_picture(BETTER)
    assert picture.title == "Better since May: 8 months running above the average."
    for narrow in (False, True):
        svg = to_svg(picture, narrow)
        assert f'stroke="{SIGNAL["improving"]}"' in svg and 'stroke-dasharray="2 3"' in svg
        assert "Better since May" in words_in(svg)


def test_a_change_before_the_months_of_the_narrow_drawing_is_not_in_it() -> None:
    stepped = a_number([49, 51] * 5 + [69, 71] * 7, steps=[a_step("2017-11")])
    assert "a new panel" in to_svg(trend_picture(stepped))
    assert "a new panel" not in words_in(to_svg(trend_picture(stepped), narrow=True))


def test_a_month_outside_the_usual_range_is_a_diamond() -> None:
    assert process_of(WORSE, 36).outside == {23: "concerning"}
    svg = to_svg(trend_picture(WORSE))
    assert len(re.findall(rf'<path d="M[^"]*z" fill="{SIGNAL["concerning"]}"', svg)) == 1
    assert trend_picture(WORSE).table[23][-1] == "outside the usual range"
    assert trend_picture(WORSE).title == "Unusually high in December 2018, and worse than usual."


def test_a_month_that_counts_fewer_has_a_wider_range() -> None:
    assert lines_of(FEW) == [(0, 11, 26.283, 50, 73.717)]
    low = [float(line[3]) for line in trend_picture(FEW).table]
    assert low[:2] == [pytest.approx(2.566, abs=0.001), pytest.approx(26.283, abs=0.001)]
    assert "The range is wider in months that count fewer." in words_in(to_svg(trend_picture(FEW)))


def test_a_month_without_a_figure_is_a_gap_with_a_tick_and_never_nought() -> None:
    svg = to_svg(trend_picture(GAPS))
    assert svg.count("wm-gap") == 3
    (line,) = re.findall(r'<path d="([^"]*)"[^>]*stroke="#12436d"', svg)
    assert line.count("M") == 2  # the newest month stands alone after a gap
    assert "A dotted tick marks a month with no figure." in words_in(svg)
    assert [line[1] for line in trend_picture(GAPS).table if not line[1]] == ["", "", ""]


def test_the_newest_month_has_the_largest_dot() -> None:
    radii = [float(r) for r in re.findall(r'<circle[^>]* r="([\d.]+)"', to_svg(trend_picture(EARLY)))]
    assert radii[-1] > max(radii[:-1])


def test_too_early_has_no_range_and_says_so() -> None:
    picture = trend_picture(EARLY)
    assert process_of(EARLY, 36).stretches == ()
    assert picture.title.startswith("Too early to say: 3 months have a figure")


def test_other_figures_than_the_signal_reads_have_no_range() -> None:
    running = replace(STEPPED, trend=tuple((month, 5.0 * at) for at, (month, _) in enumerate(STEPPED.trend)))
    assert process_of(running, 36).stretches == ()


def test_a_trend_without_a_figure_is_told_and_not_drawn() -> None:
    nothing = replace(STEPPED, trend=(("2018-12", None),), signal=None)
    assert trend_picture(nothing).title == "No month has a figure."
    assert trend_picture(nothing).wide == ""


def test_the_axis_says_where_it_starts() -> None:
    assert "The axis starts at 40." in words_in(to_svg(trend_picture(STEPPED)))
    assert "The axis starts" not in words_in(to_svg(trend_picture(WORSE)))


def test_a_trend_becomes_a_png_wide_and_narrow() -> None:
    picture: Picture = trend_picture(STEPPED)
    assert to_png(picture).startswith(b"\x89PNG")
    assert to_png(picture, narrow=True) != to_png(picture)
