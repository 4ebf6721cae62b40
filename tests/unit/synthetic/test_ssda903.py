"""SSDA903 holds the children looked after in each year, as each year's return knew them."""

import csv
from datetime import date
from xml.etree import ElementTree

import pytest
from by_hand import care, child, cla_review, law, leaver, missing, on, placement, story

from waymark.synthetic import tell
from waymark.synthetic.returns import write_ssda903, write_ssda903_xml
from waymark.synthetic.returns.years import years_up_to
from waymark.synthetic.story import Episode, HealthCheck

AS_AT = date(2018, 10, 31)


@pytest.fixture
def module(tmp_path):
    """The rows of one module of the return of a year with these children in it."""

    def of(name: str, year: str, *children) -> list[dict[str, str]]:
        write_ssda903(tmp_path, story(*children), AS_AT, 2)
        path = tmp_path / year / f"{name}.csv"
        return list(csv.DictReader(path.open(encoding="utf-8"))) if path.exists() else []

    return of


def moved(of, started, ceased, reason, period="P1", entered="2017-06-01"):
    of.episodes.append(
        Episode(
            f"{of.id}-{started}", of.id, on(started), on(ceased), reason, "X1" if ceased else None, period,
            None, f"home-{started}", on(entered),
        )
    )  # fmt: skip


def test_years_run_from_april_to_march_and_the_last_to_the_day():
    years = list(years_up_to(AS_AT, 3))
    assert [(year.name, year.collection, year.whole) for year in years] == [
        ("2016-17", 2017, True),
        ("2017-18", 2018, True),
        ("2018-19", 2019, False),
    ]
    assert (years[1].last, years[2].last) == (date(2018, 3, 31), AS_AT)


def test_an_episode_is_in_every_year_it_was_open_in_and_its_end_only_once_it_had_come(module):
    asha = child("Asha")
    care(asha, "2017-06-01", "2018-04-10", "E4A")
    law(asha, "C2", "2017-06-01")
    (then,), (now,) = module("episodes", "2017-18", asha), module("episodes", "2018-19", asha)
    assert (then["DECOM"], then["DEC"], then["REC"]) == ("01/06/2017", "", "")
    assert (now["DECOM"], now["DEC"], now["REC"]) == ("01/06/2017", "10/04/2018", "E4A")


def test_only_the_episodes_open_in_the_year_are_returned(module):
    asha = child("Asha")
    moved(asha, "2017-06-01", "2018-03-31", "S")
    moved(asha, "2018-03-31", "2018-04-01", "P")
    moved(asha, "2018-04-01", None, "P")
    assert [row["DECOM"] for row in module("episodes", "2018-19", asha)] == ["31/03/2018", "01/04/2018"]


def test_an_episode_carries_its_law_and_its_home(module):
    asha = child("Asha")
    moved(asha, "2018-05-01", None, "S")
    placement(asha, "2018-05-01")
    asha.placements[0].id = "home-2018-05-01"
    law(asha, "V2", "2018-05-01", "2018-06-01")
    (row,) = module("episodes", "2018-19", asha)
    assert (row["RNE"], row["LS"], row["PLACE"], row["PLACE_PROVIDER"]) == ("S", "V2", "U4", "PR1")


def test_a_temporary_placement_has_no_provider(module):
    asha = child("Asha")
    moved(asha, "2018-05-01", None, "S")
    placement(asha, "2018-05-01", type="T1")
    asha.placements[0].id = "home-2018-05-01"
    (row,) = module("episodes", "2018-19", asha)
    assert (row["PLACE"], row["PLACE_PROVIDER"]) == ("T1", "")


def test_reviews_held_in_the_year_but_not_cancelled_ones_nor_those_of_short_breaks(module):
    asha, ben = child("Asha"), child("Ben")
    period, breaks = care(asha, "2017-06-01"), care(ben, "2017-06-01")
    law(asha, "C2", "2017-06-01")
    law(ben, "V4", "2017-06-01")
    cla_review(asha, period, "2018-03-31")
    cla_review(asha, period, "2018-04-01")
    cla_review(asha, period, "2018-05-01", "Y")
    cla_review(ben, breaks, "2018-05-01")
    assert [(r["CHILD"], r["REVIEW"]) for r in module("reviews", "2018-19", asha, ben)] == [
        ("Asha", "01/04/2018")
    ]


def test_children_who_are_not_looked_after_are_not_in_it(module):
    asha = child("Asha")
    missing(asha, "2018-09-02")
    assert module("header", "2018-19", asha) == module("missing", "2018-19", asha) == []


def test_times_missing_from_care_and_away(module):
    asha = child("Asha")
    care(asha, "2017-06-01")
    missing(asha, "2018-09-02")
    missing(asha, None, type="A")
    assert [(row["MISSING"], row["MIS_END"]) for row in module("missing", "2018-19", asha)] == [
        ("M", "02/09/2018"),
        ("A", ""),
    ]


def test_leavers_are_as_they_were_at_their_birthday(module):
    asha = child("Asha", "1999-06-01")
    leaver(asha, "2018-01-01", suitable="Y")
    leaver(asha, "2018-06-02", suitable="N")
    (row,) = module("oc3", "2018-19", asha)
    assert (row["IN_TOUCH"], row["ACTIV"], row["ACCOM"]) == ("YES", "F2", "U1")


def test_a_leaver_only_qualifying_or_whose_birthday_is_to_come_is_not_asked_about(module):
    asha, ben, cal = child("Asha", "1999-06-01"), child("Ben", "1999-11-01"), child("Cal", "1996-06-01")
    leaver(asha, "2018-01-01", eligibility="qualifying")
    leaver(ben, "2018-01-01")
    leaver(cal, "2018-01-01")
    assert module("oc3", "2018-19", asha, ben, cal) == []


def test_what_the_council_did_not_know_of_a_leaver_is_nought(module):
    asha = child("Asha", "1999-06-01")
    leaver(asha, "2018-01-01", in_touch="REFU", suitable=None, activity=None)
    (row,) = module("oc3", "2018-19", asha)
    assert (row["IN_TOUCH"], row["ACTIV"], row["ACCOM"]) == ("REFU", "0", "0")


def test_children_who_came_alone_are_returned_until_eighteen(module):
    asha, ben = child("Asha", "2000-06-01"), child("Ben", "2000-03-31")
    for of in (asha, ben):
        of.unaccompanied_from = on("2017-01-01")
        care(of, "2017-06-01")
    assert [(r["CHILD"], r["DUC"]) for r in module("uasc", "2018-19", asha, ben)] == [("Asha", "01/06/2018")]


def test_the_xml_says_what_the_files_say(tmp_path):
    told = tell(AS_AT, 400, 2, 4)
    counts = write_ssda903(tmp_path, told, AS_AT, 1)
    write_ssda903_xml(tmp_path, told, AS_AT, 1)
    root = ElementTree.parse(tmp_path / "ssda903-2019.xml").getroot()
    elements = {"header": "CHILD", "episodes": "EPISODE", "reviews": "AREVIEW", "oc3": "IN_TOUCH"}
    assert {m: sum(1 for _ in root.iter(e)) for m, e in elements.items()} == {
        m: counts[f"2018-19 {m}"] for m in elements
    }
    rows = list(csv.DictReader((tmp_path / "2018-19" / "episodes.csv").open(encoding="utf-8")))
    first = root.find("CHILD/EPISODE")
    assert first is not None
    assert {e.tag: e.text for e in first} == {
        {"PLACE": "PL"}.get(column, column): value
        for column, value in rows[0].items()
        if value and column != "CHILD"
    }


def test_health_is_told_of_children_in_care_for_twelve_months_at_31_march(module):
    asha, ben = child("Asha"), child("Ben")
    care(asha, "2017-03-31")
    care(ben, "2017-04-01")
    asha.health_checks.append(HealthCheck("H1", "Asha", "Dental Check", on("2018-01-10"), "Completed"))
    (row,) = module("oc2", "2017-18", asha, ben)
    assert (row["CHILD"], row["TEETH_CHECK"], row["HEALTH_ASSESSMENT"]) == ("Asha", "1", "0")
    assert module("oc2", "2018-19", asha) == []
