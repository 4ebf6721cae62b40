"""
Write the story as the tables a council hands over: one CSV for each, named by the extract contract.

`TABLES` says, for each table, where its rows come from and which column holds what.
"""

import csv
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from pathlib import Path
from typing import Any

from waymark.synthetic.authority import SERVICES, TEAMS
from waymark.synthetic.layout import COLUMNS
from waymark.synthetic.story import Child, LeaverStatus, Story

Rows = Iterable[tuple[Any, ...]]


def write_tables(folder: Path, story: Story) -> dict[str, int]:
    """Write every table to `folder`; return how many rows each has, without its header."""
    return {name: _write(folder / f"{name}.csv", COLUMNS[name], rows) for name, rows in _tables(story)}


def _write(path: Path, columns: dict[str, str], rows: Rows) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow(row)
            count += 1
    return count


def _tables(story: Story) -> Iterator[tuple[str, Rows]]:
    for name, source in FROM_CHILDREN.items():
        cells = _cells(name)
        yield name, (cells(row) for child in story.children for row in source(child))
    for name, of in FROM_THE_REST.items():
        yield name, map(_cells(name), of(story))
    yield "ssd_department", _departments()
    yield "ssd_care_leavers", _leavers_today(story)


def _cells(name: str) -> Callable[[Any], tuple[Any, ...]]:
    cells: Callable[[Any], tuple[Any, ...]] = attrgetter(*COLUMNS[name].values())
    return cells


FROM_CHILDREN: dict[str, Callable[[Child], Iterable[Any]]] = {
    "ssd_person": lambda child: (child,),
    "ssd_family": lambda child: (child,),
    "ssd_disability": lambda child: (child,) if child.disability else (),
    "ssd_immigration_status": lambda child: (child,) if child.unaccompanied_from else (),
    "ssd_contacts": attrgetter("contacts"),
    "ssd_early_help_episodes": attrgetter("early_help"),
    "ssd_cin_episodes": attrgetter("referrals"),
    "ssd_cin_assessments": attrgetter("assessments"),
    "ssd_cin_plans": attrgetter("cin_plans"),
    "ssd_cin_visits": attrgetter("cin_visits"),
    "cin_plan_reviews": attrgetter("cin_reviews"),
    "ssd_s47_enquiry": attrgetter("enquiries"),
    "ssd_initial_cp_conference": attrgetter("conferences"),
    "ssd_cp_plans": attrgetter("cp_plans"),
    "ssd_cp_visits": attrgetter("cp_visits"),
    "ssd_cp_reviews": attrgetter("cp_reviews"),
    "ssd_cla_episodes": attrgetter("episodes"),
    "ssd_cla_placement": attrgetter("placements"),
    "ssd_legal_status": attrgetter("legal_statuses"),
    "ssd_cla_visits": attrgetter("cla_visits"),
    "ssd_cla_reviews": attrgetter("cla_reviews"),
    "ssd_missing": attrgetter("missing"),
    "care_leaver_status": attrgetter("leaver_statuses"),
    "management_oversight": attrgetter("oversights"),
    "audits": attrgetter("audits"),
    "ssd_involvements": attrgetter("involvements"),
    "ssd_assessment_factors": attrgetter("factors"),
    "ssd_address": attrgetter("addresses"),
    "section_17": attrgetter("payments"),
    "edge_of_care": attrgetter("edge_of_care"),
    "strategy_discussions": attrgetter("discussions"),
    "core_groups": attrgetter("core_groups"),
    "exploitation": attrgetter("exploitation"),
    "escalations": attrgetter("escalations"),
    "ssd_pre_proceedings": attrgetter("pre_proceedings"),
    "pre_proceedings_reviews": attrgetter("pre_proceedings_reviews"),
    "care_proceedings": attrgetter("care_proceedings"),
    "ssd_cla_health": attrgetter("health_checks"),
    "ssd_cla_immunisations": attrgetter("immunisations"),
    "ssd_cla_substance_misuse": attrgetter("substance_misuse"),
    "ssd_sdq_scores": attrgetter("sdq_scores"),
    "ssd_cla_convictions": attrgetter("convictions"),
    "ssd_permanence": attrgetter("permanence"),
    "ssd_cla_previous_permanence": attrgetter("previous_permanence"),
    "ssd_cla_care_plan": attrgetter("care_plans"),
}

FROM_THE_REST: dict[str, Callable[[Story], Iterable[Any]]] = {
    "ssd_professionals": attrgetter("workforce.professionals"),
    "posts": attrgetter("workforce.posts"),
    "employment": attrgetter("workforce.employment"),
    "absences": attrgetter("workforce.absences"),
    "supervisions": attrgetter("workforce.supervisions"),
    "training": attrgetter("workforce.training"),
    "foster_households": attrgetter("resources.households"),
    "fostering_applications": attrgetter("resources.applications"),
    "budget": attrgetter("resources.budget"),
    "population": attrgetter("resources.people"),
    "calls": attrgetter("resources.calls"),
}


def _departments() -> Rows:
    names = dict(SERVICES)
    for service, title in SERVICES:
        parent = None if service == "T001" else "T001"
        yield service, title, parent, names.get(parent or "")
    for team in TEAMS:
        yield team.id, team.name, team.parent, names[team.parent]


def _leavers_today(story: Story) -> Rows:
    """The SSD's own table of care leavers has no history: it is the latest status of each."""
    cells = attrgetter("in_touch", "latest_contact", "accommodation", "suitable", "activity")
    for number, (child, status) in enumerate(_latest_statuses(story), start=1):
        known = (status.eligibility, child.pathway_reviewed, *cells(status))
        yield (f"CLE{number:06d}", child.id, *known, *_who_works_with(child))


def _latest_statuses(story: Story) -> Iterator[tuple[Child, LeaverStatus]]:
    for child in story.children:
        if child.leaver_statuses:
            yield child, max(child.leaver_statuses, key=attrgetter("effective"))


def _who_works_with(child: Child) -> tuple[str | None, str | None]:
    here = [row for row in child.involvements if row.ended is None]
    latest = max(here, key=attrgetter("started"), default=None)
    return (latest.team, latest.worker) if latest else (None, None)
