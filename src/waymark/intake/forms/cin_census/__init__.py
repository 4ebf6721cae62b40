"""
The CIN census: children in need in a reporting year, as the XML that goes to the Department.

`modules.py` declares its modules, `message.py` takes the XML apart, and `standard.py` makes the standard
tables. What is worked out and what is assumed is written down in docs/how-to/load-a-cin-census.md.
"""

from waymark.intake.forms.cin_census.form import CinCensus

__all__ = ["CinCensus"]
