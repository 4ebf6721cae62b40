"""
Ids as text, and what spreadsheets do to them.

A number that stood for an id comes back as `123.0` or `1.23E+11`; the first has one meaning, the second
has lost its last digits. An apostrophe in front is a spreadsheet's own mark for text. Noughts in front
that were lost are put back only where the council has said how long its ids are.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from waymark.intake.problems import Outcome
from waymark.intake.work import Typing, note_rows
from waymark.records.table import ColumnSpec

_NOTHING = pa.scalar(None, pa.string())


def as_ids(values: pa.Array, raw: pa.Array, spec: ColumnSpec, work: Typing) -> pa.Array:
    """The trimmed values of an id column as ids; `raw` is what the file says."""
    values = _replaced(values, raw, spec, work, "null-word", "fix", pc.equal(values, "NULL"), _NOTHING)
    values = _rounded(values, raw, spec, work)
    if pc.any(pc.ends_with(values, ".0")).as_py():
        decimal = pc.match_substring_regex(values, r"^\d+\.0$")
        whole = pc.replace_substring_regex(values, r"^(\d+)\.0$", r"\1")
        values = _replaced(values, raw, spec, work, "id-decimal", "fix", decimal, whole)
    if pc.any(pc.starts_with(values, "'")).as_py():
        marked = pc.match_substring_regex(values, r"^'\d")
        values = _replaced(
            values, raw, spec, work, "id-apostrophe", "fix", marked, pc.utf8_slice_codeunits(values, 1)
        )
    return _padded(values, raw, spec, work)


def _rounded(values: pa.Array, raw: pa.Array, spec: ColumnSpec, work: Typing) -> pa.Array:
    if not (
        pc.any(pc.match_substring(values, "E+")).as_py() or pc.any(pc.match_substring(values, "e+")).as_py()
    ):
        return values
    rounded = pc.match_substring_regex(values, r"^\d(\.\d+)?[Ee]\+\d+$")
    return _replaced(values, raw, spec, work, "id-rounded", "flag", rounded, _NOTHING)


def _padded(values: pa.Array, raw: pa.Array, spec: ColumnSpec, work: Typing) -> pa.Array:
    """Noughts put back in front of ids that are shorter than the council says they are."""
    width = work.answers.widths.get(f"{work.source}.{spec.source}")
    if width is None:
        return values
    short = pc.and_(pc.match_substring_regex(values, r"^\d+$"), pc.less(pc.utf8_length(values), width))
    return _replaced(
        values, raw, spec, work, "zeros-restored", "fix", short, pc.utf8_lpad(values, width, "0")
    )


def _replaced(
    values: pa.Array,
    raw: pa.Array,
    spec: ColumnSpec,
    work: Typing,
    rule: str,
    outcome: Outcome,
    mask: pa.Array,
    by: pa.Array | pa.Scalar,
) -> pa.Array:
    """The values with those of the mask replaced, and the rule noted on their rows."""
    if not pc.any(mask).as_py():
        return values
    note_rows(mask, raw, spec, rule, outcome, work, emptied=outcome == "flag")
    return pc.if_else(mask, by, values)
