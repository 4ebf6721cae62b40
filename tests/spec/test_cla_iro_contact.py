"""The reviewing officer in touch between reviews: since the review before the last."""

from spec.edges import AS_AT, in_care, looked_after
from spec.support import Case, Spec

EPISODES = """
id | child | started_on | ceased_on  | entered_care_on | iro_contact_on | recorded_on
a1 | Amy   | 2018-01-08 |            | 2018-01-08      | 2018-06-02     | 2018-09-01
b1 | Ben   | 2018-01-08 |            | 2018-01-08      | 2018-06-01     | 2018-09-01
c1 | Cal   | 2018-01-08 |            | 2018-01-08      | 2018-01-09     |
d1 | Dan   | 2018-01-08 |            | 2018-01-08      | 2018-01-08     |
e1 | Eva   | 2018-01-08 |            | 2018-01-08      |                |
f1 | Fay   | 2018-01-08 |            | 2018-01-08      | 2018-11-01     |
g1 | Gus   | 2018-01-08 |            | 2018-01-08      | 2018-10-31     |
h1 | Hal   | 2018-01-08 | 2018-10-31 | 2018-01-08      | 2018-10-01     |
h2 | Hal   | 2018-10-31 |            | 2018-01-08      |                |
i1 | Ivy   | 2018-01-08 | 2018-11-01 | 2018-01-08      | 2018-10-01     |
j1 | Jem   | 2018-01-08 |            | 2018-01-08      | 2018-02-01     |
j2 | Jem   | 2018-01-08 |            | 2018-01-08      | 2018-10-01     |
k1 | Kit   | 2018-08-01 |            | 2018-08-01      | 2018-07-15     |
l1 | Lou   | 2018-01-08 |            | 2018-01-08      | 2018-03-01     |
m1 | Max   | 2018-01-08 |            | 2018-01-08      | 2018-03-01     |
n1 | Nan   | 2018-01-08 |            | 2018-01-08      | 2018-03-01     |
o1 | Ola   | 2018-01-08 |            | 2018-01-08      | 2018-03-01     |
p1 | Pip   | 2018-08-01 |            | 2018-08-01      | 2018-08-01     |
q1 | Qui   | 2018-08-01 |            |                 | 2018-08-05     |
r1 | Rae   | 2018-08-01 |            | 2018-08-01      | 2018-08-15     |
r2 | Rae   | 2018-09-01 |            | 2018-09-01      |                |
s1 | Sam   | 2018-08-01 | 2018-10-31 | 2018-02-01      |                |
s2 | Sam   | 2018-08-01 |            | 2018-08-01      | 2018-07-20     |
t1 | Tia   | 2018-08-01 |            | 2018-08-01      | 2018-07-20     |
t2 | Tia   | 2018-11-01 |            | 2018-02-01      | 2018-02-02     |
u1 | Una   | 2018-11-01 |            | 2018-01-08      | 2018-10-01     |
u2 | Una   | 2018-01-08 |            | 2018-01-08      |                |
v1 | Vic   | 2018-10-31 |            | 2018-02-01      |                |
v2 | Vic   | 2018-08-01 |            | 2018-08-01      | 2018-07-20     |
w1 | Wes   | 2018-10-31 |            | 2018-08-01      | 2018-10-01     |
x1 | Xan   | 2018-01-08 |            | 2018-01-08      | 2018-08-01     |
y1 | Yan   | 2018-08-01 |            | 2018-08-01      | 2018-08-01     |
"""

REVIEWS = """
id | child | period_of_care | held_on    | due_on     | cancelled
a1 | Amy   | x              | 2018-06-01 | 2018-06-20 | N
a2 | Amy   | x              | 2018-10-30 | 2018-10-20 | N
b1 | Ben   | x              | 2018-06-01 | 2018-05-20 | N
b2 | Ben   | x              | 2018-10-30 | 2018-10-20 | N
c1 | Cal   | x              | 2018-02-01 |            | N
g1 | Gus   | x              | 2018-06-01 |            | N
g2 | Gus   | x              | 2018-10-30 |            | N
j1 | Jem   | x              | 2018-06-01 |            | N
j2 | Jem   | x              | 2018-10-30 |            | N
k1 | Kit   | w              | 2018-06-01 |            | N
k2 | Kit   | x              | 2018-08-20 |            | N
l1 | Lou   | x              | 2018-02-01 |            | N
l2 | Lou   | x              | 2018-06-01 |            | N
l3 | Lou   | x              | 2018-11-01 |            | N
m1 | Max   | x              | 2018-02-01 |            | N
m2 | Max   | x              | 2018-06-01 |            | Y
m3 | Max   | x              | 2018-10-30 |            | N
n1 | Nan   | x              | 2018-02-01 |            | N
n2 | Nan   | x              | 2018-06-01 |            |
n3 | Nan   | x              | 2018-10-31 |            |
o1 | Ola   | x              | 2018-02-01 |            | N
o2 | Ola   | x              | 2018-06-01 |            | N
o3 | Ola   | x              | 2018-10-30 |            | Y
p1 | Pip   | x              | 2018-08-01 |            | N
p2 | Pip   | x              | 2018-09-01 |            | N
x1 | Xan   | x              | 2018-06-01 |            | N
x2 | Xan   | x              | 2018-10-29 |            | N
x3 | Xan   | x              | 2018-10-30 |            | N
y1 | Yan   | w              | 2018-07-31 |            | N
y2 | Yan   | x              | 2018-09-01 |            | N
"""

SPEC = Spec(
    "cla-iro-contact",
    (
        Case(
            "In touch since the review before the last, or since coming into care",
            as_at=AS_AT,
            tables={"cla_episodes": EPISODES, "cla_reviews": REVIEWS},
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | the day after the review before the last
            Ben   | Y           | N         | that very day
            Cal   | Y           | Y         | one review, and in touch the day after coming into care
            Dan   | Y           | N         | in touch only on the day of coming in
            Eva   | Y           | ?         | no contact recorded
            Fay   | Y           | ?         | the contact is tomorrow
            Gus   | Y           | Y         | today
            Hal   | Y           | ?         | recorded on an episode that ended today
            Ivy   | Y           | Y         | on one that ends tomorrow
            Jem   | Y           | Y         | the later of two contacts
            Kit   | Y           | N         | in touch before coming in: an earlier time in care
            Lou   | Y           | Y         | the review tomorrow has not been held
            Max   | Y           | Y         | the review in June was cancelled
            Nan   | Y           | N         | a blank is not cancelled, and one was held today
            Ola   | Y           | Y         | the review in October was cancelled
            Pip   | Y           | N         | on the day of coming in, which was that of the first review
            Qui   | Y           | ?         | when care began is not recorded
            Rae   | Y           | Y         | the earlier of two days of coming in
            Sam   | Y           | N         | an episode that ended today does not say when care began
            Tia   | Y           | N         | nor one that starts tomorrow
            Una   | Y           | ?         | recorded on an episode that starts tomorrow
            Vic   | Y           | Y         | an episode that starts today says when care began
            Wes   | Y           | Y         | and may hold the last contact
            Xan   | Y           | N         | reviewed on two days running, and not in touch between
            Yan   | Y           | N         | reviewed the day before coming in, and in touch that day
            """,
        ),
        Case(
            "Each edge of being looked after",
            as_at=AS_AT,
            given=(
                looked_after("2018-06-01").given("?"),
                in_care("Zia")
                .each(
                    cla_episodes={
                        "started_on": "2018-06-01",
                        "entered_care_on": "2018-06-01",
                        "iro_contact_on": "2018-06-02",
                    }
                )
                .given("Y"),
            ),
        ),
    ),
)

test_cla_iro_contact = SPEC.test()
