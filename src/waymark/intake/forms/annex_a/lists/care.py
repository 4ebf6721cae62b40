"""Lists 8 and 9: children in care and care leavers, in the older and the newer generation."""

from __future__ import annotations

from waymark.intake.forms.annex_a.labels import codes
from waymark.intake.forms.annex_a.lists.common import allocated, child, counted, disabled, yes_no
from waymark.records.table import Table, code, day, end, start, text

_UASC = "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)"

in_care = Table(
    "annex_a_in_care",
    "Annex A list 8",
    (
        *child(),
        # the sample workbook prints one bracket too many
        yes_no("unaccompanied", _UASC, aliases=(f"{_UASC})",)),
        disabled(),
        start("started_on", "Date Started to be Looked After"),
        code("primary_need", "Child's Category of Need", codes("need")),
        yes_no(
            "second_period",
            "Is this a second or subsequent period of being a Looked After Child within the last "
            "12 months (Y/N)",
        ),
        day("legal_status_started_on", "Start date of current legal status"),
        code("legal_status", "Child's Legal Status", codes("legal_status")),
        day("reviewed_on", "Date of Latest Statutory Review"),
        day("visited_on", "Date of Last Social Work Visit"),
        code("permanence_plan", "What is the permanence plan for this child?", codes("permanence_plan")),
        day("iro_contact_on", "Date of Last IRO Visit / Contact to the Child"),
        day("health_assessed_on", "Date of Last Health Assessment"),
        day("dental_checked_on", "Date of Last Dental Check"),
        counted("placements_in_12_months", "Number of Placements in the Last 12 months"),
        end("ceased_on", "Date Ceased to be Looked After"),
        code("ceased_because", "Reason Ceased to be Looked After", codes("ceased_because")),
        day("placed_on", "Start Date of Most Recent Placement"),
        code("placement_type", "Placement Type", codes("placement_type")),
        code("provider", "Placement Provider", codes("provider")),
        text("postcode", "Placement postcode"),
        text("urn", "URN of Placement"),
        code("location", "Placement Location", codes("placement_location")),
        text("authority", "LA of Placement"),
        counted(
            "times_missing",
            "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
        ),
        counted(
            "times_absent",
            "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
        ),
        yes_no(
            "interview_offered",
            "Was the child offered a Return Interview after their last missing episode (Y/N)?",
        ),
        yes_no(
            "interview_accepted",
            "Did the child accept a Return Interview after their last missing episode (Y/N)?",
        ),
        *allocated(),
    ),
    episode=True,
    row_key=("child", "started_on"),
)

leavers = Table(
    "annex_a_leavers",
    "Annex A list 9",
    (
        *child(),
        # four columns of the newer generation: this one and those marked below
        yes_no(
            "unaccompanied", "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)"
        ),
        disabled(),
        *allocated(),
        text("personal_adviser", "Allocated Personal Advisor"),  # newer
        code("eligibility", "Eligibility Category", codes("eligibility")),
        day("pathway_plan_reviewed_on", "Latest Pathway Plan Review Date"),  # newer
        code("in_touch", "LA in Touch", codes("in_touch")),
        day("latest_contact_on", "Latest Date of Contact"),  # newer
        code("accommodation", "Type of Accommodation", codes("accommodation")),
        code("suitable", "Suitability of Accommodation", codes("suitable")),
        code("activity", "Activity Status", codes("activity")),
    ),
    row_key=("child",),
)

LISTS = (in_care, leavers)
