"""Yes, no and unknown: what the database makes of a missing value."""

from datetime import date

from unit.frames.asking import answered, worked_out

from waymark.records.tables.quality import audits
from waymark.records.tables.referrals import referrals
from waymark.records.terms import Answer, Choose, Except, FirstKnown, IfKnown, IsMissing, OneOf, StartsWith

REFERRALS = {
    "referrals": [
        {"id": "yes", "child": "c1", "received_on": date(2018, 1, 2), "no_further_action": "Y"},
        {"id": "no", "child": "c2", "received_on": date(2018, 1, 2), "no_further_action": "N"},
        {"id": "not known", "child": "c3", "received_on": date(2018, 1, 2)},
    ]
}
marked = referrals.no_further_action.is_("Y")


def of_each(answer: Answer) -> list[bool | None]:
    said = answered(answer, "referrals", REFERRALS)
    return [said["yes"], said["no"], said["not known"]]


def test_a_missing_value_makes_an_answer_unknown() -> None:
    assert of_each(marked) == [True, False, None]
    assert of_each(~marked) == [False, True, None]
    assert of_each(referrals.no_further_action.starts_with("Y", "X")) == [True, False, None]


def test_known_to_be_so_is_always_yes_or_no() -> None:
    assert of_each(marked.so) == [True, False, False]
    assert of_each(~marked.so) == [False, True, True]
    assert of_each((~marked).so) == [False, True, False]
    assert of_each(Except(marked)) == [False, True, True]
    assert of_each(Except(~marked)) == [True, False, True]


def test_whether_an_answer_is_missing_is_always_yes_or_no() -> None:
    assert of_each(IsMissing(marked)) == [False, False, True]
    assert of_each(IsMissing(~marked)) == [False, False, True]
    assert of_each(~IsMissing(~marked)) == [True, True, False]
    assert of_each(IsMissing(marked & ~marked)) == [False, False, True]
    assert of_each(IfKnown(~marked)) == [True, True, None]


def test_no_and_unknown_is_no_and_yes_or_unknown_is_yes() -> None:
    never = referrals.received_on < date(2000, 1, 1)
    always = ~never
    assert of_each(marked & never) == [False, False, False]
    assert of_each(marked & always) == [True, False, None]
    assert of_each(marked | always) == [True, True, True]
    assert of_each(~(marked & always)) == [False, True, None]
    assert of_each(~(marked | never)) == [False, True, None]


def test_one_of_nothing_is_no_where_the_value_is_known() -> None:
    assert of_each(OneOf(referrals.no_further_action, ())) == [False, False, None]
    assert of_each(StartsWith(referrals.no_further_action, ())) == [False, False, None]


def test_a_choice_takes_the_other_where_the_answer_is_unknown() -> None:
    chosen = Choose(marked, referrals.no_further_action, referrals.id)
    assert of_each(OneOf(chosen, ("Y", "no", "not known"))) == [True, True, True]


def test_the_first_that_is_recorded_counts() -> None:
    rows = {
        "audits": [
            {
                "id": "moderated",
                "child": "c1",
                "audited_on": date(2018, 1, 2),
                "grade": 2,
                "moderated_grade": 3,
            },
            {"id": "graded", "child": "c1", "audited_on": date(2018, 1, 2), "grade": 2},
            {"id": "neither", "child": "c1", "audited_on": date(2018, 1, 2)},
        ]
    }
    grade = FirstKnown((audits.moderated_grade, audits.grade))
    assert worked_out(grade, "audits", rows) == {"moderated": 3, "graded": 2, "neither": None}
