"""Bands of a number, as the kinds of a breakdown: 0 to 28 days, 29 to 42 days and so on."""

from waymark.records.terms import Answer, AtMost, Choose, Const, Term


def names_of(tops: tuple[int, ...], unit: str) -> tuple[str, ...]:
    """
    The names of the bands that end at each of `tops`, and of the one above them.

    >>> names_of((28, 42), "days")
    ('0 to 28 days', '29 to 42 days', '43 days or more')
    """
    starts = (0, *(top + 1 for top in tops))
    closed = [f"{start} to {top} {unit}" for start, top in zip(starts, tops, strict=False)]
    return (*closed, f"{starts[-1]} {unit} or more")


def band_of(value: Term, tops: tuple[int, ...], unit: str, never: Answer, none: str) -> Term:
    """The name of the band a number falls in; `none` where `never` says that there is no number."""
    *closed, above = names_of(tops, unit)
    found: Term = Choose(never, Const(none), Const(above))
    for top, name in reversed(list(zip(tops, closed, strict=True))):
        found = Choose(AtMost(value, Const(top)), Const(name), found)
    return found
