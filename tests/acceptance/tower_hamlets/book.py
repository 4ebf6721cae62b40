"""
The book made-up children are written in: the contract's tables, one row after another.

Every row's id is made here, so that the groups below read as days and answers only.
"""

import csv
from collections import defaultdict
from collections.abc import Sequence
from math import gcd
from pathlib import Path
from typing import Any

COLUMNS = {
    "ssd_person": "pers_person_id pers_sex pers_dob",
    "ssd_contacts": "cont_contact_id cont_person_id cont_contact_date cont_contact_decision_date",
    "ssd_cin_episodes": """
        cine_referral_id cine_person_id
        cine_referral_date cine_close_date cine_referral_nfa cine_referral_team""",
    "ssd_cin_assessments": """
        cina_assessment_id cina_person_id
        cina_referral_id cina_assessment_start_date cina_assessment_auth_date""",
    "ssd_cin_plans": """
        cinp_cin_plan_id cinp_person_id
        cinp_referral_id cinp_cin_plan_start_date cinp_cin_plan_end_date""",
    "cin_plan_reviews": "review_id person_id cin_plan_id review_date",
    "ssd_cin_visits": "cinv_cin_visit_id cinv_person_id cinv_cin_visit_date cinv_cin_visit_seen",
    "ssd_cp_plans": """
        cppl_cp_plan_id cppl_person_id
        cppl_cp_plan_start_date cppl_cp_plan_end_date cppl_cp_plan_ola""",
    "ssd_cp_visits": "cppv_cp_visit_id cppv_person_id cppv_cp_visit_date cppv_cp_visit_seen",
    "ssd_cp_reviews": "cppr_cp_review_id cppr_person_id cppr_cp_plan_id cppr_cp_review_date",
    "ssd_cla_episodes": """
        clae_cla_episode_id clae_person_id
        clae_cla_id clae_entered_care_date clae_cla_episode_start_date
        clae_cla_episode_ceased_date clae_cla_episode_ceased_reason""",
    "ssd_legal_status": """
        lega_legal_status_id lega_person_id
        lega_legal_status lega_legal_status_start_date lega_legal_status_end_date""",
    "ssd_cla_visits": "clav_cla_visit_id clav_person_id clav_cla_visit_date clav_cla_visit_seen",
    "ssd_cla_reviews": """
        clar_cla_review_id clar_cla_person_id
        clar_cla_id clar_cla_review_date clar_cla_review_cancelled""",
    "care_leaver_status": """
        person_id effective_date
        eligibility in_touch activity accommodation_suitable""",
    "management_oversight": "oversight_id person_id oversight_date worker_id",
    "audits": "audit_id person_id audit_date grade moderated_date moderated_grade",
}
"""The columns of each file, in order; the first is the row's id, but for care leavers' statuses."""

IDS = {
    "ssd_person": "C",
    "ssd_contacts": "CON",
    "ssd_cin_episodes": "REF",
    "ssd_cin_assessments": "ASS",
    "ssd_cin_plans": "CIN",
    "ssd_cp_plans": "CP",
    "ssd_cla_episodes": "CLA",
}
"""What the ids of a table begin with; R for a table not named."""

Group = tuple[Any, ...]


class Book:
    """The rows of an extract as they are written."""

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)

    def child(self, born: str | None = "2009-06-15") -> str:
        """A new child, and the child's id."""
        return self.row("ssd_person", "F" if len(self._rows["ssd_person"]) % 2 else "M", born)

    def row(self, table: str, *cells: Any) -> str:
        """Write a row under the next id, and return the id. Cells left out are blank."""
        made = f"{IDS.get(table, 'R')}{len(self._rows[table]) + 1:05d}"
        self._rows[table].append((made, *cells))
        return made

    def status(self, child: str, *cells: Any) -> None:
        """A care leaver's status, which has no id of its own."""
        self._rows["care_leaver_status"].append((child, *cells))

    def as_written(self, table: str, *cells: Any) -> None:
        """A row exactly as somebody recorded it, its id and all."""
        self._rows[table].append(cells)

    def write(self, folder: Path) -> None:
        """One CSV file for each table."""
        folder.mkdir(parents=True, exist_ok=True)
        for table, names in COLUMNS.items():
            headings = names.split()
            with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(headings)
                writer.writerows((*row, *[""] * (len(headings) - len(row))) for row in self._rows[table])


def dealt(*groups: Group) -> list[tuple[Any, ...]]:
    """Groups of a count and what each of them has, one entry for each: `(2, "Y")` is `("Y",)` twice."""
    return [tuple(has) for count, *has in groups for _ in range(count)]


def mixed(entries: Sequence[Any]) -> list[Any]:
    """
    The same entries in another fixed order, so that one group's late visits are not its late reviews.

    Every step-th entry, round and round, where the step shares no factor with the count.
    """
    size = len(entries)
    step = next(step for step in range(size * 5 // 13, size) if gcd(step, size) == 1)
    return [entries[place * step % size] for place in range(size)]
