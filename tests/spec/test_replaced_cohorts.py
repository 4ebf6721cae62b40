"""Measures of a cohort that an authority has replaced with its own."""

from spec import edges
from spec.support import Case, Spec

EARLY_HELP = """
child | started_on | ended_on
Amy   | 2018-10-31 |
Ben   | 2018-11-01 |
Cal   | 2018-06-01 | 2018-10-31
Dan   | 2018-06-01 | 2018-11-01
Eva   | 2018-06-01 |
Fay   | 2018-06-01 |
Gus   | 2018-06-01 |
"""

test_in_need_with_early_help = Spec(
    "children-in-need:child-in-need=with-early-help",
    (
        Case(
            "An early help episode open at D is enough, and the other cohorts are still left out",
            as_at="2018-10-31",
            given=(
                edges.rows(edges.on_cp_plan("Eva")),
                edges.rows(edges.in_care("Fay")),
                edges.rows(edges.in_need("Gus", "Hal")),
            ),
            tables={"early_help_episodes": EARLY_HELP},
            expect="""
            child | counted | because
            Amy   | Y       | helped early from today
            Ben   | -       | only from tomorrow
            Cal   | -       | until today
            Dan   | Y       | until tomorrow
            Eva   | -       | on a protection plan
            Fay   | -       | looked after
            Gus   | Y       | both, and a child counts once
            Hal   | Y       | in need as ever
            """,
        ),
        Case("Each edge of being in need", as_at=edges.AS_AT, given=(edges.IN_NEED.given(),)),
    ),
).test()

test_visited_with_early_help = Spec(
    "cin-visited-in-4-weeks:child-in-need=with-early-help",
    (
        Case(
            "Children helped early are among those to be visited, without an assessment",
            as_at="2018-10-31",
            given=(edges.rows(edges.in_need("Gus", "Hal")),),
            tables={
                "early_help_episodes": EARLY_HELP,
                "referrals": """
                child | received_on
                Ivy   | 2018-06-01
                """,
                "cin_visits": """
                child | visited_on | seen
                Amy   | 2018-10-31 | Y
                Hal   | 2018-10-31 | Y
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | visited
            Dan   | Y           | N         | not visited
            Eva   | Y           | N         | not visited
            Fay   | Y           | N         | not visited
            Gus   | Y           | N         | both, and not visited
            Hal   | Y           | Y         | in need, and visited
            Ivy   | -           | -         | referred and not assessed, nor helped early
            """,
        ),
    ),
).test()

test_care_leavers_to_their_25th_birthday = Spec(
    "care-leavers:care-leaver=to-25th-birthday",
    (
        Case(
            "The last day is the one before the 25th birthday",
            as_at="2018-10-31",
            tables={
                "children": """
                child | born_on
                Amy   | 1993-11-01
                Ben   | 1993-10-31
                Cal   | 2001-10-31
                Dan   | 2001-11-01
                """,
                "care_leaver_status": """
                child | effective_on | eligibility
                Amy   | 2018-01-01   | former relevant
                Ben   | 2018-01-01   | former relevant
                Cal   | 2018-01-01   | relevant
                Dan   | 2018-01-01   | relevant
                """,
            },
            expect="""
            child | counted | because
            Amy   | Y       | 25 tomorrow
            Ben   | -       | 25 today
            Cal   | Y       | 17 today
            Dan   | -       | 17 tomorrow
            """,
        ),
    ),
).test()
