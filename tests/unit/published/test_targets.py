"""Red, amber and green from the value and its targets, each boundary beside its neighbour."""

from decimal import Decimal

import pytest

from waymark.scorecards.targets import Polarity, polarity_of_targets, rag


@pytest.mark.parametrize(("value", "minimum", "upper", "better", "colour"), [
    ("95", 90, 95, "higher", "green"), ("94.999", 90, 95, "higher", "amber"),
    ("90", 90, 95, "higher", "amber"), ("89.999", 90, 95, "higher", "red"),
    ("10", 15, 10, "lower", "green"), ("10.001", 15, 10, "lower", "amber"),
    ("15", 15, 10, "lower", "amber"), ("15.001", 15, 10, "lower", "red"),
    ("91", 91, 91, "higher", "green"), ("90.999", 91, 91, "higher", "red"),
    ("90", 90, None, "higher", "green"), ("89.9", 90, None, "higher", "red"),
    ("95", None, 95, "higher", "green"), ("94.9", None, 95, "higher", "red"),
    ("16", 15, None, "lower", "red"), ("15", 15, None, "lower", "green"),
    ("0", 90, 95, "higher", "red"), ("0", 15, 10, "lower", "green"),
    ("95", None, None, "higher", ""), ("95", 90, 95, "", ""),
])  # fmt: skip
def test_the_colour_of_a_value(
    value: str, minimum: int | None, upper: int | None, better: Polarity, colour: str
) -> None:
    assert rag(Decimal(value), minimum, upper, better) == colour
    assert rag(float(value), minimum, upper, better) == colour


def test_what_is_not_available_has_no_colour() -> None:
    assert rag(None, 90, 95, "higher") == ""


def test_the_order_of_the_targets_says_which_way_is_better() -> None:
    assert [polarity_of_targets(*pair) for pair in ((90, 95), (15, 10), (91, 91), (90, None))] == [
        "higher", "lower", "", "",
    ]  # fmt: skip
