"""Stores that the tests of the commands share; nobody changes them."""

from pathlib import Path

import pytest

from .commands import waymark

AS_AT = "2018-10-31"
AUTHORITY = "E09000099"

PEOPLE = "pers_person_id,pers_dob\nANNA,2010-05-04\nBEN,2012-06-05\n"
PLANS = (
    "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,cppl_cp_plan_ola\n"
    "P1,ANNA,2018-09-03,,N\n"
    "P2,BEN,2018-03-05,{ended},N\n"
)
VISITS = (
    "cppv_cp_visit_id,cppv_person_id,cppv_cp_visit_date,cppv_cp_visit_seen\n"
    "V1,ANNA,2018-10-24,Y\n"
    "V2,BEN,2018-10-24,N\n"
)


def write_two_children(folder: Path, ended: str = "") -> Path:
    """Anna and Ben, on a protection plan and visited; Ben was not seen. His plan may have ended."""
    folder.mkdir(parents=True)
    (folder / "ssd_person.csv").write_text(PEOPLE, encoding="utf-8")
    (folder / "ssd_cp_plans.csv").write_text(PLANS.format(ended=ended), encoding="utf-8")
    (folder / "ssd_cp_visits.csv").write_text(VISITS, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up authority of 200 children: its `extract` and its `store`."""
    place = tmp_path_factory.mktemp("authority")
    made = waymark(
        "synthesise", place / "extract", "--as-at", AS_AT, "--children", 200, "--years", 2, "--seed", 3
    )
    assert made.status == 0, made.err
    loaded = waymark(
        "load", place / "extract", "--as-at", AS_AT, "--authority", AUTHORITY, store=place / "store"
    )
    assert loaded.status == 0, loaded.err
    return place


@pytest.fixture(scope="session")
def two_authorities(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two: in `A` Anna and Ben are on a plan, in `B`, where months are missing, neither is."""
    place = tmp_path_factory.mktemp("two")
    both = write_two_children(place / "a")
    for extract, authority, as_at in ((both, "A", AS_AT), (both, "A", "2018-11-30")):
        loaded = waymark("load", extract, "--as-at", as_at, "--authority", authority, store=place / "store")
        assert loaded.status == 0, loaded.err
    one = write_two_children(place / "b", ended="2018-10-01")
    loaded = waymark("load", one, "--as-at", AS_AT, "--authority", "B", store=place / "store")
    assert loaded.status == 0, loaded.err
    return place / "store"
