"""Young people who have left care, and what is known of them over time."""

from waymark.records.table import (
    ColumnSpec,
    Table,
    answer,
    child_id,
    code,
    day,
    row_id,
    start,
    team_id,
    text,
    worker_id,
)

care_leaver_status = Table(
    "care_leaver_status",
    "care_leaver_status",
    (
        child_id("person_id"),
        start("effective_on", "effective_date"),
        code("eligibility", "eligibility", "care_leaver_eligibility"),
        code("in_touch", "in_touch", "care_leaver_in_touch"),
        day("latest_contact_on", "latest_contact"),
        text("accommodation", "accommodation"),
        answer("suitable", "accommodation_suitable"),
        code("activity", "activity", "care_leaver_activity"),
    ),
    row_key=("child", "effective_on"),
)

care_leavers = Table(
    "care_leavers",
    "ssd_care_leavers",
    (
        row_id("clea_table_id"),
        child_id("clea_person_id"),
        code("eligibility", "clea_care_leaver_eligibility", "care_leaver_eligibility"),
        code("in_touch", "clea_care_leaver_in_touch", "care_leaver_in_touch"),
        day("latest_contact_on", "clea_care_leaver_latest_contact"),
        text("accommodation", "clea_care_leaver_accommodation"),
        ColumnSpec("suitable", "clea_care_leaver_accom_suitable", "answer", codes="accommodation_suitable"),
        code("activity", "clea_care_leaver_activity", "care_leaver_activity"),
        day("pathway_plan_reviewed_on", "clea_pathway_plan_review_date"),
        text("personal_adviser", "clea_care_leaver_personal_advisor"),
        team_id("clea_care_leaver_allocated_team"),
        worker_id("clea_care_leaver_worker_id"),
    ),
)

TABLES = (care_leaver_status, care_leavers)
