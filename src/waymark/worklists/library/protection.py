"""Children on a protection plan: visits, core groups and reviews."""

from waymark.measures.library.protection import plan_is_open
from waymark.measures.schedules import cp_reviews_due as schedule
from waymark.worklists.of_measures import completed, kept_up
from waymark.worklists.reviews import Reviews
from waymark.worklists.worklist import Worklist

cp_visits_due = Worklist(
    name="cp-visits-due",
    title="Child protection visits due",
    line="Children on a protection plan who must be seen, 4 weeks after the last visit or the plan's start",
    parts=(kept_up("cp-visited-in-4-weeks", "Visit"),),
    standard="Local: 28 days",
    measures=("cp-visited-in-4-weeks",),
)

core_groups_due = Worklist(
    name="core-groups-due",
    title="Core groups due",
    line="The first within 10 working days of the plan's start, each next within 6 weeks",
    parts=(
        completed("initial-core-groups-on-time", "First core group"),
        kept_up("core-groups-in-6-weeks", "Core group"),
    ),
    standard="Statutory: the first by Working Together. Local: each next within 42 days",
    measures=("initial-core-groups-on-time", "core-groups-in-6-weeks"),
)

cp_reviews_due = Worklist(
    name="cp-reviews-due",
    title="Child protection reviews due",
    line="Plans whose next review conference is due: 3 months after the start, then every 6 months",
    parts=(Reviews("Review conference", schedule, plan_is_open),),
    standard="Statutory: Working Together to Safeguard Children",
    measures=("cp-reviews-on-time",),
)

WORKLISTS = (cp_visits_due, core_groups_due, cp_reviews_due)
