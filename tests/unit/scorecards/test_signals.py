"""A scorecard's signals: of the whole or of the one team, and the figures are the same without them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from waymark.engines.extract import Extract, extract_of
from waymark.engines.frames import Frames
from waymark.engines.reference import Reference
from waymark.engines.results import Figure
from waymark.measures.catalogue import find
from waymark.reports.scorecard import machine
from waymark.reports.scorecard.wording import flags_of
from waymark.reports.signals.words import heading_of
from waymark.scorecards.definition import Definition, DefinitionRow
from waymark.scorecards.scorecard import Scorecard, Source, build
from waymark.scorecards.signalling import behind_the_mean, signals_of
from waymark.scorecards.signals import Aim, aim_of, signalled

D = date(2018, 12, 31)
CONTACTS, AUDITS = find("contacts-received"), find("audit-quality-score")


def row_of(slug: str) -> DefinitionRow:
    measure = find(slug)
    return DefinitionRow(measure.ref, measure.section, measure.title, measure, measure.period)


def extract() -> Extract:
    """Two contacts a month of Amy's, whom North has, and one of Ben's; from June 2018 eight of Amy's."""
    contacts = [
        {"id": f"{child}{year}{month}{at}", "child": child, "received_on": date(year, month, 1 + at)}
        for year in (2017, 2018)
        for month in range(1, 13)
        for child, count in (("Amy", 8 if (year, month) >= (2018, 6) else 2), ("Ben", 1))
        for at in range(count)
    ]
    audits = [
        {"id": f"a{at}", "child": "Amy", "team": "North", "audited_on": date(2018, 12, 3), "grade": grade}
        for at, grade in enumerate((1, 2, 2, 4, None))
    ]
    involved = {"id": "i", "child": "Amy", "worker": "w", "team": "North", "started_on": date(2016, 1, 1)}
    return extract_of({"contacts": contacts, "audits": audits, "involvements": [involved]})


@pytest.fixture(params=[Reference, Frames])
def source(request: pytest.FixtureRequest) -> Source:
    held = extract()
    return Source("A", "load", D, held, request.param(held))


def card(
    source: Source, *, by: str = "authority", team: str | None = None, signals: bool = True
) -> Scorecard:
    definition = Definition("", "", (row_of(CONTACTS.slug),))
    return build(definition, source, D, 6, by, team, signals=signals)  # type: ignore[arg-type]


def test_the_whole_has_a_signal_and_the_trend_stays_six_months(source: Source) -> None:
    (row,) = card(source).rows
    assert row.signalled is not None
    assert (row.signalled.signal.kind, row.signalled.signal.now[0].months[0]) == ("changed", "2018-06")
    assert [point.value for point in row.signalled.series.points] == [3] * 17 + [9] * 7
    assert len(row.trend) == 6


def test_by_team_each_has_its_own(source: Source) -> None:
    # Amy's 2, then 8, are North's; Ben's 1 is nobody's
    whole, north, nobody = card(source, by="team").rows
    assert [row.group for row in (whole, north, nobody)] == [None, "North", "not allocated"]
    assert [row.signalled and row.signalled.signal.kind for row in (whole, north, nobody)] == [
        "changed",
        "changed",
        "same",
    ]
    assert north.signalled is not None
    assert [point.value for point in north.signalled.series.points] == [2] * 17 + [8] * 7
    (line,) = [one for one in machine.to_csv(card(source, by="team")).splitlines() if one.startswith("North")]
    assert "Higher since June" in line and "rising" in line


def test_a_team_that_owns_nothing_of_a_measure_has_no_signal(source: Source) -> None:
    definition = Definition("", "", (row_of(CONTACTS.slug), row_of(AUDITS.slug)))
    rows = build(definition, source, D, 6, "team", signals=True).rows
    assert [row.signalled for row in rows if row.definition.measure is AUDITS and row.group][1] is None


def test_a_team_that_counts_fewer_than_five_is_too_few_for_a_percentage() -> None:
    measure = find("contacts-decided-within-1-working-day")

    def said(below: int, group: str | None) -> str:
        past = [
            (f"2018-{month:02}", Figure(Decimal(1), Decimal(below), 100 / below)) for month in range(1, 13)
        ]
        return heading_of(signalled(measure, past, D, None, Aim("2019-03"), group=group))

    assert said(4, "North") == "Too few to say"
    assert said(5, "North") == "No real change"
    assert said(4, None) == "No real change"


def test_a_team_asked_for_alone_has_its_own(source: Source) -> None:
    (row,) = card(source, team="North").rows
    assert row.signalled is not None
    assert [point.value for point in row.signalled.series.points] == [2] * 17 + [8] * 7


@pytest.mark.parametrize("by", ["authority", "team", "worker"])
def test_the_figures_are_the_same_without_signals(source: Source, by: str) -> None:
    asked, plain = card(source, by=by), card(source, by=by, signals=False)
    assert tuple(replace(row, signal=None) for row in asked.rows) == plain.rows


def test_the_columns_come_after_the_contracts_and_before_the_months(source: Source) -> None:
    heading, line = machine.to_csv(card(source)).splitlines()
    told = dict(zip(heading.split(","), line.split(","), strict=True))
    assert heading.split(",")[:12] == list(machine.COLUMNS)
    assert heading.split(",")[-10:-6] == ["signal", "direction", "assurance", "outlook"]
    assert (told["signal"], told["direction"]) == ("Higher since June", "rising")
    assert [told[name] for name in ("assurance", "outlook")] == ["", ""]


def test_each_team_can_be_asked_for(source: Source) -> None:
    found = signals_of(source, row_of(CONTACTS.slug), D, by="team")
    assert [one.group for one in found] == [None, "North", "not allocated"]
    assert [one.signal.kind for one in found] == ["changed", "changed", "same"]
    (alone,) = signals_of(source, row_of(CONTACTS.slug), D, months=12, team="North")
    assert alone.signal.months == 12


def test_the_number_inadequate_stands_behind_the_mean(source: Source) -> None:
    behind = behind_the_mean(source, row_of(AUDITS.slug), D)
    assert behind is not None
    assert [(int(grade), count) for grade, count in behind.counts] == [(1, 1), (2, 2), (3, 0), (4, 1)]
    assert behind.mean == 2.25
    assert behind_the_mean(source, row_of(CONTACTS.slug), D) is None


@pytest.mark.parametrize(
    ("steps", "as_at", "aim"),
    [
        ({}, date(2018, 12, 31), ("2019-03", 95)),
        ({}, date(2019, 2, 28), ("2019-03", 95)),
        ({}, date(2019, 3, 1), ("2020-03", 95)),
        ({"2018-12": 92, "2019-06": 97}, date(2018, 12, 31), ("2019-06", 97)),
        ({"2018-12": 92}, date(2018, 11, 30), ("2018-12", 92)),
        ({"2018-12": 92}, date(2018, 12, 1), ("2019-03", 92)),
    ],
)
def test_the_target_to_come_is_the_last_step_or_that_of_the_years_end(
    steps: dict[str, float], as_at: date, aim: tuple[str, float]
) -> None:
    trajectory = tuple((date.fromisoformat(f"{month}-01"), value) for month, value in steps.items())
    row = replace(row_of("cp-reviews-on-time"), target_min=90, target_upper=95, trajectory=trajectory)
    assert (aim_of(row, as_at).month, aim_of(row, as_at).target) == aim


def test_the_number_of_each_grade_is_beside_the_mean_on_the_scorecard(source: Source) -> None:
    asked = Definition("", "", (row_of(AUDITS.slug), row_of(CONTACTS.slug)))
    audits, contacts = build(asked, source, D, signals=True).rows
    grades = "1 at 1 (outstanding), 2 at 2 (good), 0 at 3 (requires improvement), 1 at 4 (inadequate)."
    assert ("Behind the mean", grades) in flags_of(audits)
    assert contacts.spread is None
    (alone,) = build(replace(asked, rows=asked.rows[:1]), source, D, team="South", signals=True).rows
    assert alone.figure.value is None and flags_of(alone) == []
