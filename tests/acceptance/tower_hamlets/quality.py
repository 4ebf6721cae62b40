"""Management oversight of every open case, and the month's audits."""

from .book import Book, dealt, mixed

OVERSIGHT = dealt(
    (300, "2018-09-05"),  # 56 days before
    (1436, "2018-10-15"),
    (60, "2018-09-04"),  # 57
    (43, None),
)
"""1,736 of the 1,839 children who are open once each."""

AUDITS = dealt(
    (2, "2018-10-01", 3, "2018-10-29", 2),
    (5, "2018-10-17", 3, "2018-10-29", 2),
    (8, "2018-10-17", 3, None, None),
    (2, "2018-10-31", 3, None, None),
    (3, "2018-09-30", 4, None, None),  # last month's
    (1, "2018-10-17", None, None, None),  # not graded yet: left out
)
"""
17 audits of the month: graded 3 each, which is 51, until 7 were moderated to 2, which makes 44.

The paper prints 51 over 17 beside 2.6. This is one way in which both could be so.
"""


def write(book: Book, children: list[str]) -> None:
    """An oversight for nearly every open child, and audits of some."""
    for child, (day,) in zip(children, mixed(OVERSIGHT), strict=True):
        if day:
            book.row("management_oversight", child, day, "SW1")
    for child, audit in zip(children, AUDITS, strict=False):
        book.row("audits", child, *audit)
