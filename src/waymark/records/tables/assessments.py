"""Assessments of what a child needs, and what they found."""

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
        recorded(),
    ),
)

assessment_factors = Table(
    "assessment_factors",
    "ssd_assessment_factors",
    (
        row_id("cinf_table_id"),
        parent_id("assessment", "cinf_assessment_id"),
        text("factors", "cinf_assessment_factors_json"),
    ),
)

exploitation_assessments = Table(
    "exploitation_assessments",
    "exploitation",
    (
        row_id("assessment_id"),
        child_id("person_id"),
        start("assessed_on", "assessed_date"),
        code("kind", "kind", "exploitation_kind"),
        code("level", "level", "risk_level"),
        day("ended_on", "ended_date"),
        recorded(),
    ),
)

TABLES = (assessments, assessment_factors, exploitation_assessments)
