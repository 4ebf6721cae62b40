"""Before court and in it: pre-proceedings, their reviews, and care proceedings."""

from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Count, Deadline, Mean, Recent
from waymark.records.table import outer
from waymark.records.tables.court import care_proceedings, pre_proceedings, pre_proceedings_reviews
from waymark.records.terms import AS_AT, Elapsed, days

issued_since = care_proceedings.any(
    (care_proceedings.issued_on >= outer(pre_proceedings.decided_on)) & (care_proceedings.issued_on <= AS_AT)
)

in_pre_proceedings = Records(
    "children in pre-proceedings",
    "pre_proceedings",
    (
        (pre_proceedings.decided_on <= AS_AT)
        & (pre_proceedings.outcome_agreed_on.is_missing | (pre_proceedings.outcome_agreed_on > AS_AT))
    ).except_for(issued_since),
    one_per=(pre_proceedings.child,),
    first_by=(pre_proceedings.decided_on,),
)

PRE_PROCEEDINGS_NOTE = (
    "In pre-proceedings from the day it was decided, until an outcome is agreed or care proceedings are "
    "issued. Where two are open, the earlier counts."
)

children_in_pre_proceedings = Measure(
    slug="children-in-pre-proceedings",
    ref="K07",
    section="Court",
    title="Children in pre-proceedings",
    shape=Count(in_pre_proceedings),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Public Law Outline; Sunderland paper (February 2016)",
    why="The last chance for a family to change before the court is asked.",
    notes=(PRE_PROCEEDINGS_NOTE,),
)

pre_proceedings_days = Measure(
    slug="pre-proceedings-days",
    ref="K07D",
    section="Court",
    title="Days that children have been in pre-proceedings so far",
    shape=Mean(of=in_pre_proceedings, value=Elapsed(pre_proceedings.decided_on, AS_AT, "days")),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Public Law Outline; local standards are 16 or 26 weeks",
    why="While pre-proceedings drift, a child waits for a decision.",
    notes=(PRE_PROCEEDINGS_NOTE, "Divide by 7 for weeks."),
)

pre_proceedings_reviewed_in_6_weeks = Recent(
    of=in_pre_proceedings,
    last=pre_proceedings_reviews.last(
        pre_proceedings_reviews.reviewed_on, pre_proceedings_reviews.reviewed_on <= AS_AT
    ),
    within=days(42),
    since=pre_proceedings.decided_on,
)
"""Local: Sunderland reviews every six weeks."""

pre_proceedings_reviewed = Measure(
    slug="pre-proceedings-reviewed-in-6-weeks",
    ref="K08",
    section="Court",
    title="Children in pre-proceedings reviewed in the past 6 weeks",
    shape=pre_proceedings_reviewed_in_6_weeks,
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Sunderland paper (February 2016): reviewed every six weeks",
    why="A review asks whether the family has changed enough, or the court must be asked.",
    notes=(
        PRE_PROCEEDINGS_NOTE,
        "A child who entered pre-proceedings less than 6 weeks ago and has had no review is due and not "
        "late, and counts as not reviewed.",
    ),
)

care_proceedings_issued = Measure(
    slug="care-proceedings-issued",
    ref="K09N",
    section="Court",
    title="Children for whom care proceedings were issued",
    shape=Count(Records("care proceedings issued", "care_proceedings", dated=care_proceedings.issued_on)),
    better=Better.NEITHER,
    period="rolling-12",
    standing="local",
    source="Sunderland paper (February 2016); Worcestershire paper (July 2018)",
    why="The gravest step a council takes, and much of the work of its lawyers.",
    notes=("One row for each child: three brothers and sisters in one case are three.",),
)

care_proceedings_in_26_weeks = Deadline(
    of=Records("care proceedings concluded", "care_proceedings", dated=care_proceedings.concluded_on),
    starts=care_proceedings.issued_on,
    stops=care_proceedings.concluded_on,
    within=days(182),
    waits=Records(
        "care proceedings under way",
        "care_proceedings",
        (care_proceedings.issued_on <= AS_AT)
        & (care_proceedings.concluded_on.is_missing | (care_proceedings.concluded_on > AS_AT)),
    ),
    waits_from=care_proceedings.issued_on,
)
"""Children Act 1989, section 32: 26 weeks from the day the application was issued."""

care_proceedings_on_time = Measure(
    slug="care-proceedings-within-26-weeks",
    ref="K09",
    section="Court",
    title="Care proceedings concluded within 26 weeks",
    shape=care_proceedings_in_26_weeks,
    better=Better.HIGHER,
    period="rolling-12",
    standing="statutory",
    source="Children Act 1989, section 32(1)(a)(ii) (as amended by the Children and Families Act 2014)",
    why="Every week in court is a week in which a child does not know where home will be.",
    notes=(
        "The day of issue is day 0, so that 182 days are in time. The Act says 26 weeks beginning with that "
        "day, which read strictly is a day less.",
        "The court may extend the time, eight weeks at once: an extended case is late here all the same.",
    ),
)

care_proceedings_days = Measure(
    slug="care-proceedings-days",
    ref="K09D",
    section="Court",
    title="Days that care proceedings took",
    shape=Mean(
        of=Records("care proceedings concluded", "care_proceedings", dated=care_proceedings.concluded_on),
        value=Elapsed(care_proceedings.issued_on, care_proceedings.concluded_on, "days"),
    ),
    better=Better.LOWER,
    period="rolling-12",
    standing="local",
    source="Cafcass publishes the mean in weeks",
    why="How long children wait, and not only how many wait too long.",
    notes=("Divide by 7 for weeks.",),
)

MEASURES = (
    children_in_pre_proceedings,
    pre_proceedings_days,
    pre_proceedings_reviewed,
    care_proceedings_on_time,
    care_proceedings_issued,
    care_proceedings_days,
)
