"""The front door: contacts and the referrals some of them become."""

from waymark.records.table import (
    Table,
    answer,
    child_id,
    code,
    day,
    end,
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
        team_id("cine_referral_team"),
        worker_id("cine_referral_worker_id"),
    ),
    episode=True,
)

TABLES = (contacts, referrals)
