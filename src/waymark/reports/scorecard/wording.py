"""What a scorecard says in words: periods, status, distance to target, and what to know first."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from waymark.measures.measure import Unit
from waymark.reports.days import long_day, short_month
from waymark.reports.numbers import rounded, shown, shown_sum
from waymark.reports.periods import PERIODS
from waymark.reports.signals.words import spread_in_words
from waymark.scorecards.asked import kind_of_period
from waymark.scorecards.breaks import Break
from waymark.scorecards.scorecard import ScorecardRow

STATUS = {"green": "Green", "amber": "Amber", "red": "Red", "": "No target"}


def period_of(row: ScorecardRow) -> str:
    """The period the figure covers, in words; a flow asked as a snapshot is the month of the day."""
    if row.definition.measure.is_flow and row.definition.period == "snapshot":
        return PERIODS["month"]
    return PERIODS[kind_of_period(row.definition)]


def status_of(row: ScorecardRow) -> str:
    """The colour in a word; where there is no value to compare, that is said."""
    if row.figure.value is None:
        return "Not available"
    return STATUS[row.rag]


def made_of(row: ScorecardRow) -> str:
    """The numerator and denominator, "113 of 132"; a mean or ratio is "51 over 17". Empty for a count."""
    above, below = row.figure.numerator, row.figure.denominator
    if above is None or below is None:
        return ""
    joined = "of" if row.definition.measure.unit == "percent" else "over"
    return f"{shown_sum(above)} {joined} {shown_sum(below)}"


def target_of(row: ScorecardRow) -> str:
    """The targets: "Aim 95%, Min 90%"; where lower is better, "Aim 10%, Max 15%"."""
    unit, low, high = row.definition.measure.unit, row.definition.target_min, row.target_upper
    worst = "Max" if row.definition.measure.better.polarity == "lower" else "Min"
    if high is None and low is None:
        return ""
    if high is None or low is None or high == low:
        return f"Aim {target(high if high is not None else low, unit)}"
    return f"Aim {target(high, unit)}, {worst} {target(low, unit)}"


def target(value: float | None, unit: Unit) -> str:
    """A target as it was set, without needless decimals."""
    if value is None:
        return ""
    return f"{value:g}%" if unit == "percent" else f"{value:g}"


def distance_of(row: ScorecardRow) -> str:
    """How far from the target: "0.6 short of aim", "4.4 below minimum", "2.2 better than aim"."""
    value, low, high = row.figure.value, row.definition.target_min, row.target_upper
    if value is None or not row.rag:
        return ""
    lower = row.definition.measure.better.polarity == "lower"
    if row.rag == "green":
        return _gap(value, high if high is not None else low, "better than aim") or "at the aim"
    if row.rag == "amber":
        return _gap(value, high, "from aim" if lower else "short of aim")
    if low is None or low == high:
        return _gap(value, high, "over aim" if lower else "short of aim")
    return _gap(value, low, "over maximum" if lower else "below minimum")


def _gap(value: float, to: float | None, words: str) -> str:
    if to is None:
        return ""
    gap = abs(Decimal(str(value)) - Decimal(str(to)))
    if gap == 0:
        return ""
    return f"{rounded(gap, 1)} {words}" if rounded(gap, 1) else f"less than 0.1 {words}"


def flags_of(row: ScorecardRow) -> list[tuple[str, str]]:
    """
    What to know before quoting the figure: a leading word and a sentence for each.

    A break in series of all measures is not among them: `breaks_of_all` says it once.
    """
    flags: list[tuple[str, str]] = []
    if row.missing:
        flags.append(("Not available", f"The extract lacks {', '.join(row.missing)}."))
    if row.beyond:
        flags.append(("Not available", row.beyond))
    flags += [("Own cohort", sentence) for sentence in row.definition.measure.replaced]
    if row.limited:
        flags.append(("Approximate", row.limited))
    if row.skipped:
        absent = ", ".join(row.skipped)
        flags.append(("Approximate", f"{absent} is not in the extract, so nobody could be left out by it."))
    if row.taken_from:
        flags.append(
            ("Approximate", f"Taken from {', '.join(row.taken_from)}: known only on days of extracts.")
        )
    if row.figure.unknown:
        flags.append(("Not known", _unknown(row.figure.unknown)))
    if row.overdue:
        flags.append(("Overdue", f"{shown_sum(row.overdue)} more open past the deadline."))
    if row.spread is not None and row.figure.value is not None:
        flags.append(("Behind the mean", spread_in_words(row.spread, row.definition.measure)))
    if row.small and row.figure.denominator is not None:
        flags.append(("Small number", f"Only {shown_sum(row.figure.denominator)} counted."))
    if row.imported:
        cells = ", ".join(
            "last year" if cell == "previous_year" else short_month(cell) for cell in row.imported
        )
        flags.append(("Imported", f"{cells} from a published scorecard."))
    flags += [("Break in series", _break(one)) for one in row.breaks if one.measure]
    return flags


def breaks_of_all(rows: Iterable[ScorecardRow]) -> list[tuple[str, str]]:
    """The breaks in series of every measure that fall in these rows' trends, each said once."""
    found = {one for row in rows for one in row.breaks if not one.measure}
    return [("Break in series", _break(one)) for one in sorted(found)]


def _break(one: Break) -> str:
    return f"from {long_day(one.on)}, {one.reason}. Figures before and after it are not alike."


def _unknown(count: int) -> str:
    return (
        f"{count:,} {'record has' if count == 1 else 'records have'} something missing that would decide it."
    )


def value_of(row: ScorecardRow) -> str:
    """The figure for a reader."""
    return shown(row.figure.value, row.definition.measure.unit)
