"""Children in need: visits and plan reviews."""

from waymark.measures.library.child_in_need import reviewed_in_6_months
from waymark.worklists.kept_up import KeptUp
from waymark.worklists.of_measures import kept_up
from waymark.worklists.worklist import Worklist

cin_visits_due = Worklist(
    name="cin-visits-due",
    title="Child in need visits due",
    line="Assessed children in need who must be seen, 4 weeks after the last visit or the referral",
    parts=(kept_up("cin-visited-in-4-weeks", "Visit"),),
    standard="Local: 28 days",
    measures=("cin-visited-in-4-weeks",),
)

cin_plan_reviews_due = Worklist(
    name="cin-plan-reviews-due",
    title="Child in need plan reviews due",
    line="Plans due for review, 6 months after the last review or the plan's start",
    parts=(KeptUp("Plan review", reviewed_in_6_months, freshest=True),),
    standard="Local: 6 months",
    measures=("cin-plans-reviewed-in-6-months",),
)

WORKLISTS = (cin_visits_due, cin_plan_reviews_due)
