"""What people get wrong at the keyboard: told in a sentence, with the right exit status and no traceback."""

import zipfile
from pathlib import Path

import pytest

from .commands import waymark
from .conftest import AS_AT, write_two_children

REFUSED, WRONG_USAGE = 1, 2
ON = ("--as-at", AS_AT)
OF_A = ("--authority", "A")
SEEN = "cp-visited-in-4-weeks"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files people name by mistake."""
    folder = tmp_path_factory.mktemp("desk")
    write_two_children(folder / "extract")
    (folder / "empty").mkdir()
    (folder / "a-file").write_text("hello\n", encoding="utf-8")
    (folder / "bytes.toml").write_bytes(b"\x00\xff\xfe")
    (folder / "broken.toml").write_text("[scorecard\n", encoding="utf-8")
    rows = '[scorecard]\n[[row]]\nmeasure = "children-in-need"\n'
    (folder / "unknown-key.toml").write_text(f'{rows}colour = "red"\n', encoding="utf-8")
    (folder / "ref.toml").write_text(f"{rows}ref = 2.10\n", encoding="utf-8")
    (folder / "no-rows.toml").write_text("[scorecard]\n", encoding="utf-8")
    (folder / "measure.toml").write_text('[[row]]\nmeasure = "children-in-ned"\n', encoding="utf-8")
    (folder / "period.toml").write_text(f'{rows}period = "weekly"\n', encoding="utf-8")
    (folder / "targets.toml").write_text(
        f'[[row]]\nmeasure = "{SEEN}"\ntarget_min = 95\ntarget_upper = 90\n', encoding="utf-8"
    )
    (folder / "not-a-scorecard.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (folder / "paper.csv").write_text("ref,measure,current\n1.3,On a plan,2\n", encoding="utf-8")
    (folder / "map.toml").write_text('[map]\n"1.3" = "children-on-cp-plan"\n', encoding="utf-8")
    (folder / "no-such-ref.toml").write_text('[map]\n"7.7" = "children-on-cp-plan"\n', encoding="utf-8")
    workbook_as_csv(folder / "workbook" / "ssd_person.csv")
    return folder


def workbook_as_csv(path: Path) -> None:
    path.parent.mkdir()
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("[Content_Types].xml", "<Types/>")


MISTAKES = {
    # what went wrong: the command, its exit status, what is said
    "a folder that is not there": (("load", "nowhere", *ON, *OF_A), REFUSED, "nothing at nowhere"),
    "a file for a folder": (("load", "a-file", *ON, *OF_A), REFUSED, "a-file is neither a folder nor a zip"),
    "an empty folder": (("load", "empty", *ON, *OF_A), REFUSED, "no files in empty"),
    "a workbook named csv": (("load", "workbook", *ON, *OF_A), REFUSED, "a document of Microsoft Office"),
    "a store that is a file": (("load", "extract", *ON, "--store", "a-file"), REFUSED, "a-file"),
    "an answer without a key": (("load", "extract", *ON, "--answer", "dmy"), WRONG_USAGE, "KEY=VALUE"),
    "an answer nobody asks for": (
        ("load", "extract", *ON, *OF_A, "--answer", "date-order:ssd_cp_plans.when=dmy"),
        WRONG_USAGE, "ssd_cp_plans has no column 'when'",
    ),
    "an answer that is none": (
        ("load", "extract", *ON, *OF_A, "--answer", "code:sex:Boy=boy"), WRONG_USAGE, "one of F, M, U, none",
    ),
    "answers that are not TOML": (
        ("load", "extract", *ON, "--answers", "broken.toml"), WRONG_USAGE, "broken.toml is not a TOML file",
    ),
    "an export to nowhere known": (
        ("set-aside", *OF_A, "--output", "rows.txt"), WRONG_USAGE, ".xlsx or .csv",
    ),
    "corrections that are none": (
        ("load", "extract", *ON, *OF_A, "--corrections", "paper.csv"), REFUSED, "does not begin with",
    ),
    "corrections that are not there": (
        ("load", "extract", *ON, *OF_A, "--corrections", "x.xlsx"), REFUSED, "x.xlsx",
    ),
    "corrections of a database": (
        ("load", "sqlite:///x.db", *ON, "--corrections", "paper.csv"), WRONG_USAGE, "Corrections are for",
    ),
    "answers of nobody": (("answers", "--authority", "C"), REFUSED, "It holds A, B"),
    "forgetting what is not known": (
        ("answers", *OF_A, "--forget", "code:sex:Boy"), REFUSED, "Nothing is remembered under 'code:sex:Boy'",
    ),
    "no day": (("load", "extract"), WRONG_USAGE, "--as-at"),
    "a day the other way round": (("load", "extract", "--as-at", "31/10/2018"), WRONG_USAGE, "2018-10-31"),
    "a day that is none": (("scorecard", "--as-at", "2018-02-30"), WRONG_USAGE, "2018-02-30"),
    "an empty store": (("scorecard", *ON, "--store", "empty"), REFUSED, "waymark load"),
    "an authority not held": (("scorecard", *ON, "--authority", "C"), REFUSED, "It holds A, B"),
    "a load not held": (("scorecard", *ON, *OF_A, "--load", "9"), REFUSED, "no load 9"),
    "no definition there": (("scorecard", *ON, *OF_A, "--definition", "x.toml"), REFUSED, "x.toml"),
    "a folder for a definition": (("scorecard", *ON, *OF_A, "--definition", "empty"), REFUSED, "empty"),
    "a definition in another alphabet": (
        ("scorecard", *ON, *OF_A, "--definition", "bytes.toml"), REFUSED, "bytes.toml is not a TOML file",
    ),
    "a definition that is not TOML": (
        ("scorecard", *ON, *OF_A, "--definition", "broken.toml"), REFUSED, "line 1",
    ),
    "a key nobody knows": (
        ("scorecard", *ON, *OF_A, "--definition", "unknown-key.toml"), REFUSED, "Row 1 says 'colour'",
    ),
    "a ref that is a number": (
        ("scorecard", *ON, *OF_A, "--definition", "ref.toml"), REFUSED, "ref must be text in quotation marks",
    ),
    "a definition without rows": (
        ("scorecard", *ON, *OF_A, "--definition", "no-rows.toml"), REFUSED, "at least one [[row]]",
    ),
    "a measure misspelt in a definition": (
        ("scorecard", *ON, *OF_A, "--definition", "measure.toml"), REFUSED, "children-in-need",
    ),
    "a period nobody knows, in a definition": (
        ("scorecard", *ON, *OF_A, "--definition", "period.toml"), REFUSED, "rolling-12",
    ),
    "targets the wrong way round": (
        ("scorecard", *ON, *OF_A, "--definition", "targets.toml"), REFUSED, "higher is better",
    ),
    "a spreadsheet for the screen": (("scorecard", *ON, "--format", "xlsx"), WRONG_USAGE, "--output"),
    "a folder for the output that is not there": (
        ("scorecard", *ON, *OF_A, "--format", "xlsx", "--output", "nowhere/card.xlsx"),
        REFUSED, "no folder nowhere",
    ),
    "an output that is a folder": (
        ("children", SEEN, *ON, *OF_A, "--format", "csv", "--output", "empty"),
        REFUSED, "empty cannot be written",
    ),
    "no months": (("scorecard", *ON, "--months", "0"), WRONG_USAGE, "--months"),
    "a grouping nobody knows": (("scorecard", *ON, "--by", "ward"), WRONG_USAGE, "'team'"),
    "a measure misspelt": (("children", "cp-visited-in-4-week", *ON), WRONG_USAGE, SEEN),
    "a period nobody knows": (("children", SEEN, *ON, "--period", "fortnight"), WRONG_USAGE, "rolling-12"),
    "a measure the extract cannot give": (
        ("children", "cp-reviews-on-time", *ON, *OF_A), REFUSED, "it lacks ssd_cp_reviews",
    ),
    "no published scorecard there": (("import-scorecard", "nowhere.csv"), REFUSED, "no such file"),
    "a table that is no scorecard": (
        ("import-scorecard", "not-a-scorecard.csv"), REFUSED, "no header row",
    ),
    "a map that is not TOML": (
        ("import-scorecard", "paper.csv", "--map", "broken.toml"), REFUSED, "not TOML",
    ),
    "a map of a ref that is not there": (
        ("reconcile", "paper.csv", *ON, *OF_A, "--map", "no-such-ref.toml"), REFUSED, "7.7",
    ),
    "a workbook for a folder that is not there": (
        ("reconcile", "paper.csv", *ON, *OF_A, "--map", "map.toml", "--output", "nowhere/x.xlsx"),
        REFUSED, "no folder nowhere",
    ),
    "making up an authority over a file": (("synthesise", "a-file", *ON), REFUSED, "a-file cannot be made"),
    "making up an authority over an extract": (
        ("synthesise", "extract", *ON), REFUSED, "already holds ssd_cp_plans.csv",
    ),
    "making up an authority past the calendar": (
        ("synthesise", "new", "--as-at", "2035-03-31"), REFUSED, "Bank holidays are known to",
    ),
    "a command nobody knows": (("scorcard",), WRONG_USAGE, "scorcard"),
}  # fmt: skip


@pytest.mark.parametrize(("command", "status", "says"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told_in_a_sentence(
    desk: Path, two_authorities: Path, command: tuple[str, ...], status: int, says: str
) -> None:
    done = waymark(*command, store=two_authorities, cwd=desk)
    assert "Traceback" not in done.err
    assert (done.status, says in " ".join((done.out + done.err).split())) == (status, True), done.err
