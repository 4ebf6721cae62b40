"""What a load is asked about after the last one: files, children and counts, each beside its neighbour."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from waymark.cli.loading import LoadReport, load_extract
from waymark.store import Store

from .files import folder

OCTOBER, NOVEMBER = date(2018, 10, 31), date(2018, 11, 30)
PEOPLE = "pers_person_id\n"
PLANS = "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date\n"
CONTACTS = "cont_contact_id,cont_person_id,cont_contact_date\n"
INVOLVED = (
    "invo_involvements_id,invo_person_id,invo_professional_team,invo_involvement_start_date,"
    "invo_involvement_end_date\n"
)
PLACED = (
    "clap_cla_placement_id,clap_person_id,clap_cla_id,clap_cla_placement_start_date,clap_cla_placement_la\n"
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def load(store: Store, as_at: date, **files: str) -> LoadReport:
    return load_extract(folder(store.root.parent / f"{as_at}", **files), as_at, "A", store)


def asked(report: LoadReport) -> list[tuple[str, str, str]]:
    """What the load was asked about: the rule, the file and the value."""
    assert report.published
    return [(p.rule, p.file, p.value) for p in report.problems if p.outcome == "ask"]


def children(first: int, last: int) -> list[str]:
    return [f"Child {number}" for number in range(first, last + 1)]


def contacts(*days: str, child: str = "Amy") -> str:
    return CONTACTS + "".join(f"C{i},{child},{day}\n" for i, day in enumerate(days))


def plans(*lines: str) -> str:
    return PLANS + "".join(f"P{line.split(',')[0]},{line}\n" for line in lines)


def test_a_table_that_was_there_and_is_not_is_asked_about(store: Store) -> None:
    load(store, OCTOBER, ssd_contacts=contacts("2018-10-01"), ssd_person=PEOPLE + "Amy\n")
    report = load(store, NOVEMBER, ssd_contacts=contacts("2018-10-01", "2018-11-05"))
    assert asked(report) == [("table-absent", "ssd_person", "")]
    assert "(1 rows)" in report.problems[-1].remedy


@pytest.mark.parametrize(
    ("newest", "rule"),
    [("2018-11-01", []), ("2018-10-20", ["older-file"]), ("2018-10-19", ["older-file"])],
    ids=["something since", "nothing since", "older"],
)
def test_a_load_with_nothing_newer_than_the_last_is_asked_about(
    store: Store, newest: str, rule: list[str]
) -> None:
    load(store, OCTOBER, ssd_contacts=contacts("2018-10-01", "2018-10-20"))
    report = load(store, NOVEMBER, ssd_contacts=contacts("2018-10-02", newest))
    assert [rule for rule, *_ in asked(report)] == rule


def test_the_same_day_again_with_a_correction_is_not_last_months_file(store: Store) -> None:
    load(store, OCTOBER, ssd_contacts=contacts("2018-10-01", "2018-10-20"))
    assert asked(load(store, OCTOBER, ssd_contacts=contacts("2018-10-02", "2018-10-20"))) == []


def test_the_same_files_again_are_asked_about_once(store: Store) -> None:
    load(store, OCTOBER, ssd_contacts=contacts("2018-10-20"))
    again = load(store, NOVEMBER, ssd_contacts=contacts("2018-10-20"))
    assert [rule for rule, *_ in asked(again)] == ["already-loaded"]


def people(ids: list[str]) -> str:
    return PEOPLE + "".join(f"{one}\n" for one in ids)


@pytest.mark.parametrize(
    ("ids", "rules"),
    [
        (children(1, 20) + children(101, 120), []),
        (children(1, 19) + children(101, 120), ["strangers"]),
    ],
    ids=["half are new", "more than half are new"],
)
def test_children_nobody_has_seen_before_may_be_another_authoritys(
    store: Store, ids: list[str], rules: list[str]
) -> None:
    contact = contacts("2018-10-20", child="Child 1")
    load(store, OCTOBER, ssd_person=people(children(1, 20)), ssd_contacts=contact)
    later = contacts("2018-11-20", child="Child 1")
    report = load(store, NOVEMBER, ssd_person=people(ids), ssd_contacts=later)
    assert [rule for rule, *_ in asked(report)] == rules


def test_ids_that_have_lost_their_noughts_since_are_asked_about_and_not_padded(store: Store) -> None:
    numbers = range(100, 112)
    load(store, OCTOBER, ssd_person=people([f"{n:06}" for n in numbers]))
    report = load(store, NOVEMBER, ssd_person=people([f"{n}" for n in numbers]))
    (problem,) = [p for p in report.problems if p.outcome == "ask"]
    assert (problem.rule, problem.value, problem.key, problem.options) == (
        "lost-zeros",
        "100",
        "lost-zeros:ssd_person.pers_person_id",
        ("6", "yes"),
    )


def placed(authority: str, day: str) -> str:
    return PLACED + "".join(f"L{i},Child {i},P{i},{day},{authority}\n" for i in range(12))


def test_placements_in_another_authority_than_before_are_asked_about(store: Store) -> None:
    load(store, OCTOBER, ssd_cla_placement=placed("E09000030", "2018-10-01"))
    report = load(store, NOVEMBER, ssd_cla_placement=placed("E08000025", "2018-11-01"))
    assert ("other-authority", "ssd_cla_placement.csv", "E08000025") in asked(report)


def test_a_child_who_was_open_and_is_not_there_is_listed_and_never_closed(store: Store) -> None:
    load(
        store,
        OCTOBER,
        ssd_cp_plans=plans("Amy,2018-01-01,", "Ben,2018-01-01,", "Cem,2018-01-01,2018-10-31"),
    )
    report = load(store, NOVEMBER, ssd_cp_plans=plans("Amy,2018-01-01,2018-11-02"))
    (listed,) = [p for p in report.problems if p.rule == "open-child-absent"]
    assert (listed.file, listed.column, listed.value, listed.outcome) == (
        "ssd_cp_plans.csv",
        "cppl_person_id",
        "Ben",
        "flag",
    )
    assert "Closed, deleted or lost?" in listed.remedy


def test_a_child_still_open_in_another_table_has_not_gone(store: Store) -> None:
    referrals = "cine_referral_id,cine_person_id,cine_referral_date\n"
    load(
        store,
        OCTOBER,
        ssd_cp_plans=plans("Ben,2018-01-01,", "Amy,2018-01-01,"),
        ssd_cin_episodes=referrals + "R1,Ben,2018-01-01\n",
    )
    report = load(
        store,
        NOVEMBER,
        ssd_cp_plans=plans("Amy,2018-11-01,"),
        ssd_cin_episodes=referrals + "R1,Ben,2018-01-01\n",
    )
    assert report.problems == ()


@pytest.mark.parametrize(("gone", "rules"), [(1, []), (2, ["children-vanished"])], ids=["5%", "10%"])
def test_more_than_one_open_child_in_twenty_gone_is_asked_about(
    store: Store, gone: int, rules: list[str]
) -> None:
    everyone = [f"{child},2018-01-01," for child in children(1, 20)]
    load(store, OCTOBER, ssd_cp_plans=plans(*everyone))
    report = load(store, NOVEMBER, ssd_cp_plans=plans(*everyone[gone:], "New,2018-11-05,"))
    assert [rule for rule, *_ in asked(report)] == rules
    assert sum(p.rule == "open-child-absent" for p in report.problems) == gone
    if rules:
        assert "Of 20 children open on 2018-10-31, 2 (10.0%)" in report.problems[-1].remedy


@pytest.mark.parametrize(("left", "rules"), [(11, []), (10, ["half-gone"])], ids=["11 of 20", "10 of 20"])
def test_half_of_the_rows_gone_is_asked_about(store: Store, left: int, rules: list[str]) -> None:
    days = [f"2018-{1 + i % 10:02}-05" for i in range(20)]
    load(store, OCTOBER, ssd_contacts=contacts(*days))
    report = load(store, NOVEMBER, ssd_contacts=contacts(*days[: left - 1], "2018-11-05"))
    assert [rule for rule, *_ in asked(report)] == rules


@pytest.mark.parametrize(
    ("left", "rules"),
    [(11, []), (10, [("month-half-gone", "ssd_contacts.csv", "2018-09")])],
    ids=["11 of 20", "10 of 20"],
)
def test_half_of_a_month_gone_is_asked_about(
    store: Store, left: int, rules: list[tuple[str, str, str]]
) -> None:
    others = ["2018-08-05"] * 20
    load(store, OCTOBER, ssd_contacts=contacts(*others, *["2018-09-05"] * 20))
    report = load(store, NOVEMBER, ssd_contacts=contacts(*others, *["2018-09-05"] * left, "2018-11-05"))
    assert asked(report) == rules


def monthly(counts: list[int]) -> list[str]:
    """So many contacts in each month up to the last one, spread over its days."""
    days = []
    for back, count in enumerate(reversed(counts)):
        month = 2018 * 12 + 10 - back
        days += [f"{month // 12}-{month % 12 + 1:02}-{1 + i % 28:02}" for i in range(count)]
    return days


@pytest.mark.parametrize(
    ("newest", "rules"),
    # mean 20 and moves of 4: limits 9.36 and 30.64, and half of the mean away is 10 or 30
    [(11, []), (9, ["month-out-of-line"]), (30, []), (31, ["month-out-of-line"])],
)
def test_a_new_month_out_of_line_with_those_before_it_is_asked_about(
    store: Store, newest: int, rules: list[str]
) -> None:
    before = [18, 22] * 6
    load(store, OCTOBER, ssd_contacts=contacts(*monthly([*before, 0])))
    report = load(store, NOVEMBER, ssd_contacts=contacts(*monthly([*before, newest])))
    assert [rule for rule, *_ in asked(report)] == rules


def test_everything_since_the_last_load_on_one_day_is_asked_about(store: Store) -> None:
    before = [f"2018-09-{1 + i:02}" for i in range(20)]
    load(store, OCTOBER, ssd_contacts=contacts(*before))
    report = load(store, NOVEMBER, ssd_contacts=contacts(*before, *["2018-11-29"] * 20))
    assert asked(report) == [("all-on-one-day", "ssd_contacts.csv", "2018-11-29")]
    spread = [*["2018-11-29"] * 20, "2018-11-28"]
    later = load(store, NOVEMBER + timedelta(days=1), ssd_contacts=contacts(*before, *spread))
    assert "all-on-one-day" not in [rule for rule, *_ in asked(later)]


def involved(*teams: tuple[str, int]) -> str:
    lines = [
        f"I{team}{i},Child {i},{team},2018-0{1 + i % 9}-05,\n" for team, count in teams for i in range(count)
    ]
    return INVOLVED + "".join(lines) + "IX,Child 1,North,2018-11-05,2018-11-06\n"


@pytest.mark.parametrize(
    ("east", "rules"),
    [(4, []), (5, [("team-empty", "ssd_involvements.csv", "East")])],
    ids=["4 were open", "5 were open"],
)
def test_a_team_that_is_empty_all_at_once_is_asked_about(
    store: Store, east: int, rules: list[tuple[str, str, str]]
) -> None:
    load(store, OCTOBER, ssd_involvements=involved(("North", 30), ("East", east)))
    report = load(store, NOVEMBER, ssd_involvements=involved(("North", 30)))
    assert asked(report) == rules


@pytest.mark.parametrize(
    ("ended", "rules"),
    [(5, ["team-empty"]), (6, []), (9, [])],
    # of North's 20 a quarter ended: all five of East's by chance 0.25 ** 5 = 0.00098; of 6, 0.3 ** 5 = 0.0024
    ids=["a quarter of the others' ended", "three in ten", "nearly half"],
)
def test_a_small_team_whose_rows_have_ended_like_the_others_is_no_question(
    store: Store, ended: int, rules: list[str]
) -> None:
    def rows(east: str, north: int) -> str:
        lines = [f"E{i},Child {i},East,2018-10-05,{east}\n" for i in range(5)]
        ends = ["2018-11-12" if i < north else "" for i in range(20)]
        lines += [f"N{i},Child {i},North,2018-10-05,{end}\n" for i, end in enumerate(ends)]
        return INVOLVED + "".join(lines) + "IX,Child 1,North,2018-11-05,2018-11-06\n"

    load(store, OCTOBER, ssd_involvements=rows("", 0))
    report = load(store, NOVEMBER, ssd_involvements=rows("2018-11-12", ended))
    assert [rule for rule, *_ in asked(report)] == rules


PLANNED = (
    "cinp_cin_plan_id,cinp_person_id,cinp_cin_plan_start_date,cinp_cin_plan_end_date,cinp_cin_plan_team\n"
)


def planned(**teams: list[int]) -> str:
    """So many plans a month of each team, each ended the day it began, so that none is open."""
    return PLANNED + "".join(
        f"{team}{i},{team} child {i},{day},{day},{team}\n"
        for team, counts in teams.items()
        for i, day in enumerate(monthly(counts))
    )


@pytest.mark.parametrize(
    ("before", "newest", "rules"),
    [
        ([3] * 6, 0, ["team-silent"]),
        ([3] * 6, 1, []),
        ([3, 3, 2, 3, 3, 3], 0, []),
        # mean 20 and moves of 4, as for a whole table; eleven months are too few
        ([18, 22] * 6, 9, ["team-month-out-of-line"]),
        ([18, 22] * 6, 11, []),
        (([18, 22] * 6)[1:], 9, []),
    ],
)
def test_a_team_whose_newest_month_is_out_of_line_is_asked_about(
    store: Store, before: list[int], newest: int, rules: list[str]
) -> None:
    # another team makes up for it, so that the whole table's month is in line
    others = [40] * len(before)
    load(store, OCTOBER, ssd_cin_plans=planned(East=[*before, 0], North=[*others, 0]))
    report = load(store, NOVEMBER, ssd_cin_plans=planned(East=[*before, newest], North=[*others, 40]))
    assert [(rule, value) for rule, _, value in asked(report)] == [(rule, "East") for rule in rules]


def test_an_answer_of_yes_is_not_asked_again(store: Store) -> None:
    load(store, OCTOBER, ssd_contacts=contacts("2018-10-01"), ssd_person=PEOPLE + "Amy\n")
    path = folder(store.root.parent / "next", ssd_contacts=contacts("2018-10-01", "2018-11-05"))
    report = load_extract(path, NOVEMBER, "A", store, said={"table-absent:ssd_person": "yes"})
    assert [(p.rule, p.outcome) for p in report.problems] == [("table-absent", "flag")]
