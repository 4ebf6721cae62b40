"""The telephones of the front door: who gets through."""

from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Ratio
from waymark.records.tables.referrals import calls

OF_CALLS = Records("days of each queue", "calls", dated=calls.day)


def _share(slug: str, ref: str, title: str, column: str, better: Better, why: str) -> Measure:
    return Measure(
        slug=slug,
        ref=ref,
        section="Front door",
        title=title,
        shape=Ratio(
            over=OF_CALLS,
            under=OF_CALLS,
            over_weight=calls.column(column),
            under_weight=calls.offered,
            percent=True,
        ),
        better=better,
        period="month",
        standing="local",
        source="Sheffield scrutiny task group (February 2018), recommendation 5.2.5",
        why=why,
        notes=("Of the calls offered. A day with no count of calls adds nothing and is shown as not known.",),
    )


calls_answered = _share(
    "calls-answered",
    "C13",
    "Calls answered",
    "answered",
    Better.HIGHER,
    "A worried neighbour rings once.",
)

calls_abandoned = _share(
    "calls-abandoned",
    "C14",
    "Calls abandoned",
    "abandoned",
    Better.LOWER,
    "Those who hang up are those we never hear from.",
)

MEASURES = (calls_answered, calls_abandoned)
