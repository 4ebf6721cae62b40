"""Child protection: s47 enquiries, initial conferences, plans, visits and reviews."""

from waymark.records.table import (
    Table,
    answer,
    child_id,
    day,
    end,
    link,
    recorded,
    row_id,
    start,
    team_id,
    text,
    worker_id,
)

s47_enquiries = Table(
    "s47_enquiries",
    "ssd_s47_enquiry",
    (
        row_id("s47e_s47_enquiry_id"),
        child_id("s47e_person_id"),
        link("referral", "s47e_referral_id"),
        start("started_on", "s47e_s47_start_date"),
        end("ended_on", "s47e_s47_end_date"),
        answer("no_further_action", "s47e_s47_nfa"),
        text("outcome", "s47e_s47_outcome_json"),
        team_id("s47e_s47_completed_by_team"),
        worker_id("s47e_s47_completed_by_worker_id"),
        recorded(),
    ),
)

initial_conferences = Table(
    "initial_conferences",
    "ssd_initial_cp_conference",
    (
        row_id("icpc_icpc_id"),
        child_id("icpc_person_id"),
        link("meeting", "icpc_icpc_meeting_id"),
        link("enquiry", "icpc_s47_enquiry_id"),
        link("plan", "icpc_cp_plan_id"),
        link("referral", "icpc_referral_id"),
        start("held_on", "icpc_icpc_date"),
        day("due_on", "icpc_icpc_target_date", planned=True),
        answer("transfer_in", "icpc_icpc_transfer_in"),
        answer("led_to_plan", "icpc_icpc_outcome_cp_flag"),
        text("outcome", "icpc_icpc_outcome_json"),
        team_id("icpc_icpc_team"),
        worker_id("icpc_icpc_worker_id"),
        recorded(),
    ),
)

cp_plans = Table(
    "cp_plans",
    "ssd_cp_plans",
    (
        row_id("cppl_cp_plan_id"),
        child_id("cppl_person_id"),
        link("referral", "cppl_referral_id"),
        link("conference", "cppl_icpc_id"),
        start("started_on", "cppl_cp_plan_start_date"),
        end("ended_on", "cppl_cp_plan_end_date"),
        answer("other_authority", "cppl_cp_plan_ola"),
        text("initial_category", "cppl_cp_plan_initial_category"),
        text("latest_category", "cppl_cp_plan_latest_category"),
        recorded(),
    ),
    episode=True,
)

cp_visits = Table(
    "cp_visits",
    "ssd_cp_visits",
    (
        row_id("cppv_cp_visit_id"),
        child_id("cppv_person_id"),
        link("plan", "cppv_cp_plan_id"),
        start("visited_on", "cppv_cp_visit_date"),
        answer("seen", "cppv_cp_visit_seen"),
        answer("seen_alone", "cppv_cp_visit_seen_alone"),
        answer("bedroom_seen", "cppv_cp_visit_bedroom"),
        recorded(),
    ),
)

cp_reviews = Table(
    "cp_reviews",
    "ssd_cp_reviews",
    (
        row_id("cppr_cp_review_id"),
        child_id("cppr_person_id"),
        link("plan", "cppr_cp_plan_id"),
        day("due_on", "cppr_cp_review_due", planned=True),
        start("held_on", "cppr_cp_review_date", mandatory=False),
        answer("quorate", "cppr_cp_review_quorate"),
        link("meeting", "cppr_cp_review_meeting_id"),
        answer("continues", "cppr_cp_review_outcome_continue_cp"),
        text("participation", "cppr_cp_review_participation"),
        recorded(),
    ),
)

core_groups = Table(
    "core_groups",
    "core_groups",
    (
        row_id("core_group_id"),
        link("plan", "cp_plan_id"),
        child_id("person_id"),
        start("met_on", "meeting_date"),
        recorded(),
    ),
)

strategy_discussions = Table(
    "strategy_discussions",
    "strategy_discussions",
    (
        row_id("discussion_id"),
        link("enquiry", "s47_enquiry_id"),
        child_id("person_id"),
        day("referred_on", "referral_date"),
        start("held_on", "discussion_date"),
        recorded(),
    ),
)

TABLES = (
    s47_enquiries,
    initial_conferences,
    cp_plans,
    cp_visits,
    cp_reviews,
    core_groups,
    strategy_discussions,
)
