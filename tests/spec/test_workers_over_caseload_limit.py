"""Social workers with more children than the limit: 20, or 17 in the assessed year."""

from itertools import count

from spec.drawing import Drawn, drawn, together
from spec.support import Case, Given, Spec

_ids = count(100)


def with_children(worker: str, *, known: int, **more: str) -> Drawn:
    """The worker with so many children, each since the start of the year; `more` changes that for all."""
    said = {"started_on": "2018-01-01", "ended_on": "", **more}
    lines = [f"{next(_ids)} | child {n} | {worker} | {' | '.join(said.values())}" for n in range(known)]
    return drawn({"involvements": "\n".join([f"id | child | worker | {' | '.join(said)}", *lines])})


def given(*drawings: Drawn) -> tuple[Given, ...]:
    """The drawings as shared rows, of which nothing is expected but what the case says."""
    return (Given(together(drawings), ()),)


SPEC = Spec(
    "workers-over-caseload-limit",
    (
        Case(
            "More than 20 different children at the end of the day",
            as_at="2018-10-31",
            given=given(
                with_children("Ann", known=20),
                with_children("Bob", known=21),
                with_children("Cat", known=20),
                with_children("Cat", known=20, started_on="2018-02-01"),
                with_children("Dee", known=20),
                with_children("Eli", known=20),
                with_children("Fin", known=20),
                with_children("Gil", known=20),
                with_children("Hew", known=21),
                with_children("Ian", known=22),
            ),
            tables={
                "involvements": """
                id | child | worker | started_on | ended_on
                d1 | Amy   | Dee    | 2018-10-31 |
                e1 | Amy   | Eli    | 2018-11-01 |
                f1 | Amy   | Fin    | 2018-01-01 | 2018-10-31
                g1 | Amy   | Gil    | 2018-01-01 | 2018-11-01
                """,
                "employment": """
                id | worker | registered | started_on | ended_on
                a1 | Ann    | Y          | 2015-01-01 |
                b1 | Bob    | Y          | 2015-01-01 |
                c1 | Cat    | Y          | 2015-01-01 |
                d1 | Dee    | Y          | 2015-01-01 |
                e1 | Eli    | Y          | 2015-01-01 |
                f1 | Fin    | Y          | 2015-01-01 |
                g1 | Gil    | Y          | 2015-01-01 |
                h1 | Hew    | N          | 2015-01-01 |
                """,
            },
            expect="""
            worker | denominator | numerator | because
            Ann    | Y           | N         | 20
            Bob    | Y           | Y         | 21
            Cat    | Y           | N         | twice with the same 20
            Dee    | Y           | Y         | the 21st from today
            Eli    | Y           | N         | the 21st from tomorrow
            Fin    | Y           | N         | the 21st left today
            Gil    | Y           | Y         | the 21st leaves tomorrow
            Hew    | -           | -         | not registered
            Ian    | -           | -         | not employed here
            """,
        ),
        Case(
            "More than 17 in the assessed year",
            as_at="2018-10-31",
            given=given(
                *(
                    with_children(worker, known=18)
                    for worker in (
                        "Bob",
                        "Cat",
                        "Dee",
                        "Eli",
                        "Fin",
                        "Gil",
                        "Hew",
                        "Ian",
                        "Jan",
                        "Kim",
                        "Lee",
                    )
                ),
                with_children("Ann", known=17),
                with_children("Max", known=21),
            ),
            tables={
                "employment": """
                id | worker | registered | started_on | ended_on   | asye_started_on | asye_ended_on
                a1 | Ann    | Y          | 2018-01-01 |            | 2018-01-01      |
                b1 | Bob    | Y          | 2018-01-01 |            | 2018-01-01      |
                c1 | Cat    | Y          | 2018-01-01 |            |                 |
                d1 | Dee    | Y          | 2018-01-01 |            |                 |
                d2 | Dee    | Y          | 2018-10-31 |            | 2018-10-31      |
                e1 | Eli    | Y          | 2018-01-01 |            | 2018-11-01      |
                f1 | Fin    | Y          | 2018-01-01 |            | 2018-01-01      | 2018-10-31
                g1 | Gil    | Y          | 2018-01-01 |            | 2018-01-01      | 2018-11-01
                h1 | Hew    | Y          | 2018-01-01 |            |                 |
                h2 | Hew    | Y          | 2018-02-01 |            | 2018-02-01      |
                i1 | Ian    | Y          | 2018-01-01 |            |                 |
                i2 | Ian    | N          | 2018-01-01 |            | 2018-01-01      |
                j1 | Jan    | Y          | 2018-01-01 |            |                 |
                j2 | Jan    | Y          | 2018-01-01 | 2018-10-31 | 2018-01-01      |
                k1 | Kim    | Y          | 2018-01-01 |            |                 |
                k2 | Kim    | Y          | 2018-11-01 |            | 2018-01-01      |
                l1 | Lee    | Y          | 2018-01-01 |            |                 |
                l2 | Lee    | Y          | 2018-01-01 | 2018-11-01 | 2018-01-01      |
                m1 | Max    | Y          | 2018-01-01 |            | 2018-01-01      |
                """,
            },
            expect="""
            worker | denominator | numerator | because
            Ann    | Y           | N         | 17
            Bob    | Y           | Y         | 18
            Cat    | Y           | N         | not in the assessed year
            Dee    | Y           | Y         | it begins today, in a new post
            Eli    | Y           | N         | it begins tomorrow
            Fin    | Y           | N         | it ended today
            Gil    | Y           | Y         | it ends tomorrow
            Hew    | Y           | Y         | by the second of two posts
            Ian    | Y           | N         | by a post that is not registered
            Jan    | Y           | N         | by a post left today
            Kim    | Y           | N         | by a post that starts tomorrow
            Lee    | Y           | Y         | by a post that ends tomorrow
            Max    | Y           | Y         | over the limit of anybody
            """,
        ),
        Case(
            "A worker whose only child comes tomorrow, or left today, has no cases",
            as_at="2018-10-31",
            tables={
                "involvements": """
                id | child | worker | started_on | ended_on
                i1 | Amy   | Ann    | 2018-10-31 |
                i2 | Amy   | Bob    | 2018-11-01 |
                i3 | Amy   | Cat    | 2018-01-01 | 2018-10-31
                i4 | Amy   | Dee    | 2018-01-01 | 2018-11-01
                i5 | Amy   | Eli    | 2018-01-01 |
                i6 | Amy   | Fin    | 2018-01-01 |
                i7 | Amy   | Gil    | 2018-01-01 |
                """,
                "employment": """
                id | worker | registered | started_on | ended_on
                e1 | Ann    | Y          | 2015-01-01 |
                e2 | Bob    | Y          | 2015-01-01 |
                e3 | Cat    | Y          | 2015-01-01 |
                e4 | Dee    | Y          | 2018-10-31 |
                e5 | Eli    | Y          | 2018-11-01 |
                e6 | Fin    | Y          | 2015-01-01 | 2018-10-31
                e7 | Gil    | Y          | 2015-01-01 | 2018-11-01
                """,
            },
            expect="""
            worker | denominator | numerator | because
            Ann    | Y           | N         | from today
            Bob    | -           | -         | from tomorrow
            Cat    | -           | -         | until today
            Dee    | Y           | N         | employed from today
            Eli    | -           | -         | employed from tomorrow
            Fin    | -           | -         | left today
            Gil    | Y           | N         | leaves tomorrow
            """,
        ),
    ),
)

test_workers_over_caseload_limit = SPEC.test()
