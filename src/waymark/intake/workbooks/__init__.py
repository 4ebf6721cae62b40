"""Excel workbooks: every sheet as rows of text, nothing dropped, each doubtful cell named."""

from waymark.intake.workbooks.sheet import Doubt, Sheet, Workbook

__all__ = ["Doubt", "Sheet", "Workbook"]
