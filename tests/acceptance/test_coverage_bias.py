"""
What an extract lacks: which figures it still gives, and which way those that are approximate err.

Tables are taken away one at a time from a whole extract, and the figures set beside the whole ones.
"""

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from waymark.dates import period_ending
from waymark.engines.extract import ARROW_TYPES, CHILD_KEY, ROW_NUMBER, Extract, with_child_keys
from waymark.engines.frames import Frames
from waymark.engines.results import Figure, figure_of
from waymark.intake.intake import Intake
from waymark.intake.making import derive_made
from waymark.intake.read import read_folder
from waymark.measures.availability import Fitted, NotAvailable, fit, given_for
from waymark.measures.catalogue import CATALOGUE
from waymark.measures.measure import Measure
from waymark.records.tables import ALL, BY_NAME
from waymark.records.tables.made import MADE
from waymark.scorecards.coverage import Coverage, coverage_of

from .tower_hamlets_children import write_extract

AS_AT = date(2018, 10, 31)
MADE_UP = "E09000099"

IN_NEED = {
    "children-in-need", "cin-with-plan", "cin-visited-in-4-weeks", "cin-plans-reviewed-in-6-months",
    "cin-days-since-seen",
}  # fmt: skip
OPEN = {"cases-with-management-oversight", "cases-unallocated", "children-with-many-social-workers"}
IN_CARE = {
    # children looked after at D, and what is asked of them
    "children-looked-after", "cla-rate-per-10000", "unaccompanied-children-looked-after",
    "children-on-cp-plan-and-looked-after", "cla-assessments-over-one-year-old",
    "cla-visited-in-6-weeks-first-year", "cla-visited-in-13-weeks-after-first-year", "cla-seen-alone",
    "cla-all-reviews-on-time", "cla-permanence-plan-by-second-review", "cla-iro-contact",
    "cla-health-assessments-current", "cla-dental-check-current", "cla-immunisations-current",
    "cla-sdq-score", "cla-sdq-returned", "cla-with-missing-episode", "ethnicity-recorded",
    "placement-orders-unmatched", "foster-to-adopt",
    # where they live, and what it costs
    "cla-three-or-more-placements", "cla-long-term-stability", "cla-placed-outside-area",
    "cla-placed-20-miles-away", "cla-outside-area-for-capacity", "cla-placed-with-independent-provider",
    "cla-in-independent-sector", "cla-in-residential", "high-cost-placements-change",
    "placement-weekly-cost", "placement-weekly-cost-in-house-foster",
    "placement-weekly-cost-independent-foster", "placement-weekly-cost-residential",
    # coming into care and leaving it
    "children-starting-to-be-looked-after", "children-starting-to-be-looked-after-rate",
    "adolescents-starting-to-be-looked-after", "cla-second-period-within-12-months",
    "initial-health-assessments-on-time", "children-ceasing-to-be-looked-after",
    "cla-ceased-within-12-months", "cla-net-flow", "cla-reunified", "cla-ceased-to-permanence",
    "children-adopted", "children-adopted-number", "adoption-days", "special-guardianship-conversions",
}  # fmt: skip
EXCLUSIONS = {
    # a table: the measures from which it only leaves children out
    "ssd_cp_plans": IN_NEED,
    "ssd_cla_episodes": IN_NEED,
    "care_leaver_status": IN_NEED,
    "ssd_person": IN_NEED,  # a care leaver's age
    "ssd_legal_status": IN_NEED | OPEN | IN_CARE,  # short breaks
    # the pre-proceedings stage is over once proceedings are issued
    "care_proceedings": {
        "children-in-pre-proceedings",
        "pre-proceedings-days",
        "pre-proceedings-reviewed-in-6-weeks",
    },
    "absences": {"supervision-on-time"},  # someone away on the day is not supervised
}
"""
Sections 4 and 5 of the contract, read by hand, and what the other measures of the same children ask.

Reviews fall due whether or not the child is on short breaks (section 5).
"""

NAMES = {table.source: table.name for table in ALL}


@pytest.fixture(scope="module")
def extracts(made_up: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Extract]:
    children = tmp_path_factory.mktemp("children") / "extract"
    write_extract(children)
    made = with_every_column(read(made_up / "extract"))
    return {"made up": made, "Tower Hamlets": read(children)}


def with_every_column(extract: Extract) -> Extract:
    """The extract with the columns that its tables lack, blank."""
    tables = dict(extract.tables)
    for name in extract.columns:
        for spec in BY_NAME[name].specs:
            if spec.name not in tables[name].column_names:
                blank = pa.nulls(tables[name].num_rows, ARROW_TYPES[spec.kind])
                tables[name] = tables[name].append_column(spec.name, blank)
    return Extract(tables, {name: frozenset(BY_NAME[name].by_name) for name in extract.columns})


def read(folder: Path) -> Extract:
    intake = read_folder(folder, AS_AT)
    return with_tables_made(Extract(with_child_keys(intake.tables), intake.columns))


def with_tables_made(extract: Extract) -> Extract:
    """The extract with the tables that can be made of what it holds, and no other such table."""
    made = {table.name for table in MADE}
    columns = {name: given for name, given in extract.columns.items() if name not in made}
    tables = {
        name: table.drop([CHILD_KEY] if CHILD_KEY in table.column_names else [])
        for name, table in extract.tables.items()
        if name not in made
    }
    intake = Intake(AS_AT, tables, columns)
    derive_made(intake, MADE_UP)
    return Extract(with_child_keys(intake.tables), intake.columns)


@pytest.fixture(scope="module")
def wholes(extracts: Mapping[str, Extract]) -> Mapping[str, Mapping[str, Figure]]:
    return {name: figures(extract) for name, extract in extracts.items()}


def figures(extract: Extract, measures: Collection[Measure] = CATALOGUE) -> dict[str, Figure]:
    """Every figure the extract gives, each for its own period."""
    fitted = [one for one in (fit(measure, extract) for measure in measures) if isinstance(one, Fitted)]
    asked = [(one, period_ending(AS_AT, one.measure.period)) for one in fitted]
    with Frames(extract) as frames:
        sums = frames.totals(asked)
    return {
        one.measure.slug: figure_of(one.measure, sums[one.measure.slug, period][None])
        for one, period in asked
    }


def without_table(extract: Extract, source: str) -> Extract:
    name = NAMES[source]
    tables = {key: table for key, table in extract.tables.items() if key != name}
    if name == "children":  # every extract knows the children its tables name, and nothing else of them
        tables["children"] = extract.tables[name].select(["child", CHILD_KEY, ROW_NUMBER])
    columns = {key: given for key, given in extract.columns.items() if key != name}
    return with_tables_made(Extract(tables, columns))


def without_column(extract: Extract, table: str, column: str) -> Extract:
    held = extract.tables[table]
    rows = pq.read_table(held) if isinstance(held, Path) else held
    # a load without a mandatory column is refused, so nothing is made without one
    optional = column in rows.column_names and not BY_NAME[table].by_name[column].mandatory
    tables = {**extract.tables, table: rows.drop_columns([column]) if optional else rows}
    return with_tables_made(Extract(tables, {**extract.columns, table: extract.columns[table] - {column}}))


def approximate(extract: Extract) -> dict[str, Coverage]:
    return {one.measure.slug: one for one in coverage_of(extract) if one.status == "approximate"}


def counted(figure: Figure) -> float:
    """What the stated bias speaks of: a count, or the denominator."""
    return float(figure.value if figure.denominator is None else figure.denominator)


@pytest.mark.parametrize("source", EXCLUSIONS)
def test_a_table_that_only_leaves_children_out_makes_figures_approximate(
    extracts: Mapping[str, Extract], source: str
) -> None:
    found = approximate(without_table(extracts["made up"], source))
    assert set(found) == EXCLUSIONS[source]
    assert {one.missing for one in found.values()} == {(source,)}


def test_no_other_table_does(extracts: Mapping[str, Extract]) -> None:
    for name in extracts["made up"].columns.keys() & {table.name for table in ALL}:
        source = BY_NAME[name].source
        if source not in EXCLUSIONS:
            assert not approximate(without_table(extracts["made up"], source))


@pytest.mark.parametrize("source", EXCLUSIONS)
def test_an_approximate_figure_errs_the_way_it_says_and_no_other_moves(
    extracts: Mapping[str, Extract], wholes: Mapping[str, Mapping[str, Figure]], source: str
) -> None:
    moved = set()
    for name, extract in extracts.items():
        less = without_table(extract, source)
        stated = approximate(less)
        for slug, figure in figures(less).items():
            whole = wholes[name][slug]
            if slug not in stated:
                assert figure == whole
                continue
            error = counted(figure) - counted(whole)
            assert (error >= 0) if stated[slug].bias.endswith("too high") else (error <= 0), slug
            moved |= {slug} if error else set()
    # the made-up council ends pre-proceedings the day it issues, so that nobody is left to leave out
    assert moved or source == "care_proceedings", (
        f"leaving out {source} moved nothing: the test shows nothing"
    )


def test_children_on_short_breaks_seem_looked_after_without_legal_statuses(
    extracts: Mapping[str, Extract],
) -> None:
    """The 8 of them among the 997 in need are then not in need: the one absence that counts too few."""
    less = without_table(extracts["Tower Hamlets"], "ssd_legal_status")
    stated, found = approximate(less), figures(less)
    assert (found["children-in-need"].value, stated["children-in-need"].bias) == (989, "too low")
    assert (found["children-looked-after"].value, stated["children-looked-after"].bias) == (333, "too high")
    assert stated["cin-with-plan"].bias == "denominator too low"


@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda measure: measure.slug)
def test_without_any_table_it_counts_from_a_measure_is_not_available(
    extracts: Mapping[str, Extract], measure: Measure
) -> None:
    whole = extracts["made up"]
    tables = {need.table for need in given_for(measure.sides)}
    assert tables
    for table in tables:
        source = BY_NAME[table].source
        fitted = fit(measure, without_table(whole, source))
        if measure.slug in EXCLUSIONS.get(source, ()):
            assert isinstance(fitted, Fitted)
            assert [need.in_contract_words for need in fitted.skipped] == [source]
        else:
            assert isinstance(fitted, NotAvailable)
            assert [need.in_contract_words for need in fitted.missing] == [source]


@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda measure: measure.slug)
def test_without_any_column_it_needs_a_measure_is_not_available(
    extracts: Mapping[str, Extract], measure: Measure
) -> None:
    whole = extracts["made up"]
    columns = {(need.table, need.column) for need in given_for(measure.sides) if need.column}
    assert columns
    for table, column in columns:
        fitted = fit(measure, without_column(whole, table, column))
        assert isinstance(fitted, NotAvailable), (table, column)
        spec = BY_NAME[table].by_name[column]
        assert [need.in_contract_words for need in fitted.missing] == [
            f"{BY_NAME[table].source}.{spec.source}"
        ]


@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda measure: measure.slug)
def test_the_columns_it_says_it_needs_are_enough(
    extracts: Mapping[str, Extract], wholes: Mapping[str, Mapping[str, Figure]], measure: Measure
) -> None:
    only = with_only_what_it_needs(extracts["made up"], measure)
    assert figures(only, [measure]) == {measure.slug: wholes["made up"][measure.slug]}


def with_only_what_it_needs(extract: Extract, measure: Measure) -> Extract:
    """
    The extract with the measure's own columns, and the mandatory ones no table is without.

    The tables it speaks of that are made at load are made again, of those columns alone.
    """
    needed = given_for(measure.sides)
    columns = {
        name: frozenset(
            spec.name
            for spec in BY_NAME[name].specs
            if spec.mandatory or any((need.table, need.column) == (name, spec.name) for need in needed)
        )
        for name in {need.table for need in needed}
    }
    tables = {
        name: table.select(
            [c for c in table.column_names if c in columns.get(name, {"child"}) or c[0] == "_"]
        )
        for name, table in extract.tables.items()
        if name in columns or name == "children"
    }
    return with_tables_made(Extract(tables, columns))
