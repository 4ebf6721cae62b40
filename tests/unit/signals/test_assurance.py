"""Whether a target is met whatever happens, and whether it asks for anything: cases worked out by hand."""

import pytest
from unit.signals.drawing import of_values

from waymark.signals.assurance import Stretch, assurance_of, stretch_of
from waymark.signals.limits import Limits
from waymark.signals.series import Polarity

USUAL = Limits(80, 85, 90)


@pytest.mark.parametrize(
    ("target", "polarity", "assurance"),
    [
        (80, "higher", "consistently met"),
        (80.1, "higher", "hit and miss"),
        (90, "higher", "hit and miss"),
        (90.1, "higher", "consistently missed"),
        (90, "lower", "consistently met"),
        (89.9, "lower", "hit and miss"),
        (80, "lower", "hit and miss"),
        (79.9, "lower", "consistently missed"),
        (85, "", ""),
        (None, "higher", ""),
    ],
)
def test_a_target_is_met_whatever_happens_or_by_chance_or_never(
    target: float | None, polarity: Polarity, assurance: str
) -> None:
    assert assurance_of(target, USUAL, polarity) == assurance


def test_nothing_is_assured_without_limits() -> None:
    assert assurance_of(85, None, "higher") == ""


def test_a_percentage_that_is_always_100_always_meets_100() -> None:
    assert assurance_of(100, Limits(100, 100, 100), "higher") == "consistently met"


@pytest.mark.parametrize(
    ("target", "polarity", "expected"),
    [
        # 90 was reached in 3 of the last 12 months (90, 91, 93): it could not be a stretch target
        (90, "higher", Stretch("already reached", 3, 12)),
        (93.1, "higher", Stretch("within the usual range", 0, 12)),
        (95, "higher", Stretch("within the usual range", 0, 12)),
        (95.1, "higher", Stretch("a stretch", 0, 12)),
        (80, "lower", Stretch("already reached", 1, 12)),
        (75, "lower", Stretch("within the usual range", 0, 12)),
        (74.9, "lower", Stretch("a stretch", 0, 12)),
        (90, "", Stretch("", 0, 12)),
    ],
)
def test_a_target_that_was_reached_or_is_usual_is_no_stretch(
    target: float, polarity: Polarity, expected: Stretch
) -> None:
    # the 99 and the 60 are more than 12 months ago
    points = of_values([99, 60, 85, 84, 90, 82, 91, 86, 80, 88, 93, 85, 84, 86]).points
    assert stretch_of(target, points, Limits(75, 85, 95), polarity) == expected


def test_what_was_not_reached_is_no_stretch_while_the_usual_range_is_not_known() -> None:
    points = of_values([85, 86]).points
    assert stretch_of(90, points, None, "higher") == Stretch("", 0, 2)
    assert stretch_of(86, points, None, "higher") == Stretch("already reached", 1, 2)
