"""
The story as an SSDA903 return: children looked after in a reporting year, and those who have left care.

Facts: the modules, their columns and the elements of the XML as the Department's return has them and
the sector's validator reads them; who and what each holds from the guidance to the collection.
"""

from waymark.synthetic.returns.ssda903.csv_files import write_ssda903
from waymark.synthetic.returns.ssda903.xml_file import write_ssda903_xml

__all__ = ["write_ssda903", "write_ssda903_xml"]
