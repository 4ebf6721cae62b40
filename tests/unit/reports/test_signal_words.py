"""What a councillor reads of a signal: headings from a closed list, and sentences with their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from waymark.engines.results import Figure
from waymark.measures.catalogue import find
from waymark.measures.measure import Measure
from waymark.reports.signals import words
from waymark.reports.signals.marks import mark_of
from waymark.scorecards.signals import Aim, Signalled, signalled
from waymark.store.breaks import Break
from waymark.store.steps import Step

D = date(2018, 12, 31)
NUMBER = find("children-looked-after")
STEADY = [50, 52, 51, 49, 50, 52, 51, 49, 50]


def months(count: int) -> list[str]:
    """So many months up to December 2018."""
    return [f"{2018 - (count - 1 - at + 0) // 12}-{12 - (count - 1 - at) % 12:02d}" for at in range(count)]


def of_numbers(values: Sequence[float], target: float | None = None, steps: Sequence[Step] = ()) -> Signalled:
    past = [(m, Figure(None, None, float(v))) for m, v in zip(months(len(values)), values, strict=True)]
    return signalled(NUMBER, past, D, target, Aim("2019-03", target), ((), steps))


def of_shares(measure: Measure, parts: Sequence[tuple[int, int]], target: float | None = None) -> Signalled:
    past = [
        (m, Figure(Decimal(above), Decimal(below), 100 * above / below))
        for m, (above, below) in zip(months(len(parts)), parts, strict=True)
    ]
    return signalled(measure, past, D, target, Aim("2019-03", target))


def all_of(*in_time: int) -> list[tuple[int, int]]:
    """Of 100 each month."""
    return [(above, 100) for above in in_time]


GOOD_IS_HIGH = find("assessments-within-45-working-days")
GOOD_IS_LOW = find("re-referrals-within-12-months")


@pytest.mark.parametrize(
    ("said", "heading", "shape"),
    [
        (of_numbers([*STEADY, 50, 52, 51]), "No real change", "wave"),
        (of_numbers(STEADY), "Too early to say", "dots"),
        (of_numbers([*STEADY, 56, 57, 56, 57, 56, 57, 56]), "Higher since June", "step-up"),
        (of_numbers([*STEADY, 50, 52, 80]), "Unusually high", "point-up"),
        (of_numbers([*STEADY, 50, 52, 20]), "Unusually low", "point-down"),
        (of_numbers([55, 45, 54, 46, 53, 49, 48, 49, 50, 51, 52, 53]), "Higher since July", "slope-up"),
        (of_shares(GOOD_IS_HIGH, all_of(*STEADY, 50, 52, 80)), "Unusually high", "point-up"),
        (of_shares(GOOD_IS_LOW, all_of(*STEADY, 50, 52, 80)), "Unusually high", "point-up"),
        (
            of_shares(GOOD_IS_LOW, all_of(*STEADY, 56, 57, 56, 57, 56, 57, 56)),
            "Worse since June",
            "step-up",
        ),
        (
            of_shares(GOOD_IS_HIGH, all_of(*STEADY, 56, 57, 56, 57, 56, 57, 56)),
            "Better since June",
            "step-up",
        ),
        (
            of_shares(GOOD_IS_HIGH, all_of(45, 55, 46, 54, 47, 51, 52, 51, 50, 49, 48, 47)),
            "Getting worse",
            "slope-down",
        ),
    ],
)
def test_the_heading_and_its_shape(said: Signalled, heading: str, shape: str) -> None:
    mark = mark_of(said)
    assert mark is not None
    assert (mark.heading, mark.shape) == (heading, shape)


def test_nothing_is_marked_where_nothing_was_asked() -> None:
    assert mark_of(None) is None


def test_the_sentence_has_the_usual_range() -> None:
    # twelve months of 49 and 51 by turns: an average of 50, and 2.66 times 2 each side
    assert words.sentence_of(of_numbers([49, 51] * 6)) == "Within its usual range, 44.7 to 55.3."


def test_too_early_says_how_many_there_are_and_since_when() -> None:
    assert words.sentence_of(of_numbers(STEADY)) == (
        "9 months have a figure; with fewer than 12 the usual range is not known."
    )
    step = Step("2018-12", NUMBER.slug, "a new panel", "J. Analyst")
    assert words.sentence_of(of_numbers([49, 51] * 6, steps=[step])) == (
        "1 month has a figure since December 2018; with fewer than 12 the usual range is not known."
    )


def test_what_goes_the_other_way_is_said_beneath() -> None:
    said = of_shares(GOOD_IS_HIGH, all_of(*([40, 50] * 8), 48, 55, 54, 53, 52, 51, 50, 49))
    assert words.heading_of(said) == "Better since April"
    assert words.beside(said) == "but getting worse for 7 months"


def test_an_unusual_figure_is_said_to_be_good_or_bad_beneath() -> None:
    high = all_of(*STEADY, 50, 52, 80)
    assert words.beside(of_shares(GOOD_IS_HIGH, high)) == "better than usual"
    assert words.beside(of_shares(GOOD_IS_LOW, high)) == "worse than usual"
    assert words.beside(of_numbers([*STEADY, 50, 52, 80])) == ""


def test_a_month_of_more_than_a_year_ago_is_said_with_its_year() -> None:
    # 24 months to December 2018: the last 13 begin in December 2017
    assert words.heading_of(of_numbers([40, 41] * 5 + [40] + [60, 61] * 6 + [60])) == (
        "Higher since December 2017"
    )
    assert words.heading_of(of_numbers([40, 41] * 6 + [60, 61] * 6)) == "Higher since January"


def test_of_so_few_that_nothing_stands_out_that_is_said() -> None:
    said = of_shares(GOOD_IS_HIGH, [(1, 2), (1, 3), (2, 3), (1, 2)] * 4)
    assert words.sentence_of(said).endswith("So few are counted that hardly any figure would stand out.")


def test_a_target_reached_by_chance_is_called_so() -> None:
    said = of_numbers([49, 51] * 6, target=51)
    assert words.assurance_in_words(said) == ""  # neither way is better
    said = of_shares(GOOD_IS_HIGH, all_of(*([89, 91] * 6)), target=90)
    assert words.assurance_in_words(said) == (
        "The target of 90% is hit and miss: it lies in the usual range, so chance decides."
    )
    assert words.stretch_in_words(said) == "90% is no stretch: it was reached in 6 of the last 12 months."
    assert words.forecast_in_words(said).startswith("As things go, about 90.0% by March 2019, and 19 times")
    assert words.forecast_in_words(said).endswith("The target of 90% could be met or missed.")


def test_a_target_beyond_the_usual_range_is_a_stretch() -> None:
    said = of_shares(GOOD_IS_HIGH, all_of(*([79, 81] * 6)), target=95)
    assert words.assurance_in_words(said) == (
        "The target of 95% is consistently missed: it is beyond the usual range. It needs a change."
    )
    assert words.stretch_in_words(said) == (
        "95% is a stretch: it was not reached in the last 12 months and is beyond the usual range."
    )
    assert words.forecast_in_words(said).endswith(
        "The target of 95% will be missed unless something changes."
    )


def test_the_direction_is_in_points_a_month() -> None:
    rising = of_shares(GOOD_IS_HIGH, all_of(*range(60, 72)))
    assert words.direction_in_words(rising.direction, "percent") == (
        "Rising (better), about 1.0 points a month, over 12 months"
    )
    level = of_numbers([49, 51] * 6)
    assert words.direction_in_words(level.direction, "count") == "No clear direction over 12 months"


def test_months_before_anything_was_recorded_are_left_out() -> None:
    said = of_numbers([0, 0, 0, *STEADY, 50, 52, 51])
    assert (said.signal.months, said.series.points[0].month) == (12, "2018-01")


def test_a_break_in_series_starts_anew_and_one_of_another_measure_does_not() -> None:
    past = [(m, Figure(None, None, 50.0 + at % 2)) for at, m in enumerate(months(24))]
    breaks = [Break(date(2018, 3, 14), "", "new ids"), Break(date(2018, 9, 1), "children-in-need", "x")]
    said = signalled(NUMBER, past, D, None, Aim("2019-03"), (breaks, ()))
    assert (said.signal.kind, said.signal.months, said.breaks) == ("early", 10, (breaks[0],))


def test_half_a_month_is_left_out_of_what_happened_and_not_of_how_things_stand() -> None:
    past = [(m, Figure(None, None, 50.0)) for m in months(13)]
    mid = date(2018, 12, 12)
    assert signalled(find("contacts-received"), past, mid, None, Aim("2019-03")).unfinished == "2018-12"
    assert signalled(NUMBER, past, mid, None, Aim("2019-03")).unfinished == ""
