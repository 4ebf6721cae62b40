"""
Charts: trend, funnel, flow, age and ethnicity, distribution.

Each is a `Picture`: a title, a sentence that says what it shows (its alternative text), the table behind it,
and its drawing wide and narrow. Drawings are Vega-Lite, turned into SVG or PNG without a browser.
"""

from waymark.reports.charts.drawing import CannotDraw, LabelsMissing, to_png, to_svg
from waymark.reports.charts.picture import Picture

__all__ = ["CannotDraw", "LabelsMissing", "Picture", "to_png", "to_svg"]
