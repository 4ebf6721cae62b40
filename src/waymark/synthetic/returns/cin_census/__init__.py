"""
The story as a CIN census return: everybody in need at some time in a reporting year.

Facts: the modules and elements from the Department's guide as the sector's readers and validator have
them; what each module holds from the same rules, such as that an assessment was authorised in the year.
"""

from waymark.synthetic.returns.cin_census.message import write_cin_census

__all__ = ["write_cin_census"]
