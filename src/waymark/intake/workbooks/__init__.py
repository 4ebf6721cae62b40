"""Excel workbooks: every sheet as rows of text, nothing dropped, each doubtful cell named."""

from waymark.intake.workbooks.gathering import raw_of
from waymark.intake.workbooks.layout import Header, find_header
from waymark.intake.workbooks.reading import read_workbook
from waymark.intake.workbooks.sheet import Doubt, Merge, Sheet, Workbook
from waymark.intake.workbooks.unreadable import WorkbookUnreadable

__all__ = [
    "Doubt",
    "Header",
    "Merge",
    "Sheet",
    "Workbook",
    "WorkbookUnreadable",
    "find_header",
    "raw_of",
    "read_workbook",
]
