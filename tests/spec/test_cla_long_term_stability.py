"""Children long in care who have been in the same home for two years."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cla-long-term-stability",
    (
        Case(
            "Two years in the same home",
            as_at="2018-10-31",
            given=(
                edges.rows(edges.young("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy", "Jan")),
            ),
            tables={
                "placements": """
                child | type | started_on | ended_on   | changed_because | recorded_on
                Amy   | U4   | 2016-10-31 |            |                 | 2018-01-01
                Ben   | U4   | 2016-11-01 |            |                 | 2016-01-01
                Cal   | U4   | 2015-01-01 | 2018-10-31 | CARPL           |
                Cal   | U4   | 2018-10-31 |            |                 |
                Dan   | U4   | 2015-01-01 | 2018-11-01 | CARPL           |
                Dan   | U4   | 2018-11-01 |            |                 |
                Eva   | U6   | 2015-01-01 | 2018-05-01 | PLACE           |
                Eva   | U4   | 2018-05-01 |            |                 |
                Fay   | U6   | 2015-01-01 | 2018-05-01 | CARPL           |
                Fay   | U4   | 2018-05-01 |            | PLACE           |
                Gus   | U4   | 2015-01-01 |            |                 |
                Gus   | T1   | 2018-05-01 | 2018-05-20 |                 |
                Hal   | U4   | 2015-01-01 | 2018-05-01 | CARPL           |
                Hal   |      | 2018-05-01 |            |                 |
                Ivy   |      |            |            |                 |
                Jan   | U6   | 2015-01-01 | 2018-05-01 | CARPL           |
                Jan   | U6   | 2018-05-01 | 2018-06-01 | PLACE           |
                Jan   | U4   | 2018-06-01 |            |                 |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | two years today
            Ben   | Y           | N         | two years tomorrow
            Cal   | Y           | N         | moved today
            Dan   | Y           | Y         | moves tomorrow
            Eva   | Y           | Y         | became long-term with the same carers
            Fay   | Y           | N         | moved in May
            Gus   | Y           | Y         | a stay in hospital is no move
            Hal   | Y           | N         | moved, and that it was temporary is not known
            Ivy   | Y           | ?         | no placement is known
            Jan   | Y           | N         | moved in May, and stayed when it became long-term
            """,
        ),
        Case(
            "Only a placement that ended that very day, the child's own, says that she stayed",
            as_at="2018-10-31",
            given=(edges.rows(edges.young("Amy", "Ben", "Cal", "Dan", "Eva")),),
            tables={
                "placements": """
                child | type | started_on | ended_on   | changed_because  | period_of_care
                Amy   | U6   | 2015-01-01 | 2018-04-30 | PLACE            | p
                Amy   | U4   | 2018-05-01 |            |                  | p
                Ben   | U6   | 2015-01-01 | 2018-05-02 | PLACE            | p
                Ben   | U4   | 2018-05-01 |            |                  | p
                Cal   | U6   | 2015-01-01 | 2018-05-01 | PLACE - a status | p
                Cal   | U4   | 2018-05-01 |            |                  | p
                Dan   | U6   | 2015-01-01 | 2018-05-01 |                  | p
                Dan   | U4   | 2018-05-01 |            |                  | p
                Eva   | U6   | 2015-01-01 | 2018-05-01 | PLACE            | p
                Eva   | U6   | 2018-05-01 | 2018-05-08 | CARPL            | q
                Eva   | U4   | 2018-05-08 |            |                  | q
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | N         | it ended the day before
            Ben   | Y           | N         | it ended the day after
            Cal   | Y           | Y         | it ended that day
            Dan   | Y           | N         | why it ended is not recorded
            Eva   | Y           | N         | she moved a week later
            """,
        ),
        Case(
            "A child placed for adoption: the home before and the adoptive home together",
            as_at="2018-10-31",
            given=(
                edges.rows(
                    edges.young(
                        "Amy",
                        "Ben",
                        "Cal",
                        "Dan",
                        "Eva",
                        "Fay",
                        "Gus",
                        "Hal",
                        "Ian",
                        "Jo",
                        "Kim",
                        "Lou",
                        "Moe",
                        "Ned",
                        "Nia",
                    )
                ),
            ),
            tables={
                "placements": """
                child | type | started_on | ended_on   | changed_because
                Amy   | U4   | 2016-10-31 | 2018-05-01 | CARPL
                Amy   | A3   | 2018-05-01 |            |
                Ben   | U4   | 2016-11-01 | 2018-05-01 | CARPL
                Ben   | A4   | 2018-05-01 |            |
                Cal   | U4   | 2016-01-01 | 2018-05-01 | CARPL
                Cal   | A4   | 2018-05-01 |            |
                Dan   | U4   | 2016-01-01 | 2018-05-01 | CARPL
                Dan   | A5   | 2018-05-01 |            |
                Eva   | U4   | 2016-01-01 | 2018-05-01 | CARPL
                Eva   | A6   | 2018-05-01 |            |
                Fay   | U4   | 2016-01-01 | 2018-05-01 | CARPL
                Fay   | A6   | 2018-05-01 | 2018-10-31 | CARPL
                Fay   | U4   | 2018-10-31 |            |
                Gus   | U4   | 2016-01-01 | 2018-05-01 | CARPL
                Gus   |      | 2018-05-01 | 2018-06-01 | CARPL
                Gus   | A6   | 2018-06-01 |            |
                Hal   | U4   | 2016-01-01 | 2018-05-01 | CARPL
                Hal   | A6   | 2018-05-01 | 2018-06-01 |
                Hal   | A6   | 2018-06-01 |            |
                Kim   | U4   | 2016-01-01 | 2018-05-01 | CARPL
                Kim   | A3   | 2018-05-01 | 2018-06-01 |
                Kim   | A6   | 2018-06-01 |            |
                Lou   | U4   | 2016-01-01 | 2018-05-01 | CARPL
                Lou   | A4   | 2018-05-01 | 2018-06-01 |
                Lou   | A6   | 2018-06-01 |            |
                Moe   | U4   | 2016-01-01 | 2018-05-01 | CARPL
                Moe   | A5   | 2018-05-01 | 2018-06-01 |
                Moe   | A6   | 2018-06-01 |            |
                Ned   | U4   | 2016-01-01 | 2018-05-01 | CARPL
                Ned   | A6   | 2018-05-01 | 2018-05-31 |
                Ned   | A6   | 2018-06-01 |            |
                Nia   | U4   | 2016-01-01 | 2018-05-01 | CARPL
                Nia   | A6   | 2018-05-01 | 2018-06-02 |
                Nia   | A6   | 2018-06-01 |            |
                Ian   | U4   | 2016-01-01 | 2018-05-01 | CARPL
                Ian   | A6   | 2018-05-01 |            |
                Ian   | U4   | 2018-11-01 |            |
                Jo    | U4   | 2016-01-01 | 2018-05-01 | CARPL
                Jo    | A6   | 2018-05-01 | 2018-11-01 |
                Jo    | T1   | 2018-10-01 |            |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | two years in the two homes today
            Ben   | Y           | N         | two years in the two homes tomorrow
            Cal   | Y           | Y         | consent, other carers
            Dan   | Y           | Y         | placement order, the same carers
            Eva   | Y           | Y         | placement order, other carers
            Fay   | Y           | N         | no longer placed for adoption
            Gus   | Y           | N         | the home before is of unknown type, and began in May
            Hal   | Y           | N         | moved from one adoptive home to another in June
            Kim   | Y           | N         | the first with her carers, by consent
            Lou   | Y           | N         | the first with others, by consent
            Moe   | Y           | N         | the first with his carers, by order
            Ned   | Y           | Y         | the other ended the day before
            Nia   | Y           | Y         | the other ended the day after
            Ian   | Y           | Y         | the adoptive home ends tomorrow
            Jo    | Y           | Y         | in hospital for now
            """,
        ),
        Case(
            "Under 16, and two and a half years in care",
            as_at="2018-03-29",
            tables={
                "children": """
                child | born_on    | expected_on
                Amy   | 2002-03-30 | 2001-01-01
                Ben   | 2002-03-29 | 2010-01-01
                Cal   |            |
                Dan   | 2010-01-01 |
                Eva   | 2010-01-01 |
                Fay   | 2010-01-01 |
                Gil   | 2010-01-01 |
                Hope  | 2010-01-01 |
                Ian   | 2010-01-01 |
                Jo    | 2010-01-01 |
                """,
                "cla_episodes": """
                child | started_on | ceased_on  | entered_care_on
                Amy   | 2015-01-01 |            | 2015-01-01
                Ben   | 2015-01-01 |            | 2015-01-01
                Cal   | 2015-01-01 |            | 2015-01-01
                Dan   | 2018-01-01 |            | 2015-09-29
                Eva   | 2015-01-01 |            | 2015-09-30
                Fay   | 2018-01-01 |            | 2018-01-01
                Fay   | 2015-09-29 | 2018-03-30 | 2015-09-29
                Gil   | 2015-01-01 | 2018-03-29 | 2015-01-01
                Gil   | 2018-01-02 |            | 2018-01-02
                Hope  | 2018-03-30 |            | 2015-01-01
                Hope  | 2018-01-02 |            | 2018-01-02
                Ian   | 2018-01-02 |            |
                Jo    | 2018-03-29 |            | 2015-01-01
                Jo    | 2018-01-02 |            | 2018-01-02
                """,
                "placements": """
                child | type | started_on
                Amy   | U4   | 2015-01-01
                Ben   | U4   | 2015-01-01
                Cal   | U4   | 2015-01-01
                Dan   | U4   | 2015-09-29
                Eva   | U4   | 2015-09-30
                Fay   | U4   | 2015-09-30
                Gil   | U4   | 2015-01-01
                Hope  | U4   | 2015-01-01
                Ian   | U4   | 2015-01-01
                Jo    | U4   | 2015-01-01
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | 16 tomorrow
            Ben   | -           | -         | 16 today
            Cal   | ?           | ?         | the age is not known
            Dan   | Y           | Y         | two and a half years today
            Eva   | -           | -         | two and a half years tomorrow
            Fay   | Y           | Y         | by the earlier of two open episodes
            Gil   | -           | -         | the episode from 2015 ceased today
            Hope  | -           | -         | the episode that says 2015 starts tomorrow
            Ian   | ?           | ?         | the day of coming into care is not recorded
            Jo    | Y           | Y         | the episode that says 2015 starts today
            """,
        ),
        Case(
            "Two years are 24 months, whether or not a leap year lies between",
            as_at="2020-10-31",
            given=(edges.rows(edges.young("Amy", "Ben")),),
            tables={
                "placements": """
                child | type | started_on
                Amy   | U4   | 2018-10-31
                Ben   | U4   | 2018-11-01
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | two years today
            Ben   | Y           | N         | two years tomorrow
            """,
        ),
        Case(
            "The group is children looked after",
            as_at=edges.AS_AT,
            given=(
                edges.looked_after("2015-01-01")
                .each(
                    children={"born_on": "2010-01-01"},
                    placements={"type": "U4", "started_on": "2015-01-01"},
                )
                .given(numerator="Y"),
            ),
        ),
    ),
)

test_cla_long_term_stability = SPEC.test()
