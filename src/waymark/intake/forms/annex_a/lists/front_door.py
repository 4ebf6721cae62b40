"""Lists 1 to 4: contacts, early help assessments, referrals and assessments."""

from __future__ import annotations

from waymark.intake.forms.annex_a.labels import codes
from waymark.intake.forms.annex_a.lists.common import allocated, child, counted, disabled, yes_no
from waymark.records.table import Table, code, day, end, start, text

contacts = Table(
    "annex_a_contacts",
    "Annex A list 1",
    (
        *child(),
        start("received_on", "Date of Contact"),
        code("source", "Contact Source", codes("source")),
    ),
    row_key=(),
)

early_help = Table(
    "annex_a_early_help",
    "Annex A list 2",
    (
        *child(),
        start("started_on", "Assessment start date"),
        day("completed_on", "Assessment completion date"),
        text("organisation", "Organisation completing assessment"),
    ),
    row_key=(),
)

referrals = Table(
    "annex_a_referrals",
    "Annex A list 3",
    (
        *child(),
        start("received_on", "Date of Referral"),
        code("source", "Referral Source", codes("source")),
        yes_no("no_further_action", "Referral NFA?"),
        counted("referrals_in_12_months", "Number of Referrals in Last 12 Months"),
        *allocated(),
    ),
    row_key=(),
)

assessments = Table(
    "annex_a_assessments",
    "Annex A list 4",
    (
        *child(),
        disabled(),
        start("started_on", "Continuous Assessment Start Date"),
        yes_no("child_seen", "Child Seen During Continuous Assessment"),
        end("authorised_on", "Continuous Assessment Date of Authorisation"),
        yes_no("needs_support", "Was the child assessed as requiring LA children's social care support?"),
        *allocated(),
    ),
    row_key=(),
)

LISTS = (contacts, early_help, referrals, assessments)
