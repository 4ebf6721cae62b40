"""The front door: how fast contacts are decided, and how many children come back."""

from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Breakdown, Deadline, Proportion
from waymark.records.table import outer
from waymark.records.tables.referrals import contacts, referrals
from waymark.records.terms import AS_AT, months, working_days

contacts_decided_within_1_working_day = Measure(
    slug="contacts-decided-within-1-working-day",
    ref="C02",
    section="Front door",
    title="Contacts decided within 1 working day",
    shape=Deadline(
        of=Records("contacts decided", "contacts", dated=contacts.decided_on),
        starts=contacts.received_on,
        stops=contacts.decided_on,
        within=working_days(1),
        waits=Records(
            "contacts with no decision yet",
            "contacts",
            (contacts.received_on <= AS_AT)
            & (contacts.decided_on.is_missing | (contacts.decided_on > AS_AT)),
        ),
        waits_from=contacts.received_on,
    ),
    better=Better.HIGHER,
    period="ytd",
    standing="local",
    source="Working Together to Safeguard Children: a decision within one working day, applied to contacts",
    why="A child at risk should not wait in a queue for someone to read about them.",
)

still_open_that_day = referrals.any(
    (referrals.received_on < outer(referrals.received_on))
    & (referrals.closed_on.is_missing | (referrals.closed_on > outer(referrals.received_on)))
    & referrals.no_further_action.is_not("Y")
)

re_referrals_within_12_months = Measure(
    slug="re-referrals-within-12-months",
    ref="C06",
    section="Front door",
    title="Referrals within 12 months of an earlier referral",
    shape=Proportion(
        of=Records(
            "days on which a child was referred",
            "referrals",
            ~still_open_that_day,
            dated=referrals.received_on,
            one_per=(referrals.child, referrals.received_on),
        ),
        meets=(referrals.received_on <= referrals.previous(referrals.received_on) + months(12)).so,
    ),
    better=Better.LOWER,
    period="rolling-12",
    standing="DfE",
    source="CIN census: a referral within 12 months of a previous referral",
    why="Children who come back may have been closed too soon.",
    notes=(
        "A child referred twice on one day counts once.",
        "Days on which an earlier episode of the child is still open are left out.",
    ),
)

contacts_by_source = Measure(
    slug="contacts-by-source",
    ref="C04",
    section="Front door",
    title="Contacts by source",
    shape=Breakdown(
        Records("contacts received", "contacts", dated=contacts.received_on), contacts.column("source")
    ),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="Annex A list 1; CIN census source of referral",
    why="Who tells the council that they worry about a child, and who never does.",
)

MEASURES = (
    contacts_decided_within_1_working_day,
    re_referrals_within_12_months,
    contacts_by_source,
)
