"""
The SSDA903 return: children looked after and care leavers, one year or several, as CSV files or XML.

`lists.py` declares its lists; `recognise.py` and `years.py` say which file is which, and of which year;
`joined.py` puts several years together; `periods.py` and the rest make the standard tables. How each
is cleaned is written down in docs/how-to/load-an-ssda903.md.
"""

from waymark.intake.forms.ssda903.form import Ssda903

__all__ = ["Ssda903"]
