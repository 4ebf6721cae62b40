"""Children and their families: who they are."""

from waymark.records.table import ColumnSpec, Table, child_id, code, day, link, row_id, text

children = Table(
    "children",
    "ssd_person",
    (
        ColumnSpec("child", "pers_person_id", "id", "id", True),
        code("sex", "pers_sex", "sex"),
        text("ethnicity", "pers_ethnicity"),
        day("born_on", "pers_dob"),
        day("expected_on", "pers_expected_dob", planned=True),
        day("died_on", "pers_death_date"),
        text("forename", "pers_forename"),
        text("surname", "pers_surname"),
    ),
    row_key=("child",),
)

family_links = Table(
    "family_links",
    "ssd_family",
    (row_id("fami_table_id"), link("family", "fami_family_id"), child_id("fami_person_id")),
)

TABLES = (children, family_links)
