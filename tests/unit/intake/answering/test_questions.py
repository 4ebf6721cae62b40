"""What a load asks, and what becomes of the answer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from unit.intake.files import TAKEN_ON, column, folder, problem, read, said

from waymark.intake.answers import Answers, AnswerWrong, answers_from
from waymark.intake.questions import Question, accepted, key_of, questions
from waymark.intake.read import read_folder

CONTACTS = "cont_contact_id,cont_person_id,cont_contact_date\n"
ORDER = "date-order:ssd_contacts.cont_contact_date"


def asked(path: Path, **files: str | bytes) -> dict[str, Question]:
    """The questions of these files by their keys."""
    return {question.key: question for question in questions(read(path, **files).problems)}


def test_a_date_order_nobody_can_tell_is_one_question_with_its_evidence(tmp_path: Path) -> None:
    rows = "".join(f"{i},Amy,0{i}/04/2018\n" for i in range(1, 7))
    question = asked(tmp_path, ssd_contacts=CONTACTS + rows)[ORDER]
    assert (question.options, question.needed) == (("dmy", "mdy"), True)
    assert "01/04/2018, 02/04/2018, 03/04/2018" in question.asks
    assert question.how == f"--answer {ORDER}=dmy"


@pytest.mark.parametrize(("answer", "day"), [("dmy", date(2018, 4, 3)), ("mdy", date(2018, 3, 4))])
def test_the_order_that_is_answered_is_the_order_read(tmp_path: Path, answer: str, day: date) -> None:
    path = folder(tmp_path, ssd_contacts=CONTACTS + "1,Amy,03/04/2018\n")
    intake = read_folder(path, TAKEN_ON, answers=answers_from({ORDER: answer}))
    assert column(intake, "contacts", "received_on") == [day]
    assert not questions(intake.problems)


def test_an_unknown_way_of_writing_a_code_is_asked_about_once(tmp_path: Path) -> None:
    person = "pers_person_id,pers_sex\n1,Boy\n2,Boy\n3,Girl\n4,F\n"
    found = asked(tmp_path, ssd_person=person)
    assert list(found) == ["code:sex:Boy", "code:sex:Girl"]
    assert found["code:sex:Boy"].options == ("F", "M", "U", "none")
    assert "stands in 2 rows" in found["code:sex:Boy"].asks
    assert not found["code:sex:Boy"].needed


def test_a_code_that_was_explained_is_read_and_one_that_means_none_is_not_asked_again(tmp_path: Path) -> None:
    path = folder(tmp_path, ssd_person="pers_person_id,pers_sex\n1,Boy\n2,Sideways\n3,Boyish\n")
    told = answers_from({"code:sex:Boy": "M", "code:sex:Sideways": "none", "code:sex:Boyish": "none"})
    intake = read_folder(path, TAKEN_ON, answers=told)
    assert column(intake, "children", "sex") == ["M", "Sideways", "Boyish"]
    assert said(intake) == [
        (2, "pers_sex", "code-read", "fix"),
        (3, "pers_sex", "unknown-code", "flag"),
        (4, "pers_sex", "unknown-code", "flag"),
    ]


def test_a_column_of_free_text_where_codes_belong_asks_about_20_and_flags_all(tmp_path: Path) -> None:
    rows = "".join(f"{i},told us {i}\n" for i in range(50))
    intake = read(tmp_path, ssd_person="pers_person_id,pers_sex\n" + rows)
    assert len(questions(intake.problems)) == 20
    assert len(said(intake, "unknown-code")) == 50


def test_another_alphabet_is_asked_about_with_samples_the_first_time_only(tmp_path: Path) -> None:
    name = "pers_person_id,pers_surname\n1,Zoë O'Neill\n".encode("mac-roman")
    (question,) = asked(tmp_path, ssd_person=name).values()
    assert question.key == "encoding:ssd_person"
    assert question.options[0] == "cp1252"
    assert "Zo‘ O'Neill" in question.evidence[0]
    told = answers_from({"encoding:ssd_person": "mac-roman"})
    again = read_folder(tmp_path, TAKEN_ON, answers=told)
    assert column(again, "children", "surname") == ["Zoë O'Neill"]
    assert said(again) == [(None, "", "encoding", "fix")]


def test_a_question_answered_with_yes_is_flagged_from_then_on(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_person="pers_person_id\n000456\n",
        ssd_contacts=CONTACTS + "1,456,2018-01-01\n",
    )
    key = key_of(problem(intake, "lost-zeros"))
    assert key == "lost-zeros:ssd_contacts.cont_person_id"
    settled = accepted(intake.problems, answers_from({key: "yes"}).accepted)
    assert [p.outcome for p in settled if p.rule == "lost-zeros"] == ["flag"]
    assert not questions(settled)


def test_two_files_for_one_table_can_only_be_put_right_in_the_folder(tmp_path: Path) -> None:
    folder(tmp_path, ssd_person="pers_person_id\n1\n")
    (tmp_path / "SSD_Person.csv").write_text("pers_person_id\n1\n")
    (question,) = questions(read_folder(tmp_path, TAKEN_ON).problems)
    assert (question.options, question.how, question.needed) == ((), "", False)


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("dates", "dmy", "not the key of a question"),
        ("weather:today", "yes", "No question has the key"),
        (ORDER, "ymd", "Answer with one of dmy, mdy"),
        ("date-order:ssd_contacts.cont_contact_dat", "dmy", "has no column"),
        ("date-order:ssd_contcts.cont_contact_date", "dmy", "no table called 'ssd_contcts'"),
        ("code:sex:Boy", "boy", "one of F, M, U, none"),
        ("code:colour:Red", "R", "no set of codes called 'colour'"),
        ("column:ssd_contacts.When", "cont_contact_dat", "is not a column of ssd_contacts"),
        ("column:ssd_contacts", "cont_contact_date", "names no heading"),
        ("encoding:ssd_person", "latin", "cp1252"),
        ("lost-zeros:ssd_contacts.cont_person_id", "long", "how long the ids are"),
        ("placeholder:01/01/1901", "yes", "is not a day"),
        ("already-loaded:abc", "no", "takes the answer yes"),
    ],
)
def test_an_answer_that_answers_nothing_is_a_sentence(key: str, value: str, says: str) -> None:
    with pytest.raises(AnswerWrong, match=says):
        answers_from({key: value})


def test_what_was_remembered_and_means_nothing_any_more_is_left_out() -> None:
    known = {"code:colour:Red": "R", ORDER: "dmy"}
    assert answers_from({}, known) == Answers(orders={"ssd_contacts.cont_contact_date": "dmy"})


def test_an_answer_given_now_comes_before_one_remembered() -> None:
    assert answers_from({ORDER: "mdy"}, {ORDER: "dmy"}).orders == {"ssd_contacts.cont_contact_date": "mdy"}


def test_a_heading_that_is_none_of_ours_is_said_so() -> None:
    told = answers_from(
        {"column:ssd_contacts.Contact Dt. (new)": "cont_contact_date", "column:ssd_contacts.X": "none"}
    )
    assert told.columns == {"ssd_contacts": {"Contact Dt. (new)": "cont_contact_date", "X": ""}}
