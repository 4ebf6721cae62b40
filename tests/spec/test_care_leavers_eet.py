"""Care leavers in education, employment or training, of those aged 17 to 21."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "care-leavers-eet",
    (
        Case(
            "The activity code of the latest status by D starts with F or P",
            as_at="2018-10-31",
            given=(
                edges.rows(
                    edges.leaving_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy", "Joe")
                ),
            ),
            tables={
                "care_leaver_status": """
                child | effective_on | latest_contact_on | eligibility | in_touch | suitable | activity
                Amy   | 2018-01-01   |                   | relevant    | N        | N        | F1
                Ben   | 2018-01-01   |                   | relevant    | N        | N        | P5
                Cal   | 2018-01-01   |                   | relevant    | Y        | Y        | G4
                Dan   | 2018-01-01   |                   | relevant    | Y        | Y        | G6
                Eva   | 2018-01-01   |                   | relevant    | Y        | Y        |
                Fay   | 2017-01-01   | 2018-09-01        | relevant    |          |          | P1
                Fay   | 2018-01-01   | 2018-05-01        | relevant    |          |          | G4
                Gus   | 2017-01-01   |                   | relevant    |          |          | G4
                Gus   | 2018-10-31   |                   | relevant    |          |          | F2
                Hal   | 2018-01-01   |                   | relevant    |          |          | F2
                Hal   | 2018-11-01   |                   | relevant    |          |          | G4
                Ivy   | 2017-01-01   | 2018-09-01        | relevant    |          |          | F2
                Ivy   | 2018-01-01   | 2018-05-01        | relevant    |          |          |
                Joe   | 2018-01-01   |                   | qualifying  |          |          | F2
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | full time
            Ben   | Y           | Y         | part time
            Cal   | Y           | N         | not in work or learning: illness or disability
            Dan   | Y           | N         | not in work or learning: caring for a child
            Eva   | Y           | ?         | not recorded: stays in the group, and is not a yes
            Fay   | Y           | N         | part time last year, nothing now
            Gus   | Y           | Y         | full time from today
            Hal   | Y           | Y         | nothing only from tomorrow
            Ivy   | Y           | ?         | the latest status does not say; an older one does not stand in
            Joe   | -           | -         | qualifying, so not one of the group
            """,
        ),
        Case(
            "The group is care leavers aged 17 to 21; nothing more is known of them",
            as_at=edges.AS_AT,
            given=(edges.CARE_LEAVER.given(numerator="?"),),
        ),
    ),
)

test_care_leavers_eet = SPEC.test()
