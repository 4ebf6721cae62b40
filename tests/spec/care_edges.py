"""
Episodes of care that each sit on one edge of starting or ceasing to be looked after, up to 31 October 2018.

`first` is the first day of the period and `before` the day before it. A specification takes the edges in
with one line and says what the measure answers for those inside.
"""

from __future__ import annotations

from spec.edges import Cohort, cohort, looked_after
from spec.support import Given

YEAR = ("2017-11-01", "2017-10-31")
YEAR_TO_DATE = ("2018-04-01", "2018-03-31")


def entrants(first: str, before: str) -> Cohort:
    """The edges of starting to be looked after; the day of entry counts, and not that of the episode."""
    return cohort(
        """
        child | member | because
        Ned   | Y      | on the first day of the period
        Nan   | -      | on the day before
        Nia   | Y      | today
        Noa   | -      | tomorrow
        Nat   | -      | V3 is open that day
        Nol   | -      | V4 is open that day
        Nye   | Y      | V3 ended that day
        Nev   | -      | V3 ended the day after
        Nik   | -      | V3 started that day
        Nor   | Y      | V3 started the day after
        Nim   | Y      | V2 is not short breaks
        Non   | -      | when care began is not recorded
        """,
        cla_episodes=f"""
        child | started_on | entered_care_on
        Ned   | 2018-10-31 | {first}
        Nan   | 2018-10-31 | {before}
        Nia   | 2018-10-31 | 2018-10-31
        Noa   | 2018-10-31 | 2018-11-01
        Nat   | 2018-10-31 | 2018-06-01
        Nol   | 2018-10-31 | 2018-06-01
        Nye   | 2018-10-31 | 2018-06-01
        Nev   | 2018-10-31 | 2018-06-01
        Nik   | 2018-10-31 | 2018-06-01
        Nor   | 2018-10-31 | 2018-06-01
        Nim   | 2018-10-31 | 2018-06-01
        Non   | 2018-10-31 |
        """,
        legal_statuses="""
        child | status | started_on | ended_on
        Nat   | V3     | 2018-01-01 |
        Nol   | V4     | 2018-01-01 |
        Nye   | V3     | 2018-01-01 | 2018-06-01
        Nev   | V3     | 2018-01-01 | 2018-06-02
        Nik   | V3     | 2018-06-01 |
        Nor   | V3     | 2018-06-02 |
        Nim   | V2     | 2018-01-01 |
        """,
    )


def leavers(first: str, before: str, reason: str = "E8", entered: str = "2018-03-01") -> Cohort:
    """The edges of ceasing to be looked after; all came into care on the same day."""
    return cohort(
        """
        child | member | because
        Una   | Y      | on the first day of the period
        Ula   | -      | on the day before
        Uma   | Y      | today
        Ugo   | -      | tomorrow
        Uri   | -      | X1: the next episode follows
        Val   | -      | no reason recorded
        Van   | -      | a reason and no day
        Vic   | -      | V3 was open the day before
        Vin   | -      | V4 was open the day before
        Wes   | -      | V3 started the day before
        Wyn   | Y      | V3 started that day
        Win   | -      | V3 ended that day
        Wat   | Y      | V3 ended the day before
        Xan   | Y      | a full care order is not short breaks
        """,
        cla_episodes=f"""
        child | started_on | entered_care_on | ceased_on  | ceased_because
        Una   | 2017-01-01 | {entered}       | {first}    | {reason}
        Ula   | 2017-01-01 | {entered}       | {before}   | {reason}
        Uma   | 2017-01-01 | {entered}       | 2018-10-31 | {reason}
        Ugo   | 2017-01-01 | {entered}       | 2018-11-01 | {reason}
        Uri   | 2017-01-01 | {entered}       | 2018-07-01 | X1
        Val   | 2017-01-01 | {entered}       | 2018-07-01 |
        Van   | 2017-01-01 | {entered}       |            | {reason}
        Vic   | 2017-01-01 | {entered}       | 2018-07-01 | {reason}
        Vin   | 2017-01-01 | {entered}       | 2018-07-01 | {reason}
        Wes   | 2017-01-01 | {entered}       | 2018-07-01 | {reason}
        Wyn   | 2017-01-01 | {entered}       | 2018-07-01 | {reason}
        Win   | 2017-01-01 | {entered}       | 2018-07-01 | {reason}
        Wat   | 2017-01-01 | {entered}       | 2018-07-01 | {reason}
        Xan   | 2017-01-01 | {entered}       | 2018-07-01 | {reason}
        """,
        legal_statuses="""
        child | status | started_on | ended_on
        Vic   | V3     | 2018-01-01 |
        Vin   | V4     | 2018-01-01 |
        Wes   | V3     | 2018-06-30 |
        Wyn   | V3     | 2018-07-01 |
        Win   | V3     | 2018-01-01 | 2018-07-01
        Wat   | V3     | 2018-01-01 | 2018-06-30
        Xan   | C2     | 2018-01-01 |
        """,
    )


def a_year_in_care(numerator: str, unknown: str, **each: dict[str, str]) -> Given:
    """
    The edges of being looked after for 12 months or more, with a row more for every child in it.

    `unknown` is the numerator of a child of whom it is not recorded when care began.
    """
    known = (looked_after("2017-10-31") + LENGTHS).each(**each)
    zoe = {"child": "Zoe", "counted": "?", "denominator": "?", "numerator": unknown}
    unsaid = cohort(
        "child | member\nZoe | Y", cla_episodes="child | started_on | entered_care_on\nZoe | 2017-01-01 |"
    ).each(**each)
    return Given((known + unsaid).tables, (*known.given(numerator).expect, zoe))


LENGTHS = cohort(
    """
    child | member | because
    Zia   | Y      | 12 months today
    Zed   | -      | 12 months tomorrow
    Zak   | Y      | the earliest of the open episodes says when care began
    Zul   | -      | an episode that ended today does not
    Zan   | -      | nor one that starts tomorrow
    """,
    cla_episodes="""
    child | started_on | ceased_on  | entered_care_on
    Zia   | 2017-12-01 |            | 2017-10-31
    Zed   | 2017-06-01 |            | 2017-11-01
    Zak   | 2018-01-01 |            | 2017-12-01
    Zak   | 2018-01-01 |            | 2017-06-01
    Zul   | 2016-06-01 | 2018-10-31 | 2016-06-01
    Zul   | 2018-01-01 |            | 2018-01-01
    Zan   | 2018-01-01 |            | 2018-01-01
    Zan   | 2018-11-01 |            | 2016-01-01
    """,
)
