"""Care leavers: in touch, occupied, suitably housed."""

from waymark.measures.cohorts import care_leaver, latest_status
from waymark.measures.measure import Better, Measure
from waymark.measures.shapes import Proportion
from waymark.records.tables.leaving_care import care_leaver_status
from waymark.records.terms import Answer

IN_TRAINING_OR_WORK = ("F", "P")
"""Activity codes for full time (F) and part time (P) education, employment or training (SSDA903)."""


def _of_care_leavers(slug: str, ref: str, title: str, meets: Answer, source: str, why: str) -> Measure:
    return Measure(
        slug=slug,
        ref=ref,
        section="Care leavers",
        title=title,
        shape=Proportion(of=care_leaver, meets=meets),
        better=Better.HIGHER,
        period="snapshot",
        standing="local",
        source=source,
        why=why,
        notes=(
            "The DfE looks at a window around each birthday; this is how things stand on the day.",
            "Not known stays in the group and is not counted as yes.",
        ),
    )


care_leavers_in_touch = _of_care_leavers(
    "care-leavers-in-touch",
    "M01",
    "Care leavers in touch",
    latest_status(care_leaver_status.in_touch).is_("Y"),
    "SSDA903 codes; Tower Hamlets scorecard 6.1 (December 2018)",
    "A council cannot be a good parent to someone it has lost touch with.",
)

care_leavers_eet = _of_care_leavers(
    "care-leavers-eet",
    "M02",
    "Care leavers in education, employment or training",
    latest_status(care_leaver_status.activity).starts_with(*IN_TRAINING_OR_WORK),
    "SSDA903 codes; Tower Hamlets scorecard 6.2 (December 2018)",
    "Work and learning are the surest way into adult life.",
)

care_leavers_suitable_accommodation = _of_care_leavers(
    "care-leavers-suitable-accommodation",
    "M04",
    "Care leavers in suitable accommodation",
    latest_status(care_leaver_status.suitable).is_("Y"),
    "SSDA903; Tower Hamlets scorecard 6.30 (December 2018)",
    "A safe, affordable home comes before everything else.",
)

MEASURES = (care_leavers_in_touch, care_leavers_eet, care_leavers_suitable_accommodation)
