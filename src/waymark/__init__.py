"""
Waymark: the records a children's services department keeps, as numbers people can act on.

Folders are floors. A folder imports only from the folders below it; `docs/design.md` lists
them from the ground up.
"""

__version__ = "0.1.0"
