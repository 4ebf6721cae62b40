"""When a child was last seen: the latest visit by the day, of any kind, at which they were seen."""

from datetime import date

from spec.drawing import Drawing, drawn
from spec.listing import asking
from spec.support import Start
from waymark.engines.extract import extract_of
from waymark.worklists.last_seen import last_seen
from waymark.worklists.supervised import last_supervised

TABLES: Drawing = {
    "cin_visits": """
    id | child | visited_on | seen
    1  | Amy   | 2018-05-20 | Y
    2  | Amy   | 2018-06-20 | N
    3  | Ben   | 2018-11-20 | Y
    """,
    "cp_visits": """
    id | child | visited_on | seen
    4  | Amy   | 2018-06-01 | Y
    5  | Cal   | 2018-06-01 |
    """,
}


def test_the_last_visit_of_any_kind_by_the_day_at_which_the_child_was_seen(engine: Start) -> None:
    extract = extract_of({"children": [], **drawn(TABLES)})
    # Ben is seen only after the day, and nobody wrote whether Cal was
    assert last_seen(asking(engine(extract), extract, "2018-10-31")) == {"Amy": date(2018, 6, 1)}


def test_a_load_without_visits_says_nothing(engine: Start) -> None:
    extract = extract_of({"children": [{"child": "Amy"}]})
    assert last_seen(asking(engine(extract), extract, "2018-10-31")) == {}


def test_a_workers_last_supervision_by_the_day(engine: Start) -> None:
    held: Drawing = {
        "supervisions": """
        id | worker | held_on
        1  | w1     | 2018-08-01
        2  | w1     | 2018-09-03
        3  | w1     | 2018-11-05
        4  | w2     | 2018-11-06
        """
    }
    extract = extract_of({"children": [], **drawn(held)})
    assert last_supervised(asking(engine(extract), extract, "2018-10-31")) == {"w1": date(2018, 9, 3)}
    empty = extract_of({"children": []})
    assert last_supervised(asking(engine(empty), empty, "2018-10-31")) is None
