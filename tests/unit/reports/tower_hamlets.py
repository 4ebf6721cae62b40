"""
A published scorecard to lay out: Tower Hamlets, October 2018, as its December 2018 paper prints it.

Figures and targets are public. Only the shape of the rows is made by hand; nothing is worked out.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from waymark.dates import PeriodType
from waymark.engines.results import Figure
from waymark.measures.catalogue import find
from waymark.scorecards.definition import DefinitionRow
from waymark.scorecards.scorecard import Scorecard, ScorecardRow
from waymark.scorecards.targets import Rag

MONTHS = ("2018-05", "2018-06", "2018-07", "2018-08", "2018-09", "2018-10")

OVERSIGHT = (
    "1.1|Oversight|cases-with-management-oversight|snapshot|96|2580|2733|90|95|amber|"
    "94.8 94.0 95.9 97.6 96.5 94.4"
)
CIN = "1.2|Cohorts|children-in-need|snapshot|1034|||||| 994 956 950 962 981 997"
CP = "1.3|Cohorts|children-on-cp-plan|snapshot|292|||||| 265 284 278 294 274 280"
CLA = "1.4|Cohorts|children-looked-after|snapshot|290|||||| 301 296 297 304 309 321"
CONTACTS = (
    "2.1|Front door|contacts-decided-within-1-working-day|ytd|62|7984|8210|90|95|green|96 96 98 99 98 99"
)
ASSESSMENTS = (
    "2.10|Front door|assessments-within-45-working-days|ytd|72.7|2774|2948|90|95|amber|"
    "95 93.5 96.2 96.4 93.0 94.8"
)
CIN_PLANS = "3.1|Plans|cin-with-plan|snapshot|86.1|837|983|90|95|red|88.2 88.8 88.9 88.7 87.3 85.1"
CLA_STALE = "5.1|Visits|cla-assessments-over-one-year-old|snapshot||12|321|15|10|green|0 0 0 0 43 3.7"
CLA_VISITS = (
    "5.11|Visits|cla-visited-in-6-weeks-first-year|snapshot|91|113|132|90|95|red|"
    "93.8 95.7 89.8 89.4 93.0 85.6"
)
SUITABLE = (
    "6.30|Care leavers|care-leavers-suitable-accommodation|snapshot|91|208|252|91|91|red|"
    "82.6 74.2 75.4 71.7 80.3 82.5"
)
AUDITS = "11.13|Care leavers|audit-quality-score|snapshot||51|17|2|1|red|2.3 2.3 2.4 - 2.4 3.0"
LINES = (
    OVERSIGHT,
    CIN,
    CP,
    CLA,
    CONTACTS,
    ASSESSMENTS,
    CIN_PLANS,
    CLA_STALE,
    CLA_VISITS,
    SUITABLE,
    AUDITS,
)


def a_row(line: str, **changes: object) -> ScorecardRow:
    """One row; `changes` replace its fields, `title` and `trajectory` those of its definition."""
    ref, section, slug, period, before, above, below, low, high, rag, trend = line.split("|")
    measure = find(slug)
    own = {name: changes.pop(name) for name in ("title", "trajectory", "section") if name in changes}
    definition = DefinitionRow(
        ref, section, measure.title, measure, _period(period), _number(low), _number(high)
    )
    values = tuple(_number(month) for month in trend.split())
    row = ScorecardRow(
        definition=replace(definition, **own),  # type: ignore[arg-type]
        group=None,
        figure=_figure(above, below, values[-1]),
        previous_year=_number(before),
        trend=tuple(zip(MONTHS, values, strict=True)),
        target_upper=_number(high),
        rag=_rag(rag),
    )
    return replace(row, **changes)  # type: ignore[arg-type]


def a_scorecard(*rows: ScorecardRow, **changes: object) -> Scorecard:
    """A scorecard of those rows, or of the whole paper."""
    whole = Scorecard(
        title="Children's social care",
        authority="E09000030",
        as_at=date(2018, 10, 31),
        load_id="load-26",
        load_as_at=date(2018, 10, 31),
        by="authority",
        months=MONTHS,
        rows=rows or tuple(a_row(line) for line in LINES),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def no_figure(line: str, **changes: object) -> ScorecardRow:
    """The row where the extract gives nothing."""
    trend = tuple((month, None) for month in MONTHS)
    blank = Figure(None, None, None)
    return a_row(line, figure=blank, trend=trend, previous_year=None, rag="", **changes)


def _figure(above: str, below: str, value: float | None) -> Figure:
    if not above:
        return Figure(None, None, value)
    share = Decimal(above) / Decimal(below)
    return Figure(Decimal(above), Decimal(below), float(share if below == "17" else share * 100))


def _number(text: str) -> float | None:
    return float(text) if text.strip() not in {"", "-"} else None


def _period(text: str) -> PeriodType:
    return "ytd" if text == "ytd" else "snapshot"


def _rag(text: str) -> Rag:
    return text if text in {"red", "amber", "green"} else ""  # type: ignore[return-value]
