"""Money and population: what the service costs and for how many people."""

from waymark.records.table import (
    Table,
    child_id,
    number,
    recorded,
    row_id,
    start,
    text,
)

section_17_payments = Table(
    "section_17_payments",
    "section_17",
    (
        row_id("payment_id"),
        child_id("person_id"),
        start("paid_on", "payment_date"),
        number("amount", "amount"),
        text("purpose", "purpose"),
        recorded(),
    ),
)

budget_lines = Table(
    "budget_lines",
    "budget",
    (
        row_id("line_id"),
        text("financial_year", "financial_year"),
        text("month", "month"),
        text("cost_centre", "cost_centre"),
        number("budget", "budget"),
        number("actual", "actual"),
        number("forecast", "forecast"),
    ),
)

population = Table(
    "population",
    "population",
    (
        text("authority", "la_code"),
        text("year", "year"),
        number("age_from", "age_from", low=0, high=120),
        number("age_to", "age_to", low=0, high=120),
        text("ethnicity", "ethnicity"),
        number("people", "people", low=0, whole=True),
    ),
    row_key=(),
)

TABLES = (section_17_payments, budget_lines, population)
