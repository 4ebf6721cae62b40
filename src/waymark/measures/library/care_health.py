"""The health of looked after children: assessments, dental checks, immunisations and questionnaires."""

from waymark.measures.cohorts import entered_care_on
from waymark.measures.library.care_flow import entered_on, entrants
from waymark.measures.library.time_in_care import in_care_12_months_or_more
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Children, Records
from waymark.measures.shapes import Mean, Proportion, Recent
from waymark.records.table import outer
from waymark.records.tables.health import health_checks, immunisations, sdq_scores
from waymark.records.tables.people import children
from waymark.records.terms import (
    AS_AT,
    Answer,
    Choose,
    Elapsed,
    Gather,
    Term,
    days,
    months,
    term,
    working_days,
)

done: Answer = ~health_checks.status.one_of("Planned", "Refused", "Cancelled").so
"""The check took place; a return that says no more than its day says that it did."""

an_assessment: Answer = health_checks.type.is_("Health Assessment") & done

YEARLY_NOTE = "A check that was planned, refused or cancelled does not count; one with no status does."

initial_assessment_on = health_checks.first(
    health_checks.checked_on, an_assessment & (health_checks.checked_on >= outer(entered_on))
)
"""The first health assessment since the child came into care."""

initial_assessment_due_on: Term = entered_on + working_days(20)

initial_health_assessments_on_time = Measure(
    slug="initial-health-assessments-on-time",
    ref="I08",
    section="Looked after",
    title="First health assessments within 20 working days",
    shape=Proportion(
        of=Records(
            "children who started to be looked after, and whose first health assessment is done or overdue",
            "cla_episodes",
            entrants.meets & (initial_assessment_on.is_known | (initial_assessment_due_on < AS_AT)),
            dated=entered_on,
            one_per=entrants.one_per,
            first_by=entrants.first_by,
        ),
        meets=(initial_assessment_on <= initial_assessment_due_on).so,
    ),
    better=Better.HIGHER,
    period="month",
    standing="statutory",
    source=(
        "Promoting the health and well-being of looked-after children (DfE and DHSC, 2015): in time for the "
        "first review, which regulation 33 sets within 20 working days"
    ),
    why="Most children come into care with a health need that nobody has met.",
    notes=(
        "Counts children by when they came into care. One whose 20 working days are not over, and who has "
        "not been seen, is left out until then, so the newest month is small.",
        YEARLY_NOTE,
    ),
)

last_assessment_on = health_checks.last(
    health_checks.checked_on, an_assessment & (health_checks.checked_on <= AS_AT)
)
"""The last health assessment by D."""

under_five: Answer = Elapsed(children.born_on, AS_AT, "years") < 5

assessment_due_on = Choose(under_five, last_assessment_on + months(6), last_assessment_on + months(12))
"""The day by which the next assessment must be done: after 6 months for a child under 5, else after 12."""

cla_health_assessments_current = Measure(
    slug="cla-health-assessments-current",
    ref="I09",
    section="Looked after",
    title="Looked after children with an up to date health assessment",
    shape=Proportion(of=in_care_12_months_or_more, meets=(term(AS_AT) <= assessment_due_on).so),
    better=Better.HIGHER,
    period="snapshot",
    standing="statutory",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7",
    why="Health needs change, and nobody else has the whole picture.",
    notes=(
        "Every 6 months under the age of 5, every 12 months from then on; the age is that at D, and a child "
        "of unknown age is asked every 12 months.",
        "Of children looked after for 12 months or more, as in the SSDA903 return.",
        YEARLY_NOTE,
    ),
)

dental_check = Recent(
    of=in_care_12_months_or_more,
    last=health_checks.last(
        health_checks.checked_on,
        health_checks.type.is_("Dental Check") & done & (health_checks.checked_on <= AS_AT),
    ),
    within=days(365),
    since=entered_care_on,
)

cla_dental_check_current = Measure(
    slug="cla-dental-check-current",
    ref="I10",
    section="Looked after",
    title="Looked after children with a dental check in the past year",
    shape=dental_check,
    better=Better.HIGHER,
    period="snapshot",
    standing="DfE",
    source="SSDA903",
    why="Bad teeth hurt, and are a sign of what else has been let go.",
    notes=("Of children looked after for 12 months or more, as in the SSDA903 return.", YEARLY_NOTE),
)

up_to_date = immunisations.latest(
    immunisations.up_to_date,
    by=(immunisations.updated_on,),
    where=~(immunisations.updated_on > AS_AT).so,
)
"""What is recorded of the child's immunisations; what was written after D is not known at D."""

cla_immunisations_current = Measure(
    slug="cla-immunisations-current",
    ref="I11",
    section="Looked after",
    title="Looked after children whose immunisations are up to date",
    shape=Proportion(of=in_care_12_months_or_more, meets=up_to_date.is_("Y")),
    better=Better.HIGHER,
    period="snapshot",
    standing="DfE",
    source="SSDA903",
    why="A child who has moved often has often missed a jab.",
    notes=(
        "Of children looked after for 12 months or more, as in the SSDA903 return.",
        "A child has one record, which says how things stood when it was last changed. As at a day before "
        "that it is not known.",
    ),
)

_age: Term = Elapsed(children.born_on, AS_AT, "years")

of_questionnaire_age = Children(
    "children looked after for 12 months or more and aged 4 to 16",
    in_care_12_months_or_more.meets & ((_age >= 4) & (_age <= 16)),
)


def _in_the_last_year() -> Answer:
    return (sdq_scores.completed_on <= AS_AT) & (sdq_scores.completed_on > AS_AT - months(12))


latest_score: Gather = sdq_scores.latest(
    sdq_scores.score,
    by=(sdq_scores.completed_on, sdq_scores.id),
    where=sdq_scores.score.is_known & _in_the_last_year(),
)

SDQ_NOTES = (
    "The strengths and difficulties questionnaire gives 0 to 40: the higher, the more difficulties.",
    "The latest in the 12 months to D, of children looked after for 12 months or more and aged 4 to 16 at D.",
)

cla_sdq_score = Measure(
    slug="cla-sdq-score",
    ref="I12",
    section="Looked after",
    title="Average difficulties score of looked after children",
    shape=Mean(of=of_questionnaire_age, value=latest_score),
    better=Better.LOWER,
    period="snapshot",
    standing="DfE",
    source="SSDA903",
    why="It is the one national measure of how children in care feel and fare.",
    notes=(*SDQ_NOTES, "A score of 17 or more is a cause for concern, 14 to 16 borderline (SSDA903 guide)."),
)

cla_sdq_returned = Measure(
    slug="cla-sdq-returned",
    ref="I12R",
    section="Looked after",
    title="Looked after children with a difficulties score in the past year",
    shape=Proportion(of=of_questionnaire_age, meets=latest_score.is_known),
    better=Better.HIGHER,
    period="snapshot",
    standing="DfE",
    source="SSDA903",
    why="An average says little while half the questionnaires are missing.",
    notes=SDQ_NOTES,
)

FEATURES: tuple[tuple[Term, str], ...] = (
    (assessment_due_on, "the day the next health assessment is due"),
    (last_assessment_on, "the last health assessment by D"),
    (initial_assessment_on, "the first health assessment since coming into care"),
    (latest_score, "the latest score in the 12 months to D"),
    (done, "the check took place"),
)
"""What each of these is called where a definition speaks of it."""

MEASURES = (
    initial_health_assessments_on_time,
    cla_health_assessments_current,
    cla_dental_check_current,
    cla_immunisations_current,
    cla_sdq_score,
    cla_sdq_returned,
)
