"""Which placements are outside the authority's area, as told by the authority that each is in."""

from datetime import date

import pytest

from waymark.engines.extract import arrow_table
from waymark.intake.areas import derive_placement_areas, is_outside
from waymark.intake.intake import Intake
from waymark.records.tables.placements import placements

TOWER_HAMLETS = "E09000030"


@pytest.mark.parametrize(
    ("place", "outside"),
    [
        ("E09000030", "N"),
        (" e09000030 ", "N"),
        ("E09000031", "Y"),
        ("W06000015", "Y"),
        ("", None),
        (None, None),
        ("Hackney", None),
        ("211", None),
    ],
)
def test_only_two_codes_tell_that_a_place_is_outside(place: str | None, outside: str | None) -> None:
    assert is_outside(place, TOWER_HAMLETS) == outside


def test_the_name_the_load_goes_by_tells_that_a_place_is_inside_and_no_more() -> None:
    assert is_outside("Tower  Hamlets", "tower hamlets") == "N"
    assert is_outside("E09000031", "tower hamlets") is None


def load(*places: str | None) -> Intake:
    rows = [{"id": f"p{n}", "child": "Amy", "authority": place} for n, place in enumerate(places)]
    columns = {"id", "child", "authority"}
    intake = Intake(as_at=date(2018, 10, 31))
    intake.tables["placements"] = arrow_table(placements, rows, columns)
    intake.columns["placements"] = frozenset(columns)
    return intake


def test_each_placement_is_told_inside_or_outside_or_not_known() -> None:
    intake = load("E09000030", "E09000031", None)
    derive_placement_areas(intake, TOWER_HAMLETS)
    made = intake.tables["placement_areas"].select(["placement", "outside"]).to_pydict()
    assert made == {"placement": ["p0", "p1", "p2"], "outside": ["N", "Y", None]}
    assert intake.derived == {"placement_areas": "ssd_cla_placement.clap_cla_placement_la"}


def test_where_nothing_can_be_told_there_is_no_table_and_so_no_figure() -> None:
    intake = load("Hackney", None)
    derive_placement_areas(intake, TOWER_HAMLETS)
    assert "placement_areas" not in intake.tables
