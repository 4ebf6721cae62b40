"""Where looked after children live, what it costs, and who offers to care for them."""

from waymark.records.table import (
    Table,
    child_id,
    code,
    day,
    end,
    link,
    number,
    parent_id,
    recorded,
    row_id,
    start,
    text,
)

placements = Table(
    "placements",
    "ssd_cla_placement",
    (
        row_id("clap_cla_placement_id"),
        child_id("clap_person_id"),
        parent_id("period_of_care", "clap_cla_id"),
        start("started_on", "clap_cla_placement_start_date"),
        end("ended_on", "clap_cla_placement_end_date"),
        code("type", "clap_cla_placement_type", "placement_type"),
        text("provider", "clap_cla_placement_provider"),
        text("provider_urn", "clap_cla_placement_urn", shape="urn"),
        text("postcode", "clap_cla_placement_postcode", shape="postcode"),
        text("changed_because", "clap_cla_placement_change_reason"),
        text("authority", "clap_cla_placement_la"),
        code("out_of_area_because", "clap_out_of_area_reason", "out_of_area_reason"),
        number("weekly_cost", "clap_weekly_cost", low=0),
        # SSDA903 writes 999.9 where the distance is not known; 350 miles would cross the country
        number("distance", "clap_cla_placement_distance", low=0, high=349.9),
        recorded(),
    ),
    episode=True,
    aliases=("ssd_cla_placements",),
)

foster_households = Table(
    "foster_households",
    "foster_households",
    (
        row_id("household_id"),
        code("kind", "kind", "foster_household_kind"),
        start("approved_on", "approved_date"),
        end("ended_on", "ended_date"),
        text("ended_because", "end_reason"),
        number("approved_places", "approved_places", low=0, high=20, whole=True),
        text("ethnicity_1", "ethnicity_1"),
        text("ethnicity_2", "ethnicity_2"),
        day("last_contact_on", "last_contact_date"),
    ),
)

fostering_applications = Table(
    "fostering_applications",
    "fostering_applications",
    (
        row_id("application_id"),
        link("household", "household_id"),
        text("source", "source"),
        start("enquired_on", "enquiry_date"),
        day("visited_on", "visit_date"),
        day("assessment_started_on", "assessment_start_date"),
        day("panel_on", "panel_date", planned=True),
        day("approved_on", "approved_date"),
        day("withdrawn_on", "withdrawn_date"),
        text("transferred_from_ifa", "transferred_from_ifa"),
        recorded(),
    ),
)

placement_finance = Table(
    "placement_finance",
    "ssd_s251_finance",
    (
        row_id("s251_table_id"),
        parent_id("placement", "s251_cla_placement_id"),
        text("placeholder_1", "s251_placeholder_1"),
        text("placeholder_2", "s251_placeholder_2"),
        text("placeholder_3", "s251_placeholder_3"),
        text("placeholder_4", "s251_placeholder_4"),
    ),
)

TABLES = (placements, foster_households, fostering_applications, placement_finance)
