"""A page with a thousand rows asks the database as often as a page with ten: what it costs does not grow."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from waymark.engines.results import Flagged
from waymark.web.access.roles import Role
from waymark.web.api.actions import make_token
from waymark.web.loads.pinned import open_load
from waymark.web.trail.models import Look
from waymark.worklists.catalogue import BY_NAME
from waymark.worklists.item import Entry
from waymark.worklists.worklist import Listed

MEASURE, WORKLIST = "children-looked-after", "cla-visits-due"
PAGES = (
    f"/measures/{MEASURE}",
    f"/measures/{MEASURE}/children",
    f"/worklists/{WORKLIST}",
    f"/worklists/{WORKLIST}/rows.csv",
    f"/api/v1/measures/{MEASURE}/children",
    f"/api/v1/worklists/{WORKLIST}?format=csv",
)


@pytest.fixture
def rows_in_the_load(monkeypatch):
    """Makes the load have so many rows behind the measure, and on the list."""

    def made(many: int) -> None:
        kept = open_load().worked_out
        behind = [Flagged(f"MADE-UP-{n}", None, "T1", "W1", True, True, None) for n in range(many)]
        entries = tuple(
            Entry(f"MADE-UP-{n}", f"R{n}", "T1", "W1", date(2018, 10, 1), 30, "overdue", 1, None)
            for n in range(many)
        )
        for ahead in (6, 14, 28):
            monkeypatch.setitem(kept, ("listed", WORKLIST, ahead), Listed(BY_NAME[WORKLIST], entries, 0, ()))
        monkeypatch.setitem(kept, ("behind", MEASURE, "snapshot"), behind)

    return made


@pytest.fixture
def ask(appoint):
    """A director asks, by browser or by token; the answer, and how many queries it took."""
    director = appoint(Role.DIRECTOR)
    _, secret = make_token(director, "Any report", timezone.localdate() + timedelta(days=1))
    browser = Client()
    browser.force_login(director)

    def asked(address: str):
        cache.clear()
        client = Client() if address.startswith("/api/") else browser
        with CaptureQueriesContext(
            connection,
        ) as taken:
            answer = client.get(address, headers={"Authorization": f"Bearer {secret}"})
        assert answer.status_code == 200
        return answer.content.decode(), len(taken)

    return asked


@pytest.mark.parametrize("address", PAGES)
def test_a_thousand_rows_cost_as_many_queries_as_ten(address, ask, rows_in_the_load):
    rows_in_the_load(10)
    ask(address)
    few, queries_for_few = ask(address)
    rows_in_the_load(1000)
    many, queries_for_many = ask(address)
    assert queries_for_many == queries_for_few
    assert len(many) >= len(few)


def test_every_one_of_a_thousand_children_is_noted_as_looked_at(ask, rows_in_the_load):
    rows_in_the_load(1000)
    ask(f"/api/v1/measures/{MEASURE}/children")
    noted = set(Look.objects.values_list("child", flat=True))
    assert noted == {f"MADE-UP-{n}" for n in range(1000)}
