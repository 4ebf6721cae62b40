"""A scorecard definition is read whole, or refused with the row that is wrong."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from waymark.measures.shapes import Recent
from waymark.scorecards.definition import DefinitionRow, DefinitionWrong, definition_from, read_definition

VISITS = 'ref = "4.6"\nsection = "Visits"\nmeasure = "cp-visited-in-4-weeks"\n'
STALE = 'ref = "5.1"\nmeasure = "cla-assessments-over-one-year-old"\n'


def parsed(text: str) -> dict[str, Any]:
    return tomllib.loads(text)


def row(lines: str) -> DefinitionRow:
    return definition_from(parsed(f"[[row]]\n{lines}")).rows[0]


def test_refs_are_text_and_rows_keep_their_order() -> None:
    both = definition_from(
        parsed(f'[[row]]\nref = "2.10"\nmeasure = "cin-with-plan"\n[[row]]\nref = "2.1"\n{VISITS[12:]}')
    )
    assert [each.ref for each in both.rows] == ["2.10", "2.1"]


def test_what_a_row_leaves_out_comes_from_the_catalogue() -> None:
    plain = row('measure = "contacts-decided-within-1-working-day"')
    assert (plain.ref, plain.section, plain.period) == ("", "Front door", "ytd")
    assert plain.title == "Contacts decided within 1 working day"
    assert (plain.target_min, plain.target_upper, plain.trend) == (None, None, "monthly")


def test_a_row_may_set_a_parameter_its_measure_declares() -> None:
    fortnight = row(f"{VISITS}within = 14").measure
    assert isinstance(fortnight.shape, Recent)
    assert fortnight.shape.within.count == 14
    assert fortnight.catalogue_slug == "cp-visited-in-4-weeks"
    assert fortnight.slug != "cp-visited-in-4-weeks", "two rows of one measure are never confused"
    assert fortnight.fingerprint != row(VISITS).measure.fingerprint


def test_a_trajectory_replaces_the_upper_target_from_its_first_month_on() -> None:
    rising = row(f'{VISITS}target_upper = 95\ntrajectory = {{ "2019-03" = 94, "2018-12" = 92 }}')
    assert rising.upper_on(date(2018, 11, 30)) == 95
    assert rising.upper_on(date(2018, 12, 1)) == 92
    assert rising.upper_on(date(2019, 2, 28)) == 92
    assert rising.upper_on(date(2019, 3, 31)) == 94


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ('ref = "9"', "Row 1 (9) names no measure"),
        ('measure = "cp-visited-in-4-week"', "Did you mean cp-visited-in-4-weeks"),
        (f"{VISITS}colour = 3", "Row 1 (4.6) says 'colour', which is not known"),
        (f'{VISITS}period = "weekly"', "period 'weekly' is not one of snapshot, month"),
        (f'{VISITS}target_min = "90"', "target_min must be a number"),
        ("ref = 4.6\n" + VISITS[12:], "ref must be text in quotation marks"),
        (
            f"{VISITS}target_min = 95\ntarget_upper = 90",
            "higher is better, so target_min 95 cannot be above 90",
        ),
        (
            f"{STALE}target_min = 10\ntarget_upper = 15",
            "lower is better, so target_min 10 cannot be below 15",
        ),
        (f'{VISITS}trajectory = {{ "soon" = 92 }}', "'soon' in the trajectory is not a month like 2018-12"),
        (f'{VISITS}trajectory = {{ "2018-12" = "high" }}', "'high' in the trajectory is not a number"),
        (f'{VISITS}trend = "yearly"', "trend 'yearly' is not known"),
        (f"{VISITS}within = -1", "within must be a whole number, not -1"),
        ('ref = "1"\nmeasure = "cin-with-plan"\nwithin = 3', "says 'within', which is not known"),
    ],
)
def test_a_row_that_is_wrong_is_named_with_what_is_wrong(lines: str, says: str) -> None:
    with pytest.raises(DefinitionWrong) as raised:
        row(lines)
    assert says in str(raised.value)


@pytest.mark.parametrize("text", ["", '[scorecard]\ntitle = "Ours"', "row = 3", "row = []"])
def test_a_definition_needs_a_row(text: str) -> None:
    with pytest.raises(DefinitionWrong, match="at least one"):
        definition_from(parsed(text))


def test_equal_targets_are_allowed_and_leave_no_amber() -> None:
    same = row(f"{VISITS}target_min = 91\ntarget_upper = 91")
    assert (same.target_min, same.target_upper) == (91, 91)


def test_a_file_that_is_not_there_or_not_toml_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DefinitionWrong, match="There is no definition file"):
        read_definition(tmp_path / "none.toml")
    broken = tmp_path / "broken.toml"
    broken.write_text("[[row]\n", encoding="utf-8")
    with pytest.raises(DefinitionWrong, match="is not a TOML file"):
        read_definition(broken)
