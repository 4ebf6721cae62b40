"""
What is checked on every published scorecard, one file each.

The checks are general: none knows a council, a ref or a figure. They flag; they never correct.
"""

from collections.abc import Callable, Iterator

from waymark.scorecards.published.checks import (
    current_against_trend,
    denominator_against_cohort,
    format,
    heading,
    out_of_line,
    parts_against_whole,
    ratio,
)
from waymark.scorecards.published.findings import Finding
from waymark.scorecards.published.rows import Page

CHECKS: tuple[Callable[[Page], Iterator[Finding]], ...] = (
    ratio.check,
    current_against_trend.check,
    parts_against_whole.check,
    denominator_against_cohort.check,
    out_of_line.check,
    heading.check,
    format.check,
)


def findings_on(page: Page) -> tuple[Finding, ...]:
    """Everything on the page that does not add up, check by check in the order above."""
    return tuple(finding for check in CHECKS for finding in check(page))
