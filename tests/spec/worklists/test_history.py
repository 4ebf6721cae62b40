"""One child's line of time: what the council's tables say, in order, and of nobody else."""

from datetime import date

from spec.drawing import Drawing, drawn
from waymark.engines.extract import Extract, extract_of
from waymark.records.tables import BY_NAME
from waymark.worklists.history import KINDS, LANES, Event, history_of, rows_of_child

TABLES: Drawing = {
    "referrals": """
    id | child | received_on | closed_on  | source_description
    r1 | Amy   | 2018-01-10  | 2018-03-01 | School
    r2 | Ben   | 2018-01-11  |            | Police
    r3 | Amy   | 2018-05-02  |            | Police
    """,
    "cin_visits": """
    id | child | visited_on | seen
    v1 | Amy   | 2018-05-20 | Y
    v2 | Amy   | 2018-06-20 | N
    v3 | Ben   | 2018-05-21 | Y
    """,
    "legal_statuses": """
    id | child | status | started_on
    l1 | Amy   | C2     | 2018-06-01
    """,
    "missing_episodes": """
    id | child | started_on | ended_on   | type | interviewed_on
    m1 | Amy   | 2018-07-01 | 2018-07-03 | M    | 2018-07-05
    """,
}


def extract() -> Extract:
    return extract_of({"children": [], **drawn(TABLES)})


def test_a_childs_events_stand_in_order_the_newest_first_and_hers_alone() -> None:
    assert [(str(event.on), event.what) for event in history_of(extract(), "Amy")] == [
        ("2018-07-05", "Return interview"),
        ("2018-07-01", "Missing episode"),
        ("2018-06-20", "Child in need visit"),
        ("2018-06-01", "Legal status"),
        ("2018-05-20", "Child in need visit"),
        ("2018-05-02", "Referral"),
        ("2018-01-10", "Referral"),
    ]


def test_what_lasts_says_when_it_ended_or_that_it_has_not() -> None:
    referrals = [event for event in history_of(extract(), "Amy") if event.what == "Referral"]
    assert referrals == [
        Event(date(2018, 5, 2), None, "Referral", "Front door", "Police", open=True),
        Event(date(2018, 1, 10), date(2018, 3, 1), "Referral", "Front door", "School"),
    ]


def test_a_visit_at_which_the_child_was_not_seen_says_so_and_one_at_which_she_was_says_nothing() -> None:
    visits = [event.detail for event in history_of(extract(), "Amy") if event.lane == "Visits"]
    assert visits == ["child seen: no", ""]


def test_codes_are_told_in_words() -> None:
    (status,) = [event for event in history_of(extract(), "Amy") if event.lane == "Legal"]
    assert status.detail == "Full care order"


def test_a_child_of_whom_nothing_is_written_has_an_empty_line() -> None:
    assert history_of(extract(), "Cal") == ()


def test_who_the_child_is_stands_in_the_list_of_children() -> None:
    assert [row["child"] for row in rows_of_child(extract(), "children", "Amy")] == ["Amy"]


def test_every_kind_speaks_of_columns_that_the_contract_has() -> None:
    for kind in KINDS:
        named = [kind.on, *([kind.until] if kind.until else []), *(column for column, _ in kind.says)]
        assert set(named) <= set(BY_NAME[kind.table].by_name), kind
        assert kind.lane in LANES
