"""The way to a permanent home, and the homes that came before."""

from waymark.records.table import (
    Table,
    answer,
    child_id,
    day,
    end,
    link,
    number,
    recorded,
    row_id,
    start,
    text,
    worker_id,
)

permanence = Table(
    "permanence",
    "ssd_permanence",
    (
        row_id("perm_table_id"),
        child_id("perm_person_id"),
        link("period_of_care", "perm_cla_id"),
        day("decided_on", "perm_adm_decision_date"),
        day("early_placement_decided_on", "perm_ffa_cp_decision_date"),
        day("placement_order_on", "perm_placement_order_date"),
        day("placed_on", "perm_placed_for_adoption_date"),
        day("matched_on", "perm_matched_date"),
        answer("adopted_by_carer", "perm_adopted_by_carer_flag"),
        day("placed_early_on", "perm_placed_ffa_cp_date"),
        day("reversed_on", "perm_decision_reversed_date"),
        day("placed_with_carer_on", "perm_placed_foster_carer_date"),
        answer("sibling_group", "perm_part_of_sibling_group"),
        number("siblings_together", "perm_siblings_placed_together", low=0, high=20, whole=True),
        number("siblings_apart", "perm_siblings_placed_apart", low=0, high=20, whole=True),
        text("provider_urn", "perm_placement_provider_urn", shape="urn"),
        text("reversed_because", "perm_decision_reversed_reason"),
        day("order_on", "perm_permanence_order_date"),
        text("order_type", "perm_permanence_order_type"),
        worker_id("perm_adoption_worker_id"),
        text("adopter_sex", "perm_adopter_sex"),
        text("adopter_legal_status", "perm_adopter_legal_status"),
        text("adopters", "perm_number_of_adopters"),
        recorded(),
    ),
)

previous_permanence = Table(
    "previous_permanence",
    "ssd_cla_previous_permanence",
    (
        row_id("lapp_table_id"),
        child_id("lapp_person_id"),
        # written zz/MM/YYYY where only the month is known, so it stays text
        text("ordered", "lapp_previous_permanence_order_date"),
        text("option", "lapp_previous_permanence_option"),
        text("authority", "lapp_previous_permanence_la"),
    ),
)

care_plans = Table(
    "care_plans",
    "ssd_cla_care_plan",
    (
        row_id("lacp_table_id"),
        child_id("lacp_person_id"),
        start("started_on", "lacp_cla_care_plan_start_date"),
        end("ended_on", "lacp_cla_care_plan_end_date"),
        text("plan", "lacp_cla_care_plan_json"),
        recorded(),
    ),
    episode=True,
)

convictions = Table(
    "convictions",
    "ssd_cla_convictions",
    (
        row_id("clac_cla_conviction_id"),
        child_id("clac_person_id"),
        start("offended_on", "clac_cla_conviction_date"),
        text("offence", "clac_cla_conviction_offence"),
        recorded(),
    ),
)

TABLES = (permanence, previous_permanence, care_plans, convictions)
