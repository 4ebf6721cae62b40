"""The report on a load: where every row went, and what to do about those that were not used."""

from __future__ import annotations

import json
import shlex
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

EXAMPLES = 5
"""Examples shown of each kind of problem; the JSON report lists every one."""


_ROWS = {
    "rows_in": "Rows in",
    "loaded": "Loaded",
    "set_aside": "Set aside",
    "blank": "Blank",
    "totals": "Totals",
}
_CELLS = {"cells_in": "Cells in", "typed": "Typed", "blank": "Blank", "flagged": "Flagged"}


def load_json(outline: Mapping[str, Any], problems: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The object of a report as JSON, in pieces: the outline, and every problem one after another."""
    yield _indented(outline).removesuffix("\n}") + ',\n  "problems": ['
    between = "\n    "
    for problem in problems:
        yield between + _indented(problem).replace("\n", "\n    ")
        between = ",\n    "
    yield "]\n}\n" if between == "\n    " else "\n  ]\n}\n"


def load_terminal(outline: Mapping[str, Any], problems: Iterable[Mapping[str, Any]]) -> RenderableType:
    """The report on a load, from the same object `--format json` prints."""
    if outline["load_id"]:
        head = f"Load {outline['load_id']} published for {outline['authority']}, as at {outline['as_at']}."
        style = "bold green"
    else:
        head, style = "Refused: nothing was loaded, and what was live before still is.", "bold red"
    accounts = [_accounts(outline["tables"])] if outline["tables"] else []
    if any(outline.get("cells", {}).values()):
        accounts.append(_cells(outline["tables"], outline["cells"]))
    asked = _questions(outline.get("questions", []))
    return Group(Text(head, style=style), *accounts, *_problems(problems), *asked)


def _accounts(tables: Mapping[str, Mapping[str, Any]]) -> Table:
    table = Table(header_style="bold", show_footer=True)
    _fill(table, tables, tables, _ROWS)
    return table


def _cells(tables: Mapping[str, Mapping[str, Any]], cells: Mapping[str, Mapping[str, int]]) -> Table:
    """Where the cells of the rows loaded and set aside went."""
    table = Table(header_style="bold", show_footer=True)
    _fill(table, tables, {name: counts for name, counts in cells.items() if counts["cells_in"]}, _CELLS)
    return table


def _fill(
    table: Table,
    tables: Mapping[str, Mapping[str, Any]],
    counts: Mapping[str, Mapping[str, Any]],
    columns: Mapping[str, str],
) -> None:
    """A line of counts for each table, under its file's name, and their sums at the foot."""
    table.add_column("File", footer="All")
    for column, heading in columns.items():
        total = sum(each[column] for each in counts.values())
        table.add_column(heading, justify="right", footer=f"{total:,}")
    files = Counter(account.get("file") for account in tables.values())
    for name, each in counts.items():
        file = tables[name].get("file") or name
        # a return or a workbook holds several lists: each is named beside its file
        row = f"{file}, {name.split(' (')[0]}" if files[file] > 1 else str(file)
        table.add_row(row, *(f"{each[column]:,}" for column in columns))


def _problems(problems: Iterable[Mapping[str, Any]]) -> list[Text]:
    count, examples = Counter[tuple[str, ...]](), dict[tuple[str, ...], list[Text]]()
    for problem in problems:
        kind = _kind(problem)
        count[kind] += 1
        if count[kind] <= EXAMPLES:
            examples.setdefault(kind, []).append(_example(problem))
    lines = [Text(f"{count.total():,} to know about." if count else "Nothing to report.", style="bold")]
    for kind, found in sorted(examples.items()):
        outcome, rule, file, column = kind
        where = f"{file}, {column}" if column else file
        lines.append(Text(f"\n{outcome}: {rule}, {where}: {count[kind]:,}", style="bold"))
        lines += found
        if count[kind] > EXAMPLES:
            lines.append(Text(f"  and {count[kind] - EXAMPLES:,} more: --format json lists them all."))
    return lines


def _questions(questions: list[Mapping[str, Any]]) -> list[Text]:
    """Each question with how to answer it; what is answered is not asked again."""
    if not questions:
        return []
    lines = [Text(f"\n{_counted(questions)} Add the answers to the command and load again.", style="bold")]
    for question in questions:
        lines.append(Text(f"\n{question['question']}"))
        if question["evidence"]:
            lines.append(Text(f"  It says: {', '.join(map(repr, question['evidence']))}"))
        lines.append(Text(f"  {_how(question)}"))
    return lines


def _counted(questions: list[Mapping[str, Any]]) -> str:
    needed = sum(bool(question["needed"]) for question in questions)
    said = "1 question." if len(questions) == 1 else f"{len(questions):,} questions."
    return f"{said} {needed:,} must be answered before anything is loaded." if needed else said


def _how(question: Mapping[str, Any]) -> str:
    if not question["options"]:
        return "This can only be put right in the files."
    first, *others = question["options"]
    instead = f"  (or {', '.join(others)})" if others else ""
    return f"--answer {shlex.quote(question['key'] + '=' + first)}{instead}"


def _indented(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _kind(problem: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(problem[key] or "") for key in ("outcome", "rule", "file", "column"))


def _example(problem: Mapping[str, Any]) -> Text:
    row = f"row {problem['row']}: " if problem["row"] else ""
    value = f" ({problem['value']!r})" if problem["value"] not in (None, "") else ""
    return Text(f"  {row}{problem['remedy']}{value}")
