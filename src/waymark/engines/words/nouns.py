"""What tables and columns are called in a sentence."""

from __future__ import annotations

from waymark.records.terms import Column

ONE_OF: dict[str, str] = {
    "absences": "an absence",
    "assessments": "an assessment",
    "audits": "an audit",
    "budget_years": "a line of the budget",
    "care_leaver_status": "a care leaver status",
    "care_leavers": "a record of a care leaver",
    "care_plans": "a care plan",
    "care_proceedings": "a case of care proceedings",
    "child_population": "a count of the people aged 0 to 17",
    "children": "a child",
    "cin_plan_reviews": "a review of the plan",
    "cin_plans": "a child in need plan",
    "cin_visits": "a visit to the child in need",
    "cla_episodes": "an episode of care",
    "cla_reviews": "a review of a looked after child",
    "cla_reviews_due": "a review that should be held",
    "cla_visits": "a visit to the looked after child",
    "contacts": "a contact",
    "core_groups": "a core group",
    "cp_plans": "a child protection plan",
    "cp_reviews": "a child protection review",
    "cp_reviews_due": "a review of the plan",
    "cp_visits": "a child protection visit",
    "early_help_episodes": "an early help episode",
    "employment": "an employment",
    "escalations": "an escalation",
    "exploitation_assessments": "an assessment of exploitation",
    "factors_found": "a factor found",
    "family_support": "a service at the edge of care",
    "foster_households": "a foster household",
    "fostering_applications": "an enquiry about fostering",
    "health_checks": "a health check",
    "immigration_statuses": "an immigration status",
    "immunisations": "a record of immunisations",
    "initial_conferences": "an initial child protection conference",
    "involvements": "an involvement of a worker",
    "legal_statuses": "a legal status",
    "management_oversight": "a record of management oversight",
    "missing_episodes": "a missing episode",
    "permanence": "a record of adoption",
    "placements": "a placement",
    "posts": "a post",
    "pre_proceedings": "a period of pre-proceedings",
    "pre_proceedings_reviews": "a review of pre-proceedings",
    "referrals": "a referral",
    "s47_enquiries": "an s47 enquiry",
    "sdq_scores": "a difficulties questionnaire",
    "steps": "a move between early help and social care",
    "supervisions": "a supervision",
    "strategy_discussions": "a strategy discussion",
}
"""One row of each table a measure speaks of."""

COLUMNS: dict[tuple[str, str], str] = {
    ("child_population", "people"): "number",
    ("children", "expected_on"): "expected day of birth",
    ("children", "born_on"): "day of birth",
    ("employment", "fte"): "full-time equivalent",
    ("posts", "fte"): "full-time equivalent",
    ("employment", "asye_started_on"): "day the assessed year started",
    ("employment", "asye_ended_on"): "day the assessed year ended",
    ("steps", "stepped_on"): "day of the move",
    ("strategy_discussions", "referred_on"): "day of the referral",
    ("referrals", "closed_because"): "reason the episode closed",
    ("placement_areas", "outside"): "mark of being outside the area",
    ("permanence", "placed_early_on"): "day placed to be fostered for adoption",
    ("permanence", "placed_on"): "day placed for adoption",
    ("permanence", "reversed_on"): "day the plan was reversed",
    ("placements", "changed_because"): "reason for the change",
    ("placements", "out_of_area_because"): "reason for being out of the area",
    ("referrals", "no_further_action"): "no further action",
    ("cp_plans", "latest_category"): "latest category of abuse",
    ("cp_plans", "other_authority"): "held for another authority",
    ("cla_episodes", "ceased_because"): "reason the episode ceased",
    ("care_leaver_status", "suitable"): "accommodation suitable",
    ("cin_visits", "seen"): "child seen",
    ("cp_visits", "seen"): "child seen",
    ("cp_visits", "seen_alone"): "child seen alone",
    ("escalations", "raised_by"): "role of the one who raised it",
    ("cla_visits", "seen"): "child seen",
    ("cla_visits", "seen_alone"): "child seen alone",
    ("cla_reviews", "participation"): "way the child took part",
    ("cla_episodes", "iro_contact_on"): "day of the reviewing officer's last contact",
    ("health_checks", "checked_on"): "day of the check",
    ("immunisations", "up_to_date"): "answer to whether all are up to date",
}


def one_of(table: str) -> str:
    """One row of a table: "a referral"."""
    return ONE_OF.get(table, f"a row of {table.replace('_', ' ')}")


def noun(table: str) -> str:
    """The row without its article: "referral"."""
    return one_of(table).partition(" ")[2]


def plural(words: str) -> str:
    """More than one of what a column holds: "workers", "children"."""
    return "children" if words == "child" else f"{words}s"


def column_words(column: Column) -> str:
    """What a column holds: "day received", "no further action"."""
    named = COLUMNS.get((column.table, column.name))
    if named:
        return named
    if column.name.endswith("_on"):
        return f"day {column.name.removesuffix('_on').replace('_', ' ')}"
    return column.name.replace("_", " ")
