"""
Which measure each row of a published scorecard is: the map a council writes once for its own paper.

```toml
[map]
"2.10" = "assessments-within-45-working-days"    # the ref in quotes: it is text

[[row]]                                           # or, to say the period as well
ref = "5.18"
measure = "cla-reviews-on-time"
period = "ytd"
```
A row in `[map]` has the period its own label names, or the measure's usual one where it names none.
A scorecard definition is a map too: its rows name their measures, and its targets are not used here.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from waymark.dates import PERIOD_TYPES, PeriodType, period_type_named
from waymark.intake.published import ScorecardUnreadable
from waymark.measures.catalogue import BY_SLUG
from waymark.scorecards.published.rows import Row


@dataclass(frozen=True)
class MappedRow:
    """A row of the paper, by ref, and the measure and kind of period it is."""

    ref: str
    measure: str
    period: PeriodType


def read_map(path: Path, rows: Sequence[Row], slugs: Collection[str] | None = None) -> tuple[MappedRow, ...]:
    """
    The rows mapped, in the order of the file, each checked against the paper and the measures known.

    Raises ScorecardUnreadable for a file that is not TOML, a ref the paper does not have or has twice,
    a measure not in `slugs`, or a period that is none of those known.
    """
    by_ref: dict[str, list[Row]] = {}
    for row in rows:
        by_ref.setdefault(row.ref, []).append(row)
    found: dict[str, MappedRow] = {}
    for ref, measure, period in _entries(path, _parsed(path)):
        if ref in found:
            _refuse(path, f"the ref {ref} is mapped twice.", "Keep one of the two lines.")
        row = _row(path, ref, by_ref)
        if slugs is not None and measure not in slugs:
            _refuse(
                path, f'{ref}: there is no measure "{measure}".', 'See "waymark measures" for their names.'
            )
        found[ref] = MappedRow(ref, measure, _period(path, row, measure, period))
    return tuple(found.values())


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError:
        _refuse(path, "there is no such map.", "Check the name and the folder.")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        _refuse(path, f"the map is not TOML ({error}).", "Correct that line and try again.")


def _entries(path: Path, parsed: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    unknown = set(parsed) - {"map", "row", "scorecard"}
    if unknown or not parsed:
        what = f"[{sorted(unknown)[0]}] is not part of a map." if unknown else "the map is empty."
        _refuse(path, what, 'Give a [map] of ref = "measure", or [[row]] with ref, measure and period.')
    short = parsed.get("map", {})
    if not isinstance(short, dict):
        _refuse(path, "map is not a table.", 'Write [map], then one line for each ref: "2.10" = "measure".')
    for ref, measure in short.items():
        if not isinstance(measure, str):
            _refuse(path, f"the line for {ref} is not a ref and a measure.", 'Put the ref in quotes: "2.10".')
        yield ref.strip(), measure.strip(), ""
    yield from _long_entries(path, parsed.get("row", []))


def _long_entries(path: Path, entries: object) -> Iterator[tuple[str, str, str]]:
    if not isinstance(entries, list):
        _refuse(path, "row is not a list.", "Write [[row]], in two pairs of brackets, before each.")
    for number, entry in enumerate(entries, start=1):
        given = entry if isinstance(entry, dict) else {}
        texts = [given.get(key, "") for key in ("ref", "measure", "period")]
        if not all(isinstance(text, str) for text in texts) or not texts[0] or not texts[1]:
            what = f"[[row]] number {number} needs a ref and a measure, and may have a period."
            _refuse(path, what, 'Write each as text in quotes, as in ref = "2.10".')
        ref, measure, period = (text.strip() for text in texts)
        yield ref, measure, period


def _row(path: Path, ref: str, by_ref: dict[str, list[Row]]) -> Row:
    rows = by_ref.get(ref, [])
    if not rows:
        _refuse(path, f"the scorecard has no row with the ref {ref}.", "Give the ref as the paper prints it.")
    if len(rows) > 1:
        _refuse(
            path, f"the scorecard has {len(rows)} rows with the ref {ref}.", "Tell them apart in the paper."
        )
    return rows[0]


def _period(path: Path, row: Row, measure: str, period: str) -> PeriodType:
    if period:
        known = period_type_named(period)
        if known is None:
            _refuse(path, f'{row.ref}: "{period}" is not a period.', f"Use one of {', '.join(PERIOD_TYPES)}.")
        return known
    return row.period or _usual_period(measure)


def _usual_period(measure: str) -> PeriodType:
    return BY_SLUG[measure].period if measure in BY_SLUG else "snapshot"


def _refuse(path: Path, what: str, what_to_do: str) -> NoReturn:
    raise ScorecardUnreadable(what, str(path), what_to_do)
