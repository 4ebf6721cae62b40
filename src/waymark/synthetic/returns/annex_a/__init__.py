"""
The story as an Annex A workbook: the eleven child-level lists Ofsted asks for on an inspection.

Facts: the lists, their headings and codes as in the workbook of January 2024 and its forerunner
(liia-tools and its pipeline), and which rows each list holds as in the Standard Safeguarding
Dataset's own Annex A queries of July 2024, read with the as-at day in place of today.
"""

from waymark.synthetic.returns.annex_a.style import Style
from waymark.synthetic.returns.annex_a.workbook import write_annex_a

__all__ = ["Style", "write_annex_a"]
