"""Before court and in it: pre-proceedings, their reviews, and care proceedings."""

from waymark.records.table import (
    Table,
    child_id,
    day,
    link,
    number,
    recorded,
    row_id,
    start,
    text,
)

pre_proceedings = Table(
    "pre_proceedings",
    "ssd_pre_proceedings",
    (
        row_id("prep_table_id"),
        child_id("prep_person_id"),
        link("family", "prep_plo_family_id"),
        start("decided_on", "prep_pre_pro_decision_date"),
        day("first_meeting_on", "prep_initial_pre_pro_meeting_date"),
        text("outcome", "prep_pre_pro_outcome"),
        day("outcome_agreed_on", "prep_agree_stepdown_issue_date"),
        number("cp_plans", "prep_cp_plans_referral_period", low=0, high=50, whole=True),
        text("gateway_outcome", "prep_legal_gateway_outcome"),
        number("earlier_pre_proceedings", "prep_prev_pre_proc_child", low=0, high=50, whole=True),
        number("earlier_care_proceedings", "prep_prev_care_proc_child", low=0, high=50, whole=True),
        day("letter_on", "prep_pre_pro_letter_date"),
        day("care_letter_on", "prep_care_pro_letter_date"),
        number("meetings", "prep_pre_pro_meetings_num", low=0, high=200, whole=True),
        text("parents_represented", "prep_pre_pro_parents_legal_rep"),
        text("represented_at_issue", "prep_parents_legal_rep_point_of_issue"),
        link("court_reference", "prep_court_reference"),
        number("hearings", "prep_care_proc_court_hearings", low=0, high=200, whole=True),
        text("short_notice", "prep_care_proc_short_notice"),
        text("short_notice_because", "prep_proc_short_notice_reason"),
        text("first_plan_approved", "prep_la_inital_plan_approved"),
        text("first_plan", "prep_la_initial_care_plan"),
        text("final_plan_approved", "prep_la_final_plan_approved"),
        text("final_plan", "prep_la_final_care_plan"),
        recorded(),
    ),
)

pre_proceedings_reviews = Table(
    "pre_proceedings_reviews",
    "pre_proceedings_reviews",
    (
        row_id("review_id"),
        child_id("person_id"),
        # a review that was not held has no date, and is loaded (contract, section 3)
        start("reviewed_on", "review_date", mandatory=False),
        recorded(),
    ),
)

care_proceedings = Table(
    "care_proceedings",
    "care_proceedings",
    (
        row_id("proceedings_id"),
        child_id("person_id"),
        start("issued_on", "issued_date"),
        day("concluded_on", "concluded_date"),
        text("outcome", "outcome"),
        recorded(),
    ),
)

TABLES = (pre_proceedings, pre_proceedings_reviews, care_proceedings)
