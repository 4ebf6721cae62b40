"""
The columns of each table, by the names of the extract contract, and the part of the story each holds.

The order here is the order of the columns in the files. A blank cell is something the council did not
record. `LEFT_OUT` says which tables of the contract have no rows here, and why.
"""

from waymark.synthetic.layout import care, front_door, people, protection, resources, staff

COLUMNS: dict[str, dict[str, str]] = {
    **people.COLUMNS,
    **front_door.COLUMNS,
    **protection.COLUMNS,
    **care.COLUMNS,
    **staff.COLUMNS,
    **resources.COLUMNS,
}
"""For each table, its columns in order and the attribute of the story each holds (empty where worked out)."""

WRITTEN_UP = (
    "ssd_address",
    "ssd_contacts",
    "ssd_early_help_episodes",
    "ssd_cin_episodes",
    "ssd_cin_assessments",
    "ssd_cin_plans",
    "ssd_cin_visits",
    "cin_plan_reviews",
    "edge_of_care",
    "section_17",
    "strategy_discussions",
    "ssd_s47_enquiry",
    "ssd_initial_cp_conference",
    "ssd_cp_plans",
    "ssd_cp_visits",
    "ssd_cp_reviews",
    "core_groups",
    "ssd_pre_proceedings",
    "pre_proceedings_reviews",
    "care_proceedings",
    "exploitation",
    "escalations",
    "ssd_cla_episodes",
    "ssd_cla_placement",
    "ssd_legal_status",
    "ssd_cla_visits",
    "ssd_cla_reviews",
    "ssd_missing",
    "ssd_cla_care_plan",
    "ssd_permanence",
    "ssd_cla_health",
    "ssd_cla_substance_misuse",
    "ssd_cla_convictions",
    "ssd_sdq_scores",
    "management_oversight",
    "audits",
    "ssd_involvements",
    "supervisions",
    "training",
    "fostering_applications",
)
"""The tables whose rows say when they were written up."""

for _table in WRITTEN_UP:
    COLUMNS[_table]["recorded_date"] = "recorded"

LEFT_OUT: dict[str, str] = {
    "ssd_mother": "It joins two people of whom both must be known; our families are told by their children.",
    "ssd_s251_finance": "The dataset has placeholders there and no meaning for them yet.",
    "ssd_voice_of_child": "The dataset has it as a draft, with answers nobody has defined.",
    "id_crosswalk": "The made-up authority has never replaced its case system.",
    "restricted_cases": "Restricting a case is a decision of people: the made-up authority restricts none.",
}
"""Tables of the contract that are not written, and why."""
