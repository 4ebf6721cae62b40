"""Children who go missing, and the conversation with them when they return."""

from waymark.records.table import (
    Table,
    child_id,
    code,
    day,
    end,
    recorded,
    row_id,
    start,
)

missing_episodes = Table(
    "missing_episodes",
    "ssd_missing",
    (
        row_id("miss_table_id"),
        child_id("miss_person_id"),
        start("started_on", "miss_missing_episode_start_date"),
        end("ended_on", "miss_missing_episode_end_date"),
        code("type", "miss_missing_episode_type", "missing_type"),
        code("interview_offered", "miss_missing_rhi_offered", "yes_no_not_applicable"),
        code("interview_accepted", "miss_missing_rhi_accepted", "yes_no_not_applicable"),
        # Booked for after the child came back, so often after the extract was taken (contract, section 4).
        day("interviewed_on", "miss_missing_rhi_date", planned=True),
        recorded(),
    ),
    episode=True,
)

TABLES = (missing_episodes,)
