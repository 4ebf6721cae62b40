"""Audits of practice and the grades they give."""

from waymark.records.table import Table, child_id, day, number, row_id, start, team_id, text, worker_id

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
    ),
)

TABLES = (audits,)
