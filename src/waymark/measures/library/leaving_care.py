"""Care leavers: in touch, occupied, suitably housed."""

from waymark.measures.cohorts import care_leaver, care_leavers_aged, latest_status
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Children
from waymark.measures.shapes import Count, Proportion, Recent
from waymark.records.tables.leaving_care import care_leaver_status, care_leavers
from waymark.records.terms import AS_AT, Answer, days, months

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

care_leavers_neet = Measure(
    slug="care-leavers-neet",
    ref="M03",
    section="Care leavers",
    title="Care leavers not in education, employment or training",
    shape=Proportion(of=care_leaver, meets=latest_status(care_leaver_status.activity).starts_with("G")),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="SSDA903 codes G4, G5 and G6",
    why="Some are ill or caring for a child; the rest need someone on their side.",
    notes=("Not known is neither in nor out of work: the two figures need not add up to 100%.",),
)

pathway_plans_reviewed = Measure(
    slug="pathway-plans-reviewed",
    ref="M05",
    section="Care leavers",
    title="Care leavers whose pathway plan was reviewed in the past 6 months",
    shape=Recent(
        of=care_leaver,
        last=care_leavers.last(
            care_leavers.pathway_plan_reviewed_on, care_leavers.pathway_plan_reviewed_on <= AS_AT
        ),
        within=months(6),
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="statutory",
    source="Care Leavers (England) Regulations 2010, regulation 7",
    why="A plan for a life that changes every few months goes stale in six.",
    notes=(
        "`ssd_care_leavers` says how things stood when the extract was taken: a review since then, or one "
        "before the last, is not seen.",
    ),
)

care_leavers_contacted_in_8_weeks = Measure(
    slug="care-leavers-contacted-in-8-weeks",
    ref="M06",
    section="Care leavers",
    title="Care leavers in contact in the past 8 weeks",
    shape=Recent(of=care_leaver, last=latest_status(care_leaver_status.latest_contact_on), within=days(56)),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Personal advisers keep in touch at intervals of no more than two months",
    why="In touch once a year is not in touch.",
    notes=("The contact that the latest status names; one dated after D does not count.",),
)

staying_put = Measure(
    slug="staying-put",
    ref="M07",
    section="Care leavers",
    title="Care leavers aged 18 still with their former foster carers",
    shape=Proportion(
        of=care_leavers_aged("care leavers aged 18", 18, 18),
        meets=latest_status(care_leaver_status.accommodation).starts_with("Z"),
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Children Act 1989, section 23CZA; SSDA903 accommodation code Z",
    why="Most young people live with their family at 18.",
    notes=("Of all care leavers aged 18; not all were fostered, and those could not have stayed.",),
)

care_leaver_apprenticeships = Measure(
    slug="care-leaver-apprenticeships",
    ref="M08",
    section="Care leavers",
    title="Care leavers in an apprenticeship",
    shape=Count(
        Children(
            "care leavers in an apprenticeship",
            care_leaver.meets & latest_status(care_leaver_status.activity).one_of("F4", "P4").so,
        )
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Sunderland paper (February 2016): five apprenticeships; SSDA903 codes F4 and P4",
    why="A wage, a skill and people who expect you in the morning.",
)

MEASURES = (
    care_leavers_in_touch,
    care_leavers_eet,
    care_leavers_neet,
    care_leavers_suitable_accommodation,
    pathway_plans_reviewed,
    care_leavers_contacted_in_8_weeks,
    staying_put,
    care_leaver_apprenticeships,
)
