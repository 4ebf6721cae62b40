"""Whatever a file holds, every row of it is accounted for, and what is kept aside is there whole."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from unit.intake.files import read

HEADER = "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date\n"

DATES = ["2018-01-01", "2018-02-30", "13/01/2018", "01/13/2018", "31/12/9999"]
MARKS = ['"', '"x', 'x"', '"a\nb"', '"a,b"', "\0", "é"]
cells = st.sampled_from(["", " ", "A", "B ", "NULL", "Total", "Report ends", *DATES, *MARKS])
lines = st.lists(st.lists(cells, max_size=6).map(",".join), max_size=12)


@settings(max_examples=150, deadline=None)
@given(lines)
def test_rows_in_are_rows_loaded_set_aside_blank_and_totals(rows: list[str]) -> None:
    with TemporaryDirectory() as space:
        intake = read(Path(space), ssd_cp_plans=(HEADER + "\n".join(rows)).encode())
    account = intake.accounts["ssd_cp_plans"]
    assert account.balances
    assert account.loaded == intake.tables["cp_plans"].num_rows
    assert account.set_aside == len(intake.aside)
    assert account.set_aside == sum(p.outcome == "set aside" for p in intake.problems)


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_at_all_make_reading_fall_over(content: bytes) -> None:
    with TemporaryDirectory() as space:
        intake = read(Path(space), ssd_cp_plans=content, ssd_contacts=HEADER.encode() + content)
    assert all(account.balances for account in intake.accounts.values())
