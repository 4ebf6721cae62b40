"""
Charts: trend, teams, funnel, flow, age and ethnicity, distribution, and the small one of a scorecard row.

Each is a `Picture`: a title, a sentence that says what it shows (its alternative text), the table behind it,
and its drawing wide and narrow. A trend, the teams and the small one are SVG drawn by hand; the others are
Vega-Lite, turned into SVG or PNG without a browser.
"""

from waymark.reports.charts.drawing import CannotDraw, LabelsMissing, to_png, to_svg
from waymark.reports.charts.picture import Picture
from waymark.reports.charts.sparkline import sparkline

__all__ = ["CannotDraw", "LabelsMissing", "Picture", "sparkline", "to_png", "to_svg"]
