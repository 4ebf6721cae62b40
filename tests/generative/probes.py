"""
Made-up measures that say what no real measure says yet, so that evaluators agree on the whole language.

Each puts terms together in a way that is allowed and unused: a total, a shift of a gathered day, unknown
inside "or", a row that looks twice outwards. They mean nothing to a service.
"""

from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Children, Records
from waymark.measures.shapes import (
    Breakdown,
    Change,
    Count,
    Mean,
    Proportion,
    Rate,
    Ratio,
    Shape,
    Share,
)
from waymark.records.table import outer
from waymark.records.tables.assessments import assessments
from waymark.records.tables.looked_after import cla_episodes, legal_statuses
from waymark.records.tables.made import child_population
from waymark.records.tables.missing import missing_episodes
from waymark.records.tables.people import children
from waymark.records.tables.placements import placements
from waymark.records.tables.protection import cp_plans, cp_visits
from waymark.records.tables.quality import audits
from waymark.records.tables.referrals import contacts, referrals
from waymark.records.tables.workers import employment, posts
from waymark.records.terms import (
    AS_AT,
    CHILD,
    PERIOD_START,
    Always,
    Choose,
    Const,
    Elapsed,
    FirstKnown,
    Gather,
    Less,
    Times,
    days,
    months,
    working_days,
)

everyone = Children("children", Always())


def _probe(slug: str, shape: Shape) -> Measure:
    return Measure(
        slug=slug,
        ref=slug,
        section="Probes",
        title=slug,
        shape=shape,
        better=Better.NEITHER,
        period="snapshot",
        standing="local",
        source="tests",
        why="To try the language.",
    )


grades = Gather("total", "audits", audits.child, CHILD, audits.audited_on <= AS_AT, audits.grade)

a_total_compared = _probe("a-total-compared", Proportion(everyone, grades >= 4))

a_total_weighed = _probe("a-total-weighed", Mean(everyone, grades))

unknown_or_yes = _probe(
    "unknown-or-yes",
    Proportion(
        Records("missing episodes", "missing_episodes"),
        missing_episodes.type.is_("M") | (missing_episodes.interviewed_on < missing_episodes.ended_on),
    ),
)

unknown_and_no = _probe(
    "unknown-and-no",
    Proportion(
        Records("missing episodes", "missing_episodes"),
        ~(missing_episodes.type.is_("M") & (missing_episodes.interviewed_on >= missing_episodes.ended_on)),
    ),
)

latest_of_two = cp_visits.latest(cp_visits.seen, by=(cp_visits.visited_on, cp_visits.id))

the_latest_says_nothing = _probe(
    "the-latest-says-nothing", Proportion(everyone, latest_of_two.is_("Y") | latest_of_two.is_missing)
)

latest_by_a_day_that_may_be_missing = _probe(
    "latest-by-a-day-that-may-be-missing",
    Proportion(
        everyone,
        assessments.latest(
            assessments.worker,
            by=(assessments.authorised_on, assessments.id),
            where=assessments.started_on <= AS_AT,
        ).is_known,
    ),
)

looking_out_twice = _probe(
    "looking-out-twice",
    Proportion(
        Records("child protection plans", "cp_plans"),
        legal_statuses.any(
            (legal_statuses.started_on <= outer(cp_plans.started_on))
            & cla_episodes.any(cla_episodes.started_on > outer(legal_statuses.started_on))
        ),
    ),
)

gathered_by_a_link = _probe(
    "gathered-by-a-link",
    Proportion(
        Records("referrals", "referrals", dated=referrals.received_on),
        assessments.first(assessments.authorised_on, on=assessments.referral, to=referrals.id)
        <= referrals.received_on + working_days(45),
    ),
)

shifts_of_every_kind = _probe(
    "shifts-of-every-kind",
    Proportion(
        Records(
            "contacts",
            "contacts",
            contacts.received_on - working_days(3) <= AS_AT,
            dated=contacts.received_on,
        ),
        (contacts.received_on + working_days(1) >= contacts.decided_on)
        & (contacts.received_on - months(1) < PERIOD_START)
        & (contacts.decided_on + days(2) > contacts.received_on - days(1)),
    ),
)

chosen_where_unknown = _probe(
    "chosen-where-unknown",
    Proportion(
        Records("placements", "placements"),
        Choose(placements.type.starts_with("T", "U"), placements.ended_on, placements.started_on) <= AS_AT,
    ),
)

the_first_known_day = _probe(
    "the-first-known-day",
    Proportion(
        Records("assessments", "assessments"),
        FirstKnown(
            (
                assessments.authorised_on,
                referrals.linked(assessments.referral, referrals.closed_on),
            )
        )
        <= AS_AT,
    ),
)

elapsed_in_every_unit = _probe(
    "elapsed-in-every-unit",
    Proportion(
        Children("children of known age", (Elapsed(children.born_on, AS_AT, "years") >= 0).if_known),
        (Elapsed(children.born_on, AS_AT, "years") < 18)
        | (Elapsed(children.born_on, PERIOD_START, "days") <= 6575)
        | (Elapsed(cp_plans.first(cp_plans.started_on), AS_AT, "working days") <= 45),
    ),
)

earlier_of_the_same_kind = _probe(
    "earlier-of-the-same-kind",
    Proportion(
        Records("legal statuses", "legal_statuses", one_per=(legal_statuses.child, legal_statuses.status)),
        legal_statuses.previous(legal_statuses.started_on, legal_statuses.child, legal_statuses.status)
        >= legal_statuses.started_on - months(6),
    ),
)

one_for_each_first_by_a_day_that_may_be_missing = _probe(
    "one-for-each-first-by-a-day-that-may-be-missing",
    Count(
        Records(
            "placements",
            "placements",
            one_per=(placements.child,),
            first_by=(placements.ended_on, placements.type),
        )
    ),
)

not_left_out = _probe(
    "not-left-out",
    Count(
        Children(
            "children referred and not on a plan for another authority",
            referrals.any().except_for(cp_plans.any(cp_plans.other_authority.is_("Y"))),
        )
    ),
)

weights_that_are_not_known = _probe(
    "weights-that-are-not-known",
    Share(
        Records("employment", "employment"),
        counts=employment.open_on(PERIOD_START),
        meets=employment.open | employment.contract.is_("agency"),
        weight=employment.fte,
    ),
)

two_tables = _probe(
    "two-tables",
    Ratio(
        over=Records("employment", "employment", employment.open),
        under=Records("posts", "posts", posts.open, one_per=(posts.team,)),
        over_weight=employment.fte,
    ),
)

rate_of_children = _probe(
    "rate-of-children",
    Rate(everyone, Records("people aged 0 to 17", "child_population"), child_population.people),
)

contacts_by_decision_month = _probe(
    "contacts-of-two-kinds",
    Breakdown(
        Records("contacts", "contacts", dated=contacts.received_on),
        Choose(contacts.decided_on <= AS_AT, Const("decided"), contacts.column("source")),
    ),
)

more_employed = _probe(
    "more-employed",
    Change(
        Records("employment", "employment", employment.open),
        Records("employment", "employment", employment.open_on(AS_AT - months(12))),
        employment.fte,
    ),
)

more_children = _probe("more-children", Change(everyone, everyone))

one_number_less_another = _probe(
    "one-number-less-another",
    Share(
        Records("audits", "audits"),
        counts=audits.audited_on <= AS_AT,
        meets=audits.moderated_on.is_known,
        weight=Less(audits.moderated_grade, audits.grade),
    ),
)

one_number_times_another = _probe(
    "one-number-times-another",
    Share(
        Records("audits", "audits"),
        counts=audits.audited_on <= AS_AT,
        meets=Times(audits.moderated_grade, audits.grade) > 4,
        weight=Times(audits.moderated_grade, Less(audits.grade, Const(1))),
    ),
)

PROBES = tuple(value for value in globals().values() if isinstance(value, Measure))
