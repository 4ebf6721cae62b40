"""Taking part in reviews: of those held in the period of children aged 4 or more."""

from spec.edges import AS_AT
from spec.support import Case, Spec

CODES = ("PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7")

SPEC = Spec(
    "cla-review-participation",
    (
        Case(
            "How the child took part",
            as_at=AS_AT,
            tables={
                "children": "child | born_on\n" + "\n".join(f"{code} | 2008-01-01" for code in CODES),
                "cla_reviews": "id | child | period_of_care | held_on | participation\n"
                + "\n".join(f"{code} | {code} | {code} | 2018-06-01 | {code}" for code in CODES),
            },
            expect="""
            child | denominator | numerator | because
            PN0   | Y           | N         | said to be under 4
            PN1   | Y           | Y         | there, and spoke
            PN2   | Y           | Y         | there, and an advocate spoke
            PN3   | Y           | Y         | there, and said so without words
            PN4   | Y           | Y         | there
            PN5   | Y           | Y         | an advocate spoke
            PN6   | Y           | Y         | sent views
            PN7   | Y           | N         | neither there nor heard
            """,
        ),
        Case(
            "Which reviews count",
            as_at=AS_AT,
            tables={
                "children": """
                child | born_on    | expected_on
                Amy   | 2014-06-01 |
                Ben   | 2014-06-02 |
                Cal   |            | 2008-01-01
                Dan   | 2008-01-01 |
                Eva   | 2008-01-01 |
                Fay   | 2008-01-01 |
                Gus   | 2008-01-01 |
                Hal   | 2008-01-01 |
                Ivy   | 2008-01-01 |
                Jem   | 2008-01-01 |
                Kit   | 2008-01-01 |
                Lou   | 2008-01-01 |
                """,
                "cla_reviews": """
                id | child | period_of_care | held_on    | due_on     | cancelled | participation
                r1 | Amy   | amy            | 2018-06-01 | 2018-05-01 | N         | PN1
                r2 | Ben   | ben            | 2018-06-01 | 2018-07-01 | N         | PN0
                r3 | Cal   | cal            | 2018-06-01 | 2018-06-01 | N         | PN1
                r4 | Dan   | dan            | 2018-06-01 | 2018-06-01 | Y         | PN1
                r5 | Eva   | eva            | 2018-06-01 | 2018-06-01 |           | PN1
                r6 | Fay   | fay            | 2017-11-01 | 2017-10-01 | N         | PN1
                r7 | Gus   | gus            | 2017-10-31 | 2018-06-01 | N         | PN1
                r8 | Hal   | hal            | 2018-10-31 | 2018-11-05 | N         | PN1
                r9 | Ivy   | ivy            | 2018-11-01 | 2018-10-01 | N         | PN1
                ra | Jem   | jem            | 2018-06-01 | 2018-06-01 | N         | PN1
                rb | Jem   | jem            | 2018-06-01 | 2018-06-02 | N         | PN7
                rc | Jem   | jem            | 2018-09-01 | 2018-06-02 | N         | PN7
                rd | Jem   | another        | 2018-06-01 | 2018-06-02 | N         | PN7
                re | Kit   | kit            | 2018-06-01 | 2018-06-01 | N         |
                rf | Lou   | lou            |            | 2018-06-01 | N         | PN1
                """,
            },
            expect="""
            child | record | denominator | numerator | because
            Amy   | r1     | Y           | Y         | 4 that day
            Ben   | r2     | -           | -         | 4 the day after
            Cal   | r3     | -           | -         | of unknown age: whether it counts is not known
            Dan   | r4     | -           | -         | cancelled
            Eva   | r5     | Y           | Y         | a blank is not cancelled
            Fay   | r6     | Y           | Y         | on the first day of the period
            Gus   | r7     | -           | -         | the day before
            Hal   | r8     | Y           | Y         | today
            Ivy   | r9     | -           | -         | tomorrow
            Jem   | ra     | Y           | Y         | two of one day are one: the lower id
            Jem   | rc     | Y           | N         | another day
            Jem   | rd     | Y           | N         | another period of care
            Kit   | re     | Y           | ?         | how the child took part is not recorded
            Lou   | rf     | -           | -         | not held
            """,
        ),
    ),
)

test_cla_review_participation = SPEC.test()
