"""
Days as children's services count them: working days, calendar months, ages and periods.

Nothing here reads the clock. Every function takes the day it is asked about.
"""

from waymark.dates.months import age_on, month_end, shift_months
from waymark.dates.periods import (
    PERIOD_TYPES,
    Period,
    PeriodType,
    month_of,
    months_up_to,
    period_ending,
    period_type_named,
    previous_year_end,
    rolling,
    snapshot_at,
)
from waymark.dates.working_days import (
    FIRST_DAY,
    LAST_DAY,
    bank_holidays,
    is_working_day,
    shift_working_days,
    working_day_number,
    working_days_between,
)

__all__ = [
    "FIRST_DAY",
    "LAST_DAY",
    "PERIOD_TYPES",
    "Period",
    "PeriodType",
    "age_on",
    "bank_holidays",
    "is_working_day",
    "month_end",
    "month_of",
    "months_up_to",
    "period_ending",
    "period_type_named",
    "previous_year_end",
    "rolling",
    "shift_months",
    "shift_working_days",
    "snapshot_at",
    "working_day_number",
    "working_days_between",
]
