"""A worklist and its figure follow one rule, and every evaluator lists the same, in generated histories."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache

import pytest

from generative.compare import TIMES
from generative.histories import History, history
from generative.listed import listed_history
from waymark.dates import snapshot_at
from waymark.engines.evaluator import Evaluator
from waymark.engines.frames import Frames
from waymark.engines.reference import Reference
from waymark.measures.availability import Fitted, fit
from waymark.measures.catalogue import find
from waymark.measures.listing import Listing, fit_listing
from waymark.measures.measure import Measure
from waymark.measures.populations import Records
from waymark.measures.schedules import cla_reviews_due
from waymark.measures.shapes import Deadline, Recent
from waymark.scorecards.scorecard import Source
from waymark.worklists.asking import Asking
from waymark.worklists.catalogue import WORKLISTS
from waymark.worklists.item import Entry
from waymark.worklists.worklist import Listed, Worklist, WorklistNotAvailable, rows_of

KEPT_UP = {
    "cp-visits-due": ("cp-visited-in-4-weeks",),
    "cin-visits-due": ("cin-visited-in-4-weeks",),
    "cla-visits-due": ("cla-visited-in-6-weeks-first-year", "cla-visited-in-13-weeks-after-first-year"),
}
COMPLETED = {
    "contacts-awaiting-decision": "contacts-decided-within-1-working-day",
    "assessments-due": "assessments-within-45-working-days",
    "icpc-due": "icpc-within-15-working-days",
    "return-interviews-due": "return-interviews-within-3-days",
}
HISTORIES = range(36 * TIMES)


@cache
def drawn(seed: int, *slugs: str) -> History:
    """A history about these measures."""
    return history(seed, about=tuple(find(slug) for slug in slugs))


def source(drawn: History, evaluator: Evaluator) -> Source:
    return Source("E09000000", "generated", drawn.as_at, drawn.extract, evaluator)


def listed(worklist: Worklist, drawn: History, evaluator: Evaluator) -> Listed | None:
    """The list with all that is due within a year, or None where the history lacks its tables."""
    try:
        return rows_of(worklist, Asking(source(drawn, evaluator), drawn.as_at), ahead=365)
    except WorklistNotAvailable:
        return None


@contextmanager
def frames(drawn: History) -> Iterator[Frames]:
    with Frames(drawn.extract) as evaluator:
        yield evaluator


@pytest.mark.parametrize("seed", range(1, 6 * TIMES))
def test_evaluators_list_the_same(seed: int) -> None:
    made = listed_history(seed)
    with frames(made) as evaluator:
        for worklist in WORKLISTS:
            assert listed(worklist, made, evaluator) == listed(worklist, made, Reference(made.extract)), (
                f"{worklist.name}\n{made}"
            )


def test_every_list_has_rows_in_some_history() -> None:
    found: set[str] = set()
    for seed in range(1, 60):
        made = listed_history(seed)
        reference = Reference(made.extract)
        lists = [w for w in WORKLISTS if w.name not in found]
        found |= {w.name for w in lists if (has := listed(w, made, reference)) is not None and has.entries}
    assert {w.name for w in WORKLISTS} - found == set()


def overdue(name: str, made: History) -> list[Entry] | None:
    worklist = next(w for w in WORKLISTS if w.name == name)
    found = listed(worklist, made, Reference(made.extract))
    return None if found is None else [entry for entry in found.entries if entry.status == "overdue"]


def fitted(measure: Measure, made: History) -> Fitted:
    found = fit(measure, made.extract)
    assert isinstance(found, Fitted)
    return found


@pytest.mark.parametrize("name", KEPT_UP)
def test_the_overdue_are_those_who_fall_short_and_have_been_there_long_enough(name: str) -> None:
    seen = 0
    for seed in HISTORIES:
        made = drawn(seed, *KEPT_UP[name])
        late = overdue(name, made)
        if late is not None and all(isinstance(fit(find(s), made.extract), Fitted) for s in KEPT_UP[name]):
            expected = {child for slug in KEPT_UP[name] for child in short_and_due(find(slug), made)}
            assert {entry.person for entry in late} == expected, str(made)
            seen += len(late)
    assert seen > 5


def short_and_due(measure: Measure, made: History) -> set[str | None]:
    """The children who do not meet the measure, and whose first deadline is past."""
    shape, reference = measure.shape, Reference(made.extract)
    assert isinstance(shape, Recent) and shape.since is not None
    rows = reference.rows(fitted(measure, made), snapshot_at(made.as_at))
    short = {row.person for row in rows if row.in_denominator and row.in_numerator is not True}
    asked = fit_listing(shape.of, (shape.since + shape.within, shape.last), made.extract)
    assert isinstance(asked, Listing)
    first = {row.person: row.values for row in reference.listed(asked, snapshot_at(made.as_at))}
    return {child for child in short if is_past(*first[child], made.as_at)}


def is_past(first: date | None, last: date | None, as_at: date) -> bool:
    """Whether the first deadline is past; where nobody knows when it was, whether there ever was a last."""
    return last is not None if first is None else as_at > first


@pytest.mark.parametrize("name", COMPLETED)
def test_the_overdue_are_those_the_figure_shows_beside_it(name: str) -> None:
    seen, measure = 0, find(COMPLETED[name])
    assert isinstance(measure.shape, Deadline)
    for seed in HISTORIES:
        made = drawn(seed, measure.slug)
        late, found = overdue(name, made), fit(measure, made.extract)
        if late is None or not isinstance(found, Fitted) or found.overdue is None:
            continue
        shown = Reference(made.extract).overdue(found, snapshot_at(made.as_at))
        expected = Counter(row.record for row in shown if row.in_denominator)
        assert Counter(entry.record for entry in late) == expected, str(made)
        seen += len(late)
    assert seen > 5


def test_an_overdue_plan_review_is_of_a_plan_the_figure_says_is_not_on_time() -> None:
    seen, measure = 0, find("cp-reviews-on-time")
    for seed in HISTORIES:
        made = drawn(seed, measure.slug)
        late, found = overdue("cp-reviews-due", made), fit(measure, made.extract)
        if late is None or not isinstance(found, Fitted):
            continue
        rows = Reference(made.extract).rows(found, snapshot_at(made.as_at))
        met = {row.record for row in rows if row.in_denominator and row.in_numerator}
        assert not met & {entry.record for entry in late}, str(made)
        seen += len(late)
    assert seen > 5


def test_an_overdue_review_in_care_is_one_the_figure_counts_as_not_held() -> None:
    seen, of = 0, find("cla-reviews-on-time").sides[0].of
    assert isinstance(of, Records)
    columns = tuple(cla_reviews_due.column(name) for name in ("subject", "due_on", "held_on"))
    for seed in HISTORIES:
        made = drawn(seed, "cla-reviews-on-time")
        late = overdue("cla-reviews-due", made)
        asked = fit_listing(of, columns, made.extract)
        if late is None or not isinstance(asked, Listing):
            continue
        period = Asking(source(made, Reference(made.extract)), made.as_at)
        rows = [row.values for row in period.rows(of, columns)]
        not_held = {s for s, due, held in rows if due < made.as_at and (held is None or held > made.as_at)}
        assert {entry.record for entry in late} == not_held & open_periods(made), str(made)
        seen += len(late)
    assert seen > 5


def open_periods(made: History) -> set[str]:
    """The periods of care with an episode open at D."""
    day = made.as_at
    return {
        row["period_of_care"]
        for row in made.rows["cla_episodes"]
        if row.get("period_of_care") and row["started_on"] <= day
        if row.get("ceased_on") is None or row["ceased_on"] > day
    }
