"""Care leavers in suitable accommodation, of those aged 17 to 21."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "care-leavers-suitable-accommodation",
    (
        Case(
            "Suitable is what the latest status by D says",
            as_at="2018-10-31",
            given=(edges.rows(edges.leaving_care("Amy", "Ben", "Eva", "Fay", "Gus", "Hal", "Ivy", "Joe")),),
            tables={
                "care_leaver_status": """
                child | effective_on | latest_contact_on | eligibility | in_touch | suitable | activity
                Amy   | 2018-01-01   |                   | relevant    | N        | Y        | G4
                Ben   | 2018-01-01   |                   | relevant    | Y        | N        | F1
                Eva   | 2018-01-01   |                   | relevant    | Y        |          | F1
                Fay   | 2017-01-01   | 2018-09-01        | relevant    |          | Y        |
                Fay   | 2018-01-01   | 2018-05-01        | relevant    |          | N        |
                Gus   | 2017-01-01   |                   | relevant    |          | N        |
                Gus   | 2018-10-31   |                   | relevant    |          | Y        |
                Hal   | 2018-01-01   |                   | relevant    |          | Y        |
                Hal   | 2018-11-01   |                   | relevant    |          | N        |
                Ivy   | 2017-01-01   | 2018-09-01        | relevant    |          | Y        |
                Ivy   | 2018-01-01   | 2018-05-01        | relevant    |          |          |
                Joe   | 2018-01-01   |                   | qualifying  |          | Y        |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | suitable
            Ben   | Y           | N         | not suitable
            Eva   | Y           | ?         | not recorded: stays in the group, and is not a yes
            Fay   | Y           | N         | suitable last year, not now
            Gus   | Y           | Y         | suitable from today
            Hal   | Y           | Y         | unsuitable only from tomorrow
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

test_care_leavers_suitable_accommodation = SPEC.test()
