"""Rows of a file replaced by their corrections as they are read: the same line, other cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyarrow as pa

from waymark.intake.corrections import Correction, fitted, mark_of
from waymark.intake.lines import Chunk
from waymark.intake.problems import Findings


def corrected(chunk: Chunk, headings: Sequence[str], findings: Findings) -> Chunk:
    """The chunk with every corrected row in place of the one that was set aside."""
    known = findings.corrections.on(findings.file, findings.sheet)
    if not known:
        return chunk
    rows = [
        _now(row, line, known, headings, findings) for row, line in zip(chunk.rows, chunk.lines, strict=True)
    ]
    mended, broken = [], []
    for line, text in chunk.broken:
        now = _now([text.rstrip("\r\n")], line, known, headings, findings)
        if line in known and known[line].met and known[line].changed:
            mended.append((line, now))
        else:
            broken.append((line, text))
    whole = sorted([*zip(chunk.lines, rows, strict=True), *mended], key=lambda pair: pair[0])
    return Chunk([row for _, row in whole], [line for line, _ in whole], broken, chunk.has_nul)


def corrected_columns(
    columns: Sequence[pa.Array], lines: pa.Array, headings: Sequence[str], findings: Findings
) -> Sequence[pa.Array]:
    """The same for rows that come as columns."""
    known = findings.corrections.on(findings.file, findings.sheet)
    places = [place for place, line in enumerate(lines.to_pylist()) if line in known]
    if not places:
        return columns
    cells = [column.to_pylist() for column in columns]
    for place in places:
        row = [column[place] for column in cells]
        for column, cell in zip(
            cells, _now(row, lines[place].as_py(), known, headings, findings), strict=False
        ):
            column[place] = cell
    return [pa.array(column, pa.string()) for column in cells]


def _now(
    row: list[str], line: int, known: Mapping[int, Correction], headings: Sequence[str], findings: Findings
) -> list[str]:
    """What the row says once corrected; the row itself where it is not corrected, or is another row."""
    found = known.get(line)
    if found is None or mark_of(row) != found.mark:
        return row
    found.met = True
    if not found.changed:
        return row
    now = fitted(found.cells, len(headings))
    before = fitted(row, len(now))
    changes = [
        f"{name}: {was!r} is now {said!r}"
        for name, was, said in zip((*headings, *[""] * len(now)), before, now, strict=False)
        if was != said
    ]
    findings.add("corrected", "fix", row=line, value="; ".join(changes))
    return now
