"""Children in need by days since they were last seen."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cin-days-since-seen",
    (
        Case(
            "Each band begins the day after the one before it ends",
            as_at="2018-10-31",
            given=(
                edges.rows(
                    edges.in_need("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy", "Joe", "Kim")
                ),
                edges.rows(edges.in_need("Lea", "Max", "Ned", "Pip")),
                edges.rows(edges.in_care("Kit")),
            ),
            tables={
                "cin_visits": """
                child | visited_on | seen | seen_alone
                Amy   | 2018-10-31 | Y    |
                Ben   | 2018-10-03 | Y    |
                Cal   | 2018-10-02 | Y    | Y
                Dan   | 2018-09-19 | Y    |
                Eva   | 2018-09-18 | Y    |
                Fay   | 2018-09-05 | Y    |
                Gus   | 2018-09-04 | Y    |
                Hal   | 2018-08-01 | Y    |
                Ivy   | 2018-07-31 | Y    |
                Joe   | 2018-11-01 | Y    |
                Kim   | 2018-10-20 | N    | Y
                Max   | 2018-01-05 | Y    |
                Max   | 2018-10-20 | Y    |
                Ned   | 2018-01-05 | Y    |
                Ned   | 2018-10-20 | N    |
                Ned   | 2018-10-21 |      |
                Pip   | 2018-10-20 | Y    |
                Pip   | 2018-11-20 | Y    |
                Kit   | 2018-10-20 | Y    |
                """,
            },
            expect="""
            child | kind            | counted | because
            Amy   | 0 to 28 days    | Y       | today
            Ben   | 0 to 28 days    | Y       | 28 days ago
            Cal   | 29 to 42 days   | Y       | 29 days ago
            Dan   | 29 to 42 days   | Y       | 42 days ago
            Eva   | 43 to 56 days   | Y       | 43 days ago
            Fay   | 43 to 56 days   | Y       | 56 days ago
            Gus   | 57 to 91 days   | Y       | 57 days ago
            Hal   | 57 to 91 days   | Y       | 91 days ago
            Ivy   | 92 days or more | Y       | 92 days ago
            Joe   | never seen      | Y       | the only visit is tomorrow
            Kim   | never seen      | Y       | visited, not seen
            Lea   | never seen      | Y       | never visited
            Max   | 0 to 28 days    | Y       | the last visit is the one that matters
            Ned   | 92 days or more | Y       | not seen on the later visits
            Pip   | 0 to 28 days    | Y       | the visit to come takes nothing away
            Kit   | -               | -       | looked after, so not in the group
            """,
        ),
        Case(
            "Whatever came before the last visit, or is to come after D, and whatever the period",
            as_at="2018-10-31",
            period="rolling-12",
            given=(edges.rows(edges.in_need("Amy", "Ben", "Cal", "Dan", "Eva", "Fay")),),
            tables={
                "cin_visits": """
                child | visited_on | seen
                Amy   | 2017-01-05 | Y
                Amy   | 2018-10-20 | Y
                Amy   | 2018-11-01 | Y
                Ben   | 2017-01-05 | Y
                Ben   | 2018-09-25 | Y
                Ben   | 2018-11-01 | Y
                Cal   | 2017-01-05 | Y
                Cal   | 2018-09-10 | Y
                Cal   | 2018-11-01 | Y
                Dan   | 2017-01-05 | Y
                Dan   | 2018-08-15 | Y
                Dan   | 2018-11-01 | Y
                Eva   | 2018-06-05 | Y
                Eva   | 2018-11-01 | Y
                Fay   | 2018-11-01 | Y
                """,
            },
            expect="""
            child | kind            | counted | because
            Amy   | 0 to 28 days    | Y       | seen on 20 October
            Ben   | 29 to 42 days   | Y       | seen on 25 September
            Cal   | 43 to 56 days   | Y       | seen on 10 September
            Dan   | 57 to 91 days   | Y       | seen on 15 August
            Eva   | 92 days or more | Y       | seen on 5 June
            Fay   | never seen      | Y       | not seen yet
            """,
        ),
        Case(
            "The group is children in need in an assessed episode",
            as_at=edges.AS_AT,
            given=(edges.IN_NEED_AND_ASSESSED.given(),),
        ),
    ),
)

test_cin_days_since_seen = SPEC.test()
