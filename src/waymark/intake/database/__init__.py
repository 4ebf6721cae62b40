"""
The standard tables in a database, by any SQLAlchemy URL: read, and nothing written.

Every value goes to the same desk as a cell of a file, as text, so that the same rules hold for both.
"""

from waymark.intake.database.reading import name_of, needs_network, read_database

__all__ = ["name_of", "needs_network", "read_database"]
