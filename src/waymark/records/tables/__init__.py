"""
Every table of the extract contract, in the department's own words.

One file for each part of the service. `ALL` holds them in the order of the contract;
`BY_SOURCE` finds one by the name of its file. `BY_NAME` finds those too that are made at load.
"""

from waymark.records.table import Table
from waymark.records.tables import (
    assessments,
    child_in_need,
    court,
    finance,
    health,
    leaving_care,
    looked_after,
    made,
    missing,
    people,
    permanence,
    placements,
    protection,
    quality,
    referrals,
    workers,
)

ALL: tuple[Table, ...] = (
    *people.TABLES,
    *referrals.TABLES,
    *assessments.TABLES,
    *child_in_need.TABLES,
    *protection.TABLES,
    *court.TABLES,
    *looked_after.TABLES,
    *placements.TABLES,
    *health.TABLES,
    *permanence.TABLES,
    *missing.TABLES,
    *leaving_care.TABLES,
    *workers.TABLES,
    *quality.TABLES,
    *finance.TABLES,
)

BY_NAME: dict[str, Table] = {table.name: table for table in (*ALL, *made.MADE)}
BY_SOURCE: dict[str, Table] = {table.source: table for table in ALL}
