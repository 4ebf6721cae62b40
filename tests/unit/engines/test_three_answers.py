"""Yes, no and unknown: how they join, and what each question says of a missing value."""

from datetime import date
from decimal import Decimal

import pytest

from waymark.dates import Period
from waymark.engines.extract import extract_of
from waymark.engines.reference.data import Data
from waymark.engines.reference.meaning import At, Meaning
from waymark.records.tables.missing import missing_episodes as episodes
from waymark.records.terms import (
    AS_AT,
    PERIOD_START,
    Always,
    Answer,
    Choose,
    Const,
    Except,
    FirstKnown,
    Term,
    days,
)

OCTOBER = Period(date(2018, 10, 1), date(2018, 10, 31))

YES = Always()
NO = ~YES
UNKNOWN: Answer = episodes.interviewed_on <= AS_AT
"""Unknown for the row asked below, on which no interview is recorded."""

ROW = {
    "id": "m1",
    "child": "Ada",
    "type": "M",
    "started_on": date(2018, 10, 8),
    "ended_on": date(2018, 10, 10),
    "interviewed_on": None,
    "interview_offered": None,
}


def ask(term: Term) -> object:
    """What the term says of Ada's episode, as at the end of October 2018."""
    return Meaning(Data(extract_of({}))).of(term, At(ROW, OCTOBER))


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (YES, YES, True, True),
        (YES, NO, False, True),
        (NO, NO, False, False),
        (YES, UNKNOWN, None, True),
        (UNKNOWN, YES, None, True),
        (NO, UNKNOWN, False, None),
        (UNKNOWN, NO, False, None),
        (UNKNOWN, UNKNOWN, None, None),
    ],
)
def test_no_decides_and_yes_decides_or(
    left: Answer, right: Answer, both: bool | None, either: bool | None
) -> None:
    assert ask(left & right) is both
    assert ask(left | right) is either


def test_the_opposite_of_unknown_is_unknown() -> None:
    assert ask(~YES) is False
    assert ask(~NO) is True
    assert ask(~UNKNOWN) is None


def test_known_to_be_so_is_never_unknown() -> None:
    assert ask(YES.so) is True
    assert ask(UNKNOWN.so) is False
    assert ask(~UNKNOWN.so) is True


def test_only_those_known_to_be_left_out_are() -> None:
    assert ask(Except(YES)) is False
    assert ask(Except(NO)) is True
    assert ask(Except(UNKNOWN)) is True


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (episodes.started_on <= date(2018, 10, 8), True),
        (episodes.started_on < date(2018, 10, 8), False),
        (episodes.started_on >= date(2018, 10, 8), True),
        (episodes.started_on > date(2018, 10, 8), False),
        (episodes.interviewed_on <= date(2018, 10, 8), None),
        (Const(Decimal("1.5")) <= 2, True),
        (episodes.type.is_("M"), True),
        (episodes.type.is_("A"), False),
        (episodes.type.one_of("A", "M"), True),
        (episodes.type.starts_with("A", "M"), True),
        (episodes.interview_offered.is_("Y"), None),
        (episodes.interview_offered.starts_with("Y"), None),
        (episodes.interview_offered.is_not("Y"), True),
        (episodes.interviewed_on.is_missing, True),
        (episodes.interviewed_on.is_known, False),
        (episodes.interviewed_on.if_known, None),
        (episodes.ended_on.if_known, True),
        (episodes.ended_on.in_period, True),
        (episodes.interviewed_on.in_period, None),
        (episodes.open, False),
        (episodes.open_on(Const(date(2018, 10, 9))), True),
        (episodes.open_on(Const(date(2018, 10, 10))), False),
    ],
)
def test_a_missing_value_makes_a_question_unknown_unless_it_asks_about_missing(
    question: Answer, said: bool | None
) -> None:
    assert ask(question) is said


def test_both_ends_of_the_period_are_in_it() -> None:
    first, last = Const(OCTOBER.first), Const(OCTOBER.last)
    assert ask(first.in_period) is True
    assert ask(last.in_period) is True
    assert ask((first - days(1)).in_period) is False
    assert ask((last + days(1)).in_period) is False
    assert ask(PERIOD_START) == OCTOBER.first


def test_the_first_known_value_is_taken() -> None:
    assert ask(FirstKnown((episodes.interviewed_on, episodes.ended_on, episodes.started_on))) == date(
        2018, 10, 10
    )
    assert ask(FirstKnown((episodes.interviewed_on,))) is None


def test_a_choice_falls_to_the_other_where_unknown() -> None:
    assert ask(Choose(YES, Const(1), Const(2))) == 1
    assert ask(Choose(NO, Const(1), Const(2))) == 2
    assert ask(Choose(UNKNOWN, Const(1), Const(2))) == 2
