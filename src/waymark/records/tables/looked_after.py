"""Children looked after: episodes and periods of care, legal status, visits and reviews."""

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
    text,
)

cla_episodes = Table(
    "cla_episodes",
    "ssd_cla_episodes",
    (
        row_id("clae_cla_episode_id"),
        child_id("clae_person_id"),
        start("started_on", "clae_cla_episode_start_date"),
        end("ceased_on", "clae_cla_episode_ceased_date", aliases=("clae_cla_episode_ceased",)),
        text("started_because", "clae_cla_episode_start_reason"),
        text("primary_need", "clae_cla_primary_need_code"),
        code("ceased_because", "clae_cla_episode_ceased_reason", "cla_ceased_reason"),
        link("period_of_care", "clae_cla_id"),
        link("referral", "clae_referral_id"),
        link("placement", "clae_cla_placement_id"),
        day("entered_care_on", "clae_entered_care_date"),
        day("iro_contact_on", "clae_cla_last_iro_contact_date"),
        recorded(),
    ),
    episode=True,
)

legal_statuses = Table(
    "legal_statuses",
    "ssd_legal_status",
    (
        row_id("lega_legal_status_id"),
        child_id("lega_person_id"),
        code("status", "lega_legal_status", "legal_status"),
        start("started_on", "lega_legal_status_start_date"),
        end("ended_on", "lega_legal_status_end_date"),
        recorded(),
    ),
    episode=True,
)

cla_visits = Table(
    "cla_visits",
    "ssd_cla_visits",
    (
        row_id("clav_cla_visit_id"),
        child_id("clav_person_id"),
        link("period_of_care", "clav_cla_id"),
        start("visited_on", "clav_cla_visit_date"),
        answer("seen", "clav_cla_visit_seen"),
        answer("seen_alone", "clav_cla_visit_seen_alone"),
        recorded(),
    ),
)

cla_reviews = Table(
    "cla_reviews",
    "ssd_cla_reviews",
    (
        row_id("clar_cla_review_id"),
        parent_id("period_of_care", "clar_cla_id"),
        child_id("clar_cla_person_id"),
        day("due_on", "clar_cla_review_due_date", planned=True),
        start("held_on", "clar_cla_review_date", mandatory=False),
        answer("cancelled", "clar_cla_review_cancelled"),
        text("participation", "clar_cla_review_participation"),
        recorded(),
    ),
)

TABLES = (cla_episodes, legal_statuses, cla_visits, cla_reviews)
