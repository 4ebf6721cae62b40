"""
Returns that councils already make, read into the standard dataset.

Each has a folder of its own: its lists as declared tables (so that headings, dates, codes and row
accounting are those of any table), and how what they say becomes the standard tables.
"""

from waymark.intake.forms.annex_a import AnnexA
from waymark.intake.forms.cin_census import CinCensus
from waymark.intake.forms.form import Form, Standard
from waymark.intake.forms.ssda903 import Ssda903

FORMS: tuple[Form, ...] = (AnnexA(), Ssda903(), CinCensus())
"""Every return that can be read."""

__all__ = ["FORMS", "Form", "Standard"]
