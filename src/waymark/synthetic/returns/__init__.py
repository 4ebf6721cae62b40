"""
The same made-up children as the returns a council makes: Annex A, SSDA903 and the CIN census.

Each return holds what its own published rules say it holds, no more: what the story has besides is
left out, as it is when a council makes the return.
"""

from waymark.synthetic.returns.annex_a import Style, write_annex_a
from waymark.synthetic.returns.cin_census import write_cin_census
from waymark.synthetic.returns.ssda903 import write_ssda903, write_ssda903_xml

__all__ = ["Style", "write_annex_a", "write_cin_census", "write_ssda903", "write_ssda903_xml"]
