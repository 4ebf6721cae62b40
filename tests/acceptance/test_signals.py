"""`waymark signal` and `waymark mark-step`, on months whose limits are worked out by hand."""

import csv
import io
import json
from pathlib import Path

import pytest

from .commands import Ran, waymark

SLUG = "contacts-decided-within-1-working-day"
HEADING = "cont_contact_id,cont_person_id,cont_contact_date,cont_contact_decision_date\n"
ON = ("--as-at", "2018-12-31")


def contacts(year: int, month: int, in_time: int) -> str:
    """Ten contacts on the 5th, so many decided that day and the others a fortnight later."""
    return "".join(
        f"{year}{month:02}{at},Amy,{year}-{month:02}-05,{year}-{month:02}-{5 if at < in_time else 19:02}\n"
        for at in range(10)
    )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five in ten decided in time in each month to April 2018, and eight in ten from May."""
    place = tmp_path_factory.mktemp("signals")
    extract = place / "extract"
    extract.mkdir()
    lines = [
        contacts(year, month, 8 if (year, month) >= (2018, 5) else 5)
        for year in (2017, 2018)
        for month in range(1, 13)
    ]
    (extract / "ssd_contacts.csv").write_text(HEADING + "".join(lines), encoding="utf-8")
    assert waymark("load", extract, *ON, "--authority", "A", store=place / "store").status == 0
    return place


def asked(place: Path, *more: object) -> Ran:
    return waymark("signal", SLUG, *ON, *more, store=place / "store")


def told(place: Path, *more: object) -> dict[str, object]:
    ran = asked(place, "--format", "json", *more)
    assert ran.status == 0, ran.err
    (signal,) = json.loads(ran.out)["signals"]
    assert isinstance(signal, dict)
    return signal


def test_a_lasting_change_is_said_with_its_month_and_its_limits(place: Path) -> None:
    # 144 of 240 is 60%; for ten the sigma is the root of 0.6 x 0.4 / 10, 15.49 points
    signal = told(place, "--target", "90")
    assert (signal["signal"], signal["kind"], signal["chart"]) == ("Better since May", "improving", "p")
    assert signal["rules"] == [
        {"rule": "run", "way": "down", "meaning": "concerning",
         "months": [f"{y}-{m:02}" for y in (2017, 2018) for m in range(1, 13) if (y, m) < (2018, 5)]},
        {"rule": "run", "way": "up", "meaning": "improving",
         "months": [f"2018-{m:02}" for m in range(5, 13)]},
    ]  # fmt: skip
    (last,) = [one for one in signal["months"] if one["month"] == "2018-12"]  # type: ignore[attr-defined]
    assert (last["value"], last["numerator"], last["denominator"]) == (80, 8, 10)
    assert last["lower"] == pytest.approx(60 - 46.476, abs=0.001)
    assert (last["centre"], last["upper"]) == (pytest.approx(60), 100)
    assert (signal["direction"], signal["direction_meaning"]) == ("rising", "improving")
    assert (signal["assurance"], signal["stretch"]) == ("hit and miss", "within the usual range")


def test_as_a_table_it_says_so_in_words(place: Path) -> None:
    ran = asked(place, "--target", "80")
    assert "Better since May. 8 months running above the average of 60.0%, to December 2018." in ran.out
    assert "80% is no stretch: it was reached in 8 of the last 12 months." in ran.out
    assert "Read on a p-chart" in ran.out


def test_as_csv_there_is_a_line_a_month(place: Path) -> None:
    lines = list(csv.DictReader(io.StringIO(asked(place, "--format", "csv", "--months", "12").out)))
    assert [line["month"] for line in lines] == [f"2018-{month:02}" for month in range(1, 13)]
    assert lines[0]["value"] == "50" and lines[-1]["rules"] == "run (improving, up)"


def test_a_month_that_is_not_over_is_left_out(place: Path) -> None:
    extract = place / "extract"
    assert (
        waymark("load", extract, "--as-at", "2019-01-10", "--authority", "A", store=place / "store").status
        == 0
    )
    ran = waymark("signal", SLUG, "--as-at", "2019-01-10", "--format", "json", store=place / "store")
    (signal,) = json.loads(ran.out)["signals"]
    assert (signal["left_out"], signal["months"][-1]["month"]) == ("2019-01", "2018-12")


def test_a_marked_step_starts_the_limits_anew_and_can_be_taken_away(place: Path) -> None:
    marking = ("mark-step", SLUG, "--from", "2018-05")
    assert (
        waymark(*marking, "--reason", "a new front door", "--by", "J. Analyst", store=place / "store").status
        == 0
    )
    signal = told(place)
    assert (signal["signal"], signal["figures"], signal["rules"]) == ("Too early to say", 8, [])
    assert signal["steps"] == [{"month": "2018-05", "reason": "a new front door", "by": "J. Analyst"}]
    assert "8 months have a figure since May 2018; with fewer than 12" in asked(place).out
    assert waymark(*marking, "--remove", store=place / "store").status == 0
    assert told(place)["kind"] == "improving"
    again = waymark(*marking, "--remove", store=place / "store")
    assert again.status == 1 and f"There is no step marked from 2018-05 for {SLUG}." in again.err


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--from", "May 2018", "--reason", "x", "--by", "y"), "'May 2018' is not a month."),
        (("--from", "2018-05", "--by", "y"), "Say why, with --reason, and who says so, with --by."),
        (("--from", "2018-05", "--reason", "x"), "Say why, with --reason, and who says so, with --by."),
    ],
)
def test_a_step_has_a_month_a_reason_and_a_name(place: Path, more: tuple[str, ...], said: str) -> None:
    ran = waymark("mark-step", SLUG, *more, store=place / "store")
    assert ran.status == 2
    assert said in " ".join(ran.err.split())


def test_what_the_load_lacks_is_said(place: Path) -> None:
    ran = waymark("signal", "children-looked-after", *ON, store=place / "store")
    assert ran.status == 1 and "lacks ssd_cla_episodes" in ran.err
