"""The health and wellbeing of children looked after."""

from waymark.records.table import (
    Table,
    answer,
    child_id,
    code,
    day,
    number,
    recorded,
    row_id,
    start,
    text,
)

health_checks = Table(
    "health_checks",
    "ssd_cla_health",
    (
        row_id("clah_health_check_id"),
        child_id("clah_person_id"),
        code("type", "clah_health_check_type", "health_check_type"),
        start("checked_on", "clah_health_check_date", planned=True),
        code("status", "clah_health_check_status", "health_check_status"),
        recorded(),
    ),
)

immunisations = Table(
    "immunisations",
    "ssd_cla_immunisations",
    (
        child_id("clai_person_id"),
        answer("up_to_date", "clai_immunisations_status"),
        day("updated_on", "clai_immunisations_status_date"),
    ),
    row_key=("child",),
)

substance_misuse = Table(
    "substance_misuse",
    "ssd_cla_substance_misuse",
    (
        row_id("clas_substance_misuse_id"),
        child_id("clas_person_id"),
        start("misused_on", "clas_substance_misuse_date"),
        text("substance", "clas_substance_misused"),
        text("intervention", "clas_intervention_received"),
        recorded(),
    ),
)

sdq_scores = Table(
    "sdq_scores",
    "ssd_sdq_scores",
    (
        row_id("csdq_table_id"),
        child_id("csdq_person_id"),
        # a form that did not come back has a reason and no date
        start("completed_on", "csdq_sdq_completed_date", mandatory=False),
        text("reason", "csdq_sdq_reason"),
        number("score", "csdq_sdq_score", low=0, high=40),
        recorded(),
    ),
)

TABLES = (health_checks, immunisations, substance_misuse, sdq_scores)
