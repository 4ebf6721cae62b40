"""What was said of two ids: kept, undone with its trail, and never at odds with itself."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from waymark.store.damage import StoreDamaged
from waymark.store.links import (
    LINKS,
    CannotLink,
    NotLinked,
    Said,
    apart_of,
    links_of,
    said_in,
    say_of_two,
    undo,
)

DAY, LATER = date(2018, 11, 5), date(2018, 11, 9)


def one(kept: str, other: str) -> Said:
    return Said(kept, other, True, "the same UPN", "J. Rowe", DAY)


def two(kept: str, other: str) -> Said:
    return Said(kept, other, False, "twins", "J. Rowe", DAY)


def test_what_is_said_is_kept_with_who_when_and_why(tmp_path: Path) -> None:
    assert said_in(tmp_path) == []
    say_of_two(tmp_path, one("A1", "A2"))
    say_of_two(tmp_path, two("A1", "B1"))
    assert said_in(tmp_path) == [one("A1", "A2"), two("A1", "B1")]
    assert links_of(said_in(tmp_path)) == {"A2": "A1"}
    assert apart_of(said_in(tmp_path)) == {frozenset(("A1", "B1"))}


def test_undoing_takes_it_out_of_force_and_leaves_its_trail(tmp_path: Path) -> None:
    say_of_two(tmp_path, one("A1", "A2"))
    undo(tmp_path, frozenset(("A2", "A1")), LATER, "S. Hall", "two children after all")
    assert links_of(said_in(tmp_path)) == {}
    undone = replace(
        one("A1", "A2"), undone_on=LATER, undone_by="S. Hall", undone_because="two children after all"
    )
    assert said_in(tmp_path) == [undone]
    with pytest.raises(NotLinked, match="Nothing has been said of A1 and A2"):
        undo(tmp_path, frozenset(("A1", "A2")), LATER, "", "")
    say_of_two(tmp_path, two("A1", "A2"))
    assert said_in(tmp_path) == [undone, two("A1", "A2")]


def test_a_third_id_is_read_as_the_one_the_child_is_known_by(tmp_path: Path) -> None:
    say_of_two(tmp_path, one("B", "C"))
    say_of_two(tmp_path, one("A", "B"))
    assert links_of(said_in(tmp_path)) == {"B": "A", "C": "A"}
    undo(tmp_path, frozenset("AB"), LATER, "", "")
    assert links_of(said_in(tmp_path)) == {"C": "B"}


REFUSED = [
    ([], one("A", "A"), "A is one id"),
    ([one("A", "B")], one("A", "B"), "were said to be one child's"),
    ([two("A", "B")], one("B", "A"), "were said to be two children's"),
    ([one("A", "B"), one("A", "C")], one("B", "C"), "one child's already, who is known by A"),
    ([one("A", "B"), one("A", "C")], two("B", "C"), "one child's already, who is known by A"),
    ([one("A", "B")], one("B", "A"), "were said to be one child's"),
    ([one("A", "B")], one("C", "B"), "B is linked to A already. Link C and A"),
    ([one("A", "B"), two("B", "C")], one("A", "C"), "It would make one child of B and C"),
]


@pytest.mark.parametrize(("before", "new", "why"), REFUSED, ids=[why for _, _, why in REFUSED])
def test_what_does_not_go_with_what_was_said_is_refused(
    tmp_path: Path, before: list[Said], new: Said, why: str
) -> None:
    for each in before:
        say_of_two(tmp_path, each)
    with pytest.raises(CannotLink, match=why):
        say_of_two(tmp_path, new)
    assert said_in(tmp_path) == before


def test_a_file_changed_by_hand_is_noticed(tmp_path: Path) -> None:
    say_of_two(tmp_path, one("A1", "A2"))
    path = tmp_path / LINKS
    path.write_text(path.read_text(encoding="utf-8").replace("A2", "B2"), encoding="utf-8")
    with pytest.raises(StoreDamaged):
        said_in(tmp_path)
