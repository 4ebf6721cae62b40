"""
Write the handbook: a page for each measure, from its declaration and its specification.

Run `make handbook`, which puts `tests/` on the path. A test fails while the pages differ from what
the code says.
"""

from __future__ import annotations

from pathlib import Path

from spec.all import SPECS
from spec.drawing import lines_of
from spec.support import Case

from waymark.engines.words import definition_of
from waymark.measures.catalogue import CATALOGUE
from waymark.measures.measure import Measure
from waymark.reports.measures import needed
from waymark.reports.scorecard.wording import PERIODS

HERE = Path(__file__).parent
ANSWERS = {"Y": "yes", "N": "no", "?": "not known", "-": "not counted"}


def pages() -> dict[str, str]:
    """Every page of the handbook by file name."""
    return {"README.md": _index(), **{f"{m.slug}.md": _page(m) for m in CATALOGUE}}


def write() -> None:
    """Write the pages, and remove those of measures that are no more."""
    wanted = pages()
    for path in HERE.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (HERE / name).write_text(text, encoding="utf-8", newline="\n")


def _index() -> str:
    lines = [
        "# The handbook",
        "",
        "A page for each measure: why it matters, exactly how it is counted, on what authority, what it",
        "needs and worked examples. The pages are written from the code and its specifications by",
        "`make handbook`; the examples are tests that run.",
        "",
        "| ref | measure | standing | which way is better |",
        "|---|---|---|---|",
    ]
    lines += [f"| {m.ref} | [{m.title}]({m.slug}.md) | {m.standing} | {m.better.value} |" for m in CATALOGUE]
    return "\n".join(lines) + "\n"


def _page(measure: Measure) -> str:
    spec = SPECS[measure.slug]
    parts = [
        f"# {measure.title}",
        measure.why,
        _facts(measure),
        "## How it is counted",
        "D is the as-at day, to the end of that day. A period ends on D.",
        "\n".join(_definition(measure)),
        "## What to watch for",
        "\n".join(f"- {note}" for note in measure.notes) or "Nothing more than the definition says.",
        "## What it needs",
        "\n".join(f"- `{name}`" for name in needed(measure)),
        "## Worked examples",
        "Worked out by hand, and run as tests. Every child is made up.",
        *(_example(case) for case in spec.cases),
    ]
    return "\n\n".join(parts) + "\n"


def _facts(measure: Measure) -> str:
    facts = {
        "name to use": f"`{measure.slug}`",
        "catalogue number": measure.ref,
        "usual period": PERIODS[measure.period],
        "which way is better": measure.better.value,
        "standing": measure.standing,
        "source": measure.source,
    }
    return "\n".join(["| | |", "|---|---|", *(f"| {name} | {said} |" for name, said in facts.items())])


def _definition(measure: Measure) -> list[str]:
    return [f"{'  ' * line.level}- {line.text}" for line in definition_of(measure)]


def _example(case: Case) -> str:
    period = f", {PERIODS[case.period].lower()}" if case.period else ""
    parts = [f"### {case.says}", f"As at {case.as_at}{period}."]
    for table, drawing in case.tables.items():
        parts += [f"`{table}`", _table(lines_of(drawing))]
    if case.given:
        parts.append("Other children, drawn from the edges of the cohorts, are tested with these.")
    if case.expect:
        parts += ["So:", _table([_said(line) for line in lines_of(case.expect)])]
    return "\n\n".join(parts)


def _said(line: dict[str, str]) -> dict[str, str]:
    answers = {"denominator", "numerator", "counted"}
    return {key: ANSWERS.get(value, value) if key in answers else value for key, value in line.items()}


def _table(lines: list[dict[str, str]]) -> str:
    if not lines:
        return "(no rows)"
    columns = list(lines[0])
    rows = [f"| {' | '.join(line.get(column, '') for column in columns)} |" for line in lines]
    return "\n".join([f"| {' | '.join(columns)} |", f"|{'---|' * len(columns)}", *rows])


if __name__ == "__main__":
    write()
