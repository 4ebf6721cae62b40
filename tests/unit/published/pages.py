"""A page of a made-up paper, for the tests of published scorecards: a clean one, and ways to spoil it."""

from __future__ import annotations

import csv
from pathlib import Path

from waymark.scorecards.published import Finding, PublishedScorecard, import_scorecard

HEADINGS = [
    "ref", "section", "measure", "2017/18", "num", "denom", "current", "period",
    "Jul 18", "Aug 18", "Sep 18", "Oct 18", "target min", "target upper",
]  # fmt: skip

CLEAN = """\
1.1|Oversight|% of open cases with management oversight|88%|450|500|90.0%|Snapshot|91%|92%|91.5%|90.0%|85%|95%
1.2|Cohorts|Number of children in need|290|n/a|n/a|300|Snapshot|301|297|299|300||
1.3|Cohorts|Number of children on a CP plan|70|||80|Snapshot|77|79|81|80||
1.4|Cohorts|Number of children in care|66|-|-|70|Snapshot|69|70|71|70||
1.5|Cohorts|Number of care leavers|48|-|-|50|Snapshot|48|49|50|50||
2.1|Front door|% of contacts decided within 1 day|95%|1,940|2,000|97.0%|YTD|96%|99%|98%|95%|90%|95%
2.10|Assessment|% of assessments completed within 45 days|80%|720|800|90.0%|YTD|91%|90%|89%|92%|90%|95%
3.1|Plans|% of children in need with a CIN plan|82%|270|300|90.0%|Snapshot|88%|89%|90.5%|90.0%|90%|95%
3.2|Reviews|% of children with CIN plan reviewed in 6 months|90%|243|270|90%|Snapshot|91%|90%|91%|90%|90%|95%
4.1|Visits|% of children on a CP plan visited in 4 weeks|93%|76|80|95.0%|Snapshot|95%|94%|96%|95.0%|90%|95%
5.1|Visits|% of LAC visited in 6 weeks (LAC <12 months)|90%|27|30|90.0%|Snapshot|91%|92%|93%|90.0%|90%|95%
5.2|Visits|% of LAC visited in 13 weeks (LAC >12 months)|99%|40|40|100%|Snapshot|100%|98%|100%|100%|90%|95%
5.3|Placements|% of LAC with 3 or more placements|9%|7|70|10.0%|Snapshot|9%|10%|11%|10.0%|12%|8%
6.1|Care leavers|% of care leavers in touch|94%|46|50|92.0%|Snapshot|90%|92%|90%|92.0%|90%|95%
6.2|Care leavers|% of care leavers in suitable accommodation|90%|45|50|90%|Snapshot|88%|90%|90%|90%|91%|91%
7.1|Quality|Audit score (lower is better)||50|20|2.5|Snapshot|2.4|-|2.4|2.5|2|1
"""


def clean_rows() -> dict[str, list[str]]:
    """The cells of the clean page by ref."""
    rows = [line.split("|") for line in CLEAN.splitlines()]
    return {row[0]: row for row in rows}


def changed(changes: dict[str, dict[str, str]]) -> list[list[str]]:
    """The clean page with cells replaced: ref to heading to text."""
    rows = clean_rows()
    for ref, cells in changes.items():
        for heading, text in cells.items():
            rows[ref][HEADINGS.index(heading)] = text
    return list(rows.values())


def imported(folder: Path, rows: list[list[str]], headings: list[str] = HEADINGS) -> PublishedScorecard:
    """The page written as CSV and imported."""
    path = folder / "paper.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([headings, *rows])
    return import_scorecard(path)


def findings(folder: Path, **changes: dict[str, str]) -> list[Finding]:
    """What is found on the clean page after these changes; `r2_10` stands for the ref 2.10."""
    by_ref = {name.removeprefix("r").replace("_", "."): cells for name, cells in changes.items()}
    return list(imported(folder, changed(by_ref)).findings)


def found(folder: Path, **changes: dict[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    """The same, as the check and the refs only."""
    return [(each.check, each.refs) for each in findings(folder, **changes)]
