"""The report on a load, as a person reads it."""

import io

from rich.console import Console

from waymark.reports.load import load_terminal


def problem(row: int, rule: str = "duplicate-row-id") -> dict[str, object]:
    return {
        "file": "ssd_contacts.csv",
        "sheet": "",
        "row": row,
        "column": "cont_contact_id",
        "rule": rule,
        "value": f"C{row}",
        "outcome": "set aside",
        "remedy": "Keep one of the two.",
    }


def printed(load_id: str | None, problems: list[dict[str, object]]) -> str:
    account = {
        "file": "ssd_contacts.csv",
        "rows_in": 1200,
        "loaded": 1192,
        "set_aside": 7,
        "blank": 1,
        "totals": 0,
    }
    report = {
        "load_id": load_id,
        "as_at": "2018-10-31",
        "authority": "E09000030",
        "tables": {"ssd_contacts": account},
        "problems": problems,
    }
    console = Console(file=io.StringIO(), width=120)
    console.print(load_terminal(report, report["problems"]))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_every_row_is_accounted_for() -> None:
    said = printed("2018-10-31-0001", [])
    assert "published for E09000030, as at 2018-10-31" in said
    for number in ("1,200", "1,192", "7"):
        assert number in said
    assert "Nothing to report." in said


def test_five_of_a_kind_are_shown_and_the_rest_counted() -> None:
    said = printed("2018-10-31-0001", [problem(row) for row in range(2, 9)])
    assert "set aside: duplicate-row-id, ssd_contacts.csv, cont_contact_id: 7" in said
    assert said.count("Keep one of the two.") == 5
    assert "and 2 more" in said


def test_a_refusal_says_that_what_was_live_still_is() -> None:
    assert "Refused: nothing was loaded, and what was live before still is." in printed(None, [problem(2)])
