"""
Which cells may be spoiled, so that one fault is found once and hides no other.

A date that is emptied opens a story again where it was an end; a row set aside takes its worker's post,
or its conference, out of the story. Such cells are left alone: what they would cause is planted by itself.
"""

from waymark.records.table import ColumnSpec
from waymark.synthetic.faults.extract import Row, Sheet

KEPT_WHOLE = ("ssd_person", "employment", "ssd_initial_cp_conference")
"""Files of which no row is set aside: children's rows would be strangers', posts empty, plans unfounded."""

TELLING_ENDS = (
    "ssd_cin_episodes",
    "ssd_cin_plans",
    "ssd_cp_plans",
    "ssd_cla_episodes",
    "ssd_cla_placement",
    "ssd_legal_status",
    "ssd_cin_assessments",
    "ssd_s47_enquiry",
    "ssd_involvements",
    "employment",
)
"""Files in which a row without its end says something else."""


def given(sheet: Sheet, row: Row, column: str) -> bool:
    """Whether something stands in the cell."""
    return bool(sheet.cell(row, column))


def may_be_emptied(sheet: Sheet, spec: ColumnSpec) -> bool:
    """Whether a cell of the column can lose its value and nothing else be said than that."""
    if spec.source == "pers_sex" or (spec.role == "end" and sheet.table.source in TELLING_ENDS):
        return False
    return not (spec.mandatory and sheet.table.source in KEPT_WHOLE)


def is_mandatory(sheet: Sheet, spec: ColumnSpec) -> bool:
    """Whether a row is set aside without it: a parent's id is needed only where there is no child's."""
    spared = spec.role == "parent" and bool(sheet.role("child"))
    return spec.mandatory and not spared and may_be_emptied(sheet, spec)


def is_date(sheet: Sheet, spec: ColumnSpec) -> bool:
    """Whether the column holds days whose cells can be emptied."""
    return spec.kind == "date" and may_be_emptied(sheet, spec)


def is_mandatory_date(sheet: Sheet, spec: ColumnSpec) -> bool:
    """Whether a row without its day in this column is set aside."""
    return is_date(sheet, spec) and spec.mandatory


def is_other_date(sheet: Sheet, spec: ColumnSpec) -> bool:
    """Whether a row can do without its day in this column."""
    return is_date(sheet, spec) and not spec.mandatory


def is_link(sheet: Sheet, spec: ColumnSpec) -> bool:
    """Whether the column holds ids that can be others: not a child's, nor a worker's post."""
    return spec.kind == "id" and spec.role != "child" and sheet.table.source not in KEPT_WHOLE
