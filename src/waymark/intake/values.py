"""
Cells as typed values: each different value of a column is read once, and what it says is mapped back.

A doubtful value is left empty in the typed column and noted on every row that holds it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation

import pyarrow as pa
import pyarrow.compute as pc

from waymark.engines.extract import ARROW_TYPES
from waymark.intake.answers import NONE
from waymark.intake.date_columns import read_dates
from waymark.intake.ids import as_ids
from waymark.intake.said import Said, blank_said
from waymark.intake.shapes import CHECKS
from waymark.intake.work import Typing, note_rows
from waymark.records.codes import code_set
from waymark.records.table import ColumnSpec

_MOST_ASKED = 20
"""Ways of writing asked about in one column; beyond that the column is not one of codes."""

_PART = 100_000
"""How many values are looked at together."""

_MOST = Decimal(10) ** 12
_SIX_PLACES = Decimal("0.000001")


def typed(column: pa.Array, spec: ColumnSpec, work: Typing, has_nul: bool) -> pa.Array:
    """The column in its declared type; what was found on the way is noted in `work`."""
    if pa.types.is_dictionary(column.type):
        return _by_value(column, spec, work)
    return _as_text(column, spec, work, has_nul)


def _as_text(column: pa.Array, spec: ColumnSpec, work: Typing, has_nul: bool) -> pa.Array:
    values = _trimmed(column, spec, work)
    if spec.kind == "id":
        values = as_ids(values, column, spec, work)
    elif spec.shape:
        values = _in_shape(values, column, spec, work)
    if has_nul:
        marred = pc.match_substring(column, "\0")
        note_rows(marred, column, spec, "nul-character", "flag", work, emptied=True)
        values = pc.if_else(marred, pa.scalar(None, pa.string()), values)
    return values


def _trimmed(column: pa.Array, spec: ColumnSpec, work: Typing) -> pa.Array:
    """The column without spaces at the ends, blanks missing; the column itself where that changes nothing."""
    values = column
    if _has(column, lambda some: pc.not_equal(pc.utf8_trim_whitespace(some), some)):
        values = pc.utf8_trim_whitespace(column)
        note_rows(pc.not_equal(values, column), column, spec, "trimmed", "fix", work)
    if not _has(values, lambda some: pc.equal(some, "")):
        return values
    return pc.if_else(pc.equal(values, ""), pa.scalar(None, pa.string()), values)


def _has(column: pa.Array, which: Callable[[pa.Array], pa.Array]) -> bool:
    """Whether the column has such a value: looked for part by part, so that no second column is made."""
    parts = (column.slice(at, _PART) for at in range(0, len(column), _PART))
    return any(pc.any(which(part)).as_py() for part in parts)


def _in_shape(values: pa.Array, raw: pa.Array, spec: ColumnSpec, work: Typing) -> pa.Array:
    """The column without the values that are not what it holds: a postcode that can be none."""
    rule, is_one = CHECKS[spec.shape]
    wrong = [text for text in pc.unique(values).to_pylist() if text is not None and not is_one(text)]
    if not wrong:
        return values
    mask = pc.is_in(values, value_set=pa.array(wrong, pa.string()))
    note_rows(mask, raw, spec, rule, "flag", work, emptied=True)
    return pc.if_else(mask, pa.scalar(None, pa.string()), values)


def _by_value(column: pa.DictionaryArray, spec: ColumnSpec, work: Typing) -> pa.Array:
    words: list[str] = column.dictionary.to_pylist()
    said = _read_all(column, words, spec, work)
    if spec.codes:
        _ask_for_codes(column, words, said, spec, work)
    for rule, outcome in sorted({(s.rule, s.outcome) for s in said if s.rule}):
        chosen = [i for i, s in enumerate(said) if s.rule == rule and s.outcome == outcome]
        mask = pc.is_in(column.indices, value_set=pa.array(chosen, pa.int32()))
        emptied = said[chosen[0]].value is None and outcome == "flag"
        note_rows(mask, column, spec, rule, outcome, work, emptied=emptied, words=words)
    values = pa.array([s.value for s in said], ARROW_TYPES[spec.kind])
    return values.take(column.indices)


def _read_all(column: pa.DictionaryArray, words: Sequence[str], spec: ColumnSpec, work: Typing) -> list[Said]:
    match spec.kind:
        case "date":
            return read_dates(column, words, spec, work)
        case "number":
            return [_number(word, spec) for word in words]
        case _:
            meant = work.answers.codes.get(spec.codes, {})
            return [_code(word, spec, meant) for word in words]


def _code(word: str, spec: ColumnSpec, meant: Mapping[str, str]) -> Said:
    blank = blank_said(word)
    if blank:
        return blank
    plain = word.strip()
    code = code_set(spec.codes).read(plain) or meant.get(plain)
    if not code:
        return Said(plain, "unknown-code")
    return Said(code, "code-read" if code != word else None, "fix")


def _number(word: str, spec: ColumnSpec) -> Said:
    blank = blank_said(word)
    if blank:
        return blank
    plain = word.strip().lstrip("£").replace(",", "").strip()
    if plain.endswith("%"):
        return Said(None, "percentage")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        return Said(None, "not-a-number")
    if not number.is_finite() or abs(number) >= _MOST:
        return Said(None, "not-a-number")
    if (spec.low is not None and number < spec.low) or (spec.high is not None and number > spec.high):
        return Said(None, "absurd-number")
    if spec.whole and number != number.to_integral_value():
        return Said(None, "not-whole")
    return Said(number.quantize(_SIX_PLACES), "number-read" if plain != word else None, "fix")


def _ask_for_codes(
    column: pa.DictionaryArray, words: Sequence[str], said: Sequence[Said], spec: ColumnSpec, work: Typing
) -> None:
    """Ask what each unknown way of writing a code means, the most frequent first; once for the load."""
    meant = work.answers.codes.get(spec.codes, {})
    strange = {words[i].strip() for i, s in enumerate(said) if s.rule == "unknown-code"} - set(meant)
    if not strange:
        return
    counts = Counter[str]()
    for counted in pc.value_counts(column.indices).to_pylist():
        counts[words[counted["values"]].strip()] += counted["counts"]
    options = (*sorted(code_set(spec.codes).codes), NONE)
    for word in sorted(strange, key=lambda w: (-counts[w], w))[:_MOST_ASKED]:
        key = f"code:{spec.codes}:{word}"
        remedy = (
            f"{word!r} stands in {counts[word]:,} rows of {spec.source} and is not a code Waymark knows. "
            f"Answer with the code it means, or with {NONE}: then it counts as not known."
        )
        work.findings.add("code-meaning", "ask", remedy, None, spec.source, word, key, options)
