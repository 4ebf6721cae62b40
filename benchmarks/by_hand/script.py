"""Run the script by hand over an extract's tables, and name its answers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from benchmarks.figures import Figures, summed
from waymark.dates import FIRST_DAY, LAST_DAY, Period, working_day_number
from waymark.engines.extract import Extract

HERE = Path(__file__).parent
STATEMENTS = ("children", "events", "workforce")

READ: dict[str, str] = {
    "children": "_child, born_on",
    "contacts": "_child, received_on, decided_on",
    "referrals": "_child, id, received_on, closed_on, no_further_action, team",
    "assessments": "_child, referral, started_on, authorised_on, team",
    "s47_enquiries": "id, started_on",
    "initial_conferences": "_child, enquiry, held_on, transfer_in, team",
    "cp_plans": "_child, id, started_on, ended_on, other_authority",
    "cp_visits": "_child, visited_on, seen",
    "cp_reviews": "plan, held_on",
    "cin_plans": "_child, id, started_on, ended_on",
    "cin_plan_reviews": "plan, reviewed_on",
    "cin_visits": "_child, visited_on, seen",
    "management_oversight": "_child, recorded_on",
    "cla_episodes": "_child, started_on, ceased_on, ceased_because, period_of_care, entered_care_on",
    "legal_statuses": "_child, status, started_on, ended_on",
    "cla_visits": "_child, visited_on, seen",
    "cla_reviews": "period_of_care, held_on, cancelled",
    "placements": "_child, type, started_on, ended_on",
    "missing_episodes": "_child, type, ended_on, interviewed_on",
    "care_leaver_status": "_child, effective_on, eligibility, in_touch, activity, suitable",
    "involvements": "_child, id, worker, team, started_on, ended_on",
    "posts": "id, team, fte, registered, started_on, ended_on",
    "employment": "id, worker, post, team, registered, contract, fte, started_on, ended_on",
    "audits": "team, audited_on, grade, moderated_grade",
}
"""The columns the script reads, for each table."""

CHILDREN: dict[str, tuple[str, str]] = {
    "cases-with-management-oversight": ("oversight", "oversight_met"),
    "children-in-need": ("cin", ""),
    "children-on-cp-plan": ("cp", ""),
    "children-looked-after": ("la", ""),
    "cin-with-plan": ("assessed", "planned"),
    "cin-visited-in-4-weeks": ("assessed", "cin_seen"),
    "cin-plans-reviewed-in-6-months": ("planned", "cin_fresh"),
    "cp-visited-in-4-weeks": ("cp", "cp_seen"),
    "cp-reviews-on-time": ("reviews", "reviews_met"),
    "cla-visited-in-6-weeks-first-year": ("year_1", "year_1_seen"),
    "cla-visited-in-13-weeks-after-first-year": ("year_2", "year_2_seen"),
    "cla-assessments-over-one-year-old": ("la", "stale"),
    "cla-three-or-more-placements": ("la", "moved"),
    "care-leavers-in-touch": ("leavers", "in_touch"),
    "care-leavers-eet": ("leavers", "eet"),
    "care-leavers-suitable-accommodation": ("leavers", "suitable"),
}
"""For each measure of children, the columns of `children.sql` that are its denominator and numerator."""

NAMED = (
    "agency-social-workers",
    "assessments-within-45-working-days",
    "assessments-within-45-working-days-of-referral",
    "audit-quality-score",
    "average-caseload",
    "children-starting-to-be-looked-after",
    "cla-ceased-to-permanence",
    "cla-reviews-on-time",
    "contacts-decided-within-1-working-day",
    "cp-plans-second-or-subsequent",
    "icpc-within-15-working-days",
    "posts-filled-permanently",
    "re-referrals-within-12-months",
    "return-interviews-within-3-days",
    "social-worker-turnover",
)
"""The measures that `events.sql` and `workforce.sql` name in their answers."""

MEASURES = frozenset({*CHILDREN, *NAMED})
"""The measures of the contract: what the script works out, and Waymark's catalogue goes beyond."""


class ByHand:
    """The script over one extract: its tables copied into memory once, as Waymark does."""

    def __init__(self, extract: Extract, threads: int = 2) -> None:
        self._database = duckdb.connect(config={"threads": threads})
        for name, columns in READ.items():
            source = extract.tables[name]
            if isinstance(source, Path):
                rows = self._database.read_parquet(str(source))
            else:
                rows = self._database.from_arrow(source)
            rows.project(columns).create(name)
        self._database.from_arrow(_calendar()).create("calendar")
        self._database.execute("CREATE TABLE periods (pid INTEGER, first DATE, last DATE)")
        self._planned = False

    def close(self) -> None:
        """Let go of the data."""
        self._database.close()

    def figures(self, periods: Sequence[Period]) -> Figures:
        """Denominator and numerator of every measure in every period, by team and for the whole."""
        self._ask_about(periods)
        self._plan()
        said = [*self._wide("children"), *self._long("events"), *self._long("workforce")]
        return summed(((slug, periods[pid], team), below, above) for slug, pid, team, below, above in said)

    def _ask_about(self, periods: Sequence[Period]) -> None:
        self._database.execute("DELETE FROM periods")
        self._database.execute(
            "INSERT INTO periods SELECT unnest(?::INTEGER[]), unnest(?::DATE[]), unnest(?::DATE[])",
            [list(range(len(periods))), [p.first for p in periods], [p.last for p in periods]],
        )

    def _plan(self) -> None:
        """Plan the statements once, with the periods at hand, as Waymark does."""
        for name in STATEMENTS if not self._planned else ():
            sql = (HERE / f"{name}.sql").read_text(encoding="utf-8")
            self._database.execute(f"PREPARE {name}_asked AS {sql}")
        self._planned = True

    def _long(self, name: str) -> list[tuple[Any, ...]]:
        return self._database.execute(f"EXECUTE {name}_asked").fetchall()

    def _wide(self, name: str) -> list[tuple[Any, ...]]:
        answer = self._database.execute(f"EXECUTE {name}_asked")
        places = {column[0]: place for place, column in enumerate(answer.description)}
        columns = [(slug, places[below], places.get(above)) for slug, (below, above) in CHILDREN.items()]
        return [
            (slug, row[0], row[1], row[below], row[above] if above is not None else 0)
            for row in answer.fetchall()
            for slug, below, above in columns
        ]


def _calendar() -> pa.Table:
    days = [FIRST_DAY.fromordinal(n) for n in range(FIRST_DAY.toordinal(), LAST_DAY.toordinal() + 1)]
    numbers = [working_day_number(day) for day in days]
    return pa.table({"day": pa.array(days, pa.date32()), "number": pa.array(numbers, pa.int32())})
