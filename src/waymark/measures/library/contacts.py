"""Contacts: how many there are, how fast they are decided, what becomes of them and who makes them."""

from waymark.measures.library.referrals import referrals_in_period
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Breakdown, Count, Deadline, Ratio
from waymark.records.tables.referrals import contacts
from waymark.records.terms import AS_AT, working_days

contacts_in_period = Records("contacts received", "contacts", dated=contacts.received_on)

contacts_received = Measure(
    slug="contacts-received",
    ref="C01",
    section="Front door",
    title="Contacts received",
    shape=Count(contacts_in_period),
    better=Better.NEITHER,
    period="month",
    standing="local",
    source="Sunderland, Corporate Parenting Board (February 2016), Table 1",
    why="How much comes to the front door decides how long each child waits there.",
    notes=("A contact about three children is three rows, one for each child, and counts three times.",),
)

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

contacts_leading_to_referral = Measure(
    slug="contacts-leading-to-referral",
    ref="C03",
    section="Front door",
    title="Referrals for every 100 contacts",
    shape=Ratio(over=referrals_in_period, under=contacts_in_period, percent=True),
    better=Better.NEITHER,
    period="ytd",
    standing="local",
    source="Sunderland, Corporate Parenting Board (February 2016): 1,488 of 8,392, 18%; Leeds 54%",
    why="Many contacts and few referrals: the service is asked about children it need not see, or turns away "
    "children it should.",
    notes=(
        "The referrals of the period are set beside its contacts; no referral is traced to its contact, "
        "because the extract does not link them. A referral on 1 April may come from a contact in March.",
        "What a council records as a contact differs widely. Compare a council with itself.",
        "Read it for the whole authority: few contacts have a team when they come, and referrals do.",
    ),
)

contacts_by_source = Measure(
    slug="contacts-by-source",
    ref="C04",
    section="Front door",
    title="Contacts by source",
    shape=Breakdown(contacts_in_period, contacts.column("source")),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="Annex A list 1; CIN census source of referral",
    why="Who tells the council that they worry about a child, and who never does.",
)

MEASURES = (
    contacts_received,
    contacts_decided_within_1_working_day,
    contacts_leading_to_referral,
    contacts_by_source,
)
