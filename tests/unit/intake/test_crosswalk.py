"""Ids that change with the case system: one to one or not used, followed and never guessed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from unit.intake.files import column, read, said

from waymark.cli.loading import LoadReport, load_extract
from waymark.intake.crosswalk.pairs import Pair, sorted_out
from waymark.store import Store

from .files import folder

OCTOBER, NOVEMBER, DECEMBER = date(2018, 10, 31), date(2018, 11, 30), date(2018, 12, 31)
PEOPLE = "pers_person_id\n"
PLANS = "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date\n"
LEAVERS = "clea_table_id,clea_person_id,clea_care_leaver_eligibility,clea_care_leaver_in_touch\n"
IDS = "old_person_id,new_person_id,effective_date\n"


def pairs(*said: str) -> list[Pair]:
    """Pairs drawn as "old new" or "old new YEAR"; the first is on row 2."""
    drawn = [text.split() for text in said]
    return [Pair(p[0], p[1], date(int((*p, 2018)[2]), 11, 5), row) for row, p in enumerate(drawn, start=2)]


DRAWN = {
    # what is handed over: what an old id becomes, and what is in doubt
    "one to one": (("A 1", "B 2"), {"A": "1", "B": "2"}, []),
    "the same twice": (("A 1", "A 1"), {"A": "1"}, [("crosswalk-repeated", 3)]),
    "nothing changes": (("A A",), {}, [("crosswalk-same", 2)]),
    "one id, two new": (
        ("A 1", "A 2", "B 3"),
        {"B": "3"},
        [("crosswalk-not-one-to-one", 2), ("crosswalk-not-one-to-one", 3)],
    ),
    "two ids, one new": (
        ("A 1", "B 1"),
        {},
        [("crosswalk-not-one-to-one", 2), ("crosswalk-not-one-to-one", 3)],
    ),
    "exchanged": (("A B", "B A"), {}, [("crosswalk-circle", 2), ("crosswalk-circle", 3)]),
    "round by a third": (
        ("A B", "B C", "C A", "D 4"),
        {"D": "4"},
        [("crosswalk-circle", 2), ("crosswalk-circle", 3), ("crosswalk-circle", 4)],
    ),
    "two changes of system": (("A B 2015", "B C 2018"), {"A": "C", "B": "C"}, []),
    "an id given out again": (("B C 2015", "A B 2018"), {"B": "C", "A": "B"}, []),
}


@pytest.mark.parametrize(("given", "newest", "doubts"), DRAWN.values(), ids=DRAWN.keys())
def test_only_pairs_one_to_one_are_used(
    given: tuple[str, ...], newest: dict[str, str], doubts: list[tuple[str, int]]
) -> None:
    found = sorted_out(pairs(*given))
    assert found.newest == newest
    assert [(rule, pair.row) for rule, pair in found.doubts] == doubts


def test_old_ids_in_one_table_are_read_as_the_new_ones_and_kept_beside_them(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_person=PEOPLE + "1\nBen\n",
        ssd_cp_plans=PLANS + "P1,Amy,2018-01-01\nP2,Ben,2018-01-01\n",
        id_crosswalk=IDS + "Amy,1,2018-10-01\n",
    )
    assert said(intake) == [(2, "cppl_person_id", "crosswalk", "fix")]
    assert column(intake, "cp_plans", "child") == ["1", "Ben"]
    assert column(intake, "cp_plans", "extra.child as given") == ["Amy", None]


def test_a_child_listed_under_both_ids_is_asked_about_and_left(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_person=PEOPLE + "1\nAmy\n",
        ssd_cp_plans=PLANS + "P1,Amy,2018-01-01\n",
        id_crosswalk=IDS + "Amy,1,2018-10-01\n",
    )
    assert said(intake) == [(2, "old_person_id", "crosswalk-both-listed", "ask")]
    assert column(intake, "cp_plans", "child") == ["Amy"]


def test_a_row_that_the_child_has_under_the_new_id_already_is_asked_about_and_left(tmp_path: Path) -> None:
    status = "person_id,effective_date,eligibility\n"
    intake = read(
        tmp_path,
        care_leaver_status=status + "1,2018-01-01,relevant\nAmy,2018-01-01,qualifying\n"
        "Amy,2017-01-01,relevant\n",
        id_crosswalk=IDS + "Amy,1,2018-10-01\n",
    )
    assert said(intake, "crosswalk-clash") == [(3, "person_id", "crosswalk-clash", "ask")]
    assert column(intake, "care_leaver_status", "child") == ["1", "Amy", "1"]


def test_a_new_id_nobody_has_is_flagged(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_person=PEOPLE + "1\n", id_crosswalk=IDS + "Amy,2,2018-10-01\n")
    assert said(intake) == [(2, "new_person_id", "crosswalk-unknown", "flag")]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def load(store: Store, tmp_path: Path, as_at: date, **files: str) -> LoadReport:
    return load_extract(folder(tmp_path / f"{as_at}", **files), as_at, "A", store)


def history(store: Store, day: date) -> list[tuple[object, ...]]:
    table = pq.read_table(store.newest("A", day).tables["care_leaver_status"])
    return sorted(
        zip(*(table[n].to_pylist() for n in ("child", "effective_on", "eligibility")), strict=True),
        key=str,
    )


def test_a_care_leavers_history_follows_the_new_id_and_comes_back_when_the_pair_is_taken_out(
    store: Store, tmp_path: Path
) -> None:
    load(store, tmp_path, OCTOBER, ssd_care_leavers=LEAVERS + "1,Amy,Relevant,YES\n")
    load(
        store,
        tmp_path,
        NOVEMBER,
        ssd_care_leavers=LEAVERS + "1,901,Former relevant,YES\n",
        id_crosswalk=IDS + "Amy,901,2018-11-05\n",
    )
    assert history(store, NOVEMBER) == [
        ("901", OCTOBER, "relevant"),
        ("901", NOVEMBER, "former relevant"),
    ]
    # not handed over again: still in force
    load(store, tmp_path, DECEMBER, ssd_care_leavers=LEAVERS + "1,901,Former relevant,NO\n")
    assert [child for child, *_ in history(store, DECEMBER)] == ["901"] * 3
    # handed over without the pair: taken back
    load(
        store,
        tmp_path,
        date(2019, 1, 31),
        ssd_care_leavers=LEAVERS + "1,901,Former relevant,NO\n",
        id_crosswalk=IDS,
    )
    assert [row[:2] for row in history(store, date(2019, 1, 31))] == [
        ("901", NOVEMBER),
        ("901", DECEMBER),
        ("901", date(2019, 1, 31)),
        ("Amy", OCTOBER),
        ("Amy", date(2019, 1, 31)),
    ]


def test_children_followed_by_a_crosswalk_have_not_gone(store: Store, tmp_path: Path) -> None:
    load(store, tmp_path, OCTOBER, ssd_cp_plans=PLANS + "P1,Amy,2018-01-01\nP2,Ben,2018-10-01\n")
    moved = PLANS + "P1,901,2018-01-01\nP2,902,2018-11-01\n"
    without = load_extract(folder(tmp_path / "x", ssd_cp_plans=moved), NOVEMBER, "B", store)
    assert without.problems == ()
    report = load(
        store,
        tmp_path,
        NOVEMBER,
        ssd_cp_plans=moved,
        id_crosswalk=IDS + "Amy,901,2018-11-05\n",
    )
    assert [(p.rule, p.value, p.outcome) for p in report.problems] == [
        ("open-child-absent", "Ben", "flag"),
        ("children-vanished", "", "ask"),
    ]
