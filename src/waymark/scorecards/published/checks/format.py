"""
Cells that cannot be what they are printed as: unreadable, out of range, missing a ref or using one twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from waymark.intake.published import Figure
from waymark.scorecards.published.findings import Finding, finding, listed, said
from waymark.scorecards.published.polarity import polarity_said
from waymark.scorecards.published.rows import Page, Row
from waymark.scorecards.targets import polarity_of_targets

_NAMES = {
    "current": "current value",
    "num": "numerator",
    "denom": "denominator",
    "previous_year": "previous year",
}


def check(page: Page) -> Iterator[Finding]:
    """Every cell, row and ref whose form is wrong."""
    if page.has_refs:
        yield from _refs(page)
    for row in page.rows:
        for message in _messages(row):
            yield finding("format", [row], f"{row.label}: {message}")


def _refs(page: Page) -> Iterator[Finding]:
    for row in page.rows:
        if not row.ref:
            yield finding("format", [row], f'{row.label}: "{row.title}" has no ref.')
    for ref, times in Counter(row.ref for row in page.rows if row.ref).items():
        if times > 1:
            same = [row for row in page.rows if row.ref == ref]
            titles = listed(f'"{row.title}"' for row in same)
            yield finding(
                "format", same, f"{ref}: this ref is used {times} times, for {titles}.{_lost_nought(ref)}"
            )


def _lost_nought(ref: str) -> str:
    head, dot, tail = ref.rpartition(".")
    if not dot or not head.isdigit() or len(tail) != 1:
        return ""
    return f" One of them is probably {ref}0: a spreadsheet drops a last nought from a number."


def _messages(row: Row) -> Iterator[str]:
    if not row.title:
        yield "there is no title."
    if row.beyond:
        yield (
            f"there is more on this row than there are headings ({', '.join(row.beyond)}); probably a comma "
            "inside a figure or a title has split its cell."
        )
    for name, figure in _figures(row):
        if message := _wrong_with(row, name, figure):
            yield message
    for message in (_numerator(row), _signs(row), _targets(row)):
        if message:
            yield message


def _figures(row: Row) -> Iterator[tuple[str, Figure]]:
    """Every figure of the row, with what to call it."""
    named = {"current": row.current, "num": row.num, "denom": row.denom, "previous_year": row.previous}
    for role, figure in named.items():
        yield _NAMES[role], figure
    for month, figure in row.months.items():
        yield row.names.get(month, month), figure
    for role, figure in row.targets.items():
        yield row.names.get(role, role.replace("_", " ")), figure


def _wrong_with(row: Row, name: str, figure: Figure) -> str:
    if figure.state == "unreadable":
        return f'{name} is "{figure.printed.strip()}", which cannot be read as a number.'
    if figure.number is None:
        return ""
    side = name in (_NAMES["num"], _NAMES["denom"])
    percentage = figure.percent or (row.percent and not side)
    if percentage and figure.number > 100 and not _may_exceed(row):
        return f"{name} is {said(figure)}, and a percentage cannot be above 100."
    if figure.number < 0 and (percentage or side) and not _may_exceed(row):
        return f"{name} is {said(figure)}, and cannot be below 0."
    return ""


def _may_exceed(row: Row) -> bool:
    """Whether the percentage is of change or of money, which can pass 100 and fall below 0."""
    words = row.title.lower()
    return any(
        word in words
        for word in ("change", "increase", "reduction", "decrease", "variance", "budget", "spend")
    )


def _numerator(row: Row) -> str:
    num, denom = row.num.number, row.denom.number
    if num is None or denom is None or not row.percent or num <= denom or _may_exceed(row):
        return ""
    return f"the numerator, {said(row.num)}, is greater than the denominator, {said(row.denom)}."


def _signs(row: Row) -> str:
    """Months that lack the percent sign that the other months carry, or carry one alone. 0 needs none."""
    months = [(row.names.get(month, month), figure) for month, figure in row.months.items() if figure.number]
    signed = [name for name, figure in months if figure.percent]
    unsigned = [name for name, figure in months if not figure.percent]
    if not signed or not unsigned:
        return ""
    odd, has = (unsigned, "no percent sign") if len(unsigned) <= len(signed) else (signed, "a percent sign")
    return f"{listed(odd)} {'has' if len(odd) == 1 else 'have'} {has}, unlike the other months."


def _targets(row: Row) -> str:
    order, words = polarity_of_targets(row.target_min, row.target_upper), polarity_said(row.title)
    if not order or not words or order == words:
        return ""
    return (
        f"the title says {words} is better, but the targets, {row.target_min} then {row.target_upper}, "
        f"say {order} is."
    )
