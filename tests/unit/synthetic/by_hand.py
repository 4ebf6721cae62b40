"""Journeys made by hand, a few columns at a time, for working out the truth on paper."""

from datetime import date
from decimal import Decimal

from waymark.synthetic.story import (
    Assessment,
    Audit,
    Child,
    CinPlan,
    CinReview,
    ClaReview,
    Conference,
    Contact,
    CpPlan,
    CpReview,
    Employment,
    Enquiry,
    Episode,
    Involvement,
    LeaverStatus,
    LegalStatus,
    Missing,
    Oversight,
    Placement,
    Post,
    Referral,
    Story,
    Visit,
    Workforce,
)


def on(text: str | None) -> date | None:
    """`2018-10-31` as a date."""
    return date.fromisoformat(text) if text else None


def child(name: str, born: str | None = "2010-01-01") -> Child:
    return Child(name, "F", "WBRI", on(born), None, name, "Made-up", "F1")


def contact(of: Child, received: str, decided: str | None) -> None:
    of.contacts.append(Contact(_id(of, "con"), of.id, on(received), on(decided), "6", "advice"))


def referral(of: Child, received: str, closed: str | None = None, nfa: str | None = "N") -> Referral:
    made = Referral(_id(of, "ref", of.referrals), of.id, on(received), on(closed), nfa=nfa)
    of.referrals.append(made)
    return made


def assessment(of: Child, started: str, authorised: str | None, referral: Referral | None = None) -> None:
    of.assessments.append(
        Assessment(
            _id(of, "asm"), of.id, referral.id if referral else None, on(started), on(authorised), "Y", "N"
        )
    )


def in_need(name: str, authorised: str = "2018-02-01") -> Child:
    """A child with an open referral and an assessment of it authorised that day."""
    made = child(name)
    assessment(made, "2018-01-02", authorised, referral(made, "2018-01-01"))
    return made


def cin_plan(of: Child, started: str, ended: str | None = None, reviewed: tuple[str, ...] = ()) -> None:
    made = CinPlan(_id(of, "plan", of.cin_plans), of.id, None, on(started), on(ended))
    of.cin_plans.append(made)
    of.cin_reviews += [CinReview(f"{made.id}-{day}", made.id, of.id, on(day)) for day in reviewed]


def visit(of: Child, kind: str, day: str, seen: str | None = "Y") -> None:
    getattr(of, f"{kind}_visits").append(Visit(_id(of, day), of.id, None, on(day), seen, None))


def enquiry(of: Child, started: str) -> Enquiry:
    made = Enquiry(_id(of, "s47", of.enquiries), of.id, None, on(started), None, "N")
    of.enquiries.append(made)
    return made


def conference(of: Child, held: str | None, after: Enquiry | None, transfer_in: str | None = "N") -> None:
    link = after.id if after else None
    of.conferences.append(
        Conference(_id(of, "icpc"), of.id, link, None, None, None, on(held), transfer_in, "Y")
    )


def cp_plan(
    of: Child, started: str, ended: str | None = None, reviews: tuple[str, ...] = (), other: str | None = "N"
) -> CpPlan:
    id = _id(of, "cpp", of.cp_plans)
    made = CpPlan(id, of.id, None, None, on(started), on(ended), other, "Neglect", "Neglect")
    of.cp_plans.append(made)
    of.cp_reviews += [CpReview(f"{id}-{day}", of.id, id, None, on(day), "Y") for day in reviews]
    return made


def care(
    of: Child, started: str, ceased: str | None = None, why: str | None = None, entered: str | None = ""
) -> str:
    """An episode that is a whole period of care; `entered` is the day it started unless said otherwise."""
    period = _id(of, "period", of.episodes)
    known = on(started) if entered == "" else on(entered)
    of.episodes.append(
        Episode(
            _id(of, "epi", of.episodes), of.id, on(started), on(ceased), "S", why, period, None, "", known
        )
    )
    return period


def law(of: Child, status: str, started: str, ended: str | None = None) -> None:
    of.legal_statuses.append(LegalStatus(_id(of, status), of.id, status, on(started), on(ended)))


def cla_review(of: Child, period: str, held: str | None, cancelled: str | None = "N") -> None:
    of.cla_reviews.append(ClaReview(_id(of, "rev"), of.id, period, None, on(held), cancelled, None))


def placement(of: Child, started: str, ended: str | None = None, type: str = "U4") -> None:
    of.placements.append(
        Placement(_id(of, "pl"), of.id, "", on(started), on(ended), type, "PR1", "E09000099", None, 500, 3)
    )


def missing(of: Child, ended: str | None, interviewed: str | None = None, type: str = "M") -> None:
    of.missing.append(
        Missing(_id(of, "mis"), of.id, date(2018, 9, 1), on(ended), type, "Y", "Y", on(interviewed))
    )


def leaver(
    of: Child,
    effective: str,
    eligibility: str = "former relevant",
    in_touch: str | None = "Y",
    suitable: str | None = "Y",
    activity: str | None = "F2",
) -> None:
    of.leaver_statuses.append(
        LeaverStatus(of.id, on(effective), eligibility, in_touch, None, "U", suitable, activity)
    )


def oversight(of: Child, day: str) -> None:
    of.oversights.append(Oversight(_id(of, "ovr"), of.id, on(day)))


def audit(of: Child, day: str, grade: int | None, moderated_grade: int | None = None) -> None:
    of.audits.append(Audit(_id(of, "aud"), of.id, None, None, on(day), "A1", grade, None, moderated_grade))


def involved(of: Child, worker: str, started: str, ended: str | None = None) -> None:
    of.involvements.append(
        Involvement(_id(of, worker), of.id, worker, "T1", None, "", on(started), on(ended))
    )


def employed(
    who: str,
    started: str,
    ended: str | None = None,
    fte: str | None = "1.0",
    contract: str = "permanent",
    registered: str = "Y",
    post: str | None = None,
) -> Employment:
    return Employment(
        f"{who}-{started}",
        who,
        post,
        "T1",
        "Social worker",
        registered,
        contract,
        Decimal(fte) if fte else None,
        on(started),
        on(ended),
    )


def post(id: str, fte: str = "1.0", ended: str | None = None, registered: str = "Y") -> Post:
    return Post(id, "T1", "Social worker", registered, Decimal(fte), date(2015, 1, 1), on(ended))


def story(*children: Child, posts: tuple[Post, ...] = (), employment: tuple[Employment, ...] = ()) -> Story:
    return Story(list(children), Workforce([], list(posts), list(employment)))


def _id(of: Child, kind: str, rows: list | None = None) -> str:
    return f"{of.id}-{kind}-{len(rows) if rows is not None else 0}"
