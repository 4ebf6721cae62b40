"""Audits of practice and the grades they give."""

from waymark.records.table import (
    Table,
    child_id,
    code,
    day,
    number,
    recorded,
    row_id,
    start,
    team_id,
    text,
    worker_id,
)

audits = Table(
    "audits",
    "audits",
    (
        row_id("audit_id"),
        child_id("person_id"),
        team_id("team_id"),
        worker_id("worker_id"),
        start("audited_on", "audit_date"),
        text("tool", "tool"),
        text("auditor", "auditor_id"),
        number("grade", "grade", low=1, high=4),
        day("moderated_on", "moderated_date"),
        number("moderated_grade", "moderated_grade", low=1, high=4),
        recorded(),
    ),
)

escalations = Table(
    "escalations",
    "escalations",
    (
        row_id("escalation_id"),
        child_id("person_id"),
        start("raised_on", "raised_date"),
        code("raised_by", "raised_by", "escalation_raised_by"),
        text("stage", "stage"),
        day("resolved_on", "resolved_date"),
        recorded(),
    ),
)

voices = Table(
    "voices",
    "ssd_voice_of_child",
    (
        row_id("voch_table_id"),
        child_id("voch_person_id"),
        text("explained_worries", "voch_explained_worries"),
        text("helped_understand", "voch_story_help_understand"),
        text("agrees_worker", "voch_agree_worker"),
        text("plan_is_safe", "voch_plan_safe"),
        text("tablet_helps", "voch_tablet_help_explain"),
    ),
)

TABLES = (
    audits,
    escalations,
    voices,
)
