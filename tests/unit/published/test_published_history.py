"""The map from a paper's refs to measures, and the history that a mapped paper becomes."""

from pathlib import Path

import pytest

from waymark.scorecards.history import imported_history
from waymark.scorecards.published import PublishedScorecard, ScorecardUnreadable, import_scorecard

LAC = '[map]\n"2.1" = "children-looked-after"\n'
SLUGS = {"children-looked-after", "re-referrals-within-12-months"}


def paper(folder: Path, mapped: str, september: str = "309", name: str = "paper") -> PublishedScorecard:
    csv, toml = folder / f"{name}.csv", folder / "map.toml"
    csv.write_text(
        "ref,measure,2017/18,current,period,Sep 18,Oct 18\n"
        f"2.1,Number of LAC,290,321,Snapshot,{september},321\n"
        "2.10,Re-referrals,,20%,,-,21%\n7,One,,1,YTD,,\n7,Two,,2,YTD,,\n"
    )
    toml.write_text(mapped)
    return import_scorecard(csv, toml, SLUGS)


@pytest.mark.parametrize(("mapped", "says"), [
    ('[map]\n"9.9" = "children-looked-after"', "no row with the ref 9.9"),
    ('[map]\n"7" = "children-looked-after"', "2 rows with the ref 7"),
    ('[map]\n"2.1" = "children-lookd-after"', 'no measure "children-lookd-after"'),
    ('[map]\n2.10 = "children-looked-after"', "not a ref and a measure"),
    ('[[row]]\nref = "2.1"', "needs a ref and a measure"),
    ('[[row]]\nref = "2.1"\nmeasure = "children-looked-after"\nperiod = "weekly"', "not a period"),
    (LAC + '[[row]]\nref="2.1"\nmeasure="children-looked-after"', "mapped twice"),
    ("[map", "not TOML"),
    ("", "empty"),
    ("[maps]\na = 1", "[maps] is not part of a map"),
    ("map = 3", "map is not a table"),
    ("row = 3", "row is not a list"),
    ("row = [3]", "needs a ref and a measure"),
])  # fmt: skip
def test_a_map_that_is_wrong_says_where(tmp_path: Path, mapped: str, says: str) -> None:
    with pytest.raises(ScorecardUnreadable) as raised:
        paper(tmp_path, mapped)
    assert says in raised.value.what


def test_a_map_that_is_not_there_says_so(tmp_path: Path) -> None:
    scorecard = tmp_path / "paper.csv"
    scorecard.write_text("ref,measure,current\n1,LAC,3\n")
    with pytest.raises(ScorecardUnreadable, match="no such map"):
        import_scorecard(scorecard, tmp_path / "none.toml")


WITH_PERIOD = '[[row]]\nref = "2.10"\nmeasure = "re-referrals-within-12-months"\nperiod = "rolling-12"\n'


def test_printed_months_and_the_previous_year_are_history(tmp_path: Path) -> None:
    paper(tmp_path, LAC + WITH_PERIOD).save(tmp_path / "store", "E09000030")
    history = imported_history(tmp_path / "store", "E09000030")
    asked = {
        when: history("children-looked-after", "snapshot", when) for when in ("2017/18", "2018-09", "2018-08")
    }
    assert {when: figure.printed if figure else None for when, figure in asked.items()} == {
        "2017/18": "290", "2018-09": "309", "2018-08": None,
    }  # fmt: skip
    assert history("re-referrals-within-12-months", "rolling-12", "2018-09") is None
    october = history("re-referrals-within-12-months", "rolling-12", "2018-10")
    assert october is not None and october.printed == "21%" and october.ref == "2.10"
    assert history("re-referrals-within-12-months", "ytd", "2018-10") is None


def test_a_months_snapshot_and_its_month_are_one_thing(tmp_path: Path) -> None:
    paper(tmp_path, LAC).save(tmp_path, "A")
    assert imported_history(tmp_path, "A")("children-looked-after", "month", "2018-09") is not None


def test_an_authority_with_nothing_imported_has_no_history(tmp_path: Path) -> None:
    assert imported_history(tmp_path, "A")("children-looked-after", "snapshot", "2018-09") is None


def test_the_same_paper_again_replaces_itself(tmp_path: Path) -> None:
    first = paper(tmp_path, LAC).save(tmp_path / "store", "A")
    assert paper(tmp_path, LAC).save(tmp_path / "store", "A") == first
    assert [path.name for path in first.parent.iterdir()] == [first.name]


def test_the_paper_with_the_later_trend_has_the_later_knowledge(tmp_path: Path) -> None:
    paper(tmp_path, LAC, september="311").save(tmp_path, "A")
    later = tmp_path / "later.csv"
    later.write_text("ref,measure,current,period,Sep 18,Nov 18\n2.1,Number of LAC,330,Snapshot,310,330\n")
    import_scorecard(later, tmp_path / "map.toml").save(tmp_path, "A")
    figure = imported_history(tmp_path, "A")("children-looked-after", "snapshot", "2018-09")
    assert figure is not None and (figure.printed, figure.file) == ("310", "later.csv")


def test_a_kept_paper_that_was_changed_is_refused(tmp_path: Path) -> None:
    kept = paper(tmp_path, LAC).save(tmp_path, "A")
    kept.write_text(kept.read_text().replace("309", "390"))
    with pytest.raises(ScorecardUnreadable, match="not as it was"):
        imported_history(tmp_path, "A")


def test_a_row_that_names_no_period_is_asked_with_the_measures_usual_one(tmp_path: Path) -> None:
    published = paper(tmp_path, '[map]\n"2.10" = "re-referrals-within-12-months"')
    assert [(row.ref, row.period) for row in published.mapped] == [("2.10", "rolling-12")]


def test_a_scorecard_definition_is_a_map_too(tmp_path: Path) -> None:
    definition = (
        '[scorecard]\ntitle = "Ours"\n\n[[row]]\nref = "2.10"\nsection = "Front door"\n'
        'measure = "re-referrals-within-12-months"\nperiod = "ytd"\ntarget_min = 25\ntarget_upper = 20\n'
    )
    mapped = paper(tmp_path, definition).mapped
    assert [(row.ref, row.measure, row.period) for row in mapped] == [
        ("2.10", "re-referrals-within-12-months", "ytd")
    ]
