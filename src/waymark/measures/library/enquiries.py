"""Section 47 enquiries: how many, what followed, and which come again."""

from waymark.measures.library.rates import NOTE, rate_of
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Breakdown, Count, Proportion
from waymark.records.tables.protection import initial_conferences, s47_enquiries
from waymark.records.terms import Choose, Const, months

started = Records("s47 enquiries started", "s47_enquiries", dated=s47_enquiries.started_on)

ended = Records("s47 enquiries completed", "s47_enquiries", dated=s47_enquiries.ended_on)

EACH_CHILD = "An enquiry about three children is three rows, one for each child, and counts three times."

enquiries = Measure(
    slug="s47-enquiries",
    ref="E01",
    section="Child protection",
    title="Section 47 enquiries for every 10,000 children",
    shape=rate_of(started),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="CIN census; ONS mid-year population estimates",
    why="How often the council believes that a child may be suffering significant harm.",
    notes=(EACH_CHILD, NOTE, "Only twelve months give a rate that can be set beside the DfE's."),
)

enquiries_number = Measure(
    slug="s47-enquiries-number",
    ref="E01N",
    section="Child protection",
    title="Section 47 enquiries",
    shape=Count(started),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="CIN census",
    why="The most urgent work there is, and the most intrusive for a family.",
    notes=(EACH_CHILD,),
)

leading_to_icpc = Measure(
    slug="s47-leading-to-icpc",
    ref="E02",
    section="Child protection",
    title="Section 47 enquiries that led to an initial conference",
    shape=Proportion(
        of=ended, meets=initial_conferences.any(on=initial_conferences.enquiry, to=s47_enquiries.id)
    ),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="CIN census",
    why="Few: families are put under enquiry who need not be. Nearly all: enquiries may start too late.",
    notes=(
        "A conference counts where it names the enquiry. An enquiry whose conference was recorded without "
        "that link, or is still to be held, counts as one that led to none.",
    ),
)

no_further_action = Measure(
    slug="s47-no-further-action",
    ref="E07A",
    section="Child protection",
    title="Section 47 enquiries completed with no further action",
    shape=Proportion(of=ended, meets=s47_enquiries.no_further_action.is_("Y")),
    better=Better.LOWER,
    period="rolling-12",
    standing="local",
    source="Annex A list 5",
    why="A family went through an enquiry, and nothing was offered at the end of it.",
    notes=("Counts the enquiries completed in the period: one still open has no outcome yet.",),
)

earlier = s47_enquiries.previous(s47_enquiries.started_on)

again = s47_enquiries.started_on <= earlier + months(12)

repeat_within_12_months = Measure(
    slug="s47-repeat-within-12-months",
    ref="E07B",
    section="Child protection",
    title="Section 47 enquiries within 12 months of an earlier one",
    shape=Proportion(of=started, meets=again.so),
    better=Better.LOWER,
    period="rolling-12",
    standing="local",
    source="Annex A list 5",
    why="The first enquiry may have ended before the child was safe.",
    notes=(
        "Counted from the start of the one to the start of the other; two that start on one day are not "
        "repeats of each other.",
    ),
)

_without_action = s47_enquiries.no_further_action.is_("Y")

_ended_in = Choose(_without_action, Const("no further action"), Const("neither"))

repeat_or_no_further_action = Measure(
    slug="s47-repeat-or-no-further-action",
    ref="E07",
    section="Child protection",
    title="Section 47 enquiries, by whether they are repeats or led to nothing",
    shape=Breakdown(
        of=started,
        by=Choose(
            again & _without_action,
            Const("repeat, no further action"),
            Choose(
                again, Const("repeat"), Choose(_without_action, Const("no further action"), Const("neither"))
            ),
        ),
        kinds=("repeat, no further action", "repeat", "no further action", "neither"),
    ),
    better=Better.NEITHER,
    period="rolling-12",
    standing="local",
    source="Annex A list 5",
    why="A repeat after no further action says that the first enquiry missed something.",
    notes=(
        "The figure is how many enquiries there were. Of repeats, and of enquiries with no further action, "
        "fewer is better: each has a measure of its own.",
        "Each enquiry started in the period is of one kind. One still open, or with no outcome recorded, is "
        "a repeat or neither.",
        "A repeat starts on or before the start of an earlier enquiry of the child and 12 months.",
    ),
)

ENQUIRIES = (enquiries, enquiries_number, leading_to_icpc)

REPEATS = (repeat_or_no_further_action, no_further_action, repeat_within_12_months)
