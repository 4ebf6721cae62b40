"""
Any term at all means the same to both evaluators.

The catalogue uses the terms in its own ways; here they are put together at random, over a few rows
of placements asked what other placements and episodes of the child say.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from waymark.dates import Period
from waymark.engines.extract import extract_of
from waymark.engines.frames import Frames
from waymark.engines.reference import Reference
from waymark.measures.availability import Fitted
from waymark.measures.catalogue import find
from waymark.measures.ownership import Owner
from waymark.measures.populations import Children, Records
from waymark.measures.shapes import Side
from waymark.records import terms as t
from waymark.records.tables.looked_after import cla_episodes
from waymark.records.tables.people import children
from waymark.records.tables.placements import placements

AS_AT = date(2018, 2, 28)
PERIODS = [Period(AS_AT - timedelta(days=27), AS_AT), Period(date(2017, 4, 1), date(2018, 3, 29))]
LATEST = placements.latest(placements.type, by=(placements.started_on,))
ENDED = placements.ended_on <= t.AS_AT
SPANS = [t.days(28), t.months(-6), t.months(12), t.working_days(1), t.working_days(-20)]

DAYS = [None, AS_AT, date(2016, 2, 29), date(2018, 3, 30), date(2017, 8, 31), date(1988, 12, 31)]
DAYS += [AS_AT + timedelta(days=n) for n in (-365, -180, -29, -28, -27, -1, 1)]
IDS = ["c1", "c2", "c10", "c9", "C1"]
CODES = [None, "U1", "T2", "t2", "é"]
COSTS = [None, Decimal("100.10"), Decimal("0.1"), Decimal(0)]


def rows(chance: Random, prefix: str, **columns: list[Any]) -> list[dict[str, Any]]:
    """Rows in no order of id or day, level with one another more often than not."""
    numbers = chance.sample(range(5, 25), 15)
    return [
        {"id": f"{prefix}{n}", "child": chance.choice(IDS)}
        | {name: chance.choice(values) for name, values in columns.items()}
        for n in numbers
    ]


def drawn_from(seed: int) -> dict[str, list[dict[str, Any]]]:
    """A few children, their placements and their episodes."""
    chance = Random(seed)
    some = {"period_of_care": [None, *IDS], "started_on": DAYS}
    return {
        "children": [{"child": child, "born_on": chance.choice(DAYS)} for child in IDS[:4]],
        "placements": rows(chance, "p", **some, ended_on=DAYS, type=CODES, weekly_cost=COSTS),
        "cla_episodes": rows(chance, "e", **some, ceased_on=DAYS, started_because=CODES),
    }


extracts = st.integers(0, 1000).map(drawn_from)


def days_of(table: Any, asker: Any, depth: int) -> st.SearchStrategy[t.Term]:
    """Terms that are a day, asked of a row of the table that `asker` gathers."""
    own = [c for c in (table.role("start"), table.role("end")) if c is not None] or [table.born_on]
    plain = [t.AS_AT, t.PERIOD_START, t.Const(AS_AT), *own]
    if asker is not None:
        plain += [
            t.Outer(column) for column in (asker.role("start"), asker.role("end")) if column is not None
        ]
    leaf = st.sampled_from(plain)
    if not depth:
        return leaf
    inner = days_of(table, asker, depth - 1)
    made = [
        leaf,
        st.builds(t.Shift, inner, st.sampled_from(SPANS)),
        st.builds(lambda a, b: t.FirstKnown((a, b)), inner, inner),
        st.builds(t.Choose, answers(table, asker, depth - 1), inner, inner),
    ]
    for other in (placements, cla_episodes):
        start = other.role("start")
        where = answers(other, table, depth - 1)
        made.append(st.builds(lambda w, o=other, s=start: o.first(s, w), where))
        made.append(st.builds(lambda w, o=other, s=start: o.latest(s, (o.role("end"), o.id), w), where))
    if table is placements:
        made.append(st.just(t.Previous(placements.started_on, (placements.child,))))
    return st.one_of(made)


def answers(table: Any, asker: Any, depth: int) -> st.SearchStrategy[t.Answer]:
    """Answers asked of a row of the table that `asker` gathers."""
    day = days_of(table, asker, max(depth - 1, 0))
    leaf: list[st.SearchStrategy[Any]] = [
        st.builds(t.AtMost, day, day),
        st.builds(t.Before, day, day),
        st.builds(t.IsMissing, day),
        st.builds(t.IfKnown, day),
    ]
    if table is placements:
        leaf += [
            st.just(placements.type.one_of("T2", "é")),
            st.just(placements.type.starts_with("T")),
            st.just(cla_episodes.linked(placements.period_of_care, cla_episodes.started_because).is_("U1")),
        ]
    if not depth:
        return st.one_of(leaf)
    inner = answers(table, asker, depth - 1)
    units = st.sampled_from(["days", "working days", "years"])
    elapsed = st.builds(t.Elapsed, day, day, units)
    for other in (placements, cla_episodes):
        gathered = answers(other, table, depth - 1)
        leaf.append(gathered.map(lambda w, o=other: o.any(w)))
        leaf.append(gathered.map(lambda w, o=other: o.count(w) >= 2))
    return st.one_of(
        *leaf,
        st.builds(lambda e, n: e <= n, elapsed, st.integers(0, 30)),
        st.builds(lambda a, b: a & b, inner, inner),
        st.builds(lambda a, b: a | b, inner, inner),
        st.builds(t.Not, inner),
        st.builds(t.Known, inner),
        st.builds(t.Except, inner),
    )


def differs(side: Side, owner: Owner, drawn: dict[str, list[dict[str, Any]]], period: Period) -> str:
    """The rows that only one of the evaluators gives."""
    extract = extract_of(drawn)
    fitted = Fitted(find("children-in-need"), ((side, owner),), None, ())
    with Frames(extract) as frames:
        found = Counter(frames.rows(fitted, period))
    expected = Counter(Reference(extract).rows(fitted, period))
    return "" if found == expected else f"reference {expected - found}, frames {found - expected}"


settled = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


@settled
@given(extracts, answers(placements, None, 2), days_of(placements, None, 2), st.sampled_from(PERIODS))
def test_any_term_asked_of_a_record_is_the_same(
    drawn: Any, meets: t.Answer, day: t.Term, period: Period
) -> None:
    owner = Owner(t.CHILD, placements.id, day, LATEST)
    side = Side(Records("placements", "placements"), t.ALWAYS, meets, placements.weekly_cost)
    assert not differs(side, owner, drawn, period)


@settled
@given(extracts, answers(children, None, 2), days_of(children, None, 2), st.sampled_from(PERIODS))
def test_any_term_asked_of_a_child_is_the_same(
    drawn: Any, meets: t.Answer, day: t.Term, period: Period
) -> None:
    side = Side(Children("children", t.ALWAYS), t.ALWAYS, meets)
    assert not differs(side, Owner(t.CHILD, None, day, LATEST), drawn, period)


@settled
@given(extracts, answers(children, None, 2), answers(children, None, 1), st.sampled_from(PERIODS))
def test_any_cohort_is_made_of_the_same_children(
    drawn: Any, counts: t.Answer, meets: t.Answer, period: Period
) -> None:
    for condition in (counts, counts.so, cla_episodes.any() & counts, placements.any(ENDED) | counts.so):
        side = Side(Children("children", condition), condition, meets)
        assert not differs(side, Owner(t.CHILD, None, None, None), drawn, period)


@settled
@given(extracts, answers(placements, None, 2), st.sampled_from(PERIODS))
def test_the_row_kept_for_each_key_is_the_same(drawn: Any, meets: t.Answer, period: Period) -> None:
    for dated in (placements.ended_on, None):
        key = (placements.child, placements.type)
        of = Records("placements", "placements", meets, dated, key, (placements.started_on,))
        owner = Owner(t.CHILD, placements.id, None, None)
        assert not differs(Side(of, of.counted, placements.type.starts_with("T")), owner, drawn, period)
