"""The direction is of the whole window: one odd month does not turn it, and noise has none."""

import pytest
from unit.signals.drawing import of_values

from waymark.signals.direction import direction_of
from waymark.signals.series import Polarity

RISING = [50.0 + 2 * at for at in range(12)]


def test_the_slope_is_per_month_and_one_odd_month_does_not_turn_it() -> None:
    odd = [*RISING[:11], 20.0]
    assert (direction_of(of_values(RISING)).course, direction_of(of_values(RISING)).slope) == ("rising", 2)
    assert (direction_of(of_values(odd)).course, direction_of(of_values(odd)).slope) == ("rising", 2)


def test_a_month_without_a_figure_still_takes_its_time() -> None:
    values = [*RISING[:6], None, None, *RISING[6:]]
    # the second half starts two months later: its slopes to the first half are under 2, the middle one is 2
    # only within a half; by hand, 36 of the 66 slopes are between the halves
    slope = direction_of(of_values(values)).slope
    assert slope is not None and slope < 2


@pytest.mark.parametrize(
    ("values", "course"),
    [
        # 18 of the 66 pairs the other way round: S is 30, a score of 29 over 14.583, 1.989
        ([6, 5, 4, 3, 2, 1, 9, 8, 7, 10, 11, 12], "rising"),
        # one pair more: S is 28, a score of 27 over 14.583, 1.851
        ([6, 5, 4, 3, 2, 1, 9, 8, 7, 11, 10, 12], "level"),
        # of 16 months S is 44: by 44 over 22.211 it would be one, by 43 with the correction, 1.936, it is not
        ([9, 8, 7, 6, 5, 4, 3, 2, 1, 11, 10, 13, 12, 14, 15, 16], "level"),
        ([-6, -5, -4, -3, -2, -1, -9, -8, -7, -10, -11, -12], "falling"),
        # ties leave a variance of 156: S of 26 gives 25 over 12.490, 2.002, and of 24 it gives 1.841
        ([0] * 5 + [1] * 5 + [0, 1], "rising"),
        ([0] * 5 + [1] * 6 + [0], "level"),
        ([50] * 12, "level"),
        ([50] * 11 + [60], "level"),
    ],
)
def test_it_is_a_direction_where_later_months_are_higher_more_often_than_by_chance(
    values: list[float], course: str
) -> None:
    assert direction_of(of_values(values)).course == course


@pytest.mark.parametrize(
    ("polarity", "meaning"), [("higher", "improving"), ("lower", "concerning"), ("", "changed")]
)
def test_a_direction_is_good_or_bad_by_which_way_is_better(polarity: Polarity, meaning: str) -> None:
    assert direction_of(of_values(RISING, polarity)).meaning == meaning
    assert direction_of(of_values([50] * 12, polarity)).meaning is None


def test_eleven_months_are_too_few_and_a_step_starts_again() -> None:
    assert direction_of(of_values(RISING[:11])).course == "early"
    assert direction_of(of_values([90.0] * 12 + RISING, steps=[12])).course == "rising"
    assert direction_of(of_values(RISING + RISING[:5], steps=[12])).months == 5
