"""Money and population: what the service costs and for how many people."""

from waymark.records.table import Table

TABLES: tuple[Table, ...] = ()
