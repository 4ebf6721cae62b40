"""
XML as councils hand it over, read one record at a time and never trusted.

A document type, entities and anything they could bring in are refused before they are looked at;
what is not well formed is refused whole, with the line, so that half a return is never loaded.
"""

from waymark.intake.xml.lists import XmlList
from waymark.intake.xml.records import NotRead, Piece, records, root_of

__all__ = ["NotRead", "Piece", "XmlList", "records", "root_of"]
