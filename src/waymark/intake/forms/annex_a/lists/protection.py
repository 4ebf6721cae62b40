"""Lists 5 to 7: section 47 enquiries, children in need and child protection plans."""

from __future__ import annotations

from waymark.intake.forms.annex_a.labels import codes
from waymark.intake.forms.annex_a.lists.common import allocated, child, counted, disabled, yes_no
from waymark.records.table import Table, code, day, end, start

enquiries = Table(
    "annex_a_enquiries",
    "Annex A list 5",
    (
        *child(),
        disabled(),
        start("started_on", "Strategy discussion initiating Section 47 Enquiry Start Date"),
        yes_no("conference_unnecessary", "Was an Initial Child Protection Conference deemed unnecessary?"),
        day("conference_on", "Date of Initial Child Protection Conference"),
        yes_no(
            "led_to_plan", "Did the Initial Child Protection Conference Result in a Child Protection Plan"
        ),
        counted("enquiries_in_12_months", "Number of Section 47 Enquiries in the last 12 months"),
        counted("conferences_in_12_months", "Number of ICPCs in the last 12 months"),
        *allocated(),
    ),
    row_key=(),
)

in_need = Table(
    "annex_a_in_need",
    "Annex A list 6",
    (
        *child(),
        disabled(),
        # a child may be in need from a day nobody wrote down
        start("started_on", "CIN Start Date", mandatory=False),
        code("primary_need", "Primary Need Code", codes("need")),
        day("last_seen_on", "Date Child Was Last Seen"),
        end("closed_on", "CIN Closure Date"),
        code("closed_because", "Reason for Closure", codes("closed_because")),
        code("case_status", "Case Status", codes("case_status")),
        *allocated(),
    ),
    episode=True,
    row_key=("child", "started_on"),
)

plans = Table(
    "annex_a_plans",
    "Annex A list 7",
    (
        *child(),
        disabled(),
        start("started_on", "Child Protection Plan Start Date"),
        code("initial_category", "Initial Category of Abuse", codes("category")),
        code("latest_category", "Latest Category of Abuse", codes("category")),
        day("visited_on", "Date of the Last Statutory Visit"),
        yes_no("seen_alone", "Was the Child Seen Alone?"),
        day("reviewed_on", "Date of latest review conference"),
        end("ended_on", "Child Protection Plan End Date"),
        yes_no(
            "emergency",
            "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)",
        ),
        counted("earlier_plans", "Number of Previous Child Protection Plans"),
        *allocated(),
    ),
    episode=True,
    row_key=("child", "started_on"),
)

LISTS = (enquiries, in_need, plans)
