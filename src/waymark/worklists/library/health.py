"""The health of children looked after: assessments and dental checks due."""

from waymark.measures.library.deadlines import (
    dental_check_in_12_months,
    health_assessed_in_6_months,
    health_assessed_in_12_months,
)
from waymark.records.tables.people import children
from waymark.records.terms import months
from waymark.worklists.kept_up import KeptUp
from waymark.worklists.worklist import Worklist

health_and_dental_due = Worklist(
    name="health-and-dental-due",
    title="Health assessments and dental checks due",
    line="Looked after children due a health assessment (6 months under 5, else 12) or a dental check",
    parts=(
        KeptUp("Health assessment, under 5", health_assessed_in_6_months),
        KeptUp(
            "Health assessment, 5 or over",
            health_assessed_in_12_months,
            earlier=(children.born_on + months(60), health_assessed_in_6_months.within),
        ),
        KeptUp("Dental check", dental_check_in_12_months),
    ),
    standard="Statutory: Care Planning Regulations 2010, regulation 7. Dental: 12 months, as SSDA903 counts",
)

WORKLISTS = (health_and_dental_due,)
