"""Days that social workers lose to sickness."""

from waymark.measures.library.workforce import on_our_books
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Ratio
from waymark.records.table import outer
from waymark.records.tables.workers import absences, employment
from waymark.records.terms import AS_AT, PERIOD_START, Choose, Elapsed, FirstKnown, Term, Times, days

employed_then = on_our_books & employment.open_on(outer(absences.started_on))

hours = employment.total(employment.fte, employed_then, on=employment.worker, to=absences.worker)

left_on = employment.latest(
    employment.ended_on,
    by=(employment.started_on, employment.id),
    where=employed_then,
    on=employment.worker,
    to=absences.worker,
)

over_on = FirstKnown((absences.ended_on, left_on))

first_day = Choose(absences.started_on < PERIOD_START, PERIOD_START, absences.started_on)
last_day = Choose(over_on <= AS_AT, over_on - days(1), AS_AT)

days_away = Elapsed(first_day - days(1), last_day, "working days")
"""Both days count: the day before the first is day 0."""

working_days_in_period = Elapsed(PERIOD_START - days(1), AS_AT, "working days")

sickness = Records(
    "sickness of registered social workers, agency workers apart",
    "absences",
    absences.kind.is_("sickness")
    & (absences.started_on <= AS_AT)
    & (over_on.is_missing | (over_on > PERIOD_START))
    & employment.any(employed_then, on=employment.worker, to=absences.worker),
)

social_worker_absence = Measure(
    slug="social-worker-absence",
    ref="N07",
    section="Workforce",
    title="Days that social workers lost to sickness",
    shape=Ratio(
        over=sickness,
        under=Records(
            "registered social workers employed, agency workers apart",
            "employment",
            on_our_books & employment.open,
        ),
        over_weight=Times(hours, days_away),
        under_weight=Times(employment.fte, working_days_in_period),
        percent=True,
    ),
    better=Better.LOWER,
    period="rolling-12",
    standing="DfE",
    source="Children's social work workforce census: 3.2% in England in the year to September 2023",
    why="When a social worker is ill others carry the children, and the children wait.",
    notes=(
        "Days and workers are in full-time equivalents: a day of one who works half the hours is half a day.",
        "The working days of the period are those of everyone employed on D, as the census takes those in "
        "post on 30 September. The days lost are everyone's who was employed when the sickness began, "
        "whether they have left since or not.",
        "The day an absence ends is the first day back, as a plan that ends on a day is not open at the end "
        "of it. A council that writes the last day away loses a day of each absence here.",
        "Sickness with no end goes on: to the day its worker left, or to D.",
        "Two absences of one worker over the same days count twice. Maternity and other leave do not count.",
    ),
)

FEATURES: tuple[tuple[Term, str], ...] = (
    (days_away, "the working days away in the period"),
    (first_day, "the first day away in the period"),
    (last_day, "the last day away in the period"),
    (over_on, "the day the absence was over"),
    (hours, "the full-time equivalent of the worker at the time"),
    (working_days_in_period, "the working days in the period"),
)

MEASURES = (social_worker_absence,)
