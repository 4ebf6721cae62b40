"""Where a series will be as things go: each method by a case worked out by hand."""

from dataclasses import replace

import pytest
from unit.signals.drawing import month, of_values

from waymark.signals.series import Polarity
from waymark.signals.trajectory import Forecast, forecast_of, outlook_of, quantile


def test_with_no_direction_it_is_the_average_and_the_usual_spread() -> None:
    # a standard deviation of root 12/11, t of 2.201 for 11 degrees, and root 13/12
    forecast = forecast_of(of_values([49, 51] * 6), month(14))
    assert forecast is not None
    assert (forecast.method, forecast.value, forecast.ahead, forecast.months) == ("level", 50, 3, 12)
    assert forecast.upper == pytest.approx(52.393, abs=0.002)
    assert forecast.lower == pytest.approx(47.607, abs=0.002)


def test_with_a_direction_the_line_is_carried_on() -> None:
    # 50, 52, ... 72 with 1 added and taken away by turns: a least squares slope of 2 less 6/143,
    # 60.8741 in the middle of the window; three months on, 8.5 from its middle
    values = [50 + 2 * at + (1 if at % 2 == 0 else -1) for at in range(12)]
    forecast = forecast_of(of_values(values), month(14))
    slope = 2 - 6 / 143
    assert forecast is not None and forecast.method == "line"
    assert forecast.value == pytest.approx(61 + slope * 8.5)
    # residuals: the squares add up to 12 less 143 times (6/143) squared; t is 2.228 for 10 degrees
    error = ((12 - 36 / 143) / 10) ** 0.5
    reach = 2.228 * error * (1 + 1 / 12 + 8.5**2 / 143) ** 0.5
    assert forecast.upper - forecast.value == pytest.approx(reach, abs=0.002)


def test_where_months_hang_on_each_other_it_wanders_from_the_last_figure() -> None:
    # correlation of neighbours 0.58; the moves are one of 4 up and one of 4 down in 11: root 32/11,
    # times 2.201, times 2 for four months
    forecast = forecast_of(of_values([50] * 4 + [54] * 4 + [50] * 4), month(15))
    assert forecast is not None
    assert (forecast.method, forecast.value) == ("carry", 50)
    assert forecast.upper == pytest.approx(57.508, abs=0.003)


def test_a_figure_that_never_moved_is_foretold_as_it_is() -> None:
    assert forecast_of(of_values([94.1] * 24), month(26)) == Forecast(
        month(26), 94.1, 94.1, 94.1, "level", 24, 3
    )


def test_a_forecast_goes_no_further_than_the_figure_can() -> None:
    series = replace(of_values([95, 97] * 6), most=97.5)
    forecast = forecast_of(series, month(12))
    assert forecast is not None and forecast.upper == 97.5


def test_there_is_no_forecast_of_the_past_nor_from_eleven_months() -> None:
    assert forecast_of(of_values([49, 51] * 6), month(11)) is None
    assert forecast_of(of_values([49, 51] * 5 + [49]), month(14)) is None
    assert forecast_of(of_values([49, 51] * 12, steps=[13]), month(26)) is None


@pytest.mark.parametrize(
    ("target", "polarity", "outlook"),
    [
        (85, "higher", "on course"),
        (85.1, "higher", "could go either way"),
        (95, "higher", "could go either way"),
        (95.1, "higher", "off course"),
        (95, "lower", "on course"),
        (84.9, "lower", "off course"),
        (90, "", ""),
        (None, "higher", ""),
    ],
)
def test_the_outlook_is_by_the_whole_range(target: float | None, polarity: Polarity, outlook: str) -> None:
    assert outlook_of(Forecast("2019-03", 90, 85, 95, "level", 24, 5), target, polarity) == outlook


def test_students_t_is_as_the_tables_have_it() -> None:
    tables = {10: 2.228, 12: 2.179, 15: 2.131, 20: 2.086, 22: 2.074, 30: 2.042, 60: 2.000}
    assert {n: round(quantile(n), 2) for n in tables} == {n: round(t, 2) for n, t in tables.items()}
