"""Child protection: 280 children on a plan, 204 of them for three months or more."""

from .book import Book, dealt, mixed
from .need import referred

ASSESSMENTS = dealt(
    (90, "2018-05-05", "2018-07-10"),  # begun on a Saturday: 45 working days from the Friday
    (10, "2018-05-05", "2018-07-11"),  # 46
    (174, "2017-05-02", "2017-06-14"),
)

ALL_ON_TIME = ("2017-10-10", "2018-04-10", "2018-10-09")

PLANS = dealt(
    # started, and the days its reviews were held
    (120, "2017-07-10", ALL_ON_TIME),  # due 10 October, 10 April, 10 October: held on the day or before
    (40, "2018-01-15", ("2018-04-13", "2018-10-12")),  # due 15 April, then 13 October
    (42, "2018-07-31", ("2018-10-31",)),  # three months on the day, and the review held that day
    (1, "2018-07-30", ("2018-10-31",)),  # due 30 October: a day late
    (1, "2018-01-15", ("2018-04-13", None)),  # due 13 October, and not held
    (76, "2018-08-01", ()),  # due on 1 November
)
"""280 on a plan; the first 204 for three months or more, of whom 202 had every review on time."""

VISITS = dealt(
    (64, "2018-10-03", "Y"),  # 28 days before
    (200, "2018-10-22", "Y"),
    (6, "2018-10-02", "Y"),  # 29 days before
    (5, "2018-10-22", "N"),
    (5, None, None),
)
"""264 of 280 seen within four weeks."""


def write(book: Book, looked_after_too: list[str]) -> list[str]:
    """The 280 children on a plan, `looked_after_too` among them, and those who look like it and are not."""
    children = [*(_assessed(book, *days) for days in mixed(ASSESSMENTS)), *looked_after_too]
    plans = [_plan(book, child, *plan) for child, plan in zip(children, mixed(PLANS), strict=True)]
    for child, (day, seen) in zip(children, mixed(mixed(VISITS)), strict=True):
        if day:
            book.row("ssd_cp_visits", child, day, seen)
        else:
            book.row("ssd_cin_visits", child, "2018-10-22", "Y")  # a visit of another kind
    _complications(book, children, plans)
    _not_on_a_plan(book)
    return children


def _assessed(book: Book, started: str, authorised: str) -> str:
    child = book.child()
    referral = referred(book, child, started)
    book.row("ssd_cin_assessments", child, referral, started, authorised)
    return child


def _plan(book: Book, child: str, started: str, held: tuple[str | None, ...]) -> str:
    plan = book.row("ssd_cp_plans", child, started, None, "N" if child[-1] in "13579" else None)
    for day in held:
        book.row("ssd_cp_reviews", child, plan, day)
    return plan


def _complications(book: Book, children: list[str], plans: list[str]) -> None:
    """What must change nothing."""
    for child in children[:4]:
        book.row("ssd_cp_plans", child, "2018-10-01", None, "N")  # two plans at once: one child
        book.row("ssd_cin_plans", child, None, "2018-06-01", None)
    for child, plan in zip(children[4:9], plans[4:9], strict=True):
        book.row("ssd_cp_reviews", child, plan, "2017-01-04")  # before the plan began
        book.row("ssd_cp_reviews", child, None, "2018-10-30")  # of no plan
    # the same plan exported twice, and a visit to nobody: both are set aside
    book.as_written("ssd_cp_plans", plans[0], children[0], "2018-02-05", None, "N")
    book.row("ssd_cp_visits", None, "2018-10-22", "Y")


def _not_on_a_plan(book: Book) -> None:
    for _ in range(6):
        child = book.child()
        referred(book, child, "2018-02-05", "2018-03-29")
        book.row("ssd_cp_plans", child, "2018-03-05", None, "Y")  # held for another authority
    for _ in range(9):
        child = book.child()
        referred(book, child, "2018-01-02", "2018-10-31")
        book.row("ssd_cp_plans", child, "2018-01-08", "2018-10-31", "N")  # ended on the day
