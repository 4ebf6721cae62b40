"""The front door: contacts and the referrals some of them become."""

from waymark.records.table import (
    Table,
    answer,
    child_id,
    code,
    day,
    end,
    number,
    recorded,
    row_id,
    start,
    team_id,
    text,
    worker_id,
)

contacts = Table(
    "contacts",
    "ssd_contacts",
    (
        row_id("cont_contact_id"),
        child_id("cont_person_id"),
        start("received_on", "cont_contact_date"),
        day("decided_on", "cont_contact_decision_date"),
        text("source", "cont_contact_source_code"),
        text("source_description", "cont_contact_source_desc"),
        text("outcome", "cont_contact_outcome_json"),
        recorded(),
    ),
)

referrals = Table(
    "referrals",
    "ssd_cin_episodes",
    (
        row_id("cine_referral_id"),
        child_id("cine_person_id"),
        start("received_on", "cine_referral_date"),
        end("closed_on", "cine_close_date"),
        day("decided_on", "cine_referral_decision_date"),
        answer("no_further_action", "cine_referral_nfa"),
        code("closed_because", "cine_close_reason", "referral_close_reason"),
        text("primary_need", "cine_cin_primary_need_code"),
        text("source", "cine_referral_source_code"),
        text("source_description", "cine_referral_source_desc"),
        text("outcome", "cine_referral_outcome_json"),
        team_id("cine_referral_team"),
        worker_id("cine_referral_worker_id"),
        recorded(),
    ),
    episode=True,
)

early_help_episodes = Table(
    "early_help_episodes",
    "ssd_early_help_episodes",
    (
        row_id("earl_episode_id"),
        child_id("earl_person_id"),
        start("started_on", "earl_episode_start_date"),
        end("ended_on", "earl_episode_end_date"),
        text("reason", "earl_episode_reason"),
        text("ended_because", "earl_episode_end_reason"),
        text("organisation", "earl_episode_organisation"),
        worker_id("earl_episode_worker_id"),
        recorded(),
    ),
    episode=True,
)

calls = Table(
    "calls",
    "calls",
    (
        start("day", "day"),
        text("queue", "queue"),
        number("offered", "offered", low=0, whole=True),
        number("answered", "answered", low=0, whole=True),
        number("abandoned", "abandoned", low=0, whole=True),
        number("average_wait_seconds", "average_wait_seconds", low=0),
    ),
    row_key=(),
)

TABLES = (contacts, referrals, early_help_episodes, calls)
