"""Factors found by assessments authorised in twelve months."""

from spec.support import Case, Spec

SPEC = Spec(
    "assessment-factors",
    (
        Case(
            "Each factor of each assessment is of the kind its code says",
            as_at="2018-10-31",
            tables={
                "factors_found": """
                id    | child | assessment | authorised_on | factor
                a1/3A | Amy   | a1         | 2017-11-01    | 3A
                a1/4B | Amy   | a1         | 2017-11-01    | 4B
                a2/3A | Amy   | a2         | 2018-10-31    | 3A
                b1/3A | Ben   | b1         | 2017-10-31    | 3A
                c1/3A | Cal   | c1         | 2018-11-01    | 3A
                d1/3A | Dan   | d1         |               | 3A
                """,
            },
            expect="""
            record | child | kind | counted | because
            a1/3A  | Amy   | 3A   | Y       | authorised on the first day of the twelve months
            a1/4B  | Amy   | 4B   | Y       | a second factor of the same assessment
            a2/3A  | Amy   | 3A   | Y       | found again by an assessment authorised today
            b1/3A  | Ben   | -    | -       | authorised a day too early
            c1/3A  | Cal   | -    | -       | authorised tomorrow
            d1/3A  | Dan   | -    | -       | not authorised
            """,
        ),
    ),
)

test_assessment_factors = SPEC.test()
