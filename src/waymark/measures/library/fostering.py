"""Foster households: how many, who is on the way to becoming one, who leaves, and how they are kept."""

from waymark.measures.cohorts import looked_after
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Breakdown, Count, Proportion
from waymark.records.tables.people import children
from waymark.records.tables.placements import foster_households, fostering_applications
from waymark.records.terms import AS_AT, Answer, Choose, Column, Const, Elapsed, Term, term

households = Records("foster households approved", "foster_households", foster_households.open)

foster_households_approved = Measure(
    slug="foster-households-approved",
    ref="J11",
    section="Fostering",
    title="Foster households of the council's own",
    shape=Count(households),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Ofsted fostering return; Sheffield task group (February 2018): 260, wanted 400 to 450",
    why="Every carer of the council's own is a child who can stay near home.",
    notes=("Of every kind: mainstream, connected persons and short breaks. By household and not by carer.",),
)

STAGES = ("enquired", "visited", "in assessment", "at panel", "approved", "withdrawn")


def _stage(otherwise: Term, *reached: tuple[str, Column]) -> Term:
    """The last of the stages reached by D; the first given is looked for last."""
    for name, day in reached:
        otherwise = Choose(day <= AS_AT, Const(name), otherwise)
    return otherwise


fostering_pipeline = Measure(
    slug="fostering-pipeline",
    ref="J12",
    section="Fostering",
    title="Enquiries about fostering by the stage they have reached",
    shape=Breakdown(
        of=Records(
            "enquiries about fostering", "fostering_applications", dated=fostering_applications.enquired_on
        ),
        by=_stage(
            term("enquired"),
            ("visited", fostering_applications.visited_on),
            ("in assessment", fostering_applications.assessment_started_on),
            ("at panel", fostering_applications.panel_on),
            ("approved", fostering_applications.approved_on),
            ("withdrawn", fostering_applications.withdrawn_on),
        ),
        kinds=STAGES,
    ),
    better=Better.NEITHER,
    period="ytd",
    standing="local",
    source="Sheffield scrutiny paper (December 2018): 3 approved, 9 ready, 7 in training, 28 to panel",
    why="Where those who want to foster are lost tells what to mend.",
    notes=(
        "Of the enquiries of the period, by the furthest stage that each had reached by D; one withdrawn is "
        "withdrawn, whatever it had reached.",
        "Approved households that wait for a child cannot be told: nothing links a child to a household.",
    ),
)

fostering_leavers = Measure(
    slug="fostering-transfers-and-leavers",
    ref="J13",
    section="Fostering",
    title="Foster households that left",
    shape=Count(
        Records("foster households that ended", "foster_households", dated=foster_households.ended_on)
    ),
    better=Better.NEITHER,
    period="ytd",
    standing="local",
    source="Ofsted fostering return",
    why="Keeping a carer costs less than finding one.",
    notes=("Those who came from an agency are the measure beside this one: fostering-transfers-in.",),
)

fostering_transfers_in = Measure(
    slug="fostering-transfers-in",
    ref="J13N",
    section="Fostering",
    title="Foster carers approved who came from an agency",
    shape=Count(
        Records(
            "foster carers approved who came from an independent fostering agency",
            "fostering_applications",
            fostering_applications.transferred_from_ifa.starts_with("Y", "y").so,
            dated=fostering_applications.approved_on,
        )
    ),
    better=Better.HIGHER,
    period="ytd",
    standing="local",
    source="Sunderland paper (February 2016): five",
    why="A carer who comes over brings experience, and often the child.",
)

carers_contacted_in_4_weeks = Measure(
    slug="carers-contacted-in-4-weeks",
    ref="J15",
    section="Fostering",
    title="Foster households contacted in the past 4 weeks",
    shape=Proportion(of=households, meets=Elapsed(foster_households.last_contact_on, AS_AT, "days") <= 28),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Sheffield task group (February 2018): contact every four weeks",
    why="Carers who are left alone give up.",
    notes=("Only the last contact is recorded: for a month before it, whether there was one is not known.",),
)

NOT_OBTAINED = ("NOBT", "REFU")
"""DfE ethnicity codes: information not yet obtained, and refused."""


def is_recorded(ethnicity: Column) -> Answer:
    """Whether an ethnicity is written, and not by a code that says it is not known."""
    return ethnicity.is_known & ~ethnicity.starts_with(*NOT_OBTAINED)


ethnicity_recorded = Measure(
    slug="ethnicity-recorded",
    ref="J16",
    section="Fostering",
    title="Looked after children whose ethnicity is recorded",
    shape=Proportion(
        of=looked_after,
        meets=is_recorded(children.ethnicity),
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Sheffield task group (February 2018): 14 of 452 not recorded",
    why="Nobody can see whom the service fails, nor match a child with carers, without it.",
    notes=("Not yet obtained (NOBT) and refused (REFU) are not recorded.",),
)

carer_ethnicity_recorded = Measure(
    slug="carer-ethnicity-recorded",
    ref="J16C",
    section="Fostering",
    title="Foster households whose ethnicity is recorded",
    shape=Proportion(
        of=households,
        meets=is_recorded(foster_households.ethnicity_1),
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Sheffield task group (February 2018): not recorded for any carer",
    why="A child can only be matched with carers who share its heritage if that is known of both.",
    notes=("Of the first carer. Not yet obtained (NOBT) and refused (REFU) are not recorded.",),
)

MEASURES = (
    foster_households_approved,
    fostering_pipeline,
    fostering_leavers,
    fostering_transfers_in,
    carers_contacted_in_4_weeks,
    ethnicity_recorded,
    carer_ethnicity_recorded,
)
