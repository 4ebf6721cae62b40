"""The front door since April: 8,210 contacts decided, and the assessments of children since closed."""

from itertools import cycle

from .book import Book, dealt, mixed
from .need import referred

CLOSED_ASSESSMENTS = dealt(
    (850, "2018-05-01", "2018-07-05"),  # 45 working days
    (410, "2018-05-05", "2018-07-10"),  # 45 from the Friday before
    (590, "2018-02-20", "2018-04-03"),  # the first working day of the year
    (4, "2018-03-01", "2018-04-01"),  # Easter Sunday, the first day of it
    (60, "2018-05-01", "2018-07-06"),  # 46
    (34, "2018-05-05", "2018-07-11"),  # 46
    (50, "2018-04-09", "2018-09-14"),
    (30, "2018-02-20", "2018-03-31"),  # the day before it began: not counted
)
"""1,998 authorised since April, 1,854 in time: with the children still open, 2,948 and 2,774."""

CONTACTS = dealt(
    (2000, "2018-05-14", "2018-05-15"),  # Monday to Tuesday
    (2000, "2018-06-08", "2018-06-11"),  # Friday to Monday
    (1500, "2018-07-07", "2018-07-09"),  # a Saturday counts from the Friday
    (1200, "2018-08-24", "2018-08-28"),  # over the bank holiday weekend
    (900, "2018-09-12", "2018-09-12"),
    (200, "2018-10-30", "2018-10-31"),
    (150, "2018-03-29", "2018-04-03"),  # Maundy Thursday to the Tuesday after Easter
    (34, "2018-03-31", "2018-04-01"),
    (100, "2018-07-07", "2018-07-10"),  # Saturday to Tuesday: two
    (80, "2018-08-23", "2018-08-28"),  # Thursday, over the bank holiday, to Tuesday: two
    (46, "2018-06-01", "2018-06-20"),
    (10, "2018-03-29", "2018-03-31"),  # decided the day before the year began: not counted
    (40, "2018-10-29", None),  # not decided
)
"""8,210 decided since April, 7,984 of them within a working day."""


def write(book: Book) -> None:
    """Contacts and assessments of children who are no longer open."""
    children = [_closed(book, *days) for days in CLOSED_ASSESSMENTS]
    for (received, decided), child in zip(mixed(CONTACTS), cycle(children)):
        book.row("ssd_contacts", child, received, decided)


def _closed(book: Book, started: str, authorised: str) -> str:
    child = book.child()
    referral = referred(book, child, started, authorised)
    book.row("ssd_cin_assessments", child, referral, started, authorised)
    return child
