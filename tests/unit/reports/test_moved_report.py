"""What a person reads of `waymark moved`: what moved first, then how much did not, and why not."""

import io

from rich.console import Console

from waymark.measures.library.protection import cp_visited_in_4_weeks
from waymark.reports.between_loads import moved_terminal
from waymark.scorecards.moved import Moved


def said(*found: Moved) -> str:
    console = Console(file=io.StringIO(), width=200)
    console.print(moved_terminal(found))
    return console.file.getvalue()  # type: ignore[attr-defined]


def test_only_what_moved_has_a_line_and_the_rest_is_counted() -> None:
    page = said(
        Moved(cp_visited_in_4_weeks, "2018-08", "2018-08-31-0001", 90.0, 95.0, 2, 1, 0),
        Moved(cp_visited_in_4_weeks, "2018-09", "2018-09-30-0002", 91.0, 91.0, 0, 0, 0),
        Moved(cp_visited_in_4_weeks, "2018-10", why="Only one load covers the month."),
    )
    assert "2018-08-31-0001" in page and "+5.0" in page
    assert "2018-09-30-0002" not in page
    assert "1 of 3 figures, or the rows behind them, have moved." in page
    assert "1 stand as first reported." in page
    assert "1 not available: Only one load covers the month." in page


def test_rows_that_changed_places_are_shown_though_the_figure_stood_still() -> None:
    assert "2018-08-31-0001" in said(
        Moved(cp_visited_in_4_weeks, "2018-08", "2018-08-31-0001", 90.0, 90.0, 1, 0, 1)
    )
