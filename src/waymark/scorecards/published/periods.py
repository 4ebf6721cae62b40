"""The kind of period a scorecard's own label speaks of."""

import re

from waymark.dates import PeriodType
from waymark.intake.published.months import month_named, reporting_year_named

_LABELS: tuple[tuple[str, PeriodType], ...] = (
    (r"ytd|year to date|cumulative|fytd", "ytd"),
    (
        r"rolling (?:12|twelve)(?: months?)?|rolling (?:year|annual)|last 12 months|12 months?(?: rolling)?",
        "rolling-12",
    ),
    (r"rolling (?:6|six)(?: months?)?|last (?:6|six) months|6 months?(?: rolling)?", "rolling-6"),
    (r"rolling (?:3|three)(?: months?)?|last (?:3|three) months|3 months?(?: rolling)?", "rolling-3"),
    (r"snap ?shot|as at.*|point in time|month end|at month end|current", "snapshot"),
    (r"(?:in )?month|monthly|(?:in|this|current) month|month only", "month"),
    (r"quarter|quarterly|qtr|in quarter|q[1-4].*", "quarter"),
    (r"year|annual|annually|financial year|full year|yearly", "year"),
)


def period_named(label: str) -> PeriodType | None:
    """
    The kind of period a label names; None for no label or one in other words.

    >>> [period_named(t) for t in ("Snapshot", "YTD", "Rolling year", "Oct 18", "")]
    ['snapshot', 'ytd', 'rolling-12', 'month', None]
    """
    text = " ".join(re.sub(r"[^a-z0-9 ]", " ", label.lower()).split())
    for pattern, kind in _LABELS:
        if re.fullmatch(pattern, text):
            return kind
    if month_named(label):
        return "month"
    return "year" if reporting_year_named(label) else None
