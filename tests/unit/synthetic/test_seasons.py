"""The season of a day is known whatever the year: a journey may be drawn past the working-day calendar."""

from datetime import date

from waymark.dates import LAST_DAY
from waymark.synthetic.seasons import good_friday, likely


def test_good_friday_is_known_before_and_after_the_calendar_of_working_days() -> None:
    assert good_friday(1985) == date(1985, 4, 5)
    assert good_friday(2018) == date(2018, 3, 30)
    assert good_friday(2029) == date(2029, 3, 30)


def test_a_day_after_the_calendar_has_a_season() -> None:
    assert LAST_DAY.year < 2029
    assert 0 < likely(date(2029, 8, 14)) < likely(date(2029, 9, 18))
