"""`waymark lag` and `waymark moved` as a person runs them."""

from pathlib import Path

from .commands import waymark


def write(folder: Path, contacts: str) -> Path:
    folder.mkdir()
    heading = "cont_contact_id,cont_person_id,cont_contact_date,cont_contact_decision_date\n"
    (folder / "ssd_contacts.csv").write_text(heading + contacts, encoding="utf-8")
    return folder


def test_lag_and_moved_say_what_came_late(tmp_path: Path) -> None:
    store = tmp_path / "store"
    first = write(tmp_path / "a", "C1,Amy,2018-10-01,2018-10-02\n")
    second = write(
        tmp_path / "b", "C1,Amy,2018-10-01,2018-10-02\nC2,Ben,2018-10-22,2018-10-26\nC3,Cem,2018-11-05,\n"
    )
    for source, day in ((first, "2018-10-31"), (second, "2018-11-30")):
        assert waymark("load", source, "--as-at", day, "--authority", "A", store=store).status == 0
    (lag,) = waymark("lag", "--as-at", "2018-11-30", "--format", "csv", store=store).rows
    assert (lag["how"], lag["rows"], lag["late_rows"], lag["median_days"]) == ("between loads", "2", "1", "9")
    assert (lag["unknown"], lag["within_1_working_day" + "s"]) == ("", "")
    asked = ("moved", "--as-at", "2018-11-30", "--months", 2, "--format", "json")
    found = [one for one in waymark(*asked, store=store).object if one["first"] is not None]
    (one,) = [one for one in found if one["measure"] == "contacts-decided-within-1-working-day"]
    assert (one["measure"], one["month"]) == ("contacts-decided-within-1-working-day", "2018-10")
    assert (one["first"], one["now"], one["difference"], one["rows_added"]) == (100, 50, -50, 1)
    shown = waymark("moved", "--as-at", "2018-11-30", store=store)
    assert (shown.status, "not available" in shown.out) == (0, True)
    assert "No load" in waymark("lag", "--as-at", "2018-01-01", store=store).err
