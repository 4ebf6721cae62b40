"""Answers at the keyboard and in a file, and what is remembered of them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import typer
from unit.intake.files import folder

from waymark.cli.answering import answers_given
from waymark.cli.loading import LoadReport, load_extract
from waymark.reports.answers import answers_toml
from waymark.store import Remembered, Store

OCTOBER = date(2018, 10, 31)
ORDER = "date-order:ssd_contacts.cont_contact_date"
DOUBTFUL = "cont_contact_id,cont_person_id,cont_contact_date\n1,Amy,03/04/2018\n"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def load(store: Store, path: Path, said: dict[str, str] | None = None, **files: str) -> LoadReport:
    return load_extract(folder(path, **files), OCTOBER, "A", store, said=said)


def test_a_load_refused_for_a_question_is_published_with_its_answer_and_not_asked_again(
    store: Store, tmp_path: Path
) -> None:
    refused = load(store, tmp_path / "in", ssd_contacts=DOUBTFUL)
    (question,) = refused.to_json()["questions"]
    assert refused.load_id is None
    assert json.loads(json.dumps(question)) == question
    assert (question["key"], question["options"], question["needed"]) == (ORDER, ["dmy", "mdy"], True)
    assert load(store, tmp_path / "in", {ORDER: "dmy"}, ssd_contacts=DOUBTFUL).published
    assert store.answers("A") == {ORDER: Remembered("dmy", "answered")}
    again = load(store, tmp_path / "in", ssd_contacts=DOUBTFUL + "2,Ben,05/06/2018\n")
    assert again.published
    assert again.to_json()["questions"] == []


def test_a_forgotten_answer_is_asked_for_again(store: Store, tmp_path: Path) -> None:
    load(store, tmp_path / "in", {ORDER: "dmy"}, ssd_contacts=DOUBTFUL)
    store.forget("A", ORDER)
    assert not load(store, tmp_path / "in", ssd_contacts=DOUBTFUL).published


def test_nothing_is_remembered_of_a_load_that_was_not_published(store: Store, tmp_path: Path) -> None:
    assert not load(store, tmp_path / "in", {"code:sex:Boy": "M"}, ssd_contacts=DOUBTFUL).published
    assert store.answers("A") == {}


def test_what_a_file_shows_is_newer_than_what_was_answered(store: Store, tmp_path: Path) -> None:
    load(store, tmp_path / "in", {ORDER: "dmy"}, ssd_contacts=DOUBTFUL)
    load(store, tmp_path / "in", ssd_contacts=DOUBTFUL.replace("03/04", "04/13"))
    assert store.answers("A") == {ORDER: Remembered("mdy", "seen in a file")}


def test_the_same_files_accepted_once_are_not_asked_about_again(store: Store, tmp_path: Path) -> None:
    clean = DOUBTFUL.replace("03/04/2018", "2018-04-03")
    load(store, tmp_path / "in", ssd_contacts=clean)
    (asked,) = load(store, tmp_path / "in", ssd_contacts=clean).to_json()["questions"]
    settled = load(store, tmp_path / "in", {asked["key"]: "yes"}, ssd_contacts=clean)
    assert [(p.rule, p.outcome) for p in settled.problems] == [("already-loaded", "flag")]


def test_answers_come_from_a_file_and_the_keyboard_comes_first(tmp_path: Path) -> None:
    file = tmp_path / "answers.toml"
    known = {"column:ssd_person.a = b": ("pers_sex", "answered"), ORDER: ("dmy", "answered")}
    file.write_text(answers_toml(known), encoding="utf-8")
    assert answers_given([f"{ORDER}=mdy", "column:ssd_person.x=y=none"], file) == {
        "column:ssd_person.a = b": "pers_sex",
        ORDER: "mdy",
        "column:ssd_person.x=y": "none",
    }


@pytest.mark.parametrize("typed", ["dmy", "=dmy", " = "])
def test_an_answer_without_a_key_is_wrong_usage(typed: str) -> None:
    with pytest.raises(typer.BadParameter, match="KEY=VALUE"):
        answers_given([typed], None)


@pytest.mark.parametrize("content", ["[answers", "answers = 1", '[answers]\n"a:b" = 1\n', "[other]\n"])
def test_a_file_that_holds_no_answers_is_wrong_usage(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.toml").write_text(content)
    with pytest.raises(typer.BadParameter, match=r"a\.toml"):
        answers_given(None, tmp_path / "a.toml")
