"""Looked after: 321 children, 132 of them for less than a year."""

from .book import Book, dealt, mixed
from .need import referred

MANY = ("2017-02-06", "2017-05-05", "2017-11-02")
"""Reviews of a child who came into care on 9 January 2017: due 6 February, 6 May and 5 November 2017."""

STAYS = dealt(
    # entered care, and the days its reviews were held
    (20, "2017-11-01", ("2017-11-29", "2018-02-28", "2018-08-28")),  # due 29 Nov, 28 Feb, 28 Aug
    (30, "2018-01-08", ("2018-02-05", "2018-05-04")),  # due 5 Feb and 5 May; the next on 4 November
    (12, "2018-01-08", ("2018-02-05", "2018-05-08")),  # three days late
    (10, "2018-07-02", ("2018-07-30", "2018-10-30")),  # both due in the year, both held on the day
    (5, "2018-07-02", ()),  # the first due on 30 July and not held: nothing falls due after it
    (55, "2018-10-08", ()),  # the first due on 5 November
    (19, "2017-10-31", ("2017-11-28", "2018-02-26", "2018-08-24")),  # a year in care on the day
    (102, "2017-01-09", (*MANY, "2018-05-02")),  # due 2 May: held on the day
    (10, "2017-01-09", (*MANY, "2018-05-03")),  # a day late
    (58, "2017-01-09", ()),  # the first fell due in 2017
)
"""
132 in their first year and 189 after it.

Reviews due since April: 20 + 30 + 12 + 20 + 5 + 19 + 102 + 10 = 218, and 191 of them held in time.
"""

FIRST_YEAR_VISITS = dealt(
    (40, "2018-09-19", "Y"),  # 42 days before
    (73, "2018-10-10", "Y"),
    (9, "2018-09-18", "Y"),  # 43 days before
    (6, "2018-10-10", "N"),
    (4, "2018-08-01", "Y"),
)
"""113 of 132 seen within six weeks."""

LATER_VISITS = dealt((60, "2018-08-01", "Y"), (129, "2018-09-20", "Y"))
"""All 189 seen within 13 weeks, 60 of them 91 days before."""

ASSESSMENTS = dealt(
    (150, "2018-02-20", "2018-04-03"),
    (10, "2017-10-02", "2017-10-31"),  # 365 days before
    (149, "2018-01-29", "2018-03-05"),
    (5, "2017-10-02", "2017-10-30"),  # 366
    (4, "2015-06-01", "2015-07-02"),
    (3, "2018-10-15", None),  # none authorised yet
)
"""12 of 321 without one in the past year."""

YOUNG_ADULTS = 5
"""So many of the children looked after are 17 and care leavers too."""


def write(book: Book) -> list[str]:
    """The 321 children looked after, the care leavers last, and those who look like it and are not."""
    born = ["2009-06-15"] * (len(STAYS) - YOUNG_ADULTS) + ["2001-03-14"] * YOUNG_ADULTS
    children = [_stay(book, born_on, *stay) for born_on, stay in zip(born, STAYS, strict=True)]
    for child, visit in zip(children, mixed(FIRST_YEAR_VISITS) + mixed(LATER_VISITS), strict=True):
        book.row("ssd_cla_visits", child, *visit)
    for child, (started, authorised) in zip(children, mixed(ASSESSMENTS), strict=True):
        book.row("ssd_cin_assessments", child, referred(book, child, started), started, authorised)
    _complications(book, children)
    _not_looked_after(book)
    return children


def _stay(book: Book, born: str, entered: str, held: tuple[str, ...]) -> str:
    child = book.child(born)
    stay = f"{child}-care"
    book.row("ssd_cla_episodes", child, stay, entered, entered)
    book.row("ssd_legal_status", child, "C2", entered)
    for day in held:
        book.row("ssd_cla_reviews", child, stay, day, "N")
    return child


def _complications(book: Book, children: list[str]) -> None:
    """What must change nothing."""
    for child in children[:3]:
        book.row("ssd_cla_episodes", child, f"{child}-care", "2017-11-01", "2018-03-05")  # two open at once
    for child in children[3:5]:
        book.row("ssd_legal_status", child, "V3", "2018-02-05", "2018-10-31")  # short breaks till that day
    for child in children[50:62]:
        book.row("ssd_cla_reviews", child, f"{child}-care", "2018-05-04", "Y")  # cancelled


def _not_looked_after(book: Book) -> None:
    for status in ("V3", "V4", "V4", "V3"):
        child = book.child()
        book.row("ssd_cla_episodes", child, f"{child}-breaks", "2017-01-09", "2017-01-09")
        book.row("ssd_legal_status", child, status, "2017-01-09")
    for _ in range(5):
        child = book.child()
        stay = ("2017-01-09", "2017-01-09", "2018-10-31", "E4A")
        book.row("ssd_cla_episodes", child, f"{child}-care", *stay)  # went home on the day
        book.row("ssd_cla_visits", child, "2018-10-24", "Y")
