"""Annex A holds what its guidance says: six months, the latest visit, one row for each child in care."""

from datetime import date

import pytest
from by_hand import (
    care,
    child,
    cla_review,
    conference,
    contact,
    cp_plan,
    enquiry,
    in_need,
    law,
    leaver,
    missing,
    on,
    placement,
    referral,
    visit,
)
from openpyxl import load_workbook

from waymark.synthetic import tell
from waymark.synthetic.returns import Style, write_annex_a
from waymark.synthetic.story import Story, Workforce

AS_AT = date(2018, 10, 31)
COLUMNS = {1: 7, 2: 8, 3: 11, 4: 12, 5: 14, 6: 14, 7: 17, 8: 34, 9: 17, 10: 16, 11: 19}


@pytest.fixture
def lists(tmp_path):
    """The rows of one list of a workbook with these children in it, each by its headings."""

    def of(number: int, *children, style: Style | None = None, line: int = 1) -> list[dict]:
        path = tmp_path / "annex-a.xlsx"
        write_annex_a(path, Story(list(children), Workforce()), AS_AT, "E09000099", style)
        rows = list(load_workbook(path)[f"List {number}"].values)
        return [dict(zip(rows[line - 1], row, strict=True)) for row in rows[line:]]

    return of


def day(cell) -> str:
    return f"{cell:%Y-%m-%d}"


def test_every_list_is_there_with_the_columns_of_january_2024(tmp_path):
    write_annex_a(tmp_path / "a.xlsx", Story([], Workforce()), AS_AT, "E09000099")
    book = load_workbook(tmp_path / "a.xlsx")
    assert {n: sum(c is not None for c in next(book[f"List {n}"].values)) for n in COLUMNS} == COLUMNS


def test_the_older_list_of_care_leavers_has_thirteen_columns(tmp_path):
    style = Style(generation="older")
    write_annex_a(tmp_path / "a.xlsx", Story([], Workforce()), AS_AT, "E09000099", style)
    assert list(next(load_workbook(tmp_path / "a.xlsx")["List 9"].values)) == [
        "Child Unique ID",
        "Gender",
        "Ethnicity",
        "Date of Birth",
        "Age",
        "Does the Child have a Disability",
        "Allocated Team",
        "Allocated Worker",
        "Eligibility Category",
        "LA in Touch",
        "Type of Accommodation",
        "Suitability of Accommodation",
        "Activity Status",
    ]


def test_contacts_are_those_of_six_months(lists):
    asha, ben = child("Asha"), child("Ben")
    contact(asha, "2018-04-30", None)
    contact(ben, "2018-04-29", None)
    assert [row["Child Unique ID"] for row in lists(1, asha, ben)] == ["Asha"]


def test_a_referral_tells_how_many_came_in_the_year_before_the_latest(lists):
    asha = child("Asha")
    for received in ("2017-09-30", "2017-10-01", "2018-05-01", "2018-10-01"):
        referral(asha, received)
    assert [row["Number of Referrals in Last 12 Months"] for row in lists(3, asha)] == [2, 2]


def test_an_enquiry_carries_its_conference_and_one_without_an_enquiry_is_nowhere(lists):
    asha, ben = child("Asha"), child("Ben")
    conference(asha, "2018-09-20", enquiry(asha, "2018-09-03"))
    conference(ben, "2018-09-20", None)
    (row,) = lists(5, asha, ben)
    assert (row["Child Unique ID"], day(row["Date of Initial Child Protection Conference"])) == (
        "Asha",
        "2018-09-20",
    )


def test_a_child_in_need_was_last_seen_at_a_visit_where_the_child_was_seen(lists):
    asha = in_need("Asha")
    visit(asha, "cin", "2018-10-01")
    visit(asha, "cin", "2018-10-20", seen="N")
    (row,) = lists(6, asha)
    assert day(row["Date Child Was Last Seen"]) == "2018-10-01"


def test_a_referral_that_led_to_nothing_is_no_child_in_need(lists):
    asha, ben = child("Asha"), child("Ben")
    referral(asha, "2018-09-01")
    referral(ben, "2018-09-01", nfa="Y")
    assert lists(6, asha, ben) == []


def test_care_leavers_are_on_list_9_and_not_among_children_in_need(lists):
    asha = in_need("Asha")
    asha.born = on("1999-06-01")
    leaver(asha, "2018-06-01")
    assert lists(6, asha) == []
    assert [row["Eligibility Category"] for row in lists(9, asha)] == ["b) Former relevant child"]


def test_a_plan_shows_its_latest_review_and_not_a_meeting_before_it(lists):
    asha = child("Asha")
    cp_plan(asha, "2018-03-01", reviews=("2018-02-20", "2018-05-30", "2018-10-29"))
    (row,) = lists(7, asha)
    assert day(row["Date of latest review conference"]) == "2018-10-29"


def test_a_child_back_on_a_plan_is_one_row_that_counts_the_plan_before(lists):
    asha, ben = child("Asha"), child("Ben")
    cp_plan(asha, "2017-01-01", "2018-06-01")
    cp_plan(asha, "2018-09-01")
    cp_plan(ben, "2018-09-01", other="Y")
    (row,) = lists(7, asha, ben)
    assert (
        day(row["Child Protection Plan Start Date"]),
        row["Number of Previous Child Protection Plans"],
    ) == (
        "2018-09-01",
        1,
    )


def test_a_plan_that_ended_before_the_six_months_is_left_out(lists):
    asha, ben = child("Asha"), child("Ben")
    cp_plan(asha, "2017-01-01", "2018-04-30")
    cp_plan(ben, "2017-01-01", "2018-04-29")
    assert [row["Child Unique ID"] for row in lists(7, asha, ben)] == ["Asha"]


def test_a_child_in_care_shows_latest_review_visit_and_placement(lists):
    asha = child("Asha")
    period = care(asha, "2018-01-10")
    law(asha, "C2", "2018-01-10")
    for held, cancelled in (("2018-02-01", "N"), ("2018-05-01", "N"), ("2018-09-01", "Y")):
        cla_review(asha, period, held, cancelled)
    visit(asha, "cla", "2018-09-20")
    placement(asha, "2018-01-10", "2018-03-01")
    placement(asha, "2018-03-01", "2018-03-05", type="T4")
    placement(asha, "2018-03-05")
    for row in asha.placements:
        row.period = period
    (row,) = lists(8, asha)
    assert [
        day(row["Date Started to be Looked After"]),
        day(row["Date of Latest Statutory Review"]),
        day(row["Date of Last Social Work Visit"]),
        day(row["Start Date of Most Recent Placement"]),
        row["Number of Placements in the Last 12 months"],
    ] == ["2018-01-10", "2018-05-01", "2018-09-20", "2018-03-05", 2]


def test_short_breaks_are_not_care(lists):
    asha = child("Asha")
    care(asha, "2018-01-10")
    law(asha, "V4", "2018-01-10")
    assert lists(8, asha) == []


def test_missing_and_absent_episodes_of_twelve_months_are_counted(lists):
    asha = child("Asha")
    care(asha, "2017-01-10")
    law(asha, "C2", "2017-01-10")
    missing(asha, "2018-09-02")
    missing(asha, "2018-09-02", type="A")
    (row,) = lists(8, asha)
    counts = [row[heading] for heading in row if heading and heading.startswith("Number of Episodes")]
    assert counts == [1, 1]


@pytest.mark.parametrize(("codes", "written"), [("printed", "b) Female"), ("code", "F"), ("label", "Female")])
def test_codes_are_written_as_the_style_says(lists, codes, written):
    asha = child("Asha")
    contact(asha, "2018-10-01", None)
    (row,) = lists(1, asha, style=Style(codes=codes))
    assert row["Gender"] == written


def test_text_dates_titles_and_totals(lists):
    asha = child("Asha")
    contact(asha, "2018-10-01", None)
    style = Style(dates="text", title_rows=3, totals=True, age_heading="Age of Child (Years)")
    row, total = lists(1, asha, style=style, line=4)
    assert (row["Date of Contact"], row["Age of Child (Years)"]) == ("01/10/2018", 8)
    assert list(total.values())[:2] == ["Total", 1]


def test_the_same_story_gives_the_same_bytes(tmp_path):
    for name in ("a.xlsx", "b.xlsx"):
        story = tell(AS_AT, 60, 1, 5)
        write_annex_a(tmp_path / name, story, AS_AT, "E09000099", Style(shuffled=True, hidden_rows=True))
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_every_code_of_a_told_authority_has_its_words(tmp_path):
    write_annex_a(tmp_path / "a.xlsx", tell(AS_AT, 800, 3, 2), AS_AT, "E09000099", Style("older"))
    assert load_workbook(tmp_path / "a.xlsx", read_only=True)["List 8"].max_row > 20
