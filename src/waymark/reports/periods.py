"""What the kinds of period are called."""

from __future__ import annotations

from waymark.dates.periods import PeriodType

PERIODS: dict[PeriodType, str] = {
    "snapshot": "On the day",
    "month": "Month",
    "quarter": "Quarter to date",
    "ytd": "Year to date",
    "rolling-3": "Past 3 months",
    "rolling-6": "Past 6 months",
    "rolling-12": "Past 12 months",
    "year": "Reporting year to date",
}
"""Each kind in words, as a column shows it."""
