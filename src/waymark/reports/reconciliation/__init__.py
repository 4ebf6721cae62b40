"""A reconciliation as a workbook and as a table on the screen."""

from waymark.reports.reconciliation.terminal import reconciliation_terminal
from waymark.reports.reconciliation.workbook import reconciliation_xlsx

__all__ = ["reconciliation_terminal", "reconciliation_xlsx"]
