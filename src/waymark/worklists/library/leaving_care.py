"""Care leavers: out of touch, without work or a course, badly housed; and who is about to turn 16 or 18."""

from waymark.measures.cohorts import care_leaver, latest_status, looked_after
from waymark.measures.populations import Children
from waymark.records.tables.leaving_care import care_leaver_status
from waymark.records.tables.people import children
from waymark.records.terms import AS_AT, Term, days, months
from waymark.worklists.of_measures import kept_up, short_of
from waymark.worklists.open_now import OpenNow
from waymark.worklists.worklist import Worklist

as_known_since = latest_status(care_leaver_status.effective_on)
last_contact_on = latest_status(care_leaver_status.latest_contact_on)

care_leavers_out_of_touch = Worklist(
    name="care-leavers-out-of-touch",
    title="Care leavers out of touch",
    line="Care leavers aged 17 to 21 not known to be in touch",
    parts=(
        short_of(
            "care-leavers-in-touch",
            "Get in touch",
            as_known_since,
            last_contact_on,
            (latest_status(care_leaver_status.in_touch),),
        ),
    ),
    standard="No deadline: the longest first",
    measures=("care-leavers-in-touch",),
)

not_eet = Worklist(
    name="not-eet",
    title="Care leavers not in education, employment or training",
    line="Care leavers aged 17 to 21 not known to be in education, employment or training",
    parts=(
        short_of(
            "care-leavers-eet",
            "Education, employment or training",
            as_known_since,
            last_contact_on,
            (latest_status(care_leaver_status.activity),),
        ),
    ),
    standard="No deadline: the longest first",
    measures=("care-leavers-eet",),
)

unsuitable_accommodation = Worklist(
    name="unsuitable-accommodation",
    title="Care leavers in unsuitable accommodation",
    line="Care leavers aged 17 to 21 not known to live somewhere suitable",
    parts=(
        short_of(
            "care-leavers-suitable-accommodation",
            "A suitable home",
            as_known_since,
            last_contact_on,
            (latest_status(care_leaver_status.accommodation),),
        ),
    ),
    standard="No deadline: the longest first",
    measures=("care-leavers-suitable-accommodation",),
)

pathway_plan_review = kept_up("pathway-plans-reviewed", "Pathway plan review")

never_reviewed = Children(
    "care leavers whose pathway plan was never reviewed",
    care_leaver.meets & pathway_plan_review.shape.last.is_missing,
)

pathway_plans_due = Worklist(
    name="pathway-plans-due",
    title="Pathway plan reviews due",
    line="Care leavers whose pathway plan is due for review, 6 months after the last review",
    parts=(
        pathway_plan_review,
        OpenNow("Pathway plan review, none recorded", never_reviewed),
    ),
    standard="Statutory: Care Leavers (England) Regulations 2010, at least every 6 months",
    measures=("pathway-plans-reviewed",),
)


def birthday(age: int) -> Term:
    """The day a child turns that age: for one born on 29 February, 1 March where there is none."""
    return children.born_on - days(1) + months(12 * age) + days(1)


def _turning(age: int, what: str) -> OpenNow:
    still_to_come = Children(
        f"children looked after who turn {age}", looked_after.meets & (birthday(age) >= AS_AT)
    )
    return OpenNow(f"Turns {age}: {what}", still_to_come, due=birthday(age))


turning_16_and_18 = Worklist(
    name="turning-16-and-18",
    title="Looked after children turning 16 or 18",
    line="Children looked after who turn 16 (a pathway plan) or 18 (leaving care) in the days ahead",
    parts=(_turning(16, "pathway plan"), _turning(18, "leaving care")),
    standard="The birthday: ask for more days with --ahead 90",
)

WORKLISTS = (
    care_leavers_out_of_touch,
    not_eet,
    unsuitable_accommodation,
    pathway_plans_due,
    turning_16_and_18,
)
