"""Care leavers: 252 young people of 17 to 21."""

from .book import Book, dealt, mixed
from .need import referred

BIRTHS = dealt(
    (20, "1996-11-01"),  # 21 until tomorrow
    (15, "2001-10-31"),  # 17 today
    (212, "1999-06-15"),
)

IN_TOUCH = dealt((234, "Y"), (10, "N"), (4, "NREQ"), (4, "REFU"))
ACTIVITY = dealt(
    (70, "F2"), (30, "F1"), (20, "F4"), (21, "P2"), (10, "P5"), (80, "G5"), (11, "G4"), (10, None)
)
"""151 in education, employment or training."""
SUITABLE = dealt((208, "Y"), (34, "N"), (10, None))

NOT_COUNTED = dealt(
    (9, "1996-10-31", "former relevant", "Y"),  # 22 today
    (4, "2001-11-01", "relevant", "Y"),  # 17 tomorrow
    (2, None, "former relevant", "Y"),  # age not known
    (6, "1999-06-15", "qualifying", "Y"),
    (3, "2000-06-15", "eligible", "Y"),
    (2, "1999-06-15", "former relevant", "DIED"),
    (3, "1999-06-15", "former relevant", "RHOM"),
)


def write(book: Book, looked_after_too: list[str]) -> list[str]:
    """The 252 care leavers, `looked_after_too` among them, and those who look like it and are not."""
    children = [*(book.child(born) for (born,) in BIRTHS), *looked_after_too]
    answers = zip(mixed(IN_TOUCH), mixed(ACTIVITY), mixed(mixed(SUITABLE)), strict=True)
    for number, (child, given) in enumerate(zip(children, answers, strict=True)):
        (in_touch,), (activity,), (suitable,) = given
        eligibility = "relevant" if number % 4 == 0 else "former relevant"
        # what was said before, and what is said now: for some from this very day
        book.status(child, "2017-06-01", "eligible", "N", "G5", "N")
        effective = "2018-10-31" if number % 25 == 0 else "2018-04-02"
        book.status(child, effective, eligibility, in_touch, activity, suitable)
    for child in children[:20]:
        referred(book, child, "2018-06-11")  # an open referral, but a care leaver is not in need
    for born, eligibility, in_touch in NOT_COUNTED:
        child = book.child(born)
        book.status(child, "2017-06-01", "former relevant", "Y", "F2", "Y")
        book.status(child, "2018-04-02", eligibility, in_touch, "F2", "Y")
    return children
