"""The standard tables that a return's lists give, with what was worked out and what the return leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import pyarrow as pa

from waymark.engines.extract import arrow_table
from waymark.intake.forms.form import Standard
from waymark.intake.forms.ssda903 import adoption, care, outcomes, people
from waymark.intake.forms.ssda903.joined import FindingsOf, joined, note_not_continued
from waymark.intake.forms.ssda903.lists import BY_NAME as LIST
from waymark.intake.forms.ssda903.periods import note_ends, periods_of
from waymark.intake.forms.ssda903.years import Row, Year
from waymark.intake.intake import FILE
from waymark.records.limits import Limit
from waymark.records.tables import BY_NAME

_FROM: dict[str, tuple[tuple[str, ...], set[str]]] = {
    "children": (("header",), {"child", "sex", "born_on", "ethnicity", "is_mother", "upn_unknown"}),
    "mothers": (("header",), {"id", "child", "baby_born_on"}),
    "cla_episodes": (
        ("episodes",),
        {"id", "child", "started_on", "ceased_on", "started_because", "ceased_because", "primary_need"}
        | {"period_of_care", "placement", "entered_care_on"},
    ),
    "placements": (
        ("episodes",),
        {"id", "child", "period_of_care", "started_on", "ended_on", "type", "provider", "provider_urn"}
        | {"postcode", "changed_because", "authority", "distance"},
    ),
    "legal_statuses": (("episodes",), {"id", "child", "status", "started_on", "ended_on"}),
    "cla_reviews": (("reviews",), {"id", "child", "period_of_care", "held_on", "cancelled", "participation"}),
    "immigration_statuses": (("uasc",), {"id", "child", "status", "started_on", "ended_on"}),
    "health_checks": (("oc2",), {"id", "child", "type", "checked_on", "status"}),
    "immunisations": (("oc2",), {"child", "up_to_date", "updated_on"}),
    "sdq_scores": (("oc2",), {"id", "child", "completed_on", "reason", "score"}),
    "substance_misuse": (("oc2",), {"id", "child", "misused_on", "intervention"}),
    "convictions": (("oc2",), {"id", "child", "offended_on"}),
    "care_leaver_status": (
        ("oc3",),
        {"child", "effective_on", "eligibility", "in_touch", "accommodation", "suitable", "activity"},
    ),
    "permanence": (
        ("ad1", "placed_adoption"),
        {"id", "child", "period_of_care", "decided_on", "matched_on", "adopted_by_carer", "adopters"}
        | {"adopter_sex", "adopter_legal_status", "reversed_on", "reversed_because", "placement_order_on"}
        | {"placed_on", "order_on", "order_type"},
    ),
    "missing_episodes": (("missing",), {"id", "child", "type", "started_on", "ended_on"}),
    "previous_permanence": (("prev_perm",), {"id", "child", "option", "authority", "ordered"}),
    "involvements": (
        ("social_worker",),
        {"id", "child", "worker", "started_on", "ended_on", "changed_because"},
    ),
}
"""Each standard table: the lists it is made from, and the columns they can say something of."""

_NEEDS = {
    "mothers": {"baby_born_on"},
    "health_checks": {"health_check", "teeth_check", "health_assessment"},
    "immunisations": {"immunisations"},
    "sdq_scores": {"score", "reason"},
    "substance_misuse": {"substance_misuse"},
    "convictions": {"convicted"},
}
"""Tables that are there only where the list has one of these columns: without, nobody was asked."""

_WORKED_OUT = {
    "cla_episodes.period_of_care": "RNE and REC: a run of episodes that go on from one another",
    "cla_episodes.entered_care_on": "DECOM of the first episode of the run, where its RNE is S",
    "placements.period_of_care": "RNE and REC: a run of episodes that go on from one another",
    "cla_reviews.period_of_care": "the episode open on the day of the review",
    "cla_reviews.cancelled": "the return: only reviews that were held are in it",
    "immigration_statuses.started_on": "the first day in care, or of the return",
    "health_checks.checked_on": "the return: done in the year, dated its last day",
    "immunisations.updated_on": "the return: how things were on its last day",
    "substance_misuse.misused_on": "the return: identified in the year, dated its last day",
    "convictions.offended_on": "the return: convicted in the year, dated its last day",
    "care_leaver_status.effective_on": "DOB: the birthday in the year of the return",
    "care_leaver_status.eligibility": "age: relevant under 18, and former relevant from 18",
    "permanence.placement_order_on": "DECOM of the first episode with legal status E1 or D1",
    "permanence.placed_on": "DECOM of the first episode in a placement for adoption (A3 to A6)",
    "permanence.order_on": "DEC of the episode that ended with E11 or E12",
}

_MORE = {
    "cla_reviews": (
        "The first day in care, and reviews, from before then are not in it either, so some reviews fall "
        "due on another day here, or on none. Nor are reviews of children on short breaks."
    ),
    "health_checks": (
        "Of a check it says the year, dated its last day here, and only of children looked after for "
        "twelve months on that day."
    ),
    "cla_episodes": "When a child came into care is in it only where the first episode is.",
    "missing_episodes": "Only of children looked after when they went missing.",
    "care_leaver_status": (
        "It says how each young person was on or about a birthday, and nothing of how things are since."
    ),
}
"""What else the return leaves out of a table, beside what was over before its first day."""

_SAID_AS = {
    "permanence.reversed_on": "DATE_PLACED_CEASED",
    "permanence.reversed_because": "REASON_PLACED_CEASED",
    "cla_episodes.placement": "PLACE",
    "care_leaver_status.suitable": "ACCOM",
    "children.upn_unknown": "UPN",
}


def standard_tables(years: Sequence[Year], findings: FindingsOf, as_at: date) -> Standard:
    """The standard tables made from the returns of these years, which are in order."""
    whole = {name: joined(name, years, findings) for name in LIST}
    note_not_continued(years, findings)
    note_ends(whole["episodes"], findings)
    care.note_distances(whole["episodes"], findings)
    periods = periods_of(whole["episodes"], findings)
    care.note_moves(periods, findings)
    born = {row["child"]: row["born_on"] for row in whole["header"] if row.get("born_on")}
    rows: dict[str, Iterable[Row]] = {
        "children": people.child_rows(whole["header"]),
        "mothers": people.mother_rows(whole["header"]),
        "cla_episodes": care.episode_rows(periods),
        "placements": care.placement_rows(periods),
        "legal_statuses": care.legal_status_rows(periods),
        "cla_reviews": outcomes.review_rows(whole["reviews"], periods),
        "immigration_statuses": people.immigration_rows(whole["uasc"], periods),
        "health_checks": outcomes.check_rows(whole["oc2"]),
        "immunisations": outcomes.immunisation_rows(whole["oc2"]),
        "sdq_scores": outcomes.sdq_rows(whole["oc2"]),
        "substance_misuse": outcomes.substance_rows(whole["oc2"]),
        "convictions": outcomes.conviction_rows(whole["oc2"]),
        "care_leaver_status": outcomes.leaver_rows(whole["oc3"], born, as_at),
        "permanence": adoption.permanence_rows(whole["ad1"], whole["placed_adoption"], periods),
        "missing_episodes": people.missing_rows(whole["missing"]),
        "previous_permanence": adoption.previous_rows(whole["prev_perm"]),
        "involvements": people.worker_rows(whole["social_worker"]),
    }
    return _standard(rows, years)


def _standard(rows: dict[str, Iterable[Row]], years: Sequence[Year]) -> Standard:
    standard = Standard()
    given = _given(years)
    for name, (sources, columns) in _FROM.items():
        own = {spec.name for source in sources for spec in LIST[source].specs}
        said = {column for source in sources for column in given.get(source, ())}
        if any(source in given for source in sources) and (name not in _NEEDS or _NEEDS[name] & said):
            _put(standard, name, list(rows[name]), columns - (own - said), sources, years)
    return standard


def _given(years: Sequence[Year]) -> dict[str, set[str]]:
    """The columns that the lists gave, over all the years."""
    given: dict[str, set[str]] = {}
    for year in years:
        for name, columns in year.lists.given.items():
            given.setdefault(name, set()).update(columns)
    return given


def _put(
    standard: Standard,
    name: str,
    rows: list[Row],
    columns: set[str],
    sources: Sequence[str],
    years: Sequence[Year],
) -> None:
    declared = BY_NAME[name]
    files = sorted({row["_file"] for row in rows})
    table = arrow_table(declared, rows, columns)
    standard.tables[name] = table.append_column(FILE, pa.array([row["_file"] for row in rows], pa.string()))
    standard.columns[name] = frozenset(columns)
    standard.files[name] = " and ".join(files) or LIST[sources[0]].source
    standard.limits[name] = _limit(name, years)
    said = {spec.name: spec.source for source in sources for spec in LIST[source].specs}
    for column in sorted(columns):
        key = f"{name}.{column}"
        written = _SAID_AS.get(key) or said.get(column)
        standard.headings[key] = written or said.get("started_on") or said["child"]
        if key in _WORKED_OUT:
            standard.derived[key] = _WORKED_OUT[key]


def _limit(name: str, years: Sequence[Year]) -> Limit:
    first, last = years[0], years[-1]
    spell = f"1 April {first.since.year} to 31 March {last.until.year}"
    who = f"The SSDA903 return has children looked after or leaving care from {spell}, and nobody else"
    if name == "children":
        return Limit(f"{who}.")
    what = f"{who}; what was over before then is not in it. {_MORE.get(name, '')}"
    return Limit(
        what.strip(),
        since=first.since,
        presumed=_PRESUMED.get(name, {}),
        partial=name in _PARTIAL,
        blank_before=_BLANK_BEFORE.get(name, ()),
    )


_PARTIAL = ("missing_episodes", "cla_reviews", "health_checks")
"""Tables of which the return leaves out more than what was over before its first day."""

_PRESUMED = {"health_checks": {"checked_on": "the last day of the year"}}

_BLANK_BEFORE = {"cla_episodes": ("entered_care_on",)}
