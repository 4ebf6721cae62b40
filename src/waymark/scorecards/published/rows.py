"""
A published row with its figures read, and what is worked out from them: value, targets, polarity, colour.

What is printed is never changed: `printed` is the row's text, `current` and the rest say what that text
says, and `value` is the current value as a number, percentages on 0 to 100.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from waymark.dates import PeriodType
from waymark.intake.published import Figure
from waymark.intake.published.numbers import NOT_PRINTED
from waymark.scorecards.published.periods import period_named
from waymark.scorecards.published.polarity import polarity_of
from waymark.scorecards.targets import Polarity, Rag, rag


@dataclass(frozen=True)
class Row:
    """
    One measure of a published scorecard.

    `label` names the row in a sentence and in a finding's refs: its ref, or its line where it has
    none. `percent` says that its figures are percentages. `targets` are those printed, by heading role.
    """

    line: int
    ref: str
    section: str
    title: str
    printed: dict[str, str]
    beyond: tuple[str, ...]
    current: Figure
    num: Figure
    denom: Figure
    previous: Figure
    months: dict[str, Figure]
    targets: dict[str, Figure]
    period_printed: str
    polarity_printed: str
    percent: bool
    names: dict[str, str] = field(default_factory=dict)

    @property
    def label(self) -> str:
        return self.ref or f"row {self.line}"

    @property
    def value(self) -> Decimal | None:
        """The current value as a number; None while it is not available or cannot be read."""
        return self.current.number

    @property
    def period(self) -> PeriodType | None:
        """The kind of period the row says it is for; None if it does not say, or not in known words."""
        return period_named(self.period_printed)

    @cached_property
    def polarity(self) -> Polarity:
        """Which way is better."""
        minimum, upper = self._printed_targets
        return polarity_of(self.title, self.polarity_printed, minimum, upper)

    @property
    def target_min(self) -> Decimal | None:
        """Worse than this is red. A tolerance beside one target gives the other."""
        minimum, upper = self._printed_targets
        return minimum.number if minimum is not upper else self._within_tolerance(upper)

    @property
    def target_upper(self) -> Decimal | None:
        """This or better is green."""
        return self._printed_targets[1].number

    @property
    def rag(self) -> Rag:
        """The colour of the value as printed."""
        return rag(self.value, self.target_min, self.target_upper, self.polarity)

    @property
    def _printed_targets(self) -> tuple[Figure, Figure]:
        """The minimum and upper target as printed; the same one twice where only one is."""
        single = self.targets.get("target", NOT_PRINTED)
        minimum = self.targets.get("target_min", NOT_PRINTED)
        upper = self.targets.get("target_upper", NOT_PRINTED)
        minimum = minimum if minimum.number is not None else single
        upper = upper if upper.number is not None else single
        if minimum.number is None or upper.number is None:
            only = upper if minimum.number is None else minimum
            return only, only
        return minimum, upper

    def _within_tolerance(self, target: Figure) -> Decimal | None:
        tolerance = self.targets.get("tolerance", NOT_PRINTED)
        if target.number is None or tolerance.number is None:
            return target.number
        width = abs(tolerance.number)
        if tolerance.percent and not self.percent:
            width = abs(target.number) * width / 100
        return target.number + width if self.polarity == "lower" else target.number - width


@dataclass(frozen=True)
class Page:
    """
    Every row, as the checks see them together.

    `has_refs` says that there is a column of refs; `current_month` is the month (YYYY-MM) that the
    heading of the current value names, "" if it does not.
    """

    rows: tuple[Row, ...]
    has_refs: bool = True
    current_month: str = ""

    @property
    def last_month(self) -> str:
        """The last month of the trend for which any row has a figure; "" if there is none."""
        filled = {
            month for row in self.rows for month, figure in row.months.items() if figure.number is not None
        }
        return max(filled, default="")
