"""
What `pandas.read_excel` and `pandas.read_csv` give with nothing asked of them, beside what Waymark says.

    PYTHONPATH=tests python -m benchmarks.what_pandas_loses

Both read the examples of bad data in `tests/corpus`, and a few of values made here. What pandas changed is
found by setting what it gave beside the cells of the file, as another reader has them. The page
`docs/what-pandas-loses.md` is what was seen; nothing in it is written by hand.
"""

from __future__ import annotations

import csv
import io
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
from python_calamine import CalamineWorkbook

from benchmarks.value_examples import write_examples
from waymark.intake.encodings import encoding_of
from waymark.intake.read import read_folder
from waymark.intake.workbooks.cells import text_and_kind

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "files"
PAGE = Path(__file__).parent.parent / "docs" / "what-pandas-loses.md"
AS_AT = date(2018, 10, 31)
MADE_TO_EXHAUST = "A02"
"""Files made to exhaust the machine are not handed to pandas, which has no limits to stop it."""
MOST = 2


@dataclass(frozen=True)
class Seen:
    """One line of the page."""

    row: str
    example: str
    pandas: str
    changed: str
    waymark: str


def main() -> None:
    """Write the page."""
    with TemporaryDirectory() as space:
        write_examples(Path(space))
        seen = [*_all(CORPUS), *_all(Path(space))]
    PAGE.write_text(page(sorted(seen, key=_order)), encoding="utf-8", newline="\n")


def page(seen: Sequence[Seen]) -> str:
    """The page about what was seen."""
    silent = [one for one in seen if one.changed]
    head = f"""# What pandas loses without a word

Written by `python -m benchmarks.what_pandas_loses` (with `PYTHONPATH=tests`) on {date.today():%d %B %Y},
pandas {pd.__version__}, with nothing asked of `read_excel` and `read_csv` beyond the file. Each line is
one made-up file: what pandas gave, what of the file it then no longer had or had changed, and what
Waymark says of the same file. Of {len(seen)} files, {len(silent)} lost or changed something in pandas
without an error or a warning. Files made to exhaust the machine (A2) are left out. A star marks a
workbook whose made-up styles openpyxl, the engine pandas takes by itself, cannot read: there pandas was
asked for its other one, calamine.

| | example | pandas gave | lost or changed without a word | Waymark says |
|---|---|---|---|---|
"""
    return head + "".join(
        f"| {one.row} | {one.example} | {one.pandas} | {one.changed} | {one.waymark} |\n" for one in seen
    )


def _order(one: Seen) -> tuple[str, int, str]:
    return one.row[0], int(one.row[1:]), one.example


def _all(folder: Path) -> Iterator[Seen]:
    for path in sorted(folder.iterdir()):
        if path.suffix not in (".json", ".zip", ".ods") and not path.name.startswith(MADE_TO_EXHAUST):
            files = sorted(path.iterdir()) if path.is_dir() else [path]
            for file in files:
                if file.suffix in (".xlsx", ".csv", ".xls") and (
                    len(files) == 1 or not file.name.startswith("ssd_person")
                ):
                    yield _seen(path, file)


def _seen(case: Path, file: Path) -> Seen:
    row, example = f"{case.name[0]}{int(case.name[1:3])}", case.stem[4:].replace("-", " ")
    ending = file.suffix.removeprefix(".")
    said = f"{example} ({ending})" if not example.endswith(ending) else example
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        # pandas says on every workbook that its engine will change: that is not about the file
        warnings.simplefilter("ignore", FutureWarning)
        warnings.simplefilter("ignore", DeprecationWarning)
        warnings.simplefilter("ignore", ResourceWarning)
        try:
            frame, engine = _read(file)
        except Exception as error:
            # whatever pandas raises is what it says of the file
            message = str(error).splitlines()[0] if str(error) else ""
            return Seen(row, said, _plain(f"{type(error).__name__}: {message}"), "", _waymark(case))
    gave = f"{len(frame)} rows, {len(frame.columns)} columns{engine}" + (", a warning" if warned else "")
    return Seen(row, said, gave, "" if warned else _plain(_changed(file, frame)), _waymark(case))


def _read(file: Path) -> tuple[pd.DataFrame, str]:
    """The file with nothing asked; where openpyxl cannot read how it is painted, by the other engine."""
    if file.suffix == ".csv":
        return pd.read_csv(file), ""
    try:
        return pd.read_excel(file), ""
    except TypeError:
        return pd.read_excel(file, engine="calamine"), " *"


def _changed(file: Path, frame: pd.DataFrame) -> str:
    """What the file says that pandas no longer has, or has otherwise."""
    rows, others = _cells(file)
    found = [f"sheet {name} not read" for name in others]
    unnamed = sum(str(name).startswith("Unnamed:") for name in frame.columns)
    if unnamed:
        found.append(f"{unnamed} headings taken to be missing")
    twice = [str(name) for name in frame.columns if str(name).rpartition(".")[2].isdigit()]
    if twice:
        found.append(f"a heading renamed {twice[0]}")
    if len(rows) - 1 != len(frame):
        found.append(f"{len(rows) - 1} rows below the first, {len(frame)} given")
    else:
        found += cells_changed(rows[1:], frame)
    return "; ".join(found)


def cells_changed(rows: list[list[str]], frame: pd.DataFrame) -> Iterator[str]:
    """Each kind of cell that the file has and pandas has not, or has otherwise."""
    gone: list[str] = []
    other: list[str] = []
    for row, values in zip(rows, frame.itertuples(index=False), strict=True):
        for cell, value in zip(row, values, strict=False):
            if cell.strip() and pd.isna(value):
                gone.append(f"`{cell}`")
            elif cell.strip() and not isinstance(value, str | date) and str(value) != cell:
                other.append(f"`{cell}` is {value}")
    for what, cells in (("read as missing", gone), ("changed", other)):
        if cells:
            yield f"{len(cells)} cells {what}: {', '.join(dict.fromkeys(cells[:MOST]))}"


def _cells(file: Path) -> tuple[list[list[str]], list[str]]:
    """The cells of the file, or of its first sheet, as text, and the names of its other sheets."""
    if file.suffix == ".csv":
        encoding = encoding_of(file)
        text = file.read_text(encoding=encoding.name, errors=encoding.errors)
        return [row or [""] for row in csv.reader(io.StringIO(text))], []
    book = CalamineWorkbook.from_path(file)
    first, *others = book.sheet_names
    rows = book.get_sheet_by_name(first).to_python(skip_empty_area=False)
    return [[text_and_kind(cell)[0] for cell in row] for row in rows], others


def _waymark(case: Path) -> str:
    """What Waymark says of the whole case: each rule once, with what was done and how often."""
    intake = read_folder(case, AS_AT)
    found = Counter((p.outcome, p.rule) for p in intake.problems if p.rule != "no-such-path")
    said = [
        f"{outcome}: {rule}" + (f" ({n})" if n > 1 else "") for (outcome, rule), n in sorted(found.items())
    ]
    totals = sum(account.totals for account in intake.accounts.values())
    return _plain(
        "; ".join([*said, *([f"{totals} title or total rows"] if totals else [])]) or "loaded whole"
    )


def _plain(text: str) -> str:
    """Text for a cell of the table."""
    return text.replace("|", "/").replace("\n", " ")[:240]


if __name__ == "__main__":
    main()
