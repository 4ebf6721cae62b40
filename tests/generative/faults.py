"""
Mistakes an evaluator could make, each planted on purpose in the reference evaluator's meaning.

A comparison that does not notice one of these would not notice it in another evaluator either.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from waymark.dates import shift_months, working_days
from waymark.engines.reference import meaning, rows, schedules
from waymark.engines.reference.meaning import Meaning
from waymark.records import terms as t

Plant = Callable[[pytest.MonkeyPatch], None]

FAULTS: dict[str, Plant] = {}


def fault(plant: Plant) -> Plant:
    """Keep the fault under its own name, in words."""
    FAULTS[plant.__name__.replace("_", " ")] = plant
    return plant


def _answer_instead(patch: pytest.MonkeyPatch, kind: type[t.Term], answer: Callable[..., Any]) -> None:
    """Answer `answer(meaning, term, at)` where a term is of this kind."""
    right = Meaning.of

    def of(self: Meaning, term: t.Term, at: meaning.At) -> Any:
        return answer(self, term, at) if isinstance(term, kind) else right(self, term, at)

    patch.setattr(Meaning, "of", of)


@fault
def on_the_day_is_too_late(patch: pytest.MonkeyPatch) -> None:
    def strictly(of: Meaning, term: t.AtMost, at: meaning.At) -> Any:
        return meaning.compared(of.of(term.left, at), of.of(term.right, at), lambda a, b: a < b)

    _answer_instead(patch, t.AtMost, strictly)


@fault
def a_plan_is_open_on_the_day_it_ends(patch: pytest.MonkeyPatch) -> None:
    def loosely(of: Meaning, term: t.Before, at: meaning.At) -> Any:
        return meaning.compared(of.of(term.left, at), of.of(term.right, at), lambda a, b: a <= b)

    _answer_instead(patch, t.Before, loosely)


@fault
def a_missing_day_means_no(patch: pytest.MonkeyPatch) -> None:
    right = meaning.compared
    patch.setattr(meaning, "compared", lambda a, b, answer: right(a, b, answer) or False)


@fault
def a_missing_code_means_no(patch: pytest.MonkeyPatch) -> None:
    right = meaning.unless_missing
    patch.setattr(meaning, "unless_missing", lambda value, answer: right(value, answer) or False)


@fault
def not_unknown_means_yes(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(meaning, "opposite", lambda answer: not answer)


@fault
def unknown_and_no_is_unknown(patch: pytest.MonkeyPatch) -> None:
    def all_of(answers: Any) -> bool | None:
        said = list(answers)
        return None if None in said else all(said)

    patch.setattr(meaning, "all_of", all_of)
    patch.setattr(rows, "all_of", all_of)


@fault
def the_first_visit_is_taken_for_the_last(patch: pytest.MonkeyPatch) -> None:
    def swapped(of: Meaning, term: t.Gather, at: meaning.At) -> Any:
        kind = {"last": "first"}.get(term.kind, term.kind)
        return of._gathered(t.Gather(kind, term.table, term.on, term.to, term.where, term.value, term.by), at)  # type: ignore[arg-type]

    _answer_instead(patch, t.Gather, swapped)


@fault
def a_short_month_runs_over_into_the_next(patch: pytest.MonkeyPatch) -> None:
    def run_over(day: date, months: int) -> date | None:
        first = shift_months(day.replace(day=1), months)
        return None if first is None else first + timedelta(day.day - 1)

    patch.setattr(meaning, "shift_months", run_over)


@fault
def bank_holidays_are_working_days(patch: pytest.MonkeyPatch) -> None:
    def weekdays(start: date, end: date) -> int:
        days = (start + timedelta(n) for n in range(1, (end - start).days + 1))
        return sum(day.weekday() < 5 for day in days)

    patch.setattr(meaning, "working_days_between", weekdays)


@fault
def a_working_day_shift_counts_every_day(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(meaning, "shift_working_days", lambda day, count: day + timedelta(count))


@fault
def a_start_on_a_day_off_counts_from_the_next_working_day(patch: pytest.MonkeyPatch) -> None:
    right = working_days.working_days_between

    def later(start: date, end: date) -> int | None:
        off = not working_days.is_working_day(start) and end > start
        count = right(start, end)
        return count - 1 if off and count else count

    patch.setattr(meaning, "working_days_between", later)


@fault
def a_child_born_on_29_february_is_older_on_the_28th(patch: pytest.MonkeyPatch) -> None:
    right = meaning.age_on

    def early(born_on: date, day: date) -> int:
        leapling = (born_on.month, born_on.day) == (2, 29)
        return right(born_on - timedelta(1) if leapling else born_on, day)

    patch.setattr(meaning, "age_on", early)


@fault
def an_age_is_rounded_from_days(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(meaning, "age_on", lambda born_on, day: int((day - born_on).days / 365.25))


@fault
def an_end_before_its_start_is_in_time(patch: pytest.MonkeyPatch) -> None:
    right = meaning.elapsed

    def negative(start: date | None, end: date | None, unit: str) -> int | None:
        too_early = start is not None and end is not None and end < start and unit != "years"
        return -1 if too_early else right(start, end, unit)

    patch.setattr(meaning, "elapsed", negative)


@fault
def the_latest_row_is_passed_over_where_it_says_nothing(patch: pytest.MonkeyPatch) -> None:
    def skipping(of: Meaning, term: t.Gather, at: meaning.At) -> Any:
        if term.kind != "latest" or term.value is None:
            return of._gathered(term, at)
        where = t.And((term.where, t.Not(t.IsMissing(term.value))))
        return of._gathered(t.Gather("latest", term.table, term.on, term.to, where, term.value, term.by), at)

    _answer_instead(patch, t.Gather, skipping)


@fault
def ids_are_put_in_order_without_regard_to_case(patch: pytest.MonkeyPatch) -> None:
    right, place = meaning._order, rows._place

    def folded(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(folded(item) for item in value)
        return value.casefold() if isinstance(value, str) else value

    patch.setattr(meaning, "_order", lambda row, by: folded(right(row, by)))
    patch.setattr(rows, "_place", lambda row, of: folded(place(row, of)))


@fault
def a_referral_of_the_same_day_is_an_earlier_one(patch: pytest.MonkeyPatch) -> None:
    right = meaning.bisect_left
    patch.setattr(meaning, "bisect_left", lambda values, value: right(values, value) + 1)


@fault
def the_next_review_is_due_from_the_last_due_day(patch: pytest.MonkeyPatch) -> None:
    right = schedules._of_subject

    def from_due(schedule: Any, subject: str, held: Any, data: Any, of: Any) -> list[dict[str, Any]]:
        items = right(schedule, subject, held, data, of)
        for before, item in pairwise(items):
            gap = schedule.gaps[min(item["number"] - 1, len(schedule.gaps) - 1)]
            item["due_on"] = meaning.shifted(before["due_on"], gap)
        return items

    patch.setattr(schedules, "_of_subject", from_due)


@fault
def reviews_before_the_plan_began_are_counted(patch: pytest.MonkeyPatch) -> None:
    right = schedules._held
    patch.setattr(
        schedules, "_held", lambda s, subject, start, data, of: right(s, subject, date.min, data, of)
    )


@fault
def a_dangling_link_finds_some_other_record(patch: pytest.MonkeyPatch) -> None:
    def careless(of: Meaning, term: t.Linked, at: meaning.At) -> Any:
        key = of.of(term.id, at)
        found = of._data.where(term.to, key) or (of._data.rows(term.to.table) if key else [])
        return found[0].get(term.value.name) if found else None

    _answer_instead(patch, t.Linked, careless)
