"""
Where a series will be by a month to come if things go on as they are, with the range it may fall in.

Three plain methods, by what the figures show:

- "level": with no clear direction (see `direction`), the average of the window;
- "line": with a direction, the least squares line through the window, carried on;
- "carry": where each month's figure hangs on the one before (the months' distances from the line follow each
  other, with a correlation over 0.35), the last figure, and it may wander from there a little each month.

The range is the 95% prediction interval of the method: a new month's own ups and downs and what is not known
of the average or slope. It takes the future to be like the window; no method here knows of a plan or a cut.

- Prediction interval of a line: Draper and Smith, Applied Regression Analysis, section 1.4.
- Forecast of a random walk: Hyndman and Athanasopoulos, Forecasting, https://otexts.com/fpp3/prediction-intervals.html.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from statistics import fmean, mean
from typing import Literal

from waymark.signals.assurance import as_good
from waymark.signals.direction import SURE, direction_of, month_number
from waymark.signals.series import Polarity, Series, values_of
from waymark.signals.signal import ENOUGH

Method = Literal["level", "line", "carry"]
Outlook = Literal["on course", "could go either way", "off course", ""]

HANGS_ON = 0.35
"""The correlation of neighbours from which a figure is taken to hang on the one before."""


@dataclass(frozen=True)
class Forecast:
    """
    Where the series will be in a month, as things go: the likeliest, and the range 19 in 20 would fall in.

    `months` is how many figures it was worked out from, `ahead` how many months on it is.
    """

    month: str
    value: float
    lower: float
    upper: float
    method: Method
    months: int
    ahead: int


def forecast_of(series: Series, month: str) -> Forecast | None:
    """The forecast for a month; None with too few figures since the last step, or for a month gone by."""
    phase = series.phases[-1]
    if len(phase) < ENOUGH:
        return None
    ahead = month_number(month) - month_number(phase[-1].month)
    if ahead < 1:
        return None
    places, values = [month_number(point.month) for point in phase], values_of(phase)
    line = _Line.through(places, values)
    if line.hanging > HANGS_ON:
        method: Method = "carry"
        value, reach = values[-1], _wander(values) * sqrt(ahead)
    elif direction_of(series).course == "level":
        method, value, reach = "level", mean(values), _of_the_mean(values)
    else:
        method, (value, reach) = "line", line.at(month_number(month))
    low, high = _clip(value - reach, series), _clip(value + reach, series)
    return Forecast(month, _clip(value, series), low, high, method, len(phase), ahead)


def outlook_of(forecast: Forecast | None, target: float | None, polarity: Polarity) -> Outlook:
    """Whether the forecast meets the target: its whole range does, some of it, or none."""
    if forecast is None or target is None or not polarity:
        return ""
    worst, best = (
        (forecast.lower, forecast.upper) if polarity == "higher" else (forecast.upper, forecast.lower)
    )
    if as_good(worst, target, polarity):
        return "on course"
    return "could go either way" if as_good(best, target, polarity) else "off course"


@dataclass(frozen=True)
class _Line:
    """A least squares line, with what its prediction interval needs."""

    n: int
    middle: float
    height: float
    slope: float
    spread: float
    error: float
    hanging: float

    @classmethod
    def through(cls, places: Sequence[int], values: Sequence[float]) -> _Line:
        middle, height = fmean(places), fmean(values)
        spread = sum((place - middle) ** 2 for place in places)
        both = zip(places, values, strict=True)
        slope = sum((place - middle) * (value - height) for place, value in both) / spread
        off = [value - height - slope * (place - middle) for place, value in zip(places, values, strict=True)]
        squares = sum(one**2 for one in off)
        hanging = sum(before * after for before, after in pairwise(off)) / squares if squares > 1e-12 else 0.0
        error = sqrt(squares / (len(places) - 2))
        return cls(len(places), middle, height, slope, spread, error, hanging)

    def at(self, place: int) -> tuple[float, float]:
        """The value of the line at a place, and how far either side a new figure may fall."""
        off = place - self.middle
        reach = quantile(self.n - 2) * self.error * sqrt(1 + 1 / self.n + off**2 / self.spread)
        return self.height + self.slope * off, reach


def quantile(freedom: int) -> float:
    """
    Student's t that leaves 2.5% above it, by its expansion about the normal (Abramowitz and Stegun, 26.7.5).

    Right to two places from 10 degrees of freedom on, which is the fewest asked for here.

    >>> round(quantile(10), 2), round(quantile(22), 2)
    (2.23, 2.07)
    """
    z = SURE
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / freedom + second / freedom**2 + third / freedom**3


def _of_the_mean(values: Sequence[float]) -> float:
    n, centre = len(values), mean(values)
    error = sqrt(sum((value - centre) ** 2 for value in values) / (n - 1))
    return quantile(n - 1) * error * sqrt(1 + 1 / n)


def _wander(values: Sequence[float]) -> float:
    """How far the next figure may be from the last."""
    steps = [after - before for before, after in pairwise(values)]
    return quantile(len(steps)) * sqrt(fmean(step**2 for step in steps))


def _clip(value: float, series: Series) -> float:
    """The value, no further out than it can be at all."""
    low = value if series.least is None else max(value, series.least)
    return low if series.most is None else min(low, series.most)
