"""
One load, six ways to read it: the page, its charts, CSV, JSON and the commands say the same.

The extract is not the demonstration's: another size, seed and year, loaded by command in its own process.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from html import unescape

import pytest
from acceptance.commands import waymark
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from waymark.web.access.models import Opening
from waymark.web.access.roles import Role
from waymark.web.api.actions import make_token
from waymark.web.loads.pinned import forget_all, open_load
from waymark.web.loads.references import reference_of

AS_AT = "2019-03-31"
COUNT, SHARE, PLACEMENTS, MEAN = (
    "children-on-cp-plan",
    "assessments-within-45-working-days",
    "cla-three-or-more-placements",
    "average-caseload",
)
WRITTEN = {COUNT: (0, ""), SHARE: (1, "%"), PLACEMENTS: (1, "%"), MEAN: (1, "")}
"""How many places a reader sees of each measure, and what stands after them."""

DEFINITION = f"""
[scorecard]
title = "Another authority"

[[row]]
ref = "1"
section = "Safeguarding"
measure = "{COUNT}"

[[row]]
ref = "2"
section = "Safeguarding"
measure = "{SHARE}"
period = "ytd"
target_min = 80
target_upper = 90

[[row]]
ref = "3"
section = "Looked after"
measure = "{PLACEMENTS}"
target_min = 20
target_upper = 10

[[row]]
ref = "4"
section = "Workforce"
measure = "{MEAN}"
"""


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    """A store with one load of another authority, made and loaded by command."""
    folder = tmp_path_factory.mktemp("elsewhere")
    made = waymark(
        "synthesise", folder / "x", "--as-at", AS_AT, "--children", 120, "--years", 2, "--seed", 23
    )
    assert made.status == 0, made.err
    loaded = waymark("load", folder / "x", "--as-at", AS_AT, "--authority", "E06000099", store=folder / "s")
    assert loaded.status == 0, loaded.err
    (folder / "definition.toml").write_text(DEFINITION)
    yield folder
    forget_all()


@pytest.fixture(autouse=True)
def told_of_it(told, elsewhere, monkeypatch):
    """The application pointed at that store and that definition."""
    cache.clear()
    there = replace(
        settings.TOLD,
        store=elsewhere / "s",
        data=elsewhere / "data",
        definition=str(elsewhere / "definition.toml"),
    )
    monkeypatch.setattr(settings, "TOLD", there)


@pytest.fixture(scope="module")
def by_command(elsewhere):
    """What `waymark scorecard` says of that store."""
    asked = ("scorecard", "--as-at", AS_AT, "--definition", elsewhere / "definition.toml", "--months", 13)
    return waymark(*asked, "--format", "json", store=elsewhere / "s").object


@pytest.fixture
def director(appoint):
    return appoint(Role.DIRECTOR)


@pytest.fixture
def program(director):
    """Asks with a director's token."""
    _, secret = make_token(director, "Any report", timezone.localdate() + timedelta(days=30))
    return lambda address: Client().get(address, headers={"Authorization": f"Bearer {secret}"})


@pytest.fixture
def browser(director):
    """A browser signed in as the same director."""
    client = Client()
    client.force_login(director)
    return client


def read(answer):
    """CSV as rows."""
    return list(csv.DictReader(io.StringIO(answer.content.decode())))


def by_cells(row):
    """The order of a row among others."""
    return tuple(row.values())


def as_read(measure, value):
    """The value as a reader sees it, rounded half up."""
    places, after = WRITTEN[measure]
    return f"{Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):,}{after}"


def test_json_says_what_the_command_says(program, by_command):
    assert program("/api/v1/scorecard").json() == by_command


def test_csv_says_what_the_command_says(program, elsewhere):
    asked = ("scorecard", "--as-at", AS_AT, "--definition", elsewhere / "definition.toml", "--months", 13)
    said = waymark(*asked, "--format", "csv", store=elsewhere / "s").out
    answer = program("/api/v1/scorecard?format=csv")
    assert answer.content.decode() == said
    assert answer["X-Waymark-Load"] == "2019-03-31-0001"


def test_what_the_accept_header_prefers_is_what_is_written(director, elsewhere):
    _, secret = make_token(director, "Any report", timezone.localdate() + timedelta(days=30))
    headers = {"Authorization": f"Bearer {secret}", "Accept": "text/csv, */*;q=0.1"}
    assert Client().get("/api/v1/scorecard", headers=headers)["Content-Type"].startswith("text/csv")


def test_the_page_shows_the_commands_figures(browser, by_command):
    page = unescape(browser.get("/scorecard").content.decode())
    for row in by_command["rows"]:
        shown = as_read(row["measure"], row["value"])
        cells = page.split(f">{row['title']}</a>")[1].split("</tr>")[0]
        assert f'<span class="wm-big">{shown}</span>' in cells, row["measure"]


def test_the_charts_alternative_text_says_the_commands_months(browser, by_command):
    page = unescape(browser.get("/scorecard").content.decode())
    labels = re.findall(r'role="img" aria-label="([^"]*)"', page)
    for row in by_command["rows"]:
        [said] = [label for label in labels if label.startswith(row["title"] + ",")]
        known = [value for value in row["trend"].values() if value is not None]
        first, last, low, high = (
            as_read(row["measure"], value) for value in (known[0], known[-1], min(known), max(known))
        )
        assert f"from {first} to {last}; lowest {low}, highest {high}" in said


def test_a_measures_own_page_has_the_commands_months(browser, by_command):
    row = next(row for row in by_command["rows"] if row["measure"] == SHARE)
    page = unescape(browser.get(f"/measures/{SHARE}").content.decode())
    assert f'<div class="wm-figure">{as_read(SHARE, row["value"])}</div>' in page
    table = page.split("The figures behind the chart</h2>")[1].split("</table>")[0]
    shown = re.findall(r'<td role="cell" class="wm-num"><b>([^<]*)</b>', table)
    known = [as_read(SHARE, value) for value in row["trend"].values() if value is not None]
    assert shown == known[::-1]


def test_the_trend_for_programs_has_the_commands_months(program, by_command):
    for row in by_command["rows"]:
        address = f"/api/v1/measures/{row['measure']}/trend"
        assert {m["month"]: m["value"] for m in program(address).json()["months"]} == row["trend"]
        written = {m["month"]: m["value"] for m in read(program(f"{address}?format=csv"))}
        assert {month: float(value) if value else None for month, value in written.items()} == row["trend"]


@pytest.mark.parametrize("measure", [COUNT, SHARE, PLACEMENTS])
def test_the_rows_behind_a_figure_add_up_to_it(program, by_command, measure):
    row = next(row for row in by_command["rows"] if row["measure"] == measure)
    rows = read(program(f"/api/v1/measures/{measure}/children?format=csv"))
    below = sum(Decimal(one["weight"]) for one in rows if one["in_denominator"] == "Y")
    above = sum(Decimal(one["weight"]) for one in rows if one["in_numerator"] == "Y")
    assert rows
    if measure == COUNT:
        assert below == row["value"]
    else:
        assert (above, below) == (row["numerator"], row["denominator"])


def test_whoever_sees_every_id_reads_the_commands_rows(program, director, elsewhere):
    now = timezone.now()
    Opening.objects.bulk_create(
        Opening(
            person=director, child=child, reason="Reconciling", opened_at=now, until=now + timedelta(hours=1)
        )
        for child in open_load().allocations
    )
    asked = ("children", SHARE, "--as-at", AS_AT, "--period", "ytd", "--format", "csv")
    said = waymark(*asked, store=elsewhere / "s").out
    assert said.count("\n") > 10
    assert program(f"/api/v1/measures/{SHARE}/children?format=csv").content.decode() == said


def test_whoever_does_not_reads_the_same_rows_by_reference(program, elsewhere):
    asked = ("children", SHARE, "--as-at", AS_AT, "--period", "ytd", "--format", "csv")
    said = waymark(*asked, store=elsewhere / "s").rows
    expected = [{**row, "person_id": reference_of(row["person_id"]), "record_id": ""} for row in said]
    found = read(program(f"/api/v1/measures/{SHARE}/children?format=csv"))
    assert sorted(found, key=by_cells) == sorted(expected, key=by_cells)


def test_a_worklist_is_the_commands(program, elsewhere):
    said = waymark(
        "worklist", "cp-visits-due", "--as-at", AS_AT, "--format", "csv", store=elsewhere / "s"
    ).rows
    expected = [{**row, "person_id": reference_of(row["person_id"]), "record_id": ""} for row in said]
    assert expected
    assert read(program("/api/v1/worklists/cp-visits-due?format=csv")) == expected
