"""How far figures have moved since first reported: three small loads, by hand, in both engines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from waymark.cli.loading import load_extract
from waymark.engines.evaluator import Evaluator
from waymark.engines.extract import Extract
from waymark.engines.frames import Frames
from waymark.engines.reference import Reference
from waymark.measures.catalogue import BY_SLUG
from waymark.records.limits import Limit
from waymark.scorecards.moved import Moved, Told, moved
from waymark.store import Store

OCTOBER, NOVEMBER, DECEMBER = date(2018, 10, 31), date(2018, 11, 30), date(2018, 12, 31)
PLANS = "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,cppl_cp_plan_ola\n"
VISITS = "cppv_cp_visit_id,cppv_person_id,cppv_cp_visit_date,cppv_cp_visit_seen\n"
LOADS: dict[date, dict[str, str]] = {
    OCTOBER: {
        "ssd_cp_plans": PLANS + "P1,Amy,2018-09-01,,N\nP2,Ben,2018-09-01,,N\n",
        "ssd_cp_visits": VISITS + "V1,Ben,2018-10-25,Y\n",
    },
    # Ben's end and Cem's and Dee's plans, and Amy's visit in October, came late
    NOVEMBER: {
        "ssd_cp_plans": PLANS + "P1,Amy,2018-09-01,,N\nP2,Ben,2018-09-01,2018-10-15,N\n"
        "P3,Cem,2018-10-20,,N\nP4,Dee,2018-10-10,,N\n",
        "ssd_cp_visits": VISITS + "V1,Ben,2018-10-25,Y\nV2,Amy,2018-10-20,Y\n",
    },
    # a new case system calls Amy 901
    DECEMBER: {
        "ssd_cp_plans": PLANS + "P1,901,2018-09-01,,N\nP2,Ben,2018-09-01,2018-10-15,N\n"
        "P3,Cem,2018-10-20,,N\nP4,Dee,2018-10-10,,N\n",
        "ssd_cp_visits": VISITS + "V1,Ben,2018-10-25,Y\nV2,901,2018-10-20,Y\n",
        "id_crosswalk": "old_person_id,new_person_id,effective_date\nAmy,901,2018-12-05\n",
    },
}
MEASURES = [BY_SLUG["children-on-cp-plan"], BY_SLUG["cp-visited-in-4-weeks"]]


def told(place: Path, engine: Callable[[Extract], Evaluator], newest: dict[str, str]) -> list[Told]:
    store, found = Store(place / "store"), []
    for day, files in LOADS.items():
        folder = place / f"{day}"
        folder.mkdir()
        for name, text in files.items():
            (folder / f"{name}.csv").write_text(text, encoding="utf-8")
        assert load_extract(folder, day, "A", store).published
        load = store.newest("A", day)
        extract = store.extract(load)
        found.append(Told(load.load_id, load.as_at, extract, engine(extract), newest))
    return found


def lines(found: list[Moved]) -> list[tuple[Any, ...]]:
    return [(m.measure.slug, m.month, m.first, m.now, m.added, m.changed, m.removed) for m in found]


@pytest.mark.parametrize("engine", [Reference, Frames])
def test_late_records_change_the_past(tmp_path: Path, engine: Callable[[Extract], Evaluator]) -> None:
    loads = told(tmp_path, engine, {"Amy": "901"})
    third = 100 / 3
    assert lines(moved(MEASURES, loads, DECEMBER, 4)) == [
        # on 30 September Amy and Ben, then and now
        ("children-on-cp-plan", "2018-09", 2.0, 2.0, 0, 0, 0),
        # on 31 October Cem and Dee came late and Ben had left
        ("children-on-cp-plan", "2018-10", 2.0, 3.0, 2, 0, 1),
        ("children-on-cp-plan", "2018-11", 3.0, 3.0, 0, 0, 0),
        ("children-on-cp-plan", "2018-12", None, None, None, None, None),
        ("cp-visited-in-4-weeks", "2018-09", 0.0, 0.0, 0, 0, 0),
        # Ben of two, then Amy of three: her answer changed
        ("cp-visited-in-4-weeks", "2018-10", 50.0, pytest.approx(third), 2, 1, 1),
        ("cp-visited-in-4-weeks", "2018-11", 0.0, 0.0, 0, 0, 0),
        ("cp-visited-in-4-weeks", "2018-12", None, None, None, None, None),
    ]


def test_without_the_crosswalk_a_child_goes_and_another_comes(tmp_path: Path) -> None:
    found = moved(MEASURES[:1], told(tmp_path, Reference, {}), DECEMBER, 2)
    assert lines(found)[0] == ("children-on-cp-plan", "2018-11", 3.0, 3.0, 1, 0, 1)


def test_a_measure_that_a_load_cannot_give_is_not_available(tmp_path: Path) -> None:
    (found,) = moved(
        [BY_SLUG["children-looked-after"]], told(tmp_path, Reference, {})[:2], date(2018, 10, 31), 1
    )
    assert (found.first, found.now, found.added, found.difference) == (None, None, None, None)
    assert "cannot give" in found.why


def test_a_month_before_what_a_load_reaches_is_not_available(tmp_path: Path) -> None:
    first, last = told(tmp_path, Reference, {})[:2]
    limit = Limit("Only plans of the last month are given.", since=date(2018, 11, 1))
    short = replace(last, limits={"cp_plans": limit})
    (found,) = moved(MEASURES[:1], [first, short], OCTOBER, 1)
    assert (found.first, found.now, found.added) == (None, None, None)
