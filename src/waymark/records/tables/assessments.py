"""Assessments of what a child needs."""

from waymark.records.table import Table, answer, child_id, end, link, row_id, start, team_id, text, worker_id

assessments = Table(
    "assessments",
    "ssd_cin_assessments",
    (
        row_id("cina_assessment_id"),
        child_id("cina_person_id"),
        link("referral", "cina_referral_id"),
        start("started_on", "cina_assessment_start_date"),
        end("authorised_on", "cina_assessment_auth_date"),
        answer("child_seen", "cina_assessment_child_seen"),
        answer("no_further_action", "cina_assessment_outcome_nfa"),
        text("outcome", "cina_assessment_outcome_json"),
        team_id("cina_assessment_team"),
        worker_id("cina_assessment_worker_id"),
    ),
)

TABLES = (assessments,)
