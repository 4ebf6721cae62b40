"""Where looked after children live."""

from waymark.records.table import Table, child_id, code, end, link, number, row_id, start, text

placements = Table(
    "placements",
    "ssd_cla_placement",
    (
        row_id("clap_cla_placement_id"),
        child_id("clap_person_id"),
        link("period_of_care", "clap_cla_id"),
        start("started_on", "clap_cla_placement_start_date"),
        end("ended_on", "clap_cla_placement_end_date"),
        code("type", "clap_cla_placement_type", "placement_type"),
        text("provider", "clap_cla_placement_provider"),
        text("authority", "clap_cla_placement_la"),
        text("out_of_area_because", "clap_out_of_area_reason"),
        number("weekly_cost", "clap_weekly_cost", low=0),
        number("distance", "clap_cla_placement_distance", low=0),
    ),
    episode=True,
    aliases=("ssd_cla_placements",),
)

TABLES = (placements,)
