"""Recording lag, and how figures have moved, as a table, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from waymark.reports.numbers import NOT_AVAILABLE, number, plain, shown
from waymark.scorecards.lag import WITHIN, Lag
from waymark.scorecards.moved import Moved


def lag_fields(lag: Lag) -> dict[str, Any]:
    """One line of the lag report; None is "not available"."""
    shares = {f"within_{days}_working_days": share for days, share in zip(WITHIN, lag.within, strict=True)}
    return {
        "table": lag.table,
        "team": lag.group,
        "how": lag.how,
        "rows": lag.rows,
        "unknown": lag.unknown,
        "median_days": number(lag.median),
        "ninetieth_percentile_days": lag.ninetieth,
        **{name: number(share) for name, share in shares.items()},
        "late_rows": lag.late,
    }


def moved_fields(moved: Moved) -> dict[str, Any]:
    """One line of the report on what has moved; None is "not available"."""
    return {
        "measure": moved.measure.slug,
        "title": moved.measure.title,
        "month": moved.month,
        "first_load": moved.first_load,
        "first": number(moved.first),
        "now": number(moved.now),
        "difference": number(moved.difference),
        "rows_added": moved.added,
        "rows_changed": moved.changed,
        "rows_removed": moved.removed,
        "why": moved.why,
    }


def as_csv(lines: Sequence[dict[str, Any]]) -> str:
    """One line each; an empty cell is "not available"."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if lines:
        writer.writerow(lines[0])
    for line in lines:
        writer.writerow([_cell(value) for value in line.values()])
    return out.getvalue()


def as_json(lines: Sequence[dict[str, Any]]) -> str:
    """A list of objects; `null` is "not available"."""
    return json.dumps(lines, ensure_ascii=False, indent=2) + "\n"


def lag_terminal(lags: Sequence[Lag]) -> Table:
    """How late each table is written up."""
    table = Table(title="How late records are written up", title_justify="left", header_style="bold")
    for heading in ("Table", "Team", "Known by", "Events", "Unknown", "Median days", "9 in 10 within"):
        table.add_column(heading)
    for days in WITHIN:
        table.add_column(f"Within {days} working day{'s' if days > 1 else ''}", justify="right")
    table.add_column("Seen late", justify="right")
    for lag in lags:
        least = "at least " if lag.how == "between loads" and lag.median is not None else ""
        table.add_row(
            lag.table,
            lag.group or "All",
            lag.how,
            f"{lag.rows:,}",
            _said(lag.unknown),
            least + _said(lag.median),
            least + _said(lag.ninetieth),
            *(shown(share, "percent") for share in lag.within),
            _said(lag.late),
        )
    return table


def moved_terminal(found: Sequence[Moved]) -> RenderableType:
    """What moved, and how far; then how many figures did not, and why others have nothing to compare."""
    moved = [one for one in found if one.difference or one.added or one.changed or one.removed]
    still = [one for one in found if one.difference is not None and one not in moved]
    lines = [Text(f"{len(moved):,} of {len(found):,} figures, or the rows behind them, have moved.", "bold")]
    lines += [Text(f"{len(still):,} stand as first reported.")] if still else []
    reasons = Counter(one.why or "There is no figure to compare." for one in found if one.difference is None)
    lines += [Text(f"{count:,} not available: {why}") for why, count in reasons.items()]
    return Group(*([_moved_table(moved)] if moved else []), *lines)


def _moved_table(moved: Sequence[Moved]) -> Table:
    table = Table(
        title="How figures have moved since first reported", title_justify="left", header_style="bold"
    )
    for heading in ("Measure", "Month", "First load", "First", "Now", "Moved", "Added", "Changed", "Removed"):
        table.add_column(heading)
    for one in moved:
        unit = one.measure.unit
        points = NOT_AVAILABLE if one.difference is None else f"{one.difference:+.1f}"
        figures = (shown(one.first, unit), shown(one.now, unit), points)
        rows = (_said(one.added), _said(one.changed), _said(one.removed))
        table.add_row(one.measure.title, one.month, one.first_load, *figures, *rows)
    return table


def _said(value: float | None) -> str:
    return NOT_AVAILABLE if value is None else plain(float(value))


def _cell(value: Any) -> str:
    return plain(value) if isinstance(value, float) else "" if value is None else str(value)
