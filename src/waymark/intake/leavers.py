"""
Care leavers where the council gives no history: `ssd_care_leavers` says how things stood on the day.

Its history is then the history of loads (contract, section 1): today's rows are added to those that
earlier loads gave, and whoever is no longer listed has no known status from today on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from waymark.engines.extract import ARROW_TYPES, CHILD_KEY, ROW_NUMBER
from waymark.intake.crosswalk import GIVEN, as_given, followed
from waymark.intake.intake import Intake
from waymark.records.limits import Limit
from waymark.records.tables.leaving_care import care_leaver_status, care_leavers

STATUS, LISTED = care_leaver_status.name, care_leavers.name

_WHY = "How care leavers stood is known from the first load that listed them, and not before."


def needs_history(intake: Intake) -> bool:
    """Whether the load lists care leavers and gives no history of them."""
    return LISTED in intake.tables and STATUS not in intake.tables and not intake.refused


def derive_status(intake: Intake, earlier: pa.Table | None, newest: Mapping[str, str] | None = None) -> None:
    """
    Add `care_leaver_status` to the load, worked out from its care leavers and the `earlier` history.

    Earlier rows of the same day or later are replaced by what this load says. Earlier ids are followed
    to those that `newest` gives, from the ones they first had: a crosswalk can be taken back.
    """
    given = [name for name in care_leaver_status.by_name if name in intake.columns[LISTED]]
    kept = [name for name in (GIVEN.format("child"),) if name in intake.tables[LISTED].column_names]
    today = _effective(intake.tables[LISTED].select([*given, *kept, ROW_NUMBER]), intake.as_at)
    history = [_before(earlier, intake.as_at, newest or {})] if earlier is not None else []
    gone = [_no_longer_listed(history[0], today, intake.as_at)] if history else []
    whole = pa.concat_tables([*history, today, *gone], promote_options="default")
    intake.tables[STATUS] = whole.combine_chunks()
    intake.columns[STATUS] = frozenset([*given, "effective_on"])
    intake.derived[STATUS] = care_leavers.source
    first = min(day for day in [*whole["effective_on"].to_pylist(), intake.as_at])
    intake.limits[STATUS] = Limit(_WHY, first, is_history=True)


def _effective(table: pa.Table, as_at: date) -> pa.Table:
    """One row for each young person, the first listed, effective from the day of the load."""
    rows = table.append_column("effective_on", pa.array([as_at] * table.num_rows, ARROW_TYPES["date"]))
    firsts = rows.group_by("child").aggregate([(ROW_NUMBER, "min")])[f"{ROW_NUMBER}_min"]
    return rows.filter(pc.is_in(rows[ROW_NUMBER], value_set=firsts.combine_chunks()))


def _before(earlier: pa.Table, as_at: date, newest: Mapping[str, str]) -> pa.Table:
    names = [name for name in earlier.column_names if name != CHILD_KEY]
    past = earlier.select(names).filter(pc.less(earlier["effective_on"], pa.scalar(as_at)))
    return followed(STATUS, as_given(past), newest)


def _no_longer_listed(history: pa.Table, today: pa.Table, as_at: date) -> pa.Table:
    """A row without eligibility for each person once listed and not today."""
    once = pa.table({"child": history["child"].unique()})
    gone = once.filter(pc.invert(pc.is_in(once["child"], value_set=today["child"].combine_chunks())))
    days = pa.array([as_at] * gone.num_rows, ARROW_TYPES["date"])
    lines = pa.array([0] * gone.num_rows, pa.int64())
    return gone.append_column("effective_on", days).append_column(ROW_NUMBER, lines)
