"""The front door: contacts waiting for a decision, assessments and conferences due."""

from waymark.worklists.of_measures import completed
from waymark.worklists.worklist import Worklist

contacts_awaiting_decision = Worklist(
    name="contacts-awaiting-decision",
    title="Contacts awaiting a decision",
    line="Contacts with no decision yet: due by the end of the next working day",
    parts=(completed("contacts-decided-within-1-working-day", "Decision on a contact"),),
    standard="Local: 1 working day, as Working Together has it for referrals",
    measures=("contacts-decided-within-1-working-day",),
)

assessments_due = Worklist(
    name="assessments-due",
    title="Assessments due",
    line="Assessments not authorised yet: due 45 working days after they started",
    parts=(completed("assessments-within-45-working-days", "Assessment"),),
    standard="DfE: 45 working days from the start of the assessment",
    measures=("assessments-within-45-working-days",),
)

icpc_due = Worklist(
    name="icpc-due",
    title="Initial child protection conferences due",
    line="Section 47 enquiries with no conference yet: due 15 working days after the enquiry began",
    parts=(completed("icpc-within-15-working-days", "Initial conference"),),
    standard="Statutory: Working Together to Safeguard Children",
    measures=("icpc-within-15-working-days",),
)

WORKLISTS = (contacts_awaiting_decision, assessments_due, icpc_due)
