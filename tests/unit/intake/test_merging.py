"""Children whom two returns both list: each once, what only one knows filled in, a disagreement flagged."""

from __future__ import annotations

from datetime import date

from waymark.engines.extract import arrow_table
from waymark.intake.forms import Standard
from waymark.intake.intake import Intake
from waymark.intake.merging import add
from waymark.records.limits import Limit
from waymark.records.tables.people import children

TAKEN_ON = date(2018, 10, 31)
BORN = date(2010, 1, 1)


def listed(file: str, *rows: dict[str, object], limit: str = "") -> Standard:
    """The children that a return lists, one row for each."""
    names = [name for name in children.by_name if any(name in row for row in rows)]
    return Standard(
        {"children": arrow_table(children, rows, names)},  # type: ignore[arg-type]
        {"children": frozenset(names)},
        {"children": file},
        headings={f"children.{name}": name.upper() for name in names},
        limits={"children": Limit(limit)} if limit else {},
    )


def test_each_child_is_listed_once_and_what_only_one_return_knows_is_filled_in() -> None:
    intake = Intake(TAKEN_ON)
    add(listed("header.csv", {"child": "Amy", "born_on": BORN}, {"child": "Ben", "sex": "M"}), intake)
    add(
        listed(
            "cin.xml",
            {"child": "Amy", "sex": "F"},
            {"child": "Ben", "died_on": BORN},
            {"child": "Cal", "sex": "F"},
        ),
        intake,
    )
    rows = intake.tables["children"].select(["child", "sex", "born_on", "died_on"]).to_pylist()
    assert [tuple(row.values()) for row in rows] == [
        ("Amy", "F", BORN, None),
        ("Ben", "M", None, BORN),
        ("Cal", "F", None, None),
    ]
    assert intake.columns["children"] == {"child", "sex", "born_on", "died_on"}
    assert intake.problems == []


def test_the_first_return_is_believed_and_the_second_flagged_where_they_disagree() -> None:
    intake = Intake(TAKEN_ON)
    add(listed("header.csv", {"child": "Amy", "sex": "F"}, {"child": "Ben", "sex": "M"}), intake)
    add(listed("cin.xml", {"child": "Ben", "sex": "F"}), intake)
    assert intake.tables["children"]["sex"].to_pylist() == ["F", "M"]
    (flag,) = intake.problems
    assert (flag.file, flag.row, flag.column, flag.rule, flag.value) == (
        "cin.xml",
        2,
        "SEX",
        "children-differ",
        "F",
    )
    assert flag.remedy.startswith("header.csv says M, which is used.")


def test_a_limit_holds_for_the_children_together_only_where_each_return_has_one() -> None:
    intake = Intake(TAKEN_ON)
    add(listed("header.csv", {"child": "Amy"}, limit="Only children looked after."), intake)
    assert "children" in intake.limits
    add(listed("cin.xml", {"child": "Ben"}), intake)
    assert "children" not in intake.limits


def test_a_standard_list_of_children_is_taken_as_it_is() -> None:
    intake = Intake(TAKEN_ON)
    given = listed("ssd_person.csv", {"child": "Amy"})
    intake.tables |= given.tables
    add(listed("cin.xml", {"child": "Ben"}), intake)
    assert intake.tables["children"]["child"].to_pylist() == ["Amy"]
