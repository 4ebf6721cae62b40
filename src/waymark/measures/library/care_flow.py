"""Into care and out of it: who starts to be looked after, who leaves, and who is diverted."""

from waymark.measures.cohorts import not_on_short_breaks
from waymark.measures.library.permanence import left_care
from waymark.measures.library.rates import NOTE, rate_of
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Breakdown, Count, Proportion, Ratio
from waymark.records.table import outer
from waymark.records.tables.child_in_need import family_support
from waymark.records.tables.looked_after import cla_episodes
from waymark.records.tables.people import children
from waymark.records.terms import CHILD, Answer, Elapsed, Term, days, months

entered_on = cla_episodes.entered_care_on

entrants = Records(
    "children who started to be looked after",
    "cla_episodes",
    not_on_short_breaks(entered_on),
    dated=entered_on,
    one_per=(cla_episodes.child,),
    first_by=(entered_on,),
)
"""Each child once, on the first day in the period."""

entries = Records(
    "days on which a child started to be looked after",
    "cla_episodes",
    not_on_short_breaks(entered_on),
    dated=entered_on,
    one_per=(cla_episodes.child, entered_on),
)
"""Each child's every day of entry, so that a second one in the same period is seen."""

ended_looked_after: Answer = left_care.so & not_on_short_breaks(cla_episodes.ceased_on - days(1))
"""The episode ended with the child leaving care, and it was not a short break."""

leavers = Records(
    "episodes that ended with the child leaving care",
    "cla_episodes",
    ended_looked_after,
    dated=cla_episodes.ceased_on,
)

LEAVERS_NOTE = (
    "An episode that ended with no reason recorded is not counted: the child may still be looked after."
)

children_starting_to_be_looked_after = Measure(
    slug="children-starting-to-be-looked-after",
    ref="H01",
    section="Looked after",
    title="Children starting to be looked after",
    shape=Count(entrants),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="SSDA903",
    why="How many children need a home from the council tells what to plan for.",
    notes=("A child who came into care twice in the period counts once.",),
)

children_starting_to_be_looked_after_rate = Measure(
    slug="children-starting-to-be-looked-after-rate",
    ref="H01R",
    section="Looked after",
    title="Children starting to be looked after for every 10,000 children",
    shape=rate_of(entrants),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="SSDA903; ONS mid-year population estimates",
    why="It sets how often children come into care here beside how often they do elsewhere.",
    notes=("A child who came into care twice in the period counts once.", NOTE),
)

age_at_entry: Term = Elapsed(children.linked(CHILD, children.born_on, children.child), entered_on, "years")

adolescents_starting_to_be_looked_after = Measure(
    slug="adolescents-starting-to-be-looked-after",
    ref="H02",
    section="Looked after",
    title="Children starting to be looked after who are aged 13 to 17",
    shape=Proportion(of=entrants, meets=(age_at_entry >= 13) & (age_at_entry <= 17)),
    better=Better.LOWER,
    period="rolling-12",
    standing="local",
    source="Sheffield scrutiny paper (December 2018)",
    why="Those who come into care late are the hardest to find a home for.",
    notes=("The age is that on the day the child came into care.",),
)

children_ceasing_to_be_looked_after = Measure(
    slug="children-ceasing-to-be-looked-after",
    ref="H03",
    section="Looked after",
    title="Children ceasing to be looked after, by reason",
    shape=Breakdown(of=leavers, by=cla_episodes.ceased_because),
    better=Better.NEITHER,
    period="rolling-12",
    standing="DfE",
    source="SSDA903",
    why="Where children go when they leave care says what care was for.",
    notes=(LEAVERS_NOTE, "A child who left care twice in the period counts twice; the DfE counts the last."),
)

cla_ceased_within_12_months = Measure(
    slug="cla-ceased-within-12-months",
    ref="H04",
    section="Looked after",
    title="Children leaving care within 12 months of coming in",
    shape=Proportion(of=leavers, meets=cla_episodes.ceased_on <= entered_on + months(12)),
    better=Better.HIGHER,
    period="ytd",
    standing="local",
    source="Worcestershire scrutiny paper (2018), where 48% and 35% are set side by side",
    why="Care that is brief and ends well is what many families need.",
    notes=(
        "Of those who left in the period, not of those who came in: the paper does not say which.",
        LEAVERS_NOTE,
    ),
)

cla_net_flow = Measure(
    slug="cla-net-flow",
    ref="H05",
    section="Looked after",
    title="Children coming into care for each who leaves",
    shape=Ratio(over=entrants, under=leavers),
    better=Better.NEITHER,
    period="rolling-12",
    standing="local",
    source="Middlesbrough improvement papers, where it fell from 1.8 to 0.6",
    why="Above 1 the number in care grows, below 1 it falls.",
    notes=("A child who came in twice counts once, and one who left twice counts twice.", LEAVERS_NOTE),
)

left_care_in_the_12_months_before: Answer = cla_episodes.any(
    ended_looked_after
    & (cla_episodes.ceased_on <= outer(entered_on))
    & (cla_episodes.ceased_on + months(12) >= outer(entered_on))
)

cla_second_period_within_12_months = Measure(
    slug="cla-second-period-within-12-months",
    ref="H06",
    section="Looked after",
    title="Children coming back into care within 12 months of leaving",
    shape=Proportion(of=entries, meets=left_care_in_the_12_months_before),
    better=Better.LOWER,
    period="rolling-12",
    standing="local",
    source="Annex A of the ILACS framework",
    why="A return home that breaks down is a second loss for the child.",
    notes=(
        "Counts each day on which a child came into care, so that a second one in the period is seen.",
        LEAVERS_NOTE,
    ),
)

RETURNED_HOME = ("E4A", "E4B")
"""Returned home to parents or relatives, as planned (E4A) or not (E4B) (SSDA903)."""

cla_reunified = Measure(
    slug="cla-reunified",
    ref="H07",
    section="Looked after",
    title="Children leaving care to return home",
    shape=Proportion(of=leavers, meets=cla_episodes.ceased_because.one_of(*RETURNED_HOME)),
    better=Better.HIGHER,
    period="ytd",
    standing="local",
    source="SSDA903 codes; Sheffield scrutiny paper (December 2018)",
    why="Going home, where it is safe, is the first aim of care.",
    notes=(
        "Planned (E4A) and unplanned (E4B) together; children-ceasing-to-be-looked-after shows each.",
        LEAVERS_NOTE,
    ),
)

came_into_care_within_6_months: Answer = cla_episodes.any(
    (cla_episodes.started_on <= outer(family_support.ended_on + months(6)))
    & (cla_episodes.ceased_on.is_missing | (cla_episodes.ceased_on > outer(family_support.ended_on)))
)

children_diverted_from_care = Measure(
    slug="children-diverted-from-care",
    ref="H08",
    section="Looked after",
    title="Children kept out of care by a service at its edge",
    shape=Proportion(
        of=Records(
            "children whose service at the edge of care ended",
            "family_support",
            family_support.service.is_not("reunification"),
            dated=family_support.ended_on,
            one_per=(family_support.child,),
            first_by=(family_support.ended_on,),
        ),
        meets=~came_into_care_within_6_months,
    ),
    better=Better.HIGHER,
    period="ytd",
    standing="local",
    source="Sheffield scrutiny paper (December 2018), which gives numbers and no rule",
    why="It says whether the help that is meant to keep families together does.",
    notes=(
        "Not looked after on the day the service ended or in the 6 months that follow, which is ours to say.",
        "While the 6 months are not over it counts who is out of care so far, so the figure may still fall.",
        "Reunification is left out: it is for children who are in care. A child served twice counts once, by "
        "the first to end.",
    ),
)

MEASURES = (
    children_starting_to_be_looked_after,
    children_starting_to_be_looked_after_rate,
    adolescents_starting_to_be_looked_after,
    children_ceasing_to_be_looked_after,
    cla_ceased_within_12_months,
    cla_net_flow,
    cla_second_period_within_12_months,
    cla_reunified,
    children_diverted_from_care,
)
