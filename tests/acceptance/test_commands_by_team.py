"""By team and by worker: the parts come to the whole, and the rows behind a figure come to the figure."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from waymark.cli.source import open_source
from waymark.measures.catalogue import CATALOGUE
from waymark.measures.measure import Measure
from waymark.reports.children import children_csv
from waymark.scorecards.behind import rows_behind
from waymark.scorecards.scorecard import Source

from .commands import Ran, waymark
from .conftest import AS_AT

RATES = {measure.slug for measure in CATALOGUE if measure.unit == "rate"}
"""Nobody counts the population of a team, so a team has no rate."""

COUNTS = {measure.slug for measure in CATALOGUE if measure.unit == "count"}
Row = dict[str, str]


@pytest.fixture(scope="module")
def by_team(made_up: Path) -> Ran:
    return waymark(
        "scorecard", "--as-at", AS_AT, "--by", "team", "--format", "csv", store=made_up / "store"
    )  # fmt: skip


@pytest.fixture(scope="module")
def wholes(by_team: Ran) -> dict[str, Row]:
    return {row["measure"]: row for row in by_team.rows if not row["team"]}


@pytest.fixture(scope="module")
def parts(by_team: Ran) -> dict[str, list[Row]]:
    found = defaultdict(list)
    for row in by_team.rows:
        if row["team"]:
            found[row["measure"]].append(row)
    return found


def test_a_column_for_the_team_stands_first(by_team: Ran) -> None:
    assert by_team.out.startswith("team,ref,section,measure,title,period,previous_year,")


def test_each_row_comes_for_the_whole_each_team_and_not_allocated(by_team: Ran) -> None:
    teams = [row["team"] for row in by_team.rows if row["measure"] == "children-in-need"]
    assert (teams[0], teams[-1]) == ("", "not allocated")
    assert [row["team"] for row in by_team.rows] == teams * len(CATALOGUE)


@pytest.mark.parametrize("measure", sorted(RATES))
def test_a_team_has_no_rate(parts: dict[str, list[Row]], measure: str) -> None:
    assert {row["value"] for row in parts[measure]} == {""}


@pytest.mark.parametrize("measure", [m.slug for m in CATALOGUE if m.slug not in RATES])
def test_teams_and_not_allocated_come_to_the_whole(
    wholes: dict[str, Row], parts: dict[str, list[Row]], measure: str
) -> None:
    for column in ("value",) if measure in COUNTS else ("numerator", "denominator"):
        assert total(parts[measure], column) == Decimal(wholes[measure][column])


def test_a_team_with_nothing_to_count_has_nought_of_nought_and_no_value(parts: dict[str, list[Row]]) -> None:
    (front_door,) = [row for row in parts["cp-visited-in-4-weeks"] if row["team"] == "T011"]
    assert (front_door["numerator"], front_door["denominator"], front_door["value"]) == ("0", "0", "")


def test_one_team_alone_has_the_figures_it_has_among_the_others(
    made_up: Path, parts: dict[str, list[Row]]
) -> None:
    alone = waymark(
        "scorecard", "--as-at", AS_AT, "--team", "T021A", "--format", "csv", store=made_up / "store"
    )
    for row in alone.rows:
        (among,) = [part for part in parts[row["measure"]] if part["team"] == "T021A"]
        assert without_signals(row) == without_signals(among)


def without_signals(row: Row) -> Row:
    """The row without the columns that only a row of its own has, and without its team."""
    return {k: v for k, v in row.items() if k not in ("team", "signal", "direction", "assurance", "outlook")}


def test_workers_stand_where_teams_do(made_up: Path, wholes: dict[str, Row], tmp_path: Path) -> None:
    definition = tmp_path / "one.toml"
    definition.write_text('[scorecard]\n[[row]]\nmeasure = "cin-visited-in-4-weeks"\n', encoding="utf-8")
    asked = ("scorecard", "--as-at", AS_AT, "--definition", definition, "--by", "worker", "--format", "csv")
    shown = waymark(*asked, store=made_up / "store")
    assert shown.out.startswith("worker,ref,")
    whole, *workers = shown.rows
    assert (whole["worker"], workers[-1]["worker"]) == ("", "not allocated")
    assert whole["denominator"] == wholes["cin-visited-in-4-weeks"]["denominator"]
    assert total(workers, "denominator") == Decimal(whole["denominator"])


@pytest.fixture(scope="module")
def source(made_up: Path) -> Iterator[Source]:
    with open_source(made_up / "store", None, date.fromisoformat(AS_AT)) as source:
        yield source


@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda measure: measure.slug)
def test_the_rows_behind_come_to_the_figure(source: Source, wholes: dict[str, Row], measure: Measure) -> None:
    """What `waymark children` prints, without a process for each of the measures."""
    behind = rows_behind(source, measure, measure.period, date.fromisoformat(AS_AT))
    rows = list(csv.DictReader(io.StringIO(children_csv(behind))))
    whole = wholes[measure.slug]
    counted = [row for row in rows if row["in_denominator"] == "Y"]
    met = total([row for row in rows if row["in_numerator"] == "Y"], "weight")
    if measure.unit == "count":
        assert (total(counted, "weight"), met) == (Decimal(whole["value"]), 0)
        return
    below = Decimal(len(counted)) if measure.unit == "mean" else total(counted, "weight")
    assert (met, below) == (Decimal(whole["numerator"]), Decimal(whole["denominator"]))


def total(rows: list[Row], column: str) -> Decimal:
    """The sum of a column; what was never recorded, such as somebody's hours, adds nothing."""
    return sum((Decimal(row[column] or 0) for row in rows), Decimal(0))
