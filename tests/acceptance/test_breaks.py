"""A break in series, marked or brought by a crosswalk, is on the trend in every format."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from .commands import waymark

PLANS = "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,cppl_cp_plan_ola\n"
SLUG = "children-on-cp-plan"
ON = ("--as-at", "2018-12-31")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Amy's id has changed on 5 November; of that measure another break is marked in October."""
    place = tmp_path_factory.mktemp("breaks")
    extract = place / "extract"
    extract.mkdir()
    (extract / "ssd_cp_plans.csv").write_text(PLANS + "P1,901,2018-01-01,,N\n", encoding="utf-8")
    ids = "old_person_id,new_person_id,effective_date\nAmy,901,2018-11-05\n"
    (extract / "id_crosswalk.csv").write_text(ids, encoding="utf-8")
    (place / "one.toml").write_text(f'[scorecard]\n[[row]]\nmeasure = "{SLUG}"\n', encoding="utf-8")
    assert waymark("load", extract, *ON, "--authority", "A", store=place / "store").status == 0
    return place


def shown(place: Path, format: str, *more: object) -> str:
    ran = waymark(
        "scorecard", *ON, "--definition", place / "one.toml", "--format", format, *more, store=place / "store"
    )
    assert ran.status == 0, ran.err
    return ran.out


def mark(place: Path, *more: object) -> object:
    return waymark("mark-break", *more, store=place / "store").status


def test_a_break_is_shown_in_every_format(place: Path) -> None:
    assert mark(place, "--as-at", "2018-10-01", "--reason", "visits recounted", "--measure", SLUG) == 0
    heading, line = shown(place, "csv").splitlines()
    assert dict(zip(heading.split(","), line.split(","), strict=True))["breaks"] == "2018-10-01 2018-11-05"
    # the contract's columns come first, and the months last
    assert heading.split(",")[-6:] == [f"2018-{month:02}" for month in range(7, 13)]
    assert '"reason": "new ids for 1 child"' in shown(place, "json")
    assert "Break in series: from 5 November 2018, new ids for 1 child." in shown(place, "table")
    page = shown(place, "html")
    assert "from 1 October 2018, visits recounted" in page
    assert "Break in series in Oct 18, Nov 18." in page
    # thirteen months 158/12 apart from 6: the breaks stand half way before the eleventh and the twelfth
    (drawn,) = re.findall(r'd="(M131[^"]*)"', page)
    assert drawn == "M131.1 5V37M144.2 5V37"
    shown(place, "xlsx", "--output", place / "card.xlsx")
    cells = [
        str(cell)
        for row in load_workbook(place / "card.xlsx")["Notes"].iter_rows(values_only=True)
        for cell in row
    ]
    assert any("Break in series: from 1 October 2018, visits recounted" in cell for cell in cells)
    # new ids concern every measure: said once, above them
    assert page.count("new ids for 1 child") == 1
    assert sum("from 5 November 2018, new ids for 1 child" in cell for cell in cells) == 1
    assert mark(place, "--as-at", "2018-10-01", "--measure", SLUG, "--remove") == 0
    assert "visits recounted" not in shown(place, "json")


def test_a_mark_takes_a_reason_and_a_measure_that_exists(place: Path) -> None:
    assert mark(place, "--as-at", "2018-10-01") == 2
    assert mark(place, "--as-at", "2018-10-01", "--reason", "x", "--measure", "children-in-ned") == 2
    assert mark(place, "--as-at", "2018-10-01", "--remove") == 1


def test_a_mark_changed_by_hand_is_noticed(place: Path) -> None:
    assert mark(place, "--as-at", "2018-10-01", "--reason", "recounted") == 0
    path = place / "store" / "A" / "breaks.json"
    kept = path.read_text(encoding="utf-8")
    path.write_text(kept.replace("recounted", "invented"), encoding="utf-8")
    ran = waymark("scorecard", *ON, store=place / "store")
    path.write_text(kept, encoding="utf-8")
    assert (ran.status, "is not as it was published" in ran.err) == (1, True)
