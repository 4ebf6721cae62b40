"""Days moved by a span, and time from one day to another, as the reference evaluator works them out."""

from datetime import date

import pytest

from waymark.engines.reference.meaning import elapsed, shifted
from waymark.records.terms import Span, days, months, working_days


@pytest.mark.parametrize(
    ("day", "by", "moved"),
    [
        (date(2018, 10, 3), days(28), date(2018, 10, 31)),
        (date(2018, 10, 31), Span(-28, "days"), date(2018, 10, 3)),
        (date(2018, 8, 31), Span(-6, "months"), date(2018, 2, 28)),
        (date(2019, 8, 31), months(6), date(2020, 2, 29)),
        (date(2018, 11, 30), months(3), date(2019, 2, 28)),
        (date(2020, 2, 29), months(12), date(2021, 2, 28)),
        (date(2018, 10, 12), working_days(1), date(2018, 10, 15)),
        (date(2018, 10, 13), working_days(1), date(2018, 10, 15)),  # a Saturday counts from the Friday
        (date(2018, 3, 29), working_days(1), date(2018, 4, 3)),  # over Easter
        (date(2028, 12, 29), working_days(1), None),  # past the last bank holidays announced
        (None, days(1), None),
    ],
)
def test_a_day_is_moved_by_a_span(day: date | None, by: Span, moved: date | None) -> None:
    assert shifted(day, by) == moved


@pytest.mark.parametrize(
    ("start", "end", "unit", "count"),
    [
        (date(2018, 10, 10), date(2018, 10, 13), "days", 3),
        (date(2018, 10, 10), date(2018, 10, 10), "days", 0),
        (date(2018, 10, 12), date(2018, 10, 15), "working days", 1),
        (date(2018, 10, 13), date(2018, 10, 15), "working days", 1),
        (date(2018, 12, 24), date(2018, 12, 27), "working days", 1),
        (date(2001, 10, 31), date(2018, 10, 30), "years", 16),
        (date(2001, 10, 31), date(2018, 10, 31), "years", 17),
        (date(2000, 2, 29), date(2017, 2, 28), "years", 16),
        (date(2000, 2, 29), date(2017, 3, 1), "years", 17),
        (date(2018, 10, 11), date(2018, 10, 10), "days", None),
        (date(2018, 10, 11), date(2018, 10, 10), "working days", None),
        (None, date(2018, 10, 10), "days", None),
        (date(2018, 10, 10), None, "years", None),
    ],
)
def test_time_from_one_day_to_another_is_unknown_where_the_end_comes_first(
    start: date | None, end: date | None, unit: str, count: int | None
) -> None:
    assert elapsed(start, end, unit) == count
