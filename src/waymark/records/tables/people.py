"""Children and their families: who they are."""

from waymark.records.table import (
    ColumnSpec,
    Table,
    answer,
    child_id,
    code,
    day,
    end,
    link,
    recorded,
    row_id,
    start,
    text,
)

children = Table(
    "children",
    "ssd_person",
    (
        ColumnSpec("child", "pers_person_id", "id", "id", True),
        code("sex", "pers_sex", "sex"),
        text("gender", "pers_gender"),
        text("ethnicity", "pers_ethnicity"),
        day("born_on", "pers_dob"),
        day("expected_on", "pers_expected_dob", planned=True),
        day("died_on", "pers_death_date"),
        text("forename", "pers_forename"),
        text("surname", "pers_surname"),
        link("common_id", "pers_common_child_id"),
        link("legacy_id", "pers_legacy_id"),
        text("upn_unknown", "pers_upn_unknown"),
        answer("has_ehc_plan", "pers_send_flag"),
        answer("is_mother", "pers_is_mother"),
        text("nationality", "pers_nationality"),
    ),
    row_key=("child",),
)

family_links = Table(
    "family_links",
    "ssd_family",
    (row_id("fami_table_id"), link("family", "fami_family_id"), child_id("fami_person_id")),
)

mothers = Table(
    "mothers",
    "ssd_mother",
    (
        row_id("moth_table_id"),
        child_id("moth_person_id"),
        link("baby", "moth_childs_person_id"),
        day("baby_born_on", "moth_childs_dob"),
    ),
)

disabilities = Table(
    "disabilities",
    "ssd_disability",
    (row_id("disa_table_id"), child_id("disa_person_id"), text("disability", "disa_disability_code")),
)

immigration_statuses = Table(
    "immigration_statuses",
    "ssd_immigration_status",
    (
        row_id("immi_immigration_status_id"),
        child_id("immi_person_id"),
        text("status", "immi_immigration_status"),
        start("started_on", "immi_immigration_status_start_date"),
        end("ended_on", "immi_immigration_status_end_date"),
        recorded(),
    ),
    episode=True,
)

addresses = Table(
    "addresses",
    "ssd_address",
    (
        row_id("addr_table_id"),
        child_id("addr_person_id"),
        text("address", "addr_address_json"),
        text("type", "addr_address_type"),
        start("started_on", "addr_address_start_date"),
        end("ended_on", "addr_address_end_date"),
        text("postcode", "addr_address_postcode", shape="postcode"),
        recorded(),
    ),
    episode=True,
)

crosswalk = Table(
    "crosswalk",
    "id_crosswalk",
    (
        link("old_child", "old_person_id", mandatory=True),
        link("new_child", "new_person_id", mandatory=True),
        start("effective_on", "effective_date"),
    ),
    row_key=(),
)

restricted_cases = Table(
    "restricted_cases",
    "restricted_cases",
    (
        child_id("person_id"),
        start("restricted_from", "restricted_from", mandatory=False),
        end("restricted_to", "restricted_to"),
        text("allowed_group", "allowed_group"),
        text("note", "note"),
    ),
    row_key=(),
)
"""
Children whose name only a named group may see. Beyond the extract contract: Waymark's own, and optional.

No day but the child is needed: a restriction of which no day can be read holds (`engines/restricted`).
"""

TABLES = (
    children,
    family_links,
    mothers,
    disabilities,
    immigration_statuses,
    addresses,
    crosswalk,
    restricted_cases,
)
