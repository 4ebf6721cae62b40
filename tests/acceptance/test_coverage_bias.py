"""
What an extract lacks: which figures it still gives, and which way those that are approximate err.

Tables are taken away one at a time from a whole extract, and the figures set beside the whole ones.
"""

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

import pytest

from waymark.dates import period_ending
from waymark.engines.extract import CHILD_KEY, ROW_NUMBER, Extract, with_child_keys
from waymark.engines.frames import Frames
from waymark.engines.results import Figure, figure_of
from waymark.intake.read import read_folder
from waymark.measures.availability import Fitted, NotAvailable, fit, needs
from waymark.measures.catalogue import CATALOGUE
from waymark.measures.measure import Measure
from waymark.records.tables import BY_NAME
from waymark.scorecards.coverage import Coverage, coverage_of

from .tower_hamlets_children import write_extract

AS_AT = date(2018, 10, 31)

IN_NEED = {"children-in-need", "cin-with-plan", "cin-visited-in-4-weeks", "cin-plans-reviewed-in-6-months"}
IN_CARE = {
    "children-looked-after",
    "children-starting-to-be-looked-after",
    "cla-assessments-over-one-year-old",
    "cla-ceased-to-permanence",
    "cla-three-or-more-placements",
    "cla-visited-in-6-weeks-first-year",
    "cla-visited-in-13-weeks-after-first-year",
    "cases-with-management-oversight",
}
EXCLUSIONS = {
    # a table: the measures from which it only leaves children out
    "ssd_cp_plans": IN_NEED,
    "ssd_cla_episodes": IN_NEED,
    "care_leaver_status": IN_NEED,
    "ssd_person": IN_NEED,  # a care leaver's age
    "ssd_legal_status": IN_NEED | IN_CARE,  # short breaks
}
"""Sections 4 and 5 of the contract, read by hand."""

NAMES = {table.source: table.name for table in BY_NAME.values()}


@pytest.fixture(scope="module")
def extracts(made_up: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Extract]:
    children = tmp_path_factory.mktemp("children") / "extract"
    write_extract(children)
    return {"made up": read(made_up / "extract"), "Tower Hamlets": read(children)}


def read(folder: Path) -> Extract:
    intake = read_folder(folder, AS_AT)
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
    return Extract(tables, {key: given for key, given in extract.columns.items() if key != name})


def without_column(extract: Extract, table: str, column: str) -> Extract:
    return Extract(extract.tables, {**extract.columns, table: extract.columns[table] - {column}})


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
    for name in extracts["made up"].columns:
        source = BY_NAME[name].source
        if source not in EXCLUSIONS:
            assert approximate(without_table(extracts["made up"], source)) == {}


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
    assert moved, f"leaving out {source} moved nothing: the test shows nothing"


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
    tables = {need.table for need in needs(measure.sides)}
    assert tables
    for table in tables:
        source = BY_NAME[table].source
        fitted = fit(measure, without_table(whole, source))
        if measure.slug in EXCLUSIONS.get(source, ()):
            assert isinstance(fitted, Fitted)
        else:
            assert isinstance(fitted, NotAvailable)
            assert [need.in_contract_words for need in fitted.missing] == [source]


@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda measure: measure.slug)
def test_without_any_column_it_needs_a_measure_is_not_available(
    extracts: Mapping[str, Extract], measure: Measure
) -> None:
    whole = extracts["made up"]
    columns = {(need.table, need.column) for need in needs(measure.sides) if need.column}
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
    """The extract with the measure's own columns, and the mandatory ones no table is without."""
    needed = needs(measure.sides)
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
    return Extract(tables, columns)
