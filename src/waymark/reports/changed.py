"""What changed this month, in sentences: each with its signal, its small chart and what is worth asking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from waymark.reports.charts.sparkline import sparkline
from waymark.reports.days import long_day
from waymark.reports.numbers import shown
from waymark.reports.scorecard.view import Status, status
from waymark.reports.scorecard.wording import distance_of, made_of, value_of
from waymark.reports.signals.marks import Mark, mark_of
from waymark.reports.signals.words import finding_of, heading_of, level, month_in_words
from waymark.scorecards.changes import Changed, Chosen
from waymark.scorecards.scorecard import Scorecard, ScorecardRow

SPARK = (300, 90)

RULE = (
    "How these are chosen. Worries: reds that are getting worse, then those newly red, then those red for 3 "
    "months or more, then others getting worse, then figures with one answer in ten or more not known. "
    "Changes: the other signals, those new this month first, then by how far the figure is from its average "
    "beside its usual range. No measure is shown twice."
)


@dataclass(frozen=True)
class Item:
    """One thing on the page; `mark` is None where the row has no signal."""

    label: str
    title: str
    name: str
    address: str
    mark: Mark | None
    status: Status
    sentences: tuple[str, ...]
    asking: str
    spark: Markup


@dataclass(frozen=True)
class Named:
    """A measure that is only named, with where its page is."""

    name: str
    address: str
    beside: str = ""


def changed_content(
    scorecard: Scorecard, found: Changed, address: Callable[[ScorecardRow], str]
) -> dict[str, Any]:
    """What the page says."""
    return {
        "scorecard": scorecard,
        "as_at": long_day(scorecard.as_at),
        "month": month_in_words(f"{scorecard.as_at:%Y-%m}"),
        "lead": _lead(found),
        "changes": [_item(str(n), one, address) for n, one in enumerate(found.changes, 1)],
        "worries": [_item("ABC"[n], one, address) for n, one in enumerate(found.worries)],
        "only_looks": [_named(row, address, _from_to(row)) for row in found.only_looks],
        "the_same": [_named(row, address) for row in found.the_same],
        "early": [_named(row, address) for row in found.early],
        "more": found.more,
        "rule": RULE,
    }


def _lead(found: Changed) -> str:
    counts = [
        (
            sum(one.new for one in found.changes),
            "of the changes below is new this month",
            "are new this month",
        ),
        (
            sum(one.row.rag == "red" for one in found.worries),
            "of the worries is red",
            "of the worries are red",
        ),
    ]
    told = [f"{n} {one if n == 1 else many}" for n, one, many in counts if n]
    the_same = len(found.the_same)
    if the_same:
        told.append(f"{the_same} measure{'' if the_same == 1 else 's'} did not really change")
    return f"{'. '.join(told)}." if told else "No measure has moved beyond its usual ups and downs."


def _item(label: str, one: Chosen, address: Callable[[ScorecardRow], str]) -> Item:
    row = one.row
    return Item(
        label,
        _title(one),
        row.definition.title,
        address(row),
        mark_of(row.signalled),
        status(row),
        tuple(_sentences(one)),
        asking_of(one),
        Markup(sparkline(row, *SPARK)),
    )


def _title(one: Chosen) -> str:
    row, value = one.row, value_of(one.row)
    match one.why:
        case "not known":
            return f"{row.definition.title}: {row.figure.unknown:,} answers are not known"
        case "newly red":
            return f"{row.definition.title}: {value}, newly red"
        case "long red":
            return f"{row.definition.title}: {value}, red for {_months(one)}"
    said = row.signalled
    heading = heading_of(said) if said else ""
    return f"{row.definition.title}: {value}, {heading[:1].lower()}{heading[1:]}"


def _sentences(one: Chosen) -> list[str]:
    row, said = one.row, one.row.signalled
    told = []
    made = made_of(row)
    if made:
        told.append(f"{made}.")
    if said is not None and said.signal.now:
        told.append(finding_of(said))
    told += _beside_the_usual(row)
    if row.rag == "red":
        distance = distance_of(row)
        told.append(f"{distance[:1].upper()}{distance[1:]}; red for {_months(one)}.")
    if not row.definition.measure.better.polarity:
        told.append("Neither way is better.")
    if one.why == "not known":
        told.append(f"{row.figure.unknown:,} of {int(row.figure.denominator or 0):,} cannot be decided.")
    if one.new:
        told.append("The signal is new this month.")
    return told


def _beside_the_usual(row: ScorecardRow) -> list[str]:
    """A year ago, or the average where a year ago is not known."""
    unit = row.definition.measure.unit
    if row.trend and row.trend[0][1] is not None and len(row.trend) > 12:
        return [f"In {month_in_words(row.trend[0][0])} it was {shown(row.trend[0][1], unit)}."]
    lines = row.signalled.signal.lines if row.signalled else None
    return [f"The average is {level(lines.centre, unit)}."] if lines else []


def _months(one: Chosen) -> str:
    count = max(1, one.red_for)
    if count >= len(one.row.trend) > 1:
        return f"all of the last {count} months"
    return f"{count} month{'' if count == 1 else 's'}"


def asking_of(one: Chosen) -> str:
    """What is worth asking: never who is to blame, and never a cause that nobody has looked for."""
    match one.why:
        case "red and worse" | "newly red":
            return "Which teams is it in, and what was different for the children it missed?"
        case "long red":
            return "What was agreed about it, is that done, and if so, why has it not helped?"
        case "worse":
            return "What changed when it began, and did who is counted change too?"
        case "not known":
            return "Which records lack the answer, and who can write it up? Do not quote the figure before."
    match one.row.signalled.signal.kind if one.row.signalled else "":
        case "improving":
            return "What was done, and will it hold? Is the work as good as it is quick?"
        case "concerning":
            return "What changed when it began, and did who is counted change too?"
    return "Are more coming in, or fewer leaving? Which teams see it?"


def _named(row: ScorecardRow, address: Callable[[ScorecardRow], str], beside: str = "") -> Named:
    ref = f" ({row.definition.ref})" if row.definition.ref else ""
    return Named(row.definition.title + ref, address(row), beside)


def _from_to(row: ScorecardRow) -> str:
    unit = row.definition.measure.unit
    return f"{shown(row.trend[-2][1], unit)} to {shown(row.trend[-1][1], unit)}"
