"""
A column of dates: which number is the day is decided for the whole of it, and asked where it cannot be.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from waymark.intake.date_kinds import exchanged, kinds_of
from waymark.intake.days import Order, Reading, hint, is_ambiguous, order_of, orders_shown, read_day
from waymark.intake.questions import YES
from waymark.intake.said import Said, blank_said
from waymark.intake.work import Typing
from waymark.records.table import ColumnSpec


def read_dates(
    column: pa.DictionaryArray, words: Sequence[str], spec: ColumnSpec, work: Typing
) -> list[Said]:
    """What each of the words of the column says; what is doubtful of the whole is noted or asked."""
    order = _settle_order(column, words, spec, work)
    if _is_exchanged(column, words, spec, work):
        return [_date(exchanged(word), spec, order, work) for word in words]
    return [_date(word, spec, order, work) for word in words]


def _settle_order(
    column: pa.DictionaryArray, words: Sequence[str], spec: ColumnSpec, work: Typing
) -> Order | None:
    """The order of day and month in this column; asked for where the file cannot show it."""
    if not any(_slashed(word) for word in words):
        return None
    counts = _counts(column, words)
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


def _counts(column: pa.DictionaryArray, words: Sequence[str]) -> dict[str, int]:
    """How often each value stands in the column."""
    return {words[c["values"]]: c["counts"] for c in pc.value_counts(column.indices).to_pylist()}


def _is_exchanged(column: pa.DictionaryArray, words: Sequence[str], spec: ColumnSpec, work: Typing) -> bool:
    """Whether the council has said that day and month changed places; it is asked where it looks so."""
    kinds = kinds_of(_counts(column, words))
    # the cells of a workbook have kinds of their own, and are counted where it is read
    if kinds.mixed and not work.findings.sheet:
        work.findings.add("date-kinds", "flag", column=spec.source, value=kinds.mixed)
    name = f"{work.source}.{spec.source}"
    if not kinds.exchanged:
        return False
    if name not in work.answers.swapped:
        key, options = f"dates-swapped:{name}", ("right", "swapped")
        doubtful = [word for word in words if exchanged(word) != word]
        value = ", ".join(doubtful[:3])
        work.findings.add("dates-swapped", "ask", column=spec.source, value=value, key=key, options=options)
    return work.answers.swapped.get(name, False)


def _slashed(word: str) -> bool:
    return hint(word) is not None or is_ambiguous(word)


def _date(word: str, spec: ColumnSpec, order: Order | None, work: Typing) -> Said:
    blank = blank_said(word)
    if blank:
        return blank
    if order is None and is_ambiguous(word):
        # asked for, once for the column
        return Said(None)
    read = read_day(word, order, work.as_at.year, spec.name == "born_on", work.placeholders)
    if read.wrong_order:
        return Said(None, read.rule, "set aside")
    if read.value is None:
        return Said(None, read.rule)
    return _against_the_day(read, spec, work.as_at) or Said(read.value, read.rule, "fix")


def _against_the_day(read: Reading, spec: ColumnSpec, as_at: date) -> Said | None:
    """What to say of an unexpected date after the extract was taken; an end is kept: it may be planned."""
    if read.value is None or read.value <= as_at or spec.planned:
        return None
    return Said(read.value, "future-end") if spec.role == "end" else Said(None, "future-date")
