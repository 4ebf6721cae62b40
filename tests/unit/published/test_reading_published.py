"""Reading a council's own table, in the shapes councils publish it: nothing lost, nothing changed."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from unit.published.pages import CLEAN, HEADINGS, changed, imported

from waymark.intake.published import ScorecardUnreadable, read_figure
from waymark.intake.published.headings import columns_of
from waymark.scorecards.published import import_scorecard
from waymark.scorecards.published.periods import period_named


@pytest.mark.parametrize(("printed", "number"), [
    ("94.4%", "94.4"), ("2,580", "2580"),
    ("£1,234", "1234"), (" 96 % ", "96"), ("94.3", "94.3"), ("-1.5", "-1.5"),
    (".5", "0.5"), ("12 days", "12"), ("1,234,567.89", "1234567.89"), ("94.4%*", "94.4"), ("▲ 94%", "94"),
])  # fmt: skip
def test_a_number_however_it_is_dressed(printed: str, number: str) -> None:
    assert read_figure(printed).number == Decimal(number)


@pytest.mark.parametrize(
    "printed", ["", " ", "-", "–", "n/a", "N/A", "not available", "..", "*", "<5", "c", "TBC"]
)
def test_not_available_is_never_nought(printed: str) -> None:
    assert (read_figure(printed).state, read_figure(printed).number) == ("not available", None)


@pytest.mark.parametrize(
    "printed", ["9O%", "1 in 5", "94,4%", "25,80", "1e5", "#DIV/0!", "94.4.1", "see note", "½"]
)
def test_what_is_not_a_number_is_not_made_one(printed: str) -> None:
    assert read_figure(printed).state == "unreadable"


@pytest.mark.parametrize(("headings", "role", "place"), [
    (["Reference", "Indicator", "Latest"], "ref", 0),
    (["No.", "Description", "Actual"], "current", 2),
    (["REF", "Performance  Measure", "VALUE"], "title", 1),
    (["Ref", "KPI", "Numerator (children)", "Denominator", "Current"], "num", 2),
    (["Ref", "Measure", "Outturn", "Current (Oct 18)"], "current", 3),
    (["Ref", "Theme", "Measure", "Current", "Target Floor", "Target Aim"], "target_upper", 5),
    (["Ref", "Measure", "Current", "Target 2018/19", "Tolerance (+/-)"], "target", 3),
    (["Ref", "Measure", "Current", "Minimum target"], "target_min", 3),
])  # fmt: skip
def test_columns_are_known_by_their_usual_names(headings: list[str], role: str, place: int) -> None:
    assert columns_of(headings).places[role] == place


@pytest.mark.parametrize("heading", [
    "Oct 18", "Oct-18 ", "October 2018", "oct'18", "2018-10", "10/2018", "31/10/2018", "2018-10-31",
    "Oct2018",
])  # fmt: skip
def test_a_month_however_it_is_written(heading: str) -> None:
    assert columns_of(["ref", "current", heading]).months == {"2018-10": 2}


@pytest.mark.parametrize(
    "heading", ["2017/18", "2017-18", "17/18", "2017/2018", "2017/18 outturn", "Previous year (2017/18)"]
)
def test_the_previous_year_however_it_is_written(heading: str) -> None:
    columns = columns_of(["ref", "current", heading, "Oct 18"])
    assert (columns.previous_year, columns.places["previous_year"]) == ("2017/18", 2)


def test_a_year_still_running_is_not_the_previous_year() -> None:
    columns = columns_of(["ref", "current", "2016/17", "2017/18", "2018/19", "Oct 18"])
    assert (columns.previous_year, columns.places["previous_year"]) == ("2017/18", 3)


def test_months_named_without_a_year_follow_the_previous_year() -> None:
    columns = columns_of(["ref", "current", "2017/18", "Apr", "May", "June"])
    assert columns.months == {"2018-04": 3, "2018-05": 4, "2018-06": 5}
    assert list(columns_of(["ref", "current", "Nov", "Dec", "Jan"]).months.values()) == [2, 3, 4]


def test_a_period_in_the_papers_own_words() -> None:
    labels = {
        "As at 31 October": "snapshot",
        "In month": "month",
        "Year-to-date": "ytd",
        "Rolling 12 months": "rolling-12",
    }
    assert {label: period_named(label) for label in labels} == labels
    assert period_named("when ready") is None


def test_titles_section_rows_blank_rows_and_notes_are_told_from_measures(tmp_path: Path) -> None:
    path = tmp_path / "paper.csv"
    path.write_text(
        "Children's services scorecard,,,\nOctober 2018,,,\n,,,\nRef,Measure,Current,Target\nCohorts,,,\n"
        "1.1,Number of LAC,321,\n,,,\nAudit,,,\n2.1,Audit score,2.6,\nRef,Measure,Current,Target\n"
        "2.2,Audits not yet reported,,\nNote,figures are provisional,,\nSource: the case system.,,,\n"
    )
    rows = import_scorecard(path).to_json()["rows"]
    assert [(row["ref"], row["section"], row["value"]) for row in rows] == [
        ("1.1", "Cohorts", 321),
        ("2.1", "Audit", 2.6),
        ("2.2", "Audit", None),
    ]


def test_a_section_printed_once_covers_the_rows_below_it(tmp_path: Path) -> None:
    rows = [
        ["1", "Cohorts", "Number of LAC", "3"],
        ["2", "", "Number of CIN", "9"],
        ["3", "Audit", "Audit score", "2"],
    ]
    scorecard = imported(tmp_path, rows, ["ref", "section", "measure", "current"])
    assert [row.section for row in scorecard.rows] == ["Cohorts", "Cohorts", "Audit"]
    assert scorecard.rows[1].printed["section"] == ""


def test_a_target_with_a_tolerance_gives_both_targets(tmp_path: Path) -> None:
    rows = [
        ["1", "% of CP reviews on time", "93%", "95%", "5%"],
        ["2", "% of re-referrals within 12 months", "22%", "20%", "5%"],
        ["3", "% of CP reviews on time", "89%", "95%", "5%"],
        ["4", "% of assessments completed on time", "94%", "95%", ""],
    ]
    scorecard = imported(tmp_path, rows, ["ref", "measure", "current", "target", "tolerance"])
    assert [row["rag"] for row in scorecard.to_json()["rows"]] == ["amber", "amber", "red", "red"]
    assert [row["polarity"] for row in scorecard.to_json()["rows"]] == ["higher", "lower", "higher", "higher"]


def test_other_separators_and_encodings_are_read(tmp_path: Path) -> None:
    path = tmp_path / "paper.csv"
    for encoding in ("utf-8-sig", "cp1252", "utf-16"):
        path.write_text("Ref;Measure;Current\n1.1;Children’s “audits”;£5\n", encoding=encoding)
        (row,) = import_scorecard(path).rows
        assert (row.title, row.value) == ("Children’s “audits”", 5)


def workbook(path: Path, grid: list[list[object]], dates: tuple[int, ...] = ()) -> Path:
    book = xlsxwriter.Workbook(str(path))
    book.add_worksheet("Cover").write(0, 0, "Scorecard for October 2018")
    sheet, as_month = book.add_worksheet("Scorecard"), book.add_format({"num_format": "mmm yy"})
    percent = book.add_format({"num_format": "0.0%"})
    for line, row in enumerate(grid):
        for place, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(line, place, cell, as_month)  # type: ignore[arg-type]
            else:
                sheet.write(line, place, cell, percent if isinstance(cell, float) else None)
    book.close()
    return path


def test_a_workbook_of_text_reads_as_the_csv_does(tmp_path: Path) -> None:
    rows = changed({})
    as_csv = imported(tmp_path, rows).to_json()
    as_xlsx = import_scorecard(workbook(tmp_path / "paper.xlsx", [HEADINGS, *rows])).to_json()
    assert as_xlsx == as_csv


def test_percentages_a_workbook_holds_as_fractions_are_put_on_a_hundred(tmp_path: Path) -> None:
    months = [date(2018, 8, 1), date(2018, 9, 1), date(2018, 10, 1)]
    grid = [
        ["Scorecard"],
        ["Ref", "Measure", "Num", "Denom", "Current", "Period", *months, "Min", "Upper"],
        ["1.4", "Number of LAC", "n/a", "n/a", 321, "Snapshot", 304, 309, 321, "", ""],
        ["5.1", "% LAC late", 12, 321, 12 / 321, "Snapshot", 0, 0.01, 12 / 321, 0.15, 0.1],
        ["5.12", "% of LAC visited", 321, 321, 1, "Snapshot", 1, 1, 1, 0.9, 0.95],
        ["5.18", "CLA cases reviewed on time", 191, 218, 191 / 218, "YTD", 0.881, 0.91, 0.913, 0.95, 1],
    ]  # fmt: skip
    scorecard = import_scorecard(workbook(tmp_path / "paper.xlsx", grid))
    rows = {row["ref"]: row for row in scorecard.to_json()["rows"]}
    assert rows["5.12"]["value"] == 100 and rows["1.4"]["value"] == 321
    assert rows["5.1"]["value"] == pytest.approx(3.738, abs=0.001)
    assert rows["5.18"]["value"] == pytest.approx(87.615, abs=0.001)
    assert [rows[ref]["rag"] for ref in ("1.4", "5.1", "5.12", "5.18")] == ["", "green", "green", "red"]
    assert rows["5.12"]["printed"]["Current"] == "1"
    assert rows["5.18"]["printed"]["2018-10-01"] == "0.913"
    assert scorecard.findings == ()


def test_a_ref_that_a_workbook_shortened_is_pointed_out(tmp_path: Path) -> None:
    grid = [["Ref", "Measure", "Current"], [2.1, "Contacts", 5], [2.10, "Assessments", 6]]
    (finding,) = import_scorecard(workbook(tmp_path / "paper.xlsx", grid)).findings
    assert (finding.check, finding.refs) == ("format", ("2.1",))


@pytest.mark.parametrize(("name", "content", "says"), [
    ("none.csv", None, "no such file"),
    ("paper.pdf", b"%PDF", "a file ending .pdf is not read"),
    ("paper.xlsx", b"not a workbook", "cannot be opened"),
    ("empty.csv", b"", "no header row"),
    ("prose.csv", b"Dear all,\nplease find attached\n", "no header row"),
    ("header-only.csv", b"ref,measure,current\n", "no measure below the header row (row 1)"),
    ("none-current.csv", b"ref,measure,target\n1,Audits,3\n", "no column for the current value"),
])  # fmt: skip
def test_what_cannot_be_read_says_why_and_what_to_do(
    tmp_path: Path, name: str, content: bytes | None, says: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ScorecardUnreadable) as raised:
        import_scorecard(path)
    assert says in raised.value.what and name in raised.value.where and raised.value.what_to_do.endswith(".")


def test_a_sheet_with_a_header_row_alone_is_passed_over_for_one_with_measures(tmp_path: Path) -> None:
    path, header = tmp_path / "paper.xlsx", ["Ref", "Measure", "Current"]
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Template").write_row(0, 0, header)
        sheet = book.add_worksheet("October")
        sheet.write_row(0, 0, header)
        sheet.write_row(1, 0, ["1.1", "Contacts", 5])
    (row,) = import_scorecard(path).rows
    assert row.title == "Contacts"


WORDS = (
    "ref,measure,current,num,denom,Oct 18,Sep 18,target,tolerance,period,1.1,% of LAC,Number of LAC,94%,0,-,"
    '9O%,",999999999999999999999,999999999999999,.00000000000000000001,Snapshot,LAC <12 months,0000-05'
)
CELLS = st.one_of(st.sampled_from(WORDS.split(",")), st.text(max_size=6))
SETTINGS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@SETTINGS
@given(rows=st.lists(st.lists(CELLS, max_size=8), max_size=8), headed=st.booleans())
def test_any_csv_is_imported_or_refused_in_a_sentence(
    tmp_path: Path, rows: list[list[str]], headed: bool
) -> None:
    header = [["ref", "measure", "num", "denom", "current", "Sep 18", "Oct 18", "target"]] if headed else []
    text = "\n".join(",".join(row) for row in [*header, *rows])
    path = tmp_path / "any.csv"
    path.write_bytes(text.encode("utf-8", errors="replace"))
    try:
        assert set(import_scorecard(path).to_json()) == {"rows", "findings"}
    except ScorecardUnreadable as refused:
        assert refused.what and refused.what_to_do


@SETTINGS
@given(content=st.binary(max_size=60))
def test_any_bytes_are_imported_or_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    for name in ("any.csv", "any.xlsx"):
        path = tmp_path / name
        path.write_bytes(b"ref,measure,current\n" + content if name == "any.csv" else content)
        try:
            import_scorecard(path)
        except ScorecardUnreadable as refused:
            assert refused.what


def test_the_clean_page_of_these_tests_has_sixteen_rows(tmp_path: Path) -> None:
    assert len(imported(tmp_path, changed({})).rows) == len(CLEAN.splitlines()) == 16
