"""
Cells as typed values: each different value of a column is read once, and what it says is mapped back.

A doubtful value is left empty in the typed column and noted on every row that holds it. A way of
writing that most of a column shares (a time after every date) is a convention: it is noted once; a
departure from it is noted on each row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from waymark.engines.extract import ARROW_TYPES
from waymark.intake.answers import NONE, Answers
from waymark.intake.days import Order, Reading, hint, is_ambiguous, order_of, orders_shown, read_day
from waymark.intake.problems import Findings, Outcome
from waymark.intake.questions import YES
from waymark.records.codes import code_set
from waymark.records.table import ColumnSpec

_MOST_ASKED = 20
"""Ways of writing asked about in one column; beyond that the column is not one of codes."""

_MOST = Decimal(10) ** 12
_SIX_PLACES = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Said:
    """What one value says: the typed value, the rule it falls under if any, and what was done."""

    value: Any
    rule: str | None = None
    outcome: Outcome = "flag"


@dataclass
class Typing:
    """What is needed to type a file's columns, and what comes of it."""

    file: str
    source: str
    as_at: date
    answers: Answers
    findings: Findings
    lines: pa.ChunkedArray
    orders: dict[str, Order] = field(default_factory=dict)
    undecided_columns: set[str] = field(default_factory=set)
    wrong_order: dict[int, str] = field(default_factory=dict)
    emptied: dict[int, set[str]] = field(default_factory=dict)


def typed(column: pa.Array, spec: ColumnSpec, work: Typing, has_nul: bool) -> pa.Array:
    """The column in its declared type; what was found on the way is noted in `work`."""
    if pa.types.is_dictionary(column.type):
        return _by_value(column, spec, work)
    return _as_text(column, spec, work, has_nul)


def _as_text(column: pa.Array, spec: ColumnSpec, work: Typing, has_nul: bool) -> pa.Array:
    values = _trimmed(column, spec, work)
    if spec.kind == "id":
        values = _without_nulls_and_rounded(values, column, spec, work)
    if has_nul:
        marred = pc.match_substring(column, "\0")
        _note_rows(marred, column, spec, "nul-character", "flag", work, emptied=True)
        values = pc.if_else(marred, pa.scalar(None, pa.string()), values)
    return values


def _trimmed(column: pa.Array, spec: ColumnSpec, work: Typing) -> pa.Array:
    """The column without spaces at the ends, blanks missing; the column itself where that changes nothing."""
    values = pc.utf8_trim_whitespace(column)
    changed = pc.not_equal(values, column)
    if pc.any(changed).as_py():
        _note_rows(changed, column, spec, "trimmed", "fix", work)
    else:
        values = column
    blank = pc.equal(values, "")
    return pc.if_else(blank, pa.scalar(None, pa.string()), values) if pc.any(blank).as_py() else values


def _without_nulls_and_rounded(values: pa.Array, raw: pa.Array, spec: ColumnSpec, work: Typing) -> pa.Array:
    null_word = pc.equal(values, "NULL")
    if pc.any(null_word).as_py():
        _note_rows(null_word, raw, spec, "null-word", "fix", work)
        values = pc.if_else(null_word, pa.scalar(None, pa.string()), values)
    if pc.any(pc.match_substring(values, "E+")).as_py():
        rounded = pc.match_substring_regex(values, r"^\d(\.\d+)?E\+\d+$")
        _note_rows(rounded, raw, spec, "id-rounded", "flag", work, emptied=True)
        values = pc.if_else(rounded, pa.scalar(None, pa.string()), values)
    return values


def _by_value(column: pa.DictionaryArray, spec: ColumnSpec, work: Typing) -> pa.Array:
    words: list[str] = column.dictionary.to_pylist()
    said = _read_all(column, words, spec, work)
    if spec.codes:
        _ask_for_codes(column, words, said, spec, work)
    for rule, outcome in sorted({(s.rule, s.outcome) for s in said if s.rule}):
        chosen = [i for i, s in enumerate(said) if s.rule == rule and s.outcome == outcome]
        mask = pc.is_in(column.indices, value_set=pa.array(chosen, pa.int32()))
        emptied = said[chosen[0]].value is None and outcome == "flag"
        _note_rows(mask, column, spec, rule, outcome, work, emptied=emptied, words=words)
    values = pa.array([s.value for s in said], ARROW_TYPES[spec.kind])
    return values.take(column.indices)


def _read_all(column: pa.DictionaryArray, words: Sequence[str], spec: ColumnSpec, work: Typing) -> list[Said]:
    match spec.kind:
        case "date":
            order = _settle_order(column, words, spec, work)
            return [_date(word, spec, order, work.as_at) for word in words]
        case "number":
            return [_number(word, spec) for word in words]
        case _:
            meant = work.answers.codes.get(spec.codes, {})
            return [_code(word, spec, meant) for word in words]


def _settle_order(
    column: pa.DictionaryArray, words: Sequence[str], spec: ColumnSpec, work: Typing
) -> Order | None:
    """The order of day and month in this column; asked for where the file cannot show it."""
    if not any(_slashed(word) for word in words):
        return None
    counts = {words[c["values"]]: c["counts"] for c in pc.value_counts(column.indices).to_pylist()}
    name = f"{work.source}.{spec.source}"
    shown = orders_shown(counts)
    order = order_of(shown, work.answers.orders.get(name))
    doubtful = [word for word in words if is_ambiguous(word)]
    if order and doubtful and all(shown.values()):
        _ask_whether_doubtful(column, words, doubtful, order, spec, work)
    elif order:
        work.orders[name] = order
    elif doubtful:
        _ask_for_order(column, words, doubtful, spec, work)
    return order


def _ask_for_order(
    column: pa.DictionaryArray, words: Sequence[str], doubtful: Sequence[str], spec: ColumnSpec, work: Typing
) -> None:
    place = pc.index(column.indices, pa.scalar(words.index(doubtful[0]), pa.int32())).as_py()
    remedy = (
        f"Nothing in the column {spec.source} shows which number is the day ({', '.join(doubtful[:3])}). "
        "Answer dmy where the day comes first, mdy where the month does; or export them as YYYY-MM-DD."
    )
    work.findings.add(
        "date-order-unknown",
        "ask",
        remedy,
        work.lines[place].as_py(),
        spec.source,
        doubtful[0],
        f"date-order:{work.source}.{spec.source}",
        ("dmy", "mdy"),
    )
    work.undecided_columns.add(spec.source)


def _ask_whether_doubtful(
    column: pa.DictionaryArray,
    words: Sequence[str],
    doubtful: Sequence[str],
    order: Order,
    spec: ColumnSpec,
    work: Typing,
) -> None:
    """Ask whether days that can be read both ways are in the order most of a column of both orders is in."""
    key = f"date-order-doubtful:{work.source}.{spec.source}"
    first = "the day" if order == "dmy" else "the month"
    remedy = (
        f"Some of {spec.source} is written with the day first and some with the month first. What can be "
        f"read both ways ({', '.join(doubtful[:3])}) was read with {first} first, like most of the column. "
        "Answer yes if that is right; if not, export the dates as YYYY-MM-DD and load again."
    )
    place = pc.index(column.indices, pa.scalar(words.index(doubtful[0]), pa.int32())).as_py()
    line = work.lines[place].as_py()
    work.findings.add("date-order-doubtful", "ask", remedy, line, spec.source, doubtful[0], key, (YES,))


def _slashed(word: str) -> bool:
    return hint(word) is not None or is_ambiguous(word)


def _blank(word: str) -> Said | None:
    """What a blank says, and the word NULL, which databases print for one."""
    plain = word.strip()
    if not plain:
        return Said(None)
    return Said(None, "null-word", "fix") if plain == "NULL" else None


def _date(word: str, spec: ColumnSpec, order: Order | None, as_at: date) -> Said:
    blank = _blank(word)
    if blank:
        return blank
    if order is None and is_ambiguous(word):
        # asked for, once for the column
        return Said(None)
    read = read_day(word, order, as_at.year, birth=spec.name == "born_on")
    if read.wrong_order:
        return Said(None, read.rule, "set aside")
    if read.value is None:
        return Said(None, read.rule)
    return _against_the_day(read, spec, as_at) or Said(read.value, read.rule, "fix")


def _against_the_day(read: Reading, spec: ColumnSpec, as_at: date) -> Said | None:
    """What to say of an unexpected date after the extract was taken; an end is kept: it may be planned."""
    if read.value is None or read.value <= as_at or spec.planned:
        return None
    return Said(read.value, "future-end") if spec.role == "end" else Said(None, "future-date")


def _code(word: str, spec: ColumnSpec, meant: Mapping[str, str]) -> Said:
    blank = _blank(word)
    if blank:
        return blank
    plain = word.strip()
    code = code_set(spec.codes).read(plain) or meant.get(plain)
    if not code:
        return Said(plain, "unknown-code")
    return Said(code, "code-read" if code != word else None, "fix")


def _number(word: str, spec: ColumnSpec) -> Said:
    blank = _blank(word)
    if blank:
        return blank
    plain = word.strip().lstrip("£").replace(",", "").strip()
    try:
        number = Decimal(plain)
    except InvalidOperation:
        return Said(None, "not-a-number")
    if not number.is_finite() or abs(number) >= _MOST:
        return Said(None, "not-a-number")
    if (spec.low is not None and number < spec.low) or (spec.high is not None and number > spec.high):
        return Said(None, "absurd-number")
    return Said(number.quantize(_SIX_PLACES), "number-read" if plain != word else None, "fix")


def _note_rows(
    mask: pa.Array,
    raw: pa.Array,
    spec: ColumnSpec,
    rule: str,
    outcome: Outcome,
    work: Typing,
    emptied: bool = False,
    words: Sequence[str] | None = None,
) -> None:
    """Note the rule on every row of the mask; a convention of the column once."""
    places: list[int] = pc.indices_nonzero(mask).to_pylist()
    if not places:
        return
    if emptied or outcome == "set aside":
        for place in places:
            work.emptied.setdefault(place, set()).add(spec.source)
    if outcome == "set aside":
        work.wrong_order.update({place: spec.source for place in places if place not in work.wrong_order})
        return
    if outcome == "fix" and _is_convention(places, raw, rule):
        _note_convention(places, raw, spec, rule, work)
        return
    for place in places:
        value = words[raw.indices[place].as_py()] if words is not None else raw[place].as_py()
        work.findings.add(rule, outcome, "", work.lines[place].as_py(), spec.source, value)


def _is_convention(places: Sequence[int], raw: pa.Array, rule: str) -> bool:
    return rule == "date-order" or (len(places) > 3 and len(places) * 2 > len(raw))


def _note_convention(places: Sequence[int], raw: pa.Array, spec: ColumnSpec, rule: str, work: Typing) -> None:
    remedy = f"Nothing to do: {len(places):,} rows of the column are written so, and are read the same way."
    work.findings.add(
        rule, "fix", remedy, work.lines[places[0]].as_py(), spec.source, str(raw[places[0]].as_py())
    )


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
