"""
A council's own published scorecard, read with every cell kept exactly as printed.

Nothing is corrected here. A cell that cannot be read as a number stays as text, and the checks in
`scorecards/published` say so.
"""

from waymark.intake.published.numbers import Figure, read_figure
from waymark.intake.published.table import PrintedRow, PublishedTable, read_published
from waymark.intake.published.unreadable import ScorecardUnreadable

__all__ = [
    "Figure",
    "PrintedRow",
    "PublishedTable",
    "ScorecardUnreadable",
    "read_figure",
    "read_published",
]
