"""Plans, visits and plan reviews for children in need, and the oversight managers record."""

from waymark.records.table import (
    Table,
    answer,
    child_id,
    code,
    day,
    end,
    link,
    parent_id,
    recorded,
    row_id,
    start,
    team_id,
    text,
    worker_id,
)

cin_plans = Table(
    "cin_plans",
    "ssd_cin_plans",
    (
        row_id("cinp_cin_plan_id"),
        child_id("cinp_person_id"),
        link("referral", "cinp_referral_id"),
        start("started_on", "cinp_cin_plan_start_date"),
        end("ended_on", "cinp_cin_plan_end_date"),
        team_id("cinp_cin_plan_team"),
        worker_id("cinp_cin_plan_worker_id"),
        recorded(),
    ),
    episode=True,
)

cin_visits = Table(
    "cin_visits",
    "ssd_cin_visits",
    (
        row_id("cinv_cin_visit_id"),
        child_id("cinv_person_id"),
        start("visited_on", "cinv_cin_visit_date"),
        answer("seen", "cinv_cin_visit_seen"),
        answer("seen_alone", "cinv_cin_visit_seen_alone"),
        answer("bedroom_seen", "cinv_cin_visit_bedroom"),
        recorded(),
    ),
)

cin_plan_reviews = Table(
    "cin_plan_reviews",
    "cin_plan_reviews",
    (
        row_id("review_id"),
        parent_id("plan", "cin_plan_id"),
        child_id("person_id"),
        # a review that was not held has no date, and is loaded (contract, section 3)
        start("reviewed_on", "review_date", mandatory=False),
        recorded(),
    ),
)

management_oversight = Table(
    "management_oversight",
    "management_oversight",
    (
        row_id("oversight_id"),
        child_id("person_id"),
        start("recorded_on", "oversight_date"),
        worker_id("worker_id"),
        day("written_up_on", "recorded_date"),
    ),
)

family_support = Table(
    "family_support",
    "edge_of_care",
    (
        row_id("service_id"),
        child_id("person_id"),
        code("service", "service", "edge_of_care_service"),
        start("started_on", "start_date"),
        end("ended_on", "end_date"),
        text("outcome", "outcome"),
        recorded(),
    ),
    episode=True,
)

TABLES = (
    cin_plans,
    cin_visits,
    cin_plan_reviews,
    management_oversight,
    family_support,
)
