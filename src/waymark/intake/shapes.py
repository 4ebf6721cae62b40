"""
Values with a shape of their own: a unique pupil number, a postcode, a unique reference number.

The check letter of a pupil number is worked out as the DfE's guide to unique pupil numbers says: its
twelve digits weighted 2 to 13, added up, and the remainder by 23 counted along the alphabet without
I, O and S. A temporary number ends in a letter instead of its last digit.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from waymark.records.table import Shape

_ALPHABET = "ABCDEFGHJKLMNPQRTUVWXYZ"
_UPN = re.compile(r"([A-Z])(\d{11})([0-9A-Z])")
_NOT_KNOWN = re.compile(r"UN\d{1,2}")
_POSTCODE = re.compile(
    r"(GIR\s?0AA|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPSTUW])\s?[0-9][ABD-HJLNP-UW-Z]{2})"
)
_URN = re.compile(r"\d{6,7}|SC\d{6}|X{6,7}", re.IGNORECASE)


def is_upn(text: str) -> bool:
    """
    Whether the text is a unique pupil number, or a code for why there is none.

    >>> is_upn("A123456789012"), is_upn("T123456789012"), is_upn("UN1")
    (True, False, True)
    """
    plain = text.strip().upper()
    match = _UPN.fullmatch(plain)
    if match is None:
        return bool(_NOT_KNOWN.fullmatch(plain))
    last = match[3]
    if last not in _ALPHABET + "0123456789":
        return False
    digits = [int(d) for d in match[2]] + [int(last) if last.isdigit() else _ALPHABET.index(last)]
    return match[1] == _ALPHABET[sum(w * d for w, d in enumerate(digits, start=2)) % 23]


def is_postcode(text: str) -> bool:
    """
    Whether the text could be a postcode of the United Kingdom.

    >>> is_postcode("e1 6an"), is_postcode("SW1A1AA"), is_postcode("E1")
    (True, True, False)
    """
    return bool(_POSTCODE.fullmatch(" ".join(text.upper().split())))


def is_urn(text: str) -> bool:
    """
    Whether the text could be Ofsted's number for a provider; XXXXXXX stands for one outside England.

    >>> is_urn("SC012345"), is_urn("1234567"), is_urn("XXXXXXX"), is_urn("12345")
    (True, True, True, False)
    """
    return bool(_URN.fullmatch(text.strip()))


CHECKS: dict[Shape, tuple[str, Callable[[str], bool]]] = {
    "upn": ("not-a-upn", is_upn),
    "postcode": ("not-a-postcode", is_postcode),
    "urn": ("not-a-urn", is_urn),
}
"""For each shape, the rule that a value of another shape falls under, and how it is told."""
