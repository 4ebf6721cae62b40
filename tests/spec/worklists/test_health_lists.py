"""The health of children looked after: assessments and dental checks due."""

from spec.listing import ListCase, ListSpec

HEALTH_AND_DENTAL = ListSpec(
    "health-and-dental-due",
    (
        ListCase(
            "Every 6 months until the fifth birthday, every 12 after it, and the dentist every 12",
            as_at="2018-10-31",
            tables={
                "children": """
                child | born_on
                Amy   | 2013-11-01
                Ben   | 2013-10-31
                Cal   | 2013-10-31
                """,
                "cla_episodes": """
                child | started_on | entered_care_on
                Amy   | 2018-04-01 | 2018-04-01
                Ben   | 2017-09-01 | 2017-09-01
                Cal   | 2017-09-01 | 2017-09-01
                """,
                "health_checks": """
                child | type              | checked_on | status
                Amy   | Health Assessment | 2018-04-30 | Completed
                Amy   | Dental Check      | 2018-05-20 | Completed
                Ben   | Health Assessment | 2018-04-30 | Completed
                Ben   | Dental Check      | 2017-10-31 | Completed
                Cal   | Health Assessment | 2017-10-30 | Completed
                Cal   | Health Assessment | 2018-09-01 | Refused
                Cal   | Dental Check      | 2018-10-01 | Completed
                """,
            },
            rows="""
            child | what                         | due        | late | status    | running | because
            Cal   | Health assessment, 5 or over | 2018-10-30 | 1    | overdue   | 1       | refused: not done
            Amy   | Health assessment, under 5   | 2018-10-30 | 1    | overdue   | 1       | five tomorrow
            Ben   | Dental check                 | 2018-10-31 | 0    | due       | 0       | 12 months today
            Cal   | Dental check                 | 2018-09-01 | 30   | done late | 1       | seen in October
            """,
            # Ben is five today: the assessment of April holds for 12 months.
        ),
    ),
)

test_health_and_dental_due = HEALTH_AND_DENTAL.test()
