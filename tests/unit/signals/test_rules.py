"""Each published rule, by a case that fires it and the nearest that does not, worked out by hand."""

import pytest

from waymark.signals.limits import Limits
from waymark.signals.rules import Found, fired

LINES = Limits(70, 85, 100)
"""A third is 5: the outer thirds are above 95 and below 75."""


def found(*values: float) -> list[Found]:
    return fired(values, [LINES] * len(values))


@pytest.mark.parametrize(
    ("values", "rule", "way", "at"),
    [
        # outside the limits; on a limit is not outside
        ((85, 100.1, 85), "outside", "up", (1,)),
        ((85, 100, 85), None, None, None),
        ((85, 69.9, 85), "outside", "down", (1,)),
        ((85, 70, 85), None, None, None),
        # seven on one side; six are not a run, and one on the mean ends it
        ((84, 86, 87, 86, 87, 86, 87, 86), "run", "up", (1, 2, 3, 4, 5, 6, 7)),
        ((84, 86, 87, 86, 87, 86, 87, 84), None, None, None),
        ((86, 87, 86, 85, 87, 86, 87, 86), None, None, None),
        ((83, 84, 83, 84, 83, 84, 83), "run", "down", (0, 1, 2, 3, 4, 5, 6)),
        # six each above the last; five are not a trend, and a repeat ends it
        ((90, 82, 83, 84, 86, 87, 88, 84), "trend", "up", (1, 2, 3, 4, 5, 6)),
        ((90, 82, 83, 84, 86, 87, 84), None, None, None),
        ((90, 82, 83, 84, 84, 86, 87, 84), None, None, None),
        ((82, 88, 87, 86, 84, 83, 82, 86), "trend", "down", (1, 2, 3, 4, 5, 6)),
        # two of three in the outer third
        ((96, 90, 96), "two of three", "up", (0, 2)),
        ((96, 96, 90), "two of three", "up", (0, 1)),
        ((96, 90, 90, 96), None, None, None),  # two of four
        ((95, 90, 96), None, None, None),  # on the edge of the third
        ((96, 84, 96), None, None, None),  # the third is on the other side
        ((96, 84, 74), None, None, None),  # near both limits
        ((74, 80, 74), "two of three", "down", (0, 2)),
        ((96, 90, 96, 90, 96, 84), "two of three", "up", (0, 2, 4)),  # told once while it goes on
    ],
)
def test_a_rule_fires_and_its_neighbour_does_not(
    values: tuple[float, ...], rule: str | None, way: str | None, at: tuple[int, ...] | None
) -> None:
    assert [(one.rule, one.way, one.at) for one in found(*values)] == ([(rule, way, at)] if rule else [])


def test_a_point_outside_the_limit_is_also_near_it() -> None:
    assert [one.rule for one in found(101, 90, 96)] == ["outside", "two of three"]


def test_what_binary_fractions_lose_is_not_a_side() -> None:
    on_the_line = 0.1 + 0.2
    assert fired([on_the_line] * 8, [Limits(0.3, 0.3, 0.3)] * 8) == []
