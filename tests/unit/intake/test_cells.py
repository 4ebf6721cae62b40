"""Every cell of a record is typed, blank or flagged, and each is counted once."""

from __future__ import annotations

from pathlib import Path

from unit.intake.files import read

from waymark.intake.cells import Cells
from waymark.intake.limited.handover import hand_over, taken_over
from waymark.intake.read import note_unaccounted

PLANS = "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,note\n"


def cells(path: Path, rows: str) -> Cells:
    return read(path, ssd_cp_plans=PLANS + rows).accounts["ssd_cp_plans"].cells


def test_a_value_is_typed_and_nothing_is_blank(tmp_path: Path) -> None:
    assert cells(tmp_path, "1,Amy,2018-01-01,NULL,seen\n2,Ben,2018-01-01, ,\n") == Cells(10, 7, 3, 0)


def test_a_value_that_is_taken_out_is_flagged(tmp_path: Path) -> None:
    assert cells(tmp_path, "1,Amy,2018-01-01,31/02/2018,seen\n") == Cells(5, 4, 0, 1)


def test_in_a_row_set_aside_what_is_written_is_flagged(tmp_path: Path) -> None:
    # a blank child, a cell too few, a quotation mark left open (one cell: the line was never cut)
    rows = "1,,2018-01-01,,seen\n2,Amy,2018-01-01,\n" + '"3,Amy,2018-01-01,,\n'
    assert cells(tmp_path, rows) == Cells(5 + 4 + 1, 0, 3, 7)


def test_blank_rows_and_totals_are_counted_by_the_row(tmp_path: Path) -> None:
    assert cells(tmp_path, ",,,,\n1,Amy,2018-01-01,,\nTotal 1,,,,\n") == Cells(5, 3, 2, 0)


def test_the_counts_come_back_from_the_process_that_reads(tmp_path: Path) -> None:
    intake = read(tmp_path / "in", ssd_cp_plans=PLANS + "1,Amy,2018-01-01,,\n")
    (tmp_path / "space").mkdir()
    hand_over(intake, tmp_path / "space")
    assert taken_over(tmp_path / "space").accounts == intake.accounts


def test_a_row_or_a_cell_that_is_lost_is_said(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_cp_plans=PLANS + "1,Amy,2018-01-01,,\n")
    intake.accounts["ssd_cp_plans"].cells.typed -= 1
    note_unaccounted(intake)
    assert [(p.rule, p.outcome) for p in intake.problems[-1:]] == [("cells-unaccounted", "flag")]
    assert not intake.refused
    intake.accounts["ssd_cp_plans"].rows_in += 1
    note_unaccounted(intake)
    assert [(p.rule, p.outcome) for p in intake.problems[-1:]] == [("rows-unaccounted", "refuse")]
    assert intake.refused
