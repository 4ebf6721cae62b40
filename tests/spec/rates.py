"""What every rate must get right about its population, whatever it counts above the line."""

from spec import edges
from spec.support import Case

POPULATION = (
    Case(
        "The population is the latest estimate by the day, and one replaced today is not in force",
        as_at=edges.AS_AT,
        tables={
            "child_population": """
            counted_on | replaced_on | earliest | people
            2016-06-30 | 2018-10-31  | Y        | 60000
            2018-10-31 | 2018-11-01  | N        | 61000
            2018-11-01 |             | N        | 62000
            """,
        },
        expect="""
        child | denominator | numerator | weight | because
              | Y           | N         | 61000  | the estimate of this very day, in force until tomorrow
        """,
    ),
    Case(
        "Before the first estimate the earliest stands in",
        as_at=edges.AS_AT,
        tables={
            "child_population": """
            counted_on | replaced_on | earliest | people
            2018-11-01 | 2019-06-30  | Y        | 60000
            2018-10-30 |             | N        | 60500
            2019-06-30 |             | N        | 61000
            2018-11-02 |             |          | 62000
            """,
        },
        expect="""
        child | denominator | numerator | weight | because
              | Y           | N         | 60000  | the earliest there is
              | Y           | N         | 60500  | in force
              | ?           | N         | 62000  | whether it is the earliest is not said
        """,
    ),
)
"""The estimate in force on a day. The figures are made up to sit side by side, as no extract has them."""
