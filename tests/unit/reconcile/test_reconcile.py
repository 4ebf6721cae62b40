"""Their scorecard beside ours: what agrees, what would make the rest agree, and whom to look at."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from waymark.engines.extract import Row, extract_of
from waymark.engines.frames import Frames
from waymark.scorecards.published import import_scorecard
from waymark.scorecards.reconcile import Reconciled, reconcile
from waymark.scorecards.scorecard import Source

DAY = date(2018, 10, 31)
BEGUN = date(2018, 1, 15)

COHORT_TABLES: Mapping[str, list[Row]] = {
    "children": [],
    "cla_episodes": [],
    "legal_statuses": [],
    "care_leaver_status": [],
    "cp_plans": [],
}


def on_a_plan(*children: str, other_authority: str | None = None) -> list[Row]:
    return [
        {"id": f"p-{child}", "child": child, "started_on": BEGUN, "other_authority": other_authority}
        for child in children
    ]


def reconciled(
    tmp_path: Path,
    printed: str,
    measure: str,
    tables: Mapping[str, Sequence[Row]],
    problems: Sequence[Mapping[str, object]] = (),
) -> Reconciled:
    """One row of a paper, printed as "num,denom,current,period", against these tables."""
    paper, chosen = tmp_path / "paper.csv", tmp_path / "map.toml"
    paper.write_text(f"ref,measure,num,denom,current,period\n1,A measure,{printed}\n", encoding="utf-8")
    chosen.write_text(f'[map]\n"1" = "{measure}"\n', encoding="utf-8")
    extract = extract_of(tables)
    with Frames(extract) as frames:
        source = Source("A1", "load", DAY, extract, frames)
        return reconcile(import_scorecard(paper, chosen), source, DAY, problems).rows[0]


def names(row: Reconciled, because: str) -> list[str]:
    return [suspect.person for suspect in row.suspects if suspect.because == because]


def test_equal_figures_agree_and_nobody_is_looked_at(tmp_path: Path) -> None:
    tables = {"children": [], "cp_plans": on_a_plan("Amy", "Ben")}
    row = reconciled(tmp_path, "n/a,n/a,2,Snapshot", "children-on-cp-plan", tables)
    assert (row.agrees, row.difference, row.would_agree, row.suspects) == (True, 0, (), ())


def test_a_figure_agrees_at_the_precision_it_was_printed_with(tmp_path: Path) -> None:
    visits = [{"id": "v1", "child": "Amy", "visited_on": DAY, "seen": "Y"}]
    tables = {"children": [], "cp_plans": on_a_plan("Amy", "Ben", "Cal"), "cp_visits": visits}
    assert reconciled(tmp_path, "1,3,33.3%,Snapshot", "cp-visited-in-4-weeks", tables).agrees is True
    assert reconciled(tmp_path, "1,3,33.4%,Snapshot", "cp-visited-in-4-weeks", tables).agrees is False


def test_the_same_percentage_of_another_number_of_children_does_not_agree(tmp_path: Path) -> None:
    tables = {"children": [], "cp_plans": on_a_plan("Amy", "Ben"), "cp_visits": []}
    assert reconciled(tmp_path, "0,3,0%,Snapshot", "cp-visited-in-4-weeks", tables).agrees is False


def test_children_we_leave_out_are_named_where_counting_them_gives_their_figure(tmp_path: Path) -> None:
    referrals = [{"id": f"r-{c}", "child": c, "received_on": BEGUN} for c in ("Amy", "Ben", "Cal")]
    tables = {**COHORT_TABLES, "cp_plans": on_a_plan("Cal"), "referrals": referrals}
    row = reconciled(tmp_path, "n/a,n/a,3,Snapshot", "children-in-need", tables)
    because = "Counting also children on a child protection plan"
    assert row.difference == 1
    assert row.would_agree == (because,)
    assert names(row, because) == ["Cal"]


def test_plans_of_another_authority_are_offered_as_an_explanation(tmp_path: Path) -> None:
    tables = {"children": [], "cp_plans": [*on_a_plan("Amy"), *on_a_plan("Ben", other_authority="Y")]}
    row = reconciled(tmp_path, "n/a,n/a,2,Snapshot", "children-on-cp-plan", tables)
    because = 'Counting also where "held for another authority" is Y'
    assert row.would_agree == (because,)
    assert names(row, because) == ["Ben"]


def test_visits_on_which_the_child_was_not_seen_are_offered_as_an_explanation(tmp_path: Path) -> None:
    visits = [
        {"id": "v1", "child": "Amy", "visited_on": DAY, "seen": "Y"},
        {"id": "v2", "child": "Ben", "visited_on": DAY, "seen": "N"},
    ]
    tables = {"children": [], "cp_plans": on_a_plan("Amy", "Ben"), "cp_visits": visits}
    row = reconciled(tmp_path, "2,2,100%,Snapshot", "cp-visited-in-4-weeks", tables)
    because = 'Counting also where "child seen" is not Y'
    assert row.would_agree == (because,)
    assert names(row, because) == ["Ben"]


def test_a_visit_just_outside_the_window_is_named(tmp_path: Path) -> None:
    visits = [
        {"id": "v1", "child": "Amy", "visited_on": date(2018, 10, 2), "seen": "Y"},
        {"id": "v2", "child": "Ben", "visited_on": date(2018, 9, 25), "seen": "Y"},
    ]
    tables = {"children": [], "cp_plans": on_a_plan("Amy", "Ben"), "cp_visits": visits}
    row = reconciled(tmp_path, "1,2,50%,Snapshot", "cp-visited-in-4-weeks", tables)
    because = "Counting within 35 days, not 28 days"
    assert because in row.would_agree
    assert names(row, because) == ["Amy"]


def test_another_period_is_offered_as_an_explanation(tmp_path: Path) -> None:
    contacts = [
        {"id": "c1", "child": "Amy", "received_on": date(2018, 10, 1), "decided_on": date(2018, 10, 1)},
        {"id": "c2", "child": "Ben", "received_on": date(2018, 5, 1), "decided_on": date(2018, 5, 9)},
    ]
    tables = {"children": [], "contacts": contacts}
    row = reconciled(tmp_path, "1,1,100%,YTD", "contacts-decided-within-1-working-day", tables)
    assert "Counting month, not ytd" in row.would_agree


def test_a_row_with_something_missing_is_named_as_unknown(tmp_path: Path) -> None:
    status = [
        {"child": "Amy", "effective_on": BEGUN, "eligibility": "relevant", "in_touch": "Y"},
        {"child": "Ben", "effective_on": BEGUN, "eligibility": "relevant", "in_touch": None},
    ]
    born = [{"child": child, "born_on": date(2000, 1, 1)} for child in ("Amy", "Ben")]
    tables = {"children": born, "care_leaver_status": status}
    row = reconciled(tmp_path, "2,2,100%,Snapshot", "care-leavers-in-touch", tables)
    assert [suspect.person for suspect in row.suspects if suspect.kind == "unknown"] == ["Ben"]


def test_rows_set_aside_at_load_are_listed_with_their_file_and_line(tmp_path: Path) -> None:
    problems = [
        {
            "file": "ssd_cp_plans.csv",
            "row": 309,
            "rule": "duplicate-row-id",
            "outcome": "set aside",
            "value": "P7",
            "remedy": "Keep one of the two.",
        },
        {
            "file": "ssd_contacts.csv",
            "row": 2,
            "rule": "blank-mandatory",
            "outcome": "set aside",
            "value": "",
        },
        {"file": "ssd_cp_plans.csv", "row": 5, "rule": "overlap", "outcome": "flag", "value": ""},
    ]
    tables = {"children": [], "cp_plans": on_a_plan("Amy")}
    row = reconciled(tmp_path, "n/a,n/a,2,Snapshot", "children-on-cp-plan", tables, problems)
    listed = [(one.kind, one.record, one.where) for one in row.suspects if one.where]
    assert listed == [("duplicated", "P7", "ssd_cp_plans.csv row 309")]


def test_a_measure_the_extract_cannot_give_says_what_is_missing(tmp_path: Path) -> None:
    row = reconciled(tmp_path, "1,2,50%,Snapshot", "cp-visited-in-4-weeks", {"children": [], "cp_plans": []})
    assert (row.agrees, row.missing) == (None, ("ssd_cp_visits",))


@pytest.mark.parametrize("printed", ["-", "n/a", ""])
def test_what_they_did_not_print_cannot_be_compared(tmp_path: Path, printed: str) -> None:
    tables = {"children": [], "cp_plans": on_a_plan("Amy")}
    row = reconciled(tmp_path, f"n/a,n/a,{printed},Snapshot", "children-on-cp-plan", tables)
    assert (row.agrees, row.difference) == (None, None)


def test_posts_and_employment_are_looked_at_apart(tmp_path: Path) -> None:
    posts = [{"id": "s1", "registered": "Y", "fte": "1", "started_on": BEGUN, "team": "T1"}]
    employment = [
        {
            "id": "e1",
            "worker": "W1",
            "post": "s1",
            "contract": "agency",
            "fte": "1",
            "started_on": BEGUN,
            "registered": "Y",
        }
    ]
    tables = {"children": [], "posts": posts, "employment": employment}
    row = reconciled(tmp_path, "1,1,100%,Snapshot", "posts-filled-permanently", tables)
    assert row.would_agree == ("Counting also where the contract is not permanent",)
    assert [(s.record, s.theirs) for s in row.suspects if s.kind == "excluded"] == [("e1", "numerator")]
