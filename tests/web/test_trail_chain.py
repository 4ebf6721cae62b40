"""A line of the trail that is changed, dropped, moved or cut off is found, and named."""

from dataclasses import replace

import pytest
from django.db import connection

from waymark.web.trail.actions import write
from waymark.web.trail.chain import Link, first_break, seal_of
from waymark.web.trail.checking import broken, head
from waymark.web.trail.models import Line, NotChanged

MANY = 10_000
PLACES = (1, 2, MANY // 2, MANY - 1, MANY)


@pytest.fixture(scope="module")
def links() -> list[Link]:
    """A trail of ten thousand lines."""
    made, seal = [], ""
    for number in range(1, MANY + 1):
        said = {"action": "looked", "detail": {"children": [f"child-{number}"]}}
        before, seal = seal, seal_of(number, said, seal)
        made.append(Link(number, said, before, seal, (f"child-{number}",)))
    return made


def test_a_trail_that_nobody_touched_holds(links):
    assert first_break(links) is None
    assert first_break(links, (MANY, links[-1].seal)) is None
    assert first_break(links, (17, links[16].seal)) is None


@pytest.mark.parametrize("place", PLACES)
def test_one_changed_line_of_ten_thousand_is_named(links, place):
    changed = replace(links[place - 1], said={"action": "signed in", "detail": {}}, looks=())
    found = first_break([*links[: place - 1], changed, *links[place:]])
    assert found is not None and found.number == place
    assert found.why == f"Line {place} was changed after it was written."


@pytest.mark.parametrize("place", PLACES)
def test_a_line_changed_and_sealed_again_breaks_the_next(links, place):
    said = {"action": "signed in", "detail": {}}
    before = links[place - 1].before
    resealed = Link(place, said, before, seal_of(place, said, before))
    found = first_break([*links[: place - 1], resealed, *links[place:]], (MANY, links[-1].seal))
    # the last line has none after it: only the noted head tells
    assert found is not None and found.number == min(place + 1, MANY)


@pytest.mark.parametrize("place", PLACES[:-1])
def test_one_dropped_line_of_ten_thousand_is_named(links, place):
    found = first_break([*links[: place - 1], *links[place:]])
    assert found is not None and found.number == place
    assert f"Line {place} is missing" in found.why


@pytest.mark.parametrize("place", PLACES[:-1])
def test_two_lines_that_change_places_are_named(links, place):
    one, two = links[place - 1], links[place]
    swapped = [replace(two, number=place), replace(one, number=place + 1)]
    found = first_break([*links[: place - 1], *swapped, *links[place + 1 :]])
    assert found is not None and found.number == place


@pytest.mark.parametrize("left", [0, 1, MANY // 2, MANY - 1])
def test_a_trail_cut_short_no_longer_has_the_noted_head(links, left):
    noted = (MANY, links[-1].seal)
    assert first_break(links[:left]) is None, (
        "a trail cut short holds by itself: that is what the head is for"
    )
    found = first_break(links[:left], noted)
    assert found is not None and found.number == MANY


TAMPERED = {
    "the moment": "UPDATE trail_line SET at = '2020-01-01 00:00:00' WHERE number = %s",
    "who it was": "UPDATE trail_line SET who = 'somebody-else@example.org' WHERE number = %s",
    "what was done": "UPDATE trail_line SET action = 'signed in' WHERE number = %s",
    "what about": "UPDATE trail_line SET about = 'another list' WHERE number = %s",
    "the load": "UPDATE trail_line SET load = 'another' WHERE number = %s",
    "the children named": "UPDATE trail_line SET detail = '{}' WHERE number = %s",
    "the seal before": "UPDATE trail_line SET before = seal WHERE number = %s",
    "the seal": "UPDATE trail_line SET seal = 'f' || substr(seal, 1, 63) WHERE number = %s",
    "a look taken away": "DELETE FROM trail_look WHERE line_id = "
    "(SELECT id FROM trail_line WHERE number = %s)",
    "a look at another": "UPDATE trail_look SET child = 'x' WHERE line_id = "
    "(SELECT id FROM trail_line WHERE number = %s)",
}


@pytest.mark.parametrize("place", [1, 7, 12])
@pytest.mark.parametrize("tampering", TAMPERED)
def test_the_database_changed_behind_the_application_is_found(db, tampering, place):
    for number in range(12):
        write("somebody@example.org", "looked", "a list", "load-1", ["child-b", f"child-{number}"])
    assert broken() is None
    with connection.cursor() as cursor:
        cursor.execute(TAMPERED[tampering], [place])
        assert cursor.rowcount > 0
    found = broken()
    assert found is not None and found.number == place


def test_the_head_is_the_newest_line(db):
    assert head() is None
    write("somebody@example.org", "looked", children=["child-b"])
    newest = write("somebody@example.org", "changed", before={"title": "A"}, after={"title": "B"})
    found = head()
    assert found is not None and (found.number, found.seal) == (2, newest.seal)
    assert broken((found.number, found.seal)) is None


def test_a_line_cannot_be_changed_or_taken_away_by_the_application(db):
    line = write("somebody@example.org", "looked")
    with pytest.raises(NotChanged):
        line.save()
    with pytest.raises(NotChanged):
        Line.objects.get(number=1).delete()
