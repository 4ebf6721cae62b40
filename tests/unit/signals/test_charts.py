"""The lines of each chart against values worked out by hand, and which chart is chosen when."""

import pytest
from unit.signals.drawing import month, of_parts, of_values

from waymark.signals.charts import lines_by_month
from waymark.signals.signal import signal_of


def test_the_limits_of_single_values_are_2_66_average_moves_away() -> None:
    # 12 of 20, 11 of 22, then 35: the sum is 517, the moves 22 of 2 and one of 15
    values = [20, 22] * 11 + [20, 35]
    lines = signal_of(of_values(values)).lines
    assert lines is not None
    assert lines.centre == pytest.approx(517 / 24)
    assert lines.upper == pytest.approx(517 / 24 + 2.66 * 59 / 23)
    assert lines.lower == pytest.approx(517 / 24 - 2.66 * 59 / 23)


def test_a_point_outside_single_value_limits_and_its_neighbour() -> None:
    # upper limits 28.365 with a last point of 35, and 27.107 with 27
    before = [20, 22] * 11 + [20]
    outside, inside = signal_of(of_values([*before, 35])), signal_of(of_values([*before, 27]))
    assert [(one.rule, one.months) for one in outside.fired] == [("outside", (month(23),))]
    assert inside.fired == ()


def test_a_month_of_few_children_has_wider_limits() -> None:
    # 16 of 20 for 11 months, then 2 of 5: 178 of 225, and for 5 a sigma of 0.1818: not under 24.57%
    few = of_parts([(16, 20)] * 11 + [(2, 5)])
    signal = signal_of(few)
    assert signal.chart == "p"
    assert signal.lines is not None
    assert signal.lines.centre == pytest.approx(79.111, abs=0.001)
    assert signal.lines.lower == pytest.approx(24.572, abs=0.001)
    assert {one.rule for one in signal.fired} == {"run"}  # the 11 months of 80%
    # read as single values, 80 eleven times and then 40: a mean of 76.67, and moves of 3.636 on average
    plain = signal_of(of_values([80.0] * 11 + [40.0]))
    assert plain.lines is not None
    assert plain.lines.lower == pytest.approx(66.994, abs=0.001)
    assert "outside" in {one.rule for one in plain.fired}


def test_one_of_five_is_beyond_what_chance_gives() -> None:
    # 177 of 225, and a sigma of 0.1832 for 5: the lower limit is 23.71%, and 1 of 5 is under it
    signal = signal_of(of_parts([(16, 20)] * 11 + [(1, 5)]))
    assert signal.lines is not None
    assert signal.lines.lower == pytest.approx(23.705, abs=0.001)
    assert [(one.rule, one.way) for one in signal.now] == [("outside", "down")]


def test_months_further_apart_than_chance_have_laneys_limits() -> None:
    # 70% of 400 and 90% of 800 by turns: 6,000 of 7,200. Scores of -7.155 and 5.060, 12.215 apart,
    # over 1.128: months are 10.829 times as far apart as chance would have them
    chart, lines = lines_by_month(of_parts([(280, 400), (720, 800)] * 6).points, True)
    assert chart == "Laney p'"
    assert lines[0].centre == pytest.approx(83.333, abs=0.001)
    assert lines[0].centre - lines[0].lower == pytest.approx(60.54, abs=0.01)
    assert lines[1].upper - lines[1].centre == pytest.approx(42.81, abs=0.01)


@pytest.mark.parametrize(
    ("parts", "chart"),
    [
        ([(40, 50)] * 12, "XmR"),  # 50 are not few, and never vary
        ([(39, 49)] * 12, "p"),  # 49 are few
        # the average of 100 is a quarter off neither 125 nor 75; 126 is more than a quarter off
        ([(80, 100)] * 10 + [(100, 125), (60, 75)], "XmR"),
        ([(80, 100)] * 10 + [(101, 126), (59, 74)], "p"),
    ],
)
def test_a_percentage_of_few_or_of_a_varying_number_has_its_own_limits(
    parts: list[tuple[int, int]], chart: str
) -> None:
    assert signal_of(of_parts(parts)).chart == chart


def test_a_percentage_that_is_always_all_never_signals() -> None:
    signal = signal_of(of_parts([(9, 9), (7, 7), (12, 12)] * 8))
    assert (signal.kind, signal.fired) == ("same", ())


def test_limits_go_no_further_than_a_percentage_can() -> None:
    lines = signal_of(of_parts([(19, 20), (20, 20), (18, 20)] * 8)).lines
    assert lines is not None and lines.upper == 100.0
