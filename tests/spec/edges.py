"""
Children who each sit on one edge of a cohort, and on which side (contract, section 4).

All are drawn for D = 31 October 2018. A specification takes a cohort in with one line and says what
the measure answers for its members; nothing else is recorded about them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spec.drawing import Drawn, drawn, lines_of, together
from spec.support import LEFT_OUT, Given

AS_AT = "2018-10-31"


@dataclass(frozen=True)
class Cohort:
    """Rows about children, and which of those children are members."""

    tables: Drawn
    members: dict[str, bool]

    def given(self, numerator: str = "N", everyone: bool = False, **but: str) -> Given:
        """
        The cohort as shared rows of a specification.

        The numerator is the same for every member, `but` for those named. `everyone` makes them
        all members, in a measure for which the other side of the edge is another of its groups.
        """
        return Given(
            self.tables,
            tuple(
                _line(child, but.get(child, numerator), member or everyone)
                for child, member in self.members.items()
            ),
        )

    def above(self) -> Given:
        """The cohort as the numerator of a rate or a ratio: its members are in no denominator."""
        lines = [_line(child, "Y", member) for child, member in self.members.items()]
        return Given(
            self.tables,
            tuple(
                {**line, "counted": "N", "denominator": "N"} if line["numerator"] == "Y" else line
                for line in lines
            ),
        )

    def each(self, **more: dict[str, str]) -> Cohort:
        """The cohort with a row more for every child in it: the table's name, and what the row says."""
        extra = {table: drawn_for(table, list(self.members), says) for table, says in more.items()}
        return replace(self, tables=together((self.tables, extra)))

    def but_not(self) -> Cohort:
        """The same rows, with those who are not members as the members, under names of their own."""
        names = {child: f"{child}, in need" for child in self.members}
        tables = {
            table: [{**row, "child": names[str(row["child"])], "id": None} for row in rows]
            for table, rows in self.tables.items()
        }
        return Cohort(tables, {names[child]: not member for child, member in self.members.items()})

    def __add__(self, other: Cohort) -> Cohort:
        return Cohort(together((self.tables, other.tables)), {**self.members, **other.members})


def drawn_for(table: str, children: list[str], says: dict[str, str]) -> list:
    """A row of the table for each child; `{child}` in what it says becomes the child's name."""
    header = " | ".join(["child", *says])
    lines = [" | ".join([child, *(s.format(child=child) for s in says.values())]) for child in children]
    return drawn({table: "\n".join([header, *lines])})[table]


def cohort(members: str, **tables: str) -> Cohort:
    """A cohort from drawings; the first says of each child whether it is a member, and why."""
    return Cohort(drawn(tables), {line["child"]: line["member"] == "Y" for line in lines_of(members)})


def _line(child: str, numerator: str, member: bool) -> dict[str, str]:
    if not member:
        return dict.fromkeys(("counted", "denominator", "numerator"), LEFT_OUT) | {"child": child}
    return {"child": child, "counted": "Y", "denominator": "Y", "numerator": numerator}


ON_CP_PLAN = cohort(
    """
    child | member | because
    Pam   | Y      | the plan starts today
    Pat   | -      | the plan starts tomorrow
    Pen   | -      | the plan ended today, and D is the end of the day
    Pia   | Y      | the plan ends tomorrow
    Poe   | -      | the plan is held for another authority
    Pip   | Y      | a blank is not Y
    Pru   | Y      | two plans overlap, and a child counts once
    Peg   | -      | one plan has ended, and the open one is for another authority
    """,
    cp_plans="""
    child | started_on | ended_on   | other_authority
    Pam   | 2018-10-31 |            | N
    Pat   | 2018-11-01 |            | N
    Pen   | 2018-01-01 | 2018-10-31 | N
    Pia   | 2018-01-01 | 2018-11-01 | N
    Poe   | 2018-01-01 |            | Y
    Pip   | 2018-01-01 |            |
    Pru   | 2018-01-01 |            | N
    Pru   | 2018-02-01 |            | N
    Peg   | 2018-01-01 | 2018-06-30 | N
    Peg   | 2018-07-01 |            | Y
    """,
)


def looked_after(entered_care_on: str = "2018-06-01") -> Cohort:
    """The edges of being looked after, all having come into care on the same day."""
    return cohort(
        """
        child | member | because
        Lou   | Y      | the episode starts today
        Lee   | -      | the episode starts tomorrow
        Len   | -      | the episode ceased today
        Lex   | Y      | the episode ceases tomorrow
        Lil   | -      | V3: short breaks
        Liv   | -      | V4: short breaks
        Lia   | Y      | V3 ended today
        Leo   | -      | V3 ends tomorrow
        Lot   | -      | V3 starts today
        Luz   | Y      | V3 starts tomorrow
        Lyn   | Y      | a full care order is not short breaks
        Lux   | Y      | two episodes overlap, and a child counts once
        Les   | -      | short breaks and no episode
        """,
        cla_episodes=f"""
        child | started_on | ceased_on  | entered_care_on
        Lou   | 2018-10-31 |            | {entered_care_on}
        Lee   | 2018-11-01 |            | {entered_care_on}
        Len   | 2018-06-01 | 2018-10-31 | {entered_care_on}
        Lex   | 2018-06-01 | 2018-11-01 | {entered_care_on}
        Lil   | 2018-06-01 |            | {entered_care_on}
        Liv   | 2018-06-01 |            | {entered_care_on}
        Lia   | 2018-06-01 |            | {entered_care_on}
        Leo   | 2018-06-01 |            | {entered_care_on}
        Lot   | 2018-06-01 |            | {entered_care_on}
        Luz   | 2018-06-01 |            | {entered_care_on}
        Lyn   | 2018-06-01 |            | {entered_care_on}
        Lux   | 2018-06-01 |            | {entered_care_on}
        Lux   | 2018-07-01 |            | {entered_care_on}
        """,
        legal_statuses="""
        child | status | started_on | ended_on
        Lil   | V3     | 2018-06-01 |
        Liv   | V4     | 2018-06-01 |
        Lia   | V3     | 2018-06-01 | 2018-10-31
        Leo   | V3     | 2018-06-01 | 2018-11-01
        Lot   | V3     | 2018-10-31 |
        Luz   | V3     | 2018-11-01 |
        Lyn   | C1     | 2018-06-01 |
        Les   | V3     | 2018-06-01 |
        """,
    )


LOOKED_AFTER = looked_after()

CARE_LEAVER = cohort(
    """
    child | member | because
    Una   | Y      | 17 today
    Ula   | -      | 17 tomorrow
    Uma   | Y      | 22 tomorrow
    Ugo   | -      | 22 today
    Uri   | -      | age unknown
    Val   | Y      | former relevant, and not in touch
    Van   | -      | eligible: still in care
    Vic   | -      | qualifying
    Vin   | -      | eligibility not recorded
    Wes   | -      | died
    Wyn   | -      | gone home: RHOM
    Win   | Y      | the status takes effect today
    Wat   | -      | the status takes effect tomorrow
    Xan   | -      | was relevant, now qualifying
    Xia   | Y      | was qualifying, now relevant
    Yan   | Y      | relevant now, qualifying only from tomorrow
    Yew   | Y      | RHOM last year, back since
    Yul   | -      | in touch last year, RHOM since
    Yas   | -      | RHOM from today
    Yaz   | Y      | RHOM only from tomorrow
    Zoe   | -      | 19 with no status at all
    """,
    children="""
    child | born_on
    Una   | 2001-10-31
    Ula   | 2001-11-01
    Uma   | 1996-11-01
    Ugo   | 1996-10-31
    Uri   |
    Val   | 1999-01-01
    Van   | 1999-01-01
    Vic   | 1999-01-01
    Vin   | 1999-01-01
    Wes   | 1999-01-01
    Wyn   | 1999-01-01
    Win   | 1999-01-01
    Wat   | 1999-01-01
    Xan   | 1999-01-01
    Xia   | 1999-01-01
    Yan   | 1999-01-01
    Yew   | 1999-01-01
    Yul   | 1999-01-01
    Yas   | 1999-01-01
    Yaz   | 1999-01-01
    Zoe   | 1999-01-01
    """,
    care_leaver_status="""
    child | effective_on | eligibility     | in_touch | latest_contact_on
    Una   | 2018-01-01   | relevant        |          |
    Ula   | 2018-01-01   | relevant        |          |
    Uma   | 2018-01-01   | relevant        |          |
    Ugo   | 2018-01-01   | relevant        |          |
    Uri   | 2018-01-01   | relevant        |          |
    Val   | 2018-01-01   | former relevant | N        |
    Van   | 2018-01-01   | eligible        |          |
    Vic   | 2018-01-01   | qualifying      |          |
    Vin   | 2018-01-01   |                 |          |
    Wes   | 2018-01-01   | relevant        | DIED     |
    Wyn   | 2018-01-01   | relevant        | RHOM     |
    Win   | 2018-10-31   | relevant        |          |
    Wat   | 2018-11-01   | relevant        |          |
    Xan   | 2017-01-01   | relevant        |          | 2016-12-01
    Xan   | 2018-01-01   | qualifying      |          | 2016-11-01
    Xia   | 2017-01-01   | qualifying      |          |
    Xia   | 2018-01-01   | relevant        |          |
    Yan   | 2018-01-01   | relevant        |          |
    Yan   | 2018-11-01   | qualifying      |          |
    Yew   | 2017-01-01   | relevant        | RHOM     |
    Yew   | 2018-01-01   | relevant        |          |
    Yul   | 2017-01-01   | relevant        | Y        | 2016-12-01
    Yul   | 2018-01-01   | relevant        | RHOM     | 2016-11-01
    Yas   | 2018-01-01   | relevant        |          |
    Yas   | 2018-10-31   | relevant        | RHOM     |
    Yaz   | 2018-01-01   | relevant        |          |
    Yaz   | 2018-11-01   | relevant        | RHOM     |
    """,
)

REFERRED = cohort(
    """
    child | member | because
    Ned   | Y      | referred today
    Nan   | -      | referred tomorrow
    Nia   | -      | closed today
    Noa   | Y      | closes tomorrow
    Nat   | -      | no further action
    Nol   | Y      | a blank is not Y
    Nye   | Y      | two open episodes, and a child counts once
    Nev   | -      | one episode has closed, and the open one needs no further action
    """,
    referrals="""
    id | child | received_on | closed_on  | no_further_action
    n1 | Ned   | 2018-10-31  |            | N
    n2 | Nan   | 2018-11-01  |            | N
    n3 | Nia   | 2018-01-01  | 2018-10-31 | N
    n4 | Noa   | 2018-01-01  | 2018-11-01 | N
    n5 | Nat   | 2018-01-01  |            | Y
    n6 | Nol   | 2018-01-01  |            |
    n7 | Nye   | 2018-01-01  |            | N
    n8 | Nye   | 2018-02-01  |            | N
    n9 | Nev   | 2018-01-01  | 2018-03-31 | N
    n0 | Nev   | 2018-04-01  |            | Y
    """,
)

OPEN_REFERRAL = {"id": "referral of {child}", "received_on": "2018-01-01", "no_further_action": "N"}
ASSESSED = {"referral": "referral of {child}", "started_on": "2018-01-01", "authorised_on": "2018-02-01"}

IN_ANOTHER_COHORT = (
    (ON_CP_PLAN + LOOKED_AFTER + CARE_LEAVER).but_not().each(referrals=OPEN_REFERRAL, assessments=ASSESSED)
)
"""Children with an open, assessed referral, in need only where they are not in the other cohorts."""

IN_NEED = REFERRED + IN_ANOTHER_COHORT

ASSESSMENT_EDGES = cohort(
    """
    child | member | because
    Tam   | Y      | the assessment was authorised today
    Tia   | -      | it will be authorised tomorrow
    Tod   | -      | it is not authorised
    Ted   | -      | it belongs to an episode that has closed
    Tom   | -      | it belongs to no episode we know of
    Tim   | Y      | assessed once before D and once after
    Tor   | -      | the assessed episode needs no further action, and the other is not assessed
    Tye   | -      | not assessed at all
    """,
    referrals="""
    id | child | received_on | closed_on  | no_further_action
    t1 | Tam   | 2018-01-01  |            | N
    t2 | Tia   | 2018-01-01  |            | N
    t3 | Tod   | 2018-01-01  |            | N
    t4 | Ted   | 2017-01-01  | 2017-06-30 | N
    t5 | Ted   | 2018-01-01  |            | N
    t6 | Tom   | 2018-01-01  |            | N
    t7 | Tim   | 2018-01-01  |            | N
    t8 | Tor   | 2018-01-01  |            | Y
    t9 | Tor   | 2018-01-01  |            | N
    t0 | Tye   | 2018-01-01  |            | N
    """,
    assessments="""
    child | referral | started_on | authorised_on
    Tam   | t1       | 2018-01-01 | 2018-10-31
    Tia   | t2       | 2018-01-01 | 2018-11-01
    Tod   | t3       | 2018-01-01 |
    Ted   | t4       | 2017-01-01 | 2017-03-01
    Tom   |          | 2018-01-01 | 2018-03-01
    Tim   | t7       | 2018-01-01 | 2018-03-01
    Tim   | t7       | 2018-11-01 | 2018-12-01
    Tor   | t8       | 2018-01-01 | 2018-03-01
    """,
)

REFERRED_AND_ASSESSED = Cohort(
    together(
        (
            REFERRED.tables,
            drawn(
                {
                    "assessments": "child | referral | started_on | authorised_on\n"
                    + "\n".join(
                        f"{row['child']} | {row['id']} | 2018-01-01 | 2018-02-01"
                        for row in REFERRED.tables["referrals"]
                    )
                }
            ),
        )
    ),
    REFERRED.members,
)

IN_NEED_AND_ASSESSED = REFERRED_AND_ASSESSED + IN_ANOTHER_COHORT + ASSESSMENT_EDGES


def in_need(*children: str) -> Cohort:
    """Children in need like any other: an open episode, assessed."""
    return Cohort({}, dict.fromkeys(children, True)).each(referrals=OPEN_REFERRAL, assessments=ASSESSED)


def on_cp_plan(*children: str) -> Cohort:
    """Children on a plan like any other, since 1 January 2018."""
    plan = {"started_on": "2018-01-01", "other_authority": "N"}
    return Cohort({}, dict.fromkeys(children, True)).each(cp_plans=plan)


def in_care(*children: str, since: str = "2018-06-01") -> Cohort:
    """Children looked after like any other."""
    episode = {"started_on": since, "entered_care_on": since}
    return Cohort({}, dict.fromkeys(children, True)).each(cla_episodes=episode)


def young(*children: str) -> Cohort:
    """Children of eight, looked after since 1 January 2015."""
    return in_care(*children, since="2015-01-01").each(children={"born_on": "2010-01-01"})


def leaving_care(*children: str) -> Cohort:
    """Young people of 19; their status is for the specification to draw."""
    return Cohort({}, dict.fromkeys(children, True)).each(children={"born_on": "1999-01-01"})


def rows(cohort: Cohort) -> Given:
    """The cohort's rows alone, where the specification itself says what is expected."""
    return Given(cohort.tables, ())
