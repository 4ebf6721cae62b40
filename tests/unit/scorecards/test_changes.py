"""Five changes and three worries are chosen by the rule that the page states."""

from dataclasses import replace
from datetime import date

from unit.reports.processes import GOOD_IS_HIGH, GOOD_IS_LOW, a_number, a_share

from waymark.scorecards.changes import Changed, changed, months_red
from waymark.scorecards.narrowing import Narrowing, narrowed
from waymark.scorecards.scorecard import Scorecard, ScorecardRow
from waymark.scorecards.targets import rag


def card(*rows: ScorecardRow) -> Scorecard:
    """A scorecard of these rows; each is told from the others by its period's name alone."""
    day = date(2018, 12, 31)
    made = []
    for number, row in enumerate(rows):
        measure = row.definition.measure
        slug = f"{measure.slug}-{number}"
        colour = rag(row.figure.value, row.definition.target_min, row.target_upper, measure.better.polarity)
        declared = replace(row.definition, ref=f"{number}", measure=replace(measure, slug=slug))
        made.append(replace(row, definition=declared, rag=colour))
    return Scorecard("Scorecard", "X", day, "load", day, "authority", (), tuple(made))


def refs(found) -> list[str]:
    return [one.row.definition.ref for one in found]


def shares(*percent: int, slug: str = GOOD_IS_HIGH) -> ScorecardRow:
    """So many of 100 in each month, against a minimum of 60 and an aim of 80; the other way up for low."""
    targets = (60.0, 80.0) if slug == GOOD_IS_HIGH else (40.0, 20.0)
    return a_share([(one, 100) for one in percent], slug, targets)


STEADY = [70, 71] * 12
STEP_UP = [60, 61] * 8 + [70, 71] * 4
STEP_DOWN = [70, 71] * 8 + [50, 51] * 4


def chosen(*rows: ScorecardRow) -> Changed:
    return changed(card(*rows))


def test_a_steady_measure_is_neither_a_change_nor_a_worry():
    found = chosen(shares(*STEADY))
    assert (found.changes, found.worries) == ((), ())
    assert [row.definition.ref for row in found.the_same] == ["0"]


def test_a_measure_that_stepped_up_is_a_change():
    found = chosen(shares(*STEADY), shares(*STEP_UP))
    assert refs(found.changes) == ["1"]
    assert not found.worries


def test_a_red_that_is_getting_worse_comes_before_a_long_red_and_is_no_change_too():
    found = chosen(shares(*[50, 51] * 12), shares(*STEP_DOWN))
    assert [(one.row.definition.ref, one.why) for one in found.worries] == [
        ("1", "red and worse"),
        ("0", "long red"),
    ]
    assert not found.changes


def test_a_red_since_this_month_only_is_newly_red():
    found = chosen(shares(*[66, 61, 70] * 7, 62, 61, 58))
    assert [(one.why, one.red_for) for one in found.worries] == [("newly red", 1)]


def test_a_red_of_two_months_is_neither_new_nor_long():
    found = chosen(shares(*[66, 61, 70] * 7, 62, 59, 58))
    assert not found.worries


def test_a_newly_red_within_its_usual_range_only_looks_like_a_change():
    rows = [shares(*[66, 61, 70] * 7, 62, 61, 58) for _ in range(4)]
    found = chosen(*rows)
    assert len(found.worries) == 3
    assert [row.definition.ref for row in found.only_looks] == ["3"]


def test_where_lower_is_better_the_minimum_is_a_maximum():
    row = shares(*[30, 31] * 11, 41, 42, slug=GOOD_IS_LOW)
    assert months_red(card(row).rows[0]) == 2


def test_no_more_than_five_changes_and_three_worries_are_chosen():
    found = chosen(*[shares(*STEP_UP) for _ in range(7)], *[shares(*STEP_DOWN) for _ in range(4)])
    assert len(found.worries) == 3
    assert len(found.changes) == 5
    assert found.more == 3


def test_a_signal_that_is_new_this_month_comes_before_one_of_long_standing():
    found = chosen(a_number([10, 11] * 8 + [60, 61] * 4), a_number([10, 11] * 11 + [10, 90]))
    assert refs(found.changes) == ["1", "0"]
    assert [one.new for one in found.changes] == [True, False]


def test_a_figure_with_one_answer_in_ten_not_known_is_a_question():
    one = shares(*STEADY)
    nine = replace(one, figure=replace(one.figure, unknown=9))
    ten = replace(one, figure=replace(one.figure, unknown=10))
    found = chosen(nine, ten)
    assert [(w.row.definition.ref, w.why) for w in found.worries] == [("1", "not known")]


def test_a_measure_shown_in_two_sections_is_chosen_once():
    made = card(shares(*STEP_UP))
    again = replace(made.rows[0], definition=replace(made.rows[0].definition, section="Elsewhere"))
    assert len(changed(replace(made, rows=(*made.rows, again))).changes) == 1


def test_a_scorecard_is_narrowed_to_a_status_and_a_signal():
    made = card(shares(*STEADY), shares(*STEP_DOWN), shares(*STEP_UP), shares(*[None] * 0, 50))
    assert [r.definition.ref for r in narrowed(made, Narrowing(status="red")).rows] == ["1", "3"]
    assert [r.definition.ref for r in narrowed(made, Narrowing(signal="improving")).rows] == ["2"]
    assert narrowed(made, Narrowing()).rows == made.rows
