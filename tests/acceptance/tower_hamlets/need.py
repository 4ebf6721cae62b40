"""Children in need: 997, of whom 983 in an assessed episode."""

from .book import Book, dealt, mixed

ASSESSMENTS = dealt(
    (10, "2018-10-01", "2018-10-31"),  # authorised on the day itself
    (620, "2018-09-03", "2018-10-18"),
    (50, "2018-05-01", "2018-07-05"),  # 45 working days: two May bank holidays
    (20, "2018-05-01", "2018-07-06"),  # 46
    (280, "2017-11-06", "2018-01-10"),  # before the reporting year
    (3, "2018-01-29", "2018-03-31"),  # the day before it began
)

PLANS = dealt(
    (300, "2018-05-01", None, None),  # 1 May and six months is 1 November
    (505, "2017-09-04", None, "2018-05-01"),
    (6, "2017-09-04", None, "2018-10-31"),
    (13, "2017-09-04", None, "2018-04-30"),  # 30 April and six months is 30 October
    (9, "2018-04-30", None, None),
    (4, "2017-09-04", None, "review not held"),
    (20, "2018-05-01", "2018-10-31", None),  # ended on the day: no longer open at its end
    (126, None, None, None),
)
"""Started, ended, last reviewed. 837 have a plan open on 31 October 2018; of those 811 are in time."""

VISITS = dealt(
    (180, "2018-10-03", "Y"),  # 28 days before
    (613, "2018-10-24", "Y"),
    (70, "2018-10-02", "Y"),  # 29 days before
    (60, "2018-10-24", "N"),
    (30, "2018-10-24", None),
    (30, None, None),
)
"""793 of 983 seen within four weeks."""

TEAMS = ("Assessment East", "Assessment West", "Family Support", None)


def write(book: Book) -> list[str]:
    """The 997 children in need, and those who look like it and are not."""
    assessed = [_assessed(book, *days) for days in ASSESSMENTS]
    for (child, referral), plan in zip(assessed, mixed(PLANS), strict=True):
        _plan(book, child, referral, *plan)
    for (child, _), visit in zip(assessed, mixed(mixed(VISITS)), strict=True):
        if visit[0]:
            book.row("ssd_cin_visits", child, *visit)
    _complications(book, [child for child, _ in assessed])
    not_assessed = _not_assessed(book)
    _not_in_need(book)
    return [child for child, _ in assessed] + not_assessed


def referred(book: Book, child: str, on: str, closed: str | None = None, nfa: str = "N") -> str:
    """A referral of the child; its id."""
    team = TEAMS[int(child[-2:]) % len(TEAMS)]
    return book.row("ssd_cin_episodes", child, on, closed, nfa, team)


def _assessed(book: Book, started: str, authorised: str) -> tuple[str, str]:
    child = book.child()
    referral = referred(book, child, started)
    book.row("ssd_cin_assessments", child, referral, started, authorised)
    return child, referral


def _plan(
    book: Book, child: str, referral: str, started: str | None, ended: str | None, reviewed: str | None
) -> None:
    if started is None:
        return
    # whichever referral the plan names, and whether it names one, does not matter
    named = (referral, None, "an older referral")[int(child[-1]) % 3]
    plan = book.row("ssd_cin_plans", child, named, started, ended)
    if reviewed:
        book.row("cin_plan_reviews", child, plan, None if reviewed == "review not held" else reviewed)


def _complications(book: Book, children: list[str]) -> None:
    """What must change nothing: they are in need, and counted once."""
    for child in children[:10]:
        referred(book, child, "2018-10-26")  # a second open referral
    for child in children[10:13]:
        book.row("ssd_cp_plans", child, "2018-06-04", None, "Y")  # held for another authority
    for child in children[13:33]:
        book.row("ssd_cp_plans", child, "2018-01-08", "2018-10-31", "N")  # came off it that day
    for child in children[33:41]:
        stay = "2017-01-09"
        book.row("ssd_cla_episodes", child, f"{child}-breaks", stay, stay)
        book.row("ssd_legal_status", child, "V4" if child[-1] in "02468" else "V3", stay)


def _not_assessed(book: Book) -> list[str]:
    """14 children in need whose open episode has no authorised assessment."""
    children = [book.child() for _ in range(14)]
    for child in children[:5]:
        referred(book, child, "2018-10-31")  # referred on the day
    for child in children[5:10]:
        referral = referred(book, child, "2018-10-08")
        book.row("ssd_cin_assessments", child, referral, "2018-10-09", None)
    for child in children[10:]:
        earlier = referred(book, child, "2017-02-06", "2017-05-08")
        book.row("ssd_cin_assessments", child, earlier, "2017-02-06", "2017-03-20")
        referred(book, child, "2018-10-15")
    for child in children[:3]:
        book.row("ssd_cin_plans", child, None, "2018-10-31", None)  # a plan, but in no denominator
        book.row("ssd_cin_visits", child, "2018-10-31", "Y")
    return children


def _not_in_need(book: Book) -> None:
    for _ in range(20):
        referred(book, book.child(), "2018-08-06", "2018-10-31")  # closed on the day
    for _ in range(30):
        referred(book, book.child(), "2018-09-03", None, nfa="Y")
