"""Every measure can be said in English, as lines and as an outline."""

import pytest

from waymark.engines.words import Part, definition_of, outline_of
from waymark.measures.catalogue import CATALOGUE, find
from waymark.measures.measure import Measure


@pytest.mark.parametrize("measure", CATALOGUE, ids=[measure.slug for measure in CATALOGUE])
def test_the_outline_says_every_line_of_the_definition(measure: Measure) -> None:
    assert said(outline_of(measure), 0) == [(line.level, line.text) for line in definition_of(measure)]


def test_a_cohort_inside_another_measure_is_called_by_its_name() -> None:
    lines = [line.text for line in definition_of(find("cin-with-plan"))]
    assert "Not one of the children looked after" in lines


def test_a_review_on_time_says_when_each_review_is_due() -> None:
    lines = [line.text for line in definition_of(find("cla-reviews-on-time"))]
    assert lines[1:4] == [
        "The first is due 20 working days after the day entered care",
        "The second is due 3 months after the one before was held",
        "Each next is due 6 months after the one before was held",
    ]


def test_days_since_the_last_visit_are_said() -> None:
    lines = [line.text for line in definition_of(find("cp-visited-in-4-weeks"))]
    assert "Numerator: of these, those for whom D is within 28 days of" in lines


def said(parts: tuple[Part, ...], level: int) -> list[tuple[int, str]]:
    found = []
    for part in parts:
        found += [(level, part.text), *said(part.parts, level + 1)]
    return found
