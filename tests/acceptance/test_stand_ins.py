"""An extract with `ssd_care_leavers` and no history of statuses: what it gives, and how that is marked."""

from pathlib import Path

from .commands import waymark

BORN = "2000-05-01"


def a_folder(folder: Path) -> Path:
    folder.mkdir()
    (folder / "ssd_person.csv").write_text(
        f"pers_person_id,pers_dob\nAMY,{BORN}\nBEN,{BORN}\nCAL,{BORN}\n", encoding="utf-8"
    )
    (folder / "ssd_care_leavers.csv").write_text(
        "clea_table_id,clea_person_id,clea_care_leaver_eligibility,clea_care_leaver_in_touch\n"
        "1,AMY,Former Relevant,YES\n2,BEN,Relevant,NO\n3,CAL,Qualifying,YES\n",
        encoding="utf-8",
    )
    return folder


def test_care_leavers_are_known_on_the_day_and_marked_approximate(tmp_path: Path) -> None:
    store = tmp_path / "store"
    loaded = waymark("load", a_folder(tmp_path / "extract"), "--as-at", "2018-10-31", store=store)
    assert loaded.status == 0, loaded.err
    shown = waymark("scorecard", "--as-at", "2018-10-31", "--months", "2", "--format", "csv", store=store)
    (row,) = [row for row in shown.rows if row["measure"] == "care-leavers-in-touch"]
    assert (row["numerator"], row["denominator"], row["value"]) == ("1", "2", "50")
    assert row["approximate"] == "Y"
    assert (row["2018-09"], row["previous_year"]) == ("", ""), "nothing is known before the first extract"


def test_a_rate_is_not_approximate_for_counting_the_councils_own_population(tmp_path: Path) -> None:
    folder = tmp_path / "extract"
    folder.mkdir()
    (folder / "ssd_cin_episodes.csv").write_text(
        "cine_referral_id,cine_person_id,cine_referral_date\nR1,AMY,2018-10-01\nR2,BEN,2018-10-31\n",
        encoding="utf-8",
    )
    (folder / "population.csv").write_text(
        "la_code,year,age_from,age_to,ethnicity,people\nE09000030,2018,0,17,,40000\n", encoding="utf-8"
    )
    store = tmp_path / "store"
    loaded = waymark("load", folder, "--as-at", "2018-10-31", "--authority", "E09000030", store=store)
    assert loaded.status == 0, loaded.err
    shown = waymark("scorecard", "--as-at", "2018-10-31", "--format", "csv", store=store)
    (row,) = [row for row in shown.rows if row["measure"] == "referrals-received"]
    assert (row["numerator"], row["denominator"], row["value"]) == ("2", "40000", "0.5")
    assert row["approximate"] == "N"
