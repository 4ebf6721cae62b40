"""Reviews of looked after children, and what should have happened by them and between them."""

from waymark.measures.cohorts import entered_care_on, looked_after
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Children, Records
from waymark.measures.schedules import cla_reviews_due
from waymark.measures.shapes import Proportion
from waymark.records.table import outer
from waymark.records.tables.looked_after import cla_episodes, cla_reviews, cla_visits
from waymark.records.tables.people import children
from waymark.records.tables.permanence import care_plans
from waymark.records.terms import (
    AS_AT,
    CHILD,
    Answer,
    Column,
    Elapsed,
    FirstKnown,
    Gather,
    Term,
    months,
    working_days,
)

due_on = cla_reviews_due.column("due_on")
held_on = cla_reviews_due.column("held_on")

in_care_on_the_due_day = cla_episodes.any(
    cla_episodes.open_on(outer(due_on)),
    on=cla_episodes.period_of_care,
    to=cla_reviews_due.column("subject"),
)

in_care_now = cla_episodes.any(
    cla_episodes.open, on=cla_episodes.period_of_care, to=cla_reviews_due.column("subject")
)
"""Whether a review on the schedule is of a period of care not over at D: those are still to be held."""

held_on_time: Answer = (held_on <= due_on).so

cla_reviews_on_time = Measure(
    slug="cla-reviews-on-time",
    ref="I05",
    section="Looked after",
    title="Reviews of looked after children held on time",
    shape=Proportion(
        of=Records(
            "reviews of looked after children that fell due",
            cla_reviews_due,
            in_care_on_the_due_day,
            dated=due_on,
        ),
        meets=held_on_time,
    ),
    better=Better.HIGHER,
    period="ytd",
    standing="statutory",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33",
    why="A review is where the plan for a child in care is held to account.",
    notes=(
        "Counts the reviews that fell due, held or not.",
        "If one was not held, nothing falls due after it until it is.",
    ),
)

late_in_the_last_year = Gather(
    "any",
    cla_reviews_due.name,
    cla_reviews_due.column("child"),
    CHILD,
    (due_on <= AS_AT) & (due_on > AS_AT - months(12)) & in_care_on_the_due_day & ~held_on_time,
)

cla_all_reviews_on_time = Measure(
    slug="cla-all-reviews-on-time",
    ref="I06",
    section="Looked after",
    title="Looked after children whose reviews in the past year were all on time",
    shape=Proportion(
        of=Children(
            "children looked after for 20 working days or more",
            looked_after.meets & (entered_care_on + working_days(20) <= AS_AT),
        ),
        meets=~late_in_the_last_year,
    ),
    better=Better.HIGHER,
    period="rolling-12",
    standing="local",
    source="Formerly national indicator 66; regulation 33 sets the intervals",
    why="One late review in four can mean that every child has had one.",
    notes=(
        "Reviews that fell due in the 12 months to D while the child was in care, in any period of care.",
        "The national indicator is no longer collected, and its text could not be checked: so local.",
    ),
)

TOOK_PART = ("PN1", "PN2", "PN3", "PN4", "PN5", "PN6")
"""The child was there, or gave views to be heard there (SSDA903). PN0 is a child under 4, PN7 neither."""

review_child_born_on = children.linked(CHILD, children.born_on, children.child)

cla_review_participation = Measure(
    slug="cla-review-participation",
    ref="I07",
    section="Looked after",
    title="Reviews of looked after children in which the child took part",
    shape=Proportion(
        of=Records(
            "reviews held of looked after children aged 4 or more",
            "cla_reviews",
            cla_reviews.cancelled.is_not("Y")
            & (Elapsed(review_child_born_on, cla_reviews.held_on, "years") >= 4),
            dated=cla_reviews.held_on,
            one_per=(cla_reviews.period_of_care, cla_reviews.held_on),
        ),
        meets=cla_reviews.participation.starts_with(*TOOK_PART),
    ),
    better=Better.HIGHER,
    period="rolling-12",
    standing="DfE",
    source="SSDA903",
    why="A plan made without the child is a plan for somebody else.",
    notes=(
        "A child takes part by being there (PN1 to PN4) or by sending views (PN5, PN6).",
        "Reviews of one day count once. How the child took part is not known where it is not recorded.",
    ),
)

period_of_care: Gather = cla_episodes.latest(
    cla_episodes.period_of_care, by=(cla_episodes.started_on, cla_episodes.id), where=cla_episodes.open
)
"""The period of care the child is in at D."""


def _second_review(column: Column) -> Gather:
    """A day of the second review: of those after the first, the earliest."""
    schedule = cla_reviews_due
    later: Answer = schedule.column("number") >= 2
    return Gather("first", schedule.name, schedule.column("subject"), period_of_care, later, column)


second_review_on: Term = FirstKnown((_second_review(held_on), _second_review(due_on)))
"""The day the second review was held, or is due: by then there should be a plan for permanence."""

cla_permanence_plan_by_second_review = Measure(
    slug="cla-permanence-plan-by-second-review",
    ref="I14",
    section="Looked after",
    title="Looked after children with a plan for permanence by the second review",
    shape=Proportion(
        of=Children(
            "looked after children whose second review was held or fell due",
            looked_after.meets & (second_review_on <= AS_AT).so,
        ),
        meets=care_plans.any(care_plans.open_on(outer(second_review_on))),
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="statutory",
    source="Children Act 1989 guidance and regulations, volume 2: care planning, placement and case review",
    why="A child needs to know who they will grow up with.",
    notes=(
        "A care plan open on the day of the second review, or on its due day where it was not held.",
        "Of the period of care that is open at D. Where the first review was not held, no second one is due.",
        "The extract says which plan it is, and not whether it is a good one.",
    ),
)

iro_contact_on = cla_episodes.last(
    cla_episodes.iro_contact_on, cla_episodes.open & (cla_episodes.iro_contact_on <= AS_AT)
)
"""The last contact of the independent reviewing officer with the child, by D."""

held: Answer = cla_reviews.cancelled.is_not("Y") & (cla_reviews.held_on <= AS_AT)

last_review_on = cla_reviews.last(cla_reviews.held_on, held)
"""The last review by D."""

review_before_last_on = cla_reviews.last(
    cla_reviews.held_on,
    cla_reviews.cancelled.is_not("Y")
    & (cla_reviews.held_on < outer(last_review_on))
    & (cla_reviews.held_on >= outer(entered_care_on)),
)
"""The review before the last, since the child came into care."""

in_touch_since: Term = FirstKnown((review_before_last_on, entered_care_on))

cla_iro_contact = Measure(
    slug="cla-iro-contact",
    ref="I15",
    section="Looked after",
    title="Looked after children their reviewing officer was in touch with between reviews",
    shape=Proportion(
        of=looked_after,
        meets=iro_contact_on > in_touch_since,
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Annex A of the ILACS framework, list 6; the IRO handbook (2010)",
    why="An officer who only meets a child in reviews cannot tell whether the plan is working.",
    notes=(
        "In touch since the review before the last, or since coming into care where there was none: so a "
        "child reviewed yesterday is not asked to have been seen since.",
        "The extract keeps only the last contact. One on the day of the last review counts.",
        "Not known where no contact is recorded.",
    ),
)

last_seen: Answer = cla_visits.seen.is_("Y") & (cla_visits.visited_on <= AS_AT)

cla_seen_alone = Measure(
    slug="cla-seen-alone",
    ref="I04",
    section="Looked after",
    title="Looked after children seen alone on the last visit",
    shape=Proportion(
        of=looked_after,
        meets=cla_visits.any(last_seen)
        & cla_visits.latest(
            cla_visits.seen_alone, by=(cla_visits.visited_on, cla_visits.id), where=last_seen
        ).is_("Y"),
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="statutory",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 29",
    why="Some things a child can only say when nobody else is there.",
    notes=(
        "Of the visits on which the child was seen, the last by D, whenever it was.",
        "A child never seen was not seen alone. Where it is blank it is not known.",
        "The regulations let a child refuse, and let a visit go without where it would not be right.",
    ),
)

FEATURES: tuple[tuple[Term, str], ...] = (
    (second_review_on, "the day of the second review"),
    (period_of_care, "the period of care at D"),
    (in_touch_since, "the review before the last, or the day of coming into care,"),
    (iro_contact_on, "the last contact of the reviewing officer by D"),
    (review_before_last_on, "the review before the last"),
    (last_review_on, "the last review by D"),
)
"""What each of these is called where a definition speaks of it."""
