"""
The same made-up children as the returns a council makes: Annex A, SSDA903 and the CIN census.

Each return holds what its own published rules say it holds, no more: what the story has besides is
left out, as it is when a council makes the return.
"""

from waymark.synthetic.returns.annex_a import Style, write_annex_a

__all__ = ["Style", "write_annex_a"]
