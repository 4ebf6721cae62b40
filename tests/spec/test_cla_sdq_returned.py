"""Difficulties questionnaires: a score in the past 12 months, of children of an age to have one."""

from spec.care_edges import a_year_in_care
from spec.edges import AS_AT, in_care, rows
from spec.sdq import AGED, AGES, BORN, OF_THE_AGES, SCORED, SCORES
from spec.support import Case, Spec

SPEC = Spec(
    "cla-sdq-returned",
    (
        Case(
            "Of children aged 4 to 16",
            as_at=AS_AT,
            given=(rows(in_care(*AGED, since="2017-01-01")),),
            tables={"children": AGES, "sdq_scores": OF_THE_AGES},
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | 4 today
            Ben   | -           | -         | 4 tomorrow
            Cal   | Y           | Y         | 17 tomorrow
            Dan   | -           | -         | 17 today
            Eva   | ?           | ?         | of unknown age
            """,
        ),
        Case(
            "A score in the 12 months to the day",
            as_at=AS_AT,
            given=(rows(in_care(*SCORED, since="2017-01-01")),),
            tables={"children": BORN, "sdq_scores": SCORES},
            expect="""
            child | denominator | numerator | because
            Fay   | Y           | Y         | on the first day of the 12 months
            Gus   | Y           | N         | on the day before
            Hal   | Y           | Y         | today
            Ivy   | Y           | N         | tomorrow
            Jem   | Y           | Y         | two scores
            Kit   | Y           | Y         | the later came back without a score, the first did not
            Lou   | Y           | Y         | two of one day
            Max   | Y           | N         | came back without a score
            Ned   | Y           | Y         | two scores
            """,
        ),
        Case(
            "A year with a leap day is a year",
            as_at="2016-10-31",
            given=(rows(in_care("Amy", since="2015-11-01")), rows(in_care("Ben", since="2015-01-01"))),
            tables={
                "children": "child | born_on\nAmy | 2008-01-01\nBen | 2008-01-01",
                "sdq_scores": "child | score | completed_on\nAmy | 9 | 2016-06-01\nBen | 9 | 2015-11-01",
            },
            expect="""
            child | denominator | numerator | because
            Amy   | -           | -         | in care for 365 days, and 12 months tomorrow
            Ben   | Y           | Y         | 365 days ago
            """,
        ),
        Case(
            "Each edge of 12 months in care",
            as_at=AS_AT,
            given=(
                a_year_in_care(
                    "Y",
                    "?",
                    children={"born_on": "2008-01-01"},
                    sdq_scores={"score": "7", "completed_on": "2018-06-01"},
                ),
            ),
        ),
    ),
)

test_cla_sdq_returned = SPEC.test()
