"""Children looked after: visits and reviews."""

from waymark.measures.library import regulation_28
from waymark.measures.library.care_reviews import in_care_now, in_care_on_the_due_day
from waymark.measures.library.time_in_care import first_year_ends_on
from waymark.measures.schedules import cla_reviews_due as schedule
from waymark.worklists.of_measures import kept_up, within_of
from waymark.worklists.open_now import OpenNow
from waymark.worklists.reviews import Reviews
from waymark.worklists.worklist import Worklist

FIRST_YEAR, LATER = "cla-visited-in-6-weeks-first-year", "cla-visited-in-13-weeks-after-first-year"

cla_visits_due = Worklist(
    name="cla-visits-due",
    title="Visits to looked after children due",
    line="Children looked after who must be seen: every 6 weeks in the first year, then every 13 weeks",
    parts=(
        kept_up(FIRST_YEAR, "Visit, first year"),
        kept_up(LATER, "Visit, after the first year", earlier=(first_year_ends_on, within_of(FIRST_YEAR))),
    ),
    standard="Local: the scorecard's 6 weeks and 13 weeks, which are not regulation 28",
    measures=(FIRST_YEAR, LATER),
)

cla_visits_due_regulation_28 = Worklist(
    name="cla-visits-due-regulation-28",
    title="Visits to looked after children due under regulation 28",
    line="Children looked after who must be seen, by the clock of the placement they are in",
    parts=(
        OpenNow(
            "Visit under regulation 28",
            regulation_28.visited_under_regulation_28,
            since=regulation_28.placed_on,
            last=regulation_28.last_seen_on,
            due=regulation_28.due_on,
        ),
    ),
    standard="Statutory: Care Planning Regulations 2010, regulation 28",
    measures=("cla-visits-on-time-regulation-28",),
)

cla_reviews_due = Worklist(
    name="cla-reviews-due",
    title="Reviews of looked after children due",
    line="The next review of each period of care: after 20 working days, then 3 months, then every 6 months",
    parts=(Reviews("Review", schedule, in_care_now, in_care_on_the_due_day),),
    standard="Statutory: Care Planning Regulations 2010, regulation 33",
    measures=("cla-reviews-on-time",),
)

WORKLISTS = (cla_visits_due, cla_visits_due_regulation_28, cla_reviews_due)
