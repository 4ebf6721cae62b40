"""Each check of a published scorecard: what it finds, and the near miss beside it that it must not."""

from pathlib import Path

import pytest
from unit.published.pages import changed, findings, found, imported


def test_nothing_is_found_on_a_page_that_adds_up(tmp_path: Path) -> None:
    assert findings(tmp_path) == []


@pytest.mark.parametrize(("num", "denom", "printed", "agrees"), [
    ("76", "80", "95.0%", True),
    ("76", "80", "95%", True),
    ("75", "80", "93.8%", True),  # 93.75, half up
    ("75", "80", "93.7%", True),  # 93.75, half to even
    ("75", "80", "93.9%", False),
    ("76", "80", "96%", False),
])  # fmt: skip
def test_a_ratio_must_agree_at_the_precision_printed(
    tmp_path: Path, num: str, denom: str, printed: str, agrees: bool
) -> None:
    cells = {"num": num, "denom": denom, "current": printed, "Oct 18": printed}
    assert found(tmp_path, r4_1=cells) == ([] if agrees else [("ratio", ("4.1",))])


def test_nothing_over_nothing_has_no_value(tmp_path: Path) -> None:
    nothing = {"measure": "% of ICPCs held in 15 days", "section": "", "num": "0", "denom": "0"}
    assert found(tmp_path, r7_1={**nothing, "current": "2.5"}) == [("ratio", ("7.1",))]


def test_a_score_is_the_ratio_itself(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, r7_1={"num": "51", "denom": "17"})
    assert finding.message == "7.1: 51 divided by 17 is 3.0, but 2.5 is printed."


def test_a_rate_is_per_so_many(tmp_path: Path) -> None:
    rate = {"measure": "Children in care, rate per 10,000", "num": "70", "denom": "14000"}
    months = {"Jul 18": "49", "Aug 18": "50", "Sep 18": "51", "Oct 18": "50"}
    plain = {"section": "", "target min": "", "target upper": ""}
    assert found(tmp_path, r7_1={**rate, **months, **plain, "current": "50"}) == []
    months["Oct 18"] = "55"
    assert found(tmp_path, r7_1={**rate, **months, **plain, "current": "55"}) == [("ratio", ("7.1",))]


def test_a_snapshot_must_be_its_last_month(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, r6_1={"Oct 18": "89.0%", "Sep 18": "95%"})
    assert (finding.check, finding.refs) == ("current-against-trend", ("6.1",))
    assert "year-to-date" in finding.message


@pytest.mark.parametrize("label", ["YTD", "Rolling year", "Quarter", "Year to date"])
def test_a_longer_period_need_not_be_its_last_month(tmp_path: Path, label: str) -> None:
    assert found(tmp_path, r6_1={"Oct 18": "89.0%", "Sep 18": "95%", "period": label}) == []


def test_current_and_month_agree_at_the_coarser_precision(tmp_path: Path) -> None:
    assert found(tmp_path, r4_1={"num": "75", "current": "93.75%", "Oct 18": "94%"}) == []


def test_a_month_that_is_not_available_says_nothing(tmp_path: Path) -> None:
    assert found(tmp_path, r6_1={"Oct 18": "-"}, r4_1={"Oct 18": "n/a"}, r3_1={"Oct 18": ""}) == []


def test_without_periods_the_page_itself_shows_which_row_differs(tmp_path: Path) -> None:
    unlabelled = {ref: {"period": ""} for ref in ("1.2", "1.3", "1.4", "4.1", "6.2")}
    rows = changed({**unlabelled, "6.1": {"period": "", "Oct 18": "89%"}})
    assert [each.refs for each in imported(tmp_path, rows).findings] == [("6.1",)]


def test_two_sides_of_a_boundary_must_come_to_the_whole(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, r5_2={"num": "41", "denom": "41"})
    assert finding.message == (
        "1.4 prints 70, but the denominators of 5.1 and 5.2, which split the same group, are 30 + 41 = 71."
    )
    assert (finding.check, finding.refs) == ("parts-against-whole", ("1.4", "5.1", "5.2"))


def test_the_cohort_may_go_by_any_of_its_names(tmp_path: Path) -> None:
    for name in (
        "Number of LAC",
        "Children looked after",
        "No. of CLA",
        "Total number of looked after children",
    ):
        cells = {"measure": name, "current": "72", "Oct 18": "72"}
        checks = found(tmp_path, r1_4=cells)
        assert ("parts-against-whole", ("1.4", "5.1", "5.2")) in checks, name
        assert ("denominator-against-cohort", ("1.4", "5.3")) in checks, name


def test_open_cases_must_not_be_more_than_their_cohorts(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, r1_1={"num": "540", "denom": "600"})
    assert (finding.check, finding.refs) == ("parts-against-whole", ("1.1", "1.2", "1.3", "1.4", "1.5"))
    assert "300 + 80 + 70 + 50 = 500" in finding.message


def test_a_few_children_may_be_in_two_cohorts(tmp_path: Path) -> None:
    assert found(tmp_path, r1_1={"num": "441", "denom": "490"}) == []
    assert found(tmp_path, r1_1={"num": "360", "denom": "400"})[0][0] == "parts-against-whole"


def test_a_denominator_must_be_its_cohort(tmp_path: Path) -> None:
    assert found(tmp_path, r4_1={"num": "72", "denom": "76", "current": "94.7%", "Oct 18": "95%"}) == [
        ("denominator-against-cohort", ("1.3", "4.1"))
    ]


def test_a_narrower_group_may_be_smaller_than_the_cohort(tmp_path: Path) -> None:
    narrower = "% of looked after children aged 16 and 17 with a pathway plan"
    cells = {"measure": narrower, "section": "", "num": "18", "denom": "20", "current": "90.0%"}
    assert found(tmp_path, r5_3={**cells, "target min": "80%", "target upper": "95%", "Jul 18": "90%",
                                 "Aug 18": "90%", "Sep 18": "90%", "Oct 18": "90%"}) == []  # fmt: skip


def test_reviews_are_due_for_some_of_the_cohort_only(tmp_path: Path) -> None:
    cells = {"measure": "CLA cases which were reviewed within timescale", "num": "27", "denom": "30",
             "section": "Reviews", "current": "90%", "Jul 18": "90%", "Aug 18": "90%", "Sep 18": "90%",
             "Oct 18": "90%", "target min": "80%", "target upper": "95%"}  # fmt: skip
    assert found(tmp_path, r5_3=cells) == []


def test_without_a_count_the_denominators_are_held_against_each_other(tmp_path: Path) -> None:
    rows = changed({"6.2": {"num": "36", "denom": "40"}})
    third = list(next(row for row in rows if row[0] == "6.1"))
    third[0], third[2] = "6.3", "% of care leavers in EET"
    rows = [row for row in rows if row[0] != "1.5"] + [third]
    (finding,) = imported(tmp_path, rows).findings
    assert (finding.check, finding.refs) == ("denominator-against-cohort", ("6.1", "6.2", "6.3"))


def test_two_denominators_of_one_cohort_are_a_finding_even_when_neither_is_known_right(
    tmp_path: Path,
) -> None:
    rows = [row for row in changed({"6.2": {"num": "36", "denom": "40"}}) if row[0] != "1.5"]
    (finding,) = imported(tmp_path, rows).findings
    assert finding.refs == ("6.1", "6.2")
    assert finding.message == (
        "The denominators of 6.1 (50) and 6.2 (40) differ, though all are of the same cohort (care leavers)."
    )


def test_those_with_a_plan_are_the_numerator_of_the_row_that_counts_them(tmp_path: Path) -> None:
    assert found(tmp_path, r3_2={"num": "234", "denom": "260"}) == [
        ("denominator-against-cohort", ("3.1", "3.2"))
    ]


def test_a_month_that_stands_alone_is_out_of_line(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, r4_1={"Aug 18": "49%"})
    assert finding.message == "4.1: Aug 18 is 49%, and the other months lie between 95% and 96%."
    assert found(tmp_path, r1_2={"Aug 18": "2970"}) == [("out-of-line", ("1.2",))]
    assert found(tmp_path, r7_1={"Aug 18": "24"}) == [("out-of-line", ("7.1",))]


def test_a_lasting_change_or_a_wide_spread_is_not_out_of_line(tmp_path: Path) -> None:
    lasting = {"Jul 18": "60%", "Aug 18": "61%", "Sep 18": "91%", "Oct 18": "92.0%"}
    spread = {"Jul 18": "70%", "Aug 18": "82%", "Sep 18": "75%", "Oct 18": "95.0%"}
    assert found(tmp_path, r6_1=lasting, r4_1=spread) == []


def test_small_counts_vary_by_chance(tmp_path: Path) -> None:
    months = {"Jul 18": "2", "Aug 18": "8", "Sep 18": "1", "Oct 18": "3", "current": "3"}
    cells = {"measure": "Number of complaints", "section": "", "num": "", "denom": "", **months}
    assert found(tmp_path, r7_1={**cells, "target min": "", "target upper": ""}) == []


def test_a_row_under_a_heading_about_something_else(tmp_path: Path) -> None:
    assert found(tmp_path, r7_1={"section": "Care Leavers"}) == [("heading", ("7.1",))]
    assert found(tmp_path, r2_1={"section": "Workforce"}) == [("heading", ("2.1",))]


@pytest.mark.parametrize("section", [
    "Quality", "Quality assurance and audit", "Performance and impact", "", "Corporate parenting", "7",
])  # fmt: skip
def test_a_heading_that_fits_or_is_not_understood_is_no_finding(tmp_path: Path, section: str) -> None:
    assert found(tmp_path, r7_1={"section": section}) == []


@pytest.mark.parametrize(("cells", "says"), [
    ({"Jul 18": "9O%"}, 'Jul 18 is "9O%", which cannot be read as a number.'),
    ({"Jul 18": "1 in 5"}, 'Jul 18 is "1 in 5", which cannot be read as a number.'),
    ({"2017/18": "104%"}, "previous year is 104%, and a percentage cannot be above 100."),
    ({"2017/18": "-4%"}, "previous year is -4%, and cannot be below 0."),
    ({"target upper": "950%"}, "target upper is 950%, and a percentage cannot be above 100."),
    ({"Jul 18": "95"}, "Jul 18 has no percent sign, unlike the other months."),
])  # fmt: skip
def test_a_cell_that_cannot_be_what_it_is_printed_as(
    tmp_path: Path, cells: dict[str, str], says: str
) -> None:
    (finding,) = findings(tmp_path, r4_1=cells)
    assert (finding.check, finding.refs, finding.message) == ("format", ("4.1",), f"4.1: {says}")


def test_a_numerator_greater_than_its_denominator(tmp_path: Path) -> None:
    checks = findings(tmp_path, r4_1={"num": "84"})
    assert [each.check for each in checks] == ["ratio", "format"]
    assert checks[1].message == "4.1: the numerator, 84, is greater than the denominator, 80."


def test_a_ref_that_is_missing_or_used_twice(tmp_path: Path) -> None:
    assert found(tmp_path, r4_1={"ref": ""}) == [("format", ("row 11",))]
    (finding,) = findings(tmp_path, r2_10={"ref": "2.1"})
    assert (finding.check, finding.refs) == ("format", ("2.1",))
    assert "probably 2.10" in finding.message


def test_targets_that_run_against_the_title(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, r7_1={"target min": "1", "target upper": "2"})
    assert finding.message == "7.1: the title says lower is better, but the targets, 1 then 2, say higher is."


def test_equal_targets_are_no_finding(tmp_path: Path) -> None:
    assert found(tmp_path, r6_1={"target min": "91%", "target upper": "91%"}) == []


def test_a_comma_that_split_a_cell_is_pointed_out(tmp_path: Path) -> None:
    rows = changed({})
    rows[0].append("95%")
    (finding,) = imported(tmp_path, rows).findings
    assert finding.check == "format" and "a comma" in finding.message


def test_girls_and_boys_and_the_ages_on_either_side_come_to_the_whole(tmp_path: Path) -> None:
    def page(girls: str, boys: str, younger: str, older: str) -> list[tuple[str, ...]]:
        titles = {"Number of LAC": "310", "LAC girls": girls, "LAC boys": boys, "LAC aged 0-15": younger}
        counts = {**titles, "LAC aged 16+": older}
        rows = [[str(ref), title, count] for ref, (title, count) in enumerate(counts.items(), start=1)]
        return [each.refs for each in imported(tmp_path, rows, ["ref", "measure", "current"]).findings]

    assert page("140", "170", "210", "100") == []
    assert page("140", "171", "210", "100") == [("1", "2", "3")]
    assert page("140", "170", "210", "99") == [("1", "4", "5")]


def test_two_measures_of_the_whole_on_either_side_of_a_boundary_are_not_parts(tmp_path: Path) -> None:
    under = {"measure": "% of LAC in placement under 2 years", "num": "40", "denom": "70", "current": "57.1%"}
    over = {"measure": "% of LAC in placement over 2 years", "num": "30", "denom": "70", "current": "42.9%"}
    months = {"Jul 18": "", "Aug 18": "", "Sep 18": "", "Oct 18": "", "section": ""}
    assert found(tmp_path, r5_1={**under, **months}, r5_2={**over, **months}) == []
