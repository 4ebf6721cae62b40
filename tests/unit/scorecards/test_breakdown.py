"""A breakdown's parts are its whole, in all and for a team."""

from datetime import date

import pytest

from waymark.engines.extract import Extract, extract_of
from waymark.engines.frames import Frames
from waymark.engines.reference import Reference
from waymark.measures.catalogue import find
from waymark.scorecards.breakdown import Kind, NotABreakdown, broken_down
from waymark.scorecards.scorecard import Source

D = date(2018, 10, 31)


def contact(id: str, child: str, source: str | None) -> dict[str, object]:
    return {"id": id, "child": child, "received_on": date(2018, 10, 1), "source": source}


def extract() -> Extract:
    involved = {"id": "i", "child": "Amy", "worker": "w", "team": "North", "started_on": date(2018, 1, 1)}
    return extract_of(
        {
            "contacts": [contact("1", "Amy", "2B"), contact("2", "Ben", "1A"), contact("3", "Ben", None),
                         contact("4", "Cal", "1A")],
            "involvements": [involved],
        }
    )  # fmt: skip


def source(engine: type) -> Source:
    held = extract()
    return Source("E09000030", "load", D, held, engine(held))


@pytest.mark.parametrize("engine", [Reference, Frames])
def test_the_commonest_kind_comes_first_and_not_known_last(engine: type) -> None:
    kinds = broken_down(source(engine), find("contacts-by-source"), "month", D)
    assert kinds == [Kind("1A", "", 2, 50.0), Kind("2B", "", 1, 25.0), Kind("", "", 1, 25.0)]


@pytest.mark.parametrize("engine", [Reference, Frames])
def test_a_team_has_its_own_kinds(engine: type) -> None:
    measure = find("contacts-by-source")
    assert broken_down(source(engine), measure, "month", D, "North") == [Kind("2B", "", 1, 100.0)]
    others = broken_down(source(engine), measure, "month", D, "not allocated")
    assert [(kind.kind, kind.count) for kind in others] == [("1A", 2), ("", 1)]


def test_a_measure_without_kinds_says_so() -> None:
    with pytest.raises(NotABreakdown, match="children-on-cp-plan is not broken down"):
        broken_down(source(Reference), find("children-on-cp-plan"), "month", D)
