"""
The kinds of home that placement types and providers tell of, by the codes of SSDA903.

The bands are Waymark's own: the department's tables band the same codes in several ways.
"""

from waymark.records.terms import Answer, Choose, Const, Term

FOSTERED = ("U4", "U5", "U6", "Q2")
"""With a foster carer who is no relative or friend (Q2 until 2015, by SSDA903)."""

WITH_CONNECTED_PERSONS = ("U1", "U2", "U3", "Q1")
"""With a relative or friend who is a foster carer (Q1 until 2015)."""

SECURE = ("K1", "R5")
"""A secure children's home, a young offender institution or prison."""

RESIDENTIAL = ("K2", "R1", "R2", "R3", "S1")
"""A children's home, care home, health or nursing establishment, family centre or residential school."""

FOR_ADOPTION = ("A3", "A4", "A5", "A6")
WITH_PARENTS = ("P1",)
SEMI_INDEPENDENT = ("H5", "P2", "P3")
"""Semi-independent and independent living, and residential employment."""

OWN_PROVISION = "PR1"
"""The provider is the council itself."""

INDEPENDENT = ("PR4", "PR5")
"""The provider is private, or a voluntary organisation."""


def kind_of_home(type: Term, provider: Term) -> Term:
    """
    The kind of home that a placement type and provider say, by name; missing where they do not say.

    A foster carer's provider decides whose carer it is. The first that fits counts.
    """
    fostered = type.one_of(*FOSTERED)
    bands: tuple[tuple[str, Answer], ...] = (
        ("in-house foster carer", fostered & provider.starts_with(OWN_PROVISION)),
        ("independent fostering agency", fostered & provider.starts_with(*INDEPENDENT)),
        ("foster carer of another public body", fostered & provider.starts_with("PR2", "PR3")),
        ("foster carer, provider not known", fostered),
        ("connected persons", type.one_of(*WITH_CONNECTED_PERSONS)),
        ("secure", type.one_of(*SECURE)),
        ("residential", type.one_of(*RESIDENTIAL)),
        ("adoption", type.one_of(*FOR_ADOPTION)),
        ("with parents", type.one_of(*WITH_PARENTS)),
        ("semi-independent", type.one_of(*SEMI_INDEPENDENT)),
        ("other", type.is_known),
    )
    kind = type
    for name, fits in reversed(bands):
        kind = Choose(fits, Const(name), kind)
    return kind


KINDS = (
    "in-house foster carer",
    "independent fostering agency",
    "foster carer of another public body",
    "foster carer, provider not known",
    "connected persons",
    "residential",
    "secure",
    "adoption",
    "with parents",
    "semi-independent",
    "other",
)
"""Every kind of home, in the order they are shown."""
